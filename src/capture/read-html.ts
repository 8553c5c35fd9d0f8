import type { Outcome } from '../problems.ts';
import type { ArticleFile } from './capture.ts';
import type { DeclaredEncoding } from './decode-capture.ts';
import { decodePage } from './decode-page.ts';
import { linesWithHints, pageLines } from './html-lines.ts';
import { linesInMainText } from './main-text.ts';
import type { ArticleMetadata } from './metadata.ts';
import { readPageMetadata } from './page-metadata.ts';
import { parsePage } from './parse-page.ts';
import { type CaptureText, findGarbled } from './read-text.ts';

/** Text lines and metadata of a saved page. Nothing in it is run or fetched. */
export function readHtml(
  file: ArticleFile,
  metadata: ArticleMetadata,
  declared: DeclaredEncoding | undefined,
): Outcome<CaptureText> {
  const decoded = decodePage(file.path, file.bytes, declared);
  if (decoded.value === undefined) return { problems: decoded.problems };
  const { text, encoding } = decoded.value;
  const document = parsePage(text);
  if (document === undefined) return { problems: [...decoded.problems, tooManyElements(file.path)] };
  const plain = pageLines(document.body);
  if (plain.length === 0) return { problems: [...decoded.problems, noText(file.path)] };
  const page = readPageMetadata(document, metadata.url);
  const lines = linesWithHints(plain, linesInMainText(document, plain));
  const problems = [...decoded.problems, ...findGarbled(file.path, lines, encoding)];
  return { value: { lines, encoding, frontMatterLines: 0, metadata, page }, problems };
}

function noText(path: string) {
  return {
    code: 'empty-file',
    path,
    message: `“${path}” holds a page without text; its text may come by a script.`,
    hint: 'Save the page again from a browser that has shown the article, or capture its text.',
  } as const;
}

function tooManyElements(path: string) {
  return {
    code: 'file-too-large',
    path,
    message: `“${path}” has more elements, or nests them deeper, than any article’s page.`,
    hint: 'Save the page of one article, or capture its text.',
  } as const;
}
