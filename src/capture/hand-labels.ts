import type { Problem } from '../problems.ts';
import type { ArticleFile, Capture } from './capture.ts';

/** Labels that an editor gave to lines that the capture has not: most often a line was miscounted. */
export function refuseLabelsBeyond(
  file: ArticleFile,
  { lines, metadata }: Pick<Capture, 'lines' | 'metadata'>,
): Problem[] {
  const { path, bytes } = file.sidecar ?? file;
  const beyond = Object.keys(metadata.lines ?? {}).filter(number => Number(number) > lines.length);
  return beyond.map(number => ({
    code: 'invalid-value',
    path,
    ...placeOf(number, bytes),
    message: `“lines.${number}” labels line ${number}: the capture ends with line ${lines.length}.`,
    hint: `Look at the lines and their numbers with backfile show ${file.path}, and correct the number.`,
  }));
}

/** Words that an editor wants left as received, and that the capture does not have: most often they are misspelt. */
export function refuseWordsElsewhere(
  file: ArticleFile,
  { lines, metadata, frontMatterLines }: Pick<Capture, 'lines' | 'metadata' | 'frontMatterLines'>,
): Problem[] {
  const { path } = file.sidecar ?? file;
  const { asReceived = [] } = metadata;
  if (asReceived === 'all') return [];
  return asReceived
    .filter(word => !lines.some(({ number, text }) => number > frontMatterLines && text.includes(word)))
    .map(word => ({
      code: 'invalid-value',
      path,
      message: `“asReceived” names “${word}”: the capture has no such words.`,
      hint: `Write the words as they stand in ${file.path}, or leave them out.`,
    }));
}

/** The first line that gives the number as a key; none when it is written in another way. */
function placeOf(number: string, bytes: Uint8Array): { readonly line?: number } {
  const key = new RegExp(`(?:^|[\\s{,"'])${number}["']?\\s*:`);
  const at = new TextDecoder()
    .decode(bytes.subarray(0, 100_000))
    .split(/\r\n|\n|\r/)
    .findIndex(line => key.test(line));
  return at < 0 ? {} : { line: at + 1 };
}
