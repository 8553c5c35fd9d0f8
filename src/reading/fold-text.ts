const invisible = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/gu;
const space = /\s+/gu;
const notWord = /[^\p{L}\p{M}\p{N}]+/gu;
/** Most lines are plain ASCII with single spaces; they need none of the above. */
const plain = /^[!-~]+(?: [!-~]+)*$/;
const notAsciiWord = /[^a-z0-9]+/g;

/** The line as a reader sees it: no invisible marks, every run of white space one space, trimmed. */
export function visibleText(text: string): string {
  return plain.test(text) ? text : text.replace(invisible, '').replace(space, ' ').trim();
}

/** Letters and digits in lower case, one space between words: for comparing lines, never for showing. */
export function foldText(text: string): string {
  if (plain.test(text)) return text.toLowerCase().replace(/'/g, '').replace(notAsciiWord, ' ').trim();
  return text.normalize('NFKC').toLowerCase().replace(/['’ʼ]/gu, '').replace(notWord, ' ').trim();
}
