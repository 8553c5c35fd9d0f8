/** Words by which an article without a headline is called, and how many where nothing parts them better. */
const words = { fewest: 8, usual: 10, most: 12 };
/** Far longer than so many words are; a web address may be one. */
const longest = 100;
/** Characters that are looked at. */
const reach = 600;

/** What a reader pauses at. */
const pause = /^\p{Pf}?["”’)]?[.,;:!?…。、，；！？،؛؟—–]|^\s[—–-]\s/u;
const loneEnd = /[\s.,;:…。、，；،؛—–-]+$/u;

/**
 * The first eight to twelve words of a text, to the last pause among them, with an ellipsis when the text goes on. Counts
 * the words of scripts without spaces, too.
 */
export function firstWords(lines: readonly string[], language: string): string {
  const text = beginning(lines)
    .replace(/\s+/gu, ' ')
    .replace(/^[\s•·–—-]+/u, '')
    .trim();
  const ends = wordEnds(text, language);
  if (ends.length <= words.most && text.length <= longest) return text;
  const fitting = ends.slice(0, words.most).filter(end => end <= longest);
  const pauses = fitting.slice(words.fewest - 1).filter(end => pause.test(text.slice(end, end + 3)));
  const end = pauses.at(-1) ?? fitting[Math.min(words.usual, fitting.length) - 1] ?? longest;
  return `${closed(text, end).replace(loneEnd, '')}…`;
}

/** Enough of the lines; the rest of a long text is not looked at. */
function beginning(lines: readonly string[]): string {
  let text = '';
  for (const line of lines) {
    if (text.length >= reach) break;
    text += `${line.slice(0, reach)} `;
  }
  return text;
}

/** Where each word ends. */
function wordEnds(text: string, language: string): readonly number[] {
  const segments = new Intl.Segmenter(localeOf(language), { granularity: 'word' }).segment(text);
  return [...segments].flatMap(({ segment, index, isWordLike }) =>
    isWordLike === true ? [index + segment.length] : [],
  );
}

/** The language of a page is what the page says it is. */
function localeOf(language: string): string {
  return /^[a-z]{2,3}$/iu.test(language) ? language : 'en';
}

/** A question or exclamation mark and what closes a quotation or bracket stay with the word they follow; no character is cut. */
function closed(text: string, end: number): string {
  const after = /^[?!？！]?[\p{Pf}"’)\]]?/u.exec(text.slice(end))?.[0] ?? '';
  return `${text.slice(0, end).replace(/[\uD800-\uDBFF]$/u, '')}${after}`;
}
