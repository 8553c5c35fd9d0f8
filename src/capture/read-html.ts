import type { Outcome } from '../problems.ts';
import type { ArticleFile, CaptureLine } from './capture.ts';
import type { DeclaredEncoding } from './decode-capture.ts';
import { decodePage } from './decode-page.ts';
import { type PageLine, pageLines } from './html-lines.ts';
import { type LineFacts, lineFacts } from './line-facts.ts';
import { linesInMainText } from './main-text.ts';
import type { ArticleMetadata } from './metadata.ts';
import { type MimePage, mimePage } from './mime-page.ts';
import { pageFacts } from './page-facts.ts';
import { readPageMetadata } from './page-metadata.ts';
import { parsePage } from './parse-page.ts';
import { type CaptureText, findGarbled } from './read-text.ts';

/** Text lines and metadata of a saved page, or of the page in an .mhtml or .eml file. Nothing in it is run or fetched. */
export function readHtml(
  file: ArticleFile,
  metadata: ArticleMetadata,
  declared: DeclaredEncoding | undefined,
): Outcome<CaptureText> {
  const part = isMime(file.path) ? mimePage(file.bytes) : bareHtml(file.bytes);
  if (part === undefined) return { problems: [noText(file.path)] };
  const decoded = decodePage(file.path, part.bytes, declared, part.charset);
  if (decoded.value === undefined) return { problems: decoded.problems };
  const { text, encoding } = decoded.value;
  const document = parsePage(part.isHtml ? text : asPage(text));
  if (document === undefined) return { problems: [...decoded.problems, tooManyElements(file.path)] };
  const plain = pageLines(document.body);
  if (plain.length === 0) return { problems: [...decoded.problems, noText(file.path)] };
  const stated = pageFacts(document, metadata.url ?? part.url);
  const page = readPageMetadata(stated);
  const facts = lineFacts(plain, stated, page.headline?.value, page.standfirst?.value);
  const lines = captureLines(plain, facts, linesInMainText(document, plain));
  const problems = [...decoded.problems, ...findGarbled(file.path, lines, encoding)];
  return { value: { lines, encoding, frontMatterLines: 0, metadata, page }, problems };
}

function captureLines(
  lines: readonly PageLine[],
  facts: readonly LineFacts[],
  inMainText: ReadonlySet<PageLine>,
): readonly CaptureLine[] {
  return lines.flatMap((line, index) => {
    const said = facts[index];
    if (said === undefined) return [];
    return [{ number: index + 1, text: line.text, ending: '\n', dom: { ...said, inMainText: inMainText.has(line) } }];
  });
}

function bareHtml(bytes: Uint8Array): MimePage {
  return { bytes, isHtml: true, charset: undefined, url: undefined };
}

function isMime(path: string): boolean {
  return /\.(?:mhtml?|eml)$/i.test(path);
}

/** A message of plain text, its lines kept. */
function asPage(text: string): string {
  return `<pre>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</pre>`;
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
