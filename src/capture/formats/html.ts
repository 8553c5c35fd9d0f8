import type { Outcome } from '../../problems.ts';
import type { ArticleFile, CaptureLine } from '../capture.ts';
import { type DeclaredEncoding, decodePage } from '../decode.ts';
import type { PageDocument } from '../dom/page-document.ts';
import { type PageLine, pageLines } from '../html-lines.ts';
import { type LineFacts, lineFacts } from '../line-facts.ts';
import { linesInMainText } from '../main-text.ts';
import type { ArticleMetadata } from '../metadata.ts';
import { pageFacts } from '../page-facts.ts';
import { readPageMetadata } from '../page-metadata.ts';
import { parsePage } from '../parse-page.ts';
import { type MimePage, mimePage } from './mime.ts';
import { type CaptureText, findGarbled } from './text.ts';

/** Text lines and metadata of a saved page, or of the page in an .mhtml or .eml file. Nothing in it is run or fetched. */
export function readHtml(
  file: ArticleFile,
  metadata: ArticleMetadata,
  declared: DeclaredEncoding | undefined,
): Outcome<CaptureText> {
  const part = isMime(file.path) ? mimePage(file.bytes) : bareHtml(file.bytes);
  if (part === undefined) return { problems: [noText(file.path, false)] };
  const decoded = decodePage(file.path, part.bytes, declared, part.charset);
  if (decoded.value === undefined) return { problems: decoded.problems };
  const { text, encoding } = decoded.value;
  const shown = shownPage(part.isHtml ? text : asPage(text));
  if (shown === undefined) return { problems: [...decoded.problems, tooManyElements(file.path)] };
  const { tree, lines: plain } = shown;
  if (plain.length === 0) return { problems: [...decoded.problems, noText(file.path, hasFrames.test(text))] };
  const stated = pageFacts(tree, metadata.url ?? part.url, part.saved);
  const page = readPageMetadata(stated);
  const facts = lineFacts(plain, stated, page.headline?.value, page.standfirst?.value);
  const lines = captureLines(plain, facts, linesInMainText(tree, plain));
  const problems = [...decoded.problems, ...findGarbled(file.path, lines, encoding)];
  return { value: { lines, encoding, frontMatterLines: 0, metadata, page }, problems };
}

/** A page and what it shows; of one that shows nothing, what it hides or keeps for browsers that run no scripts. */
function shownPage(html: string): { readonly tree: PageDocument; readonly lines: readonly PageLine[] } | undefined {
  const tree = parsePage(html);
  if (tree === undefined) return undefined;
  const lines = pageLines(tree.body);
  if (lines.length > 0) return { tree, lines };
  const whole = parsePage(html, false) ?? tree;
  return { tree: whole, lines: pageLines(whole.body, true) };
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
  return { bytes, isHtml: true, charset: undefined, url: undefined, saved: undefined };
}

function isMime(path: string): boolean {
  return /\.(?:mhtml?|eml)$/i.test(path);
}

/** A message of plain text, its lines kept. */
function asPage(text: string): string {
  return `<pre>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</pre>`;
}

const hasFrames = /<i?frame\s/i;

function noText(path: string, inFrames: boolean) {
  return {
    code: 'empty-file',
    path,
    message: `“${path}” is a page without text. ${inFrames ? 'The text may be in a frame, on a page of its own' : 'A script may load the text later'}.`,
    hint: inFrames
      ? 'Open the frame’s own page and save that, or save the text.'
      : 'Open the page in a browser, wait until the article is there, and save it again. Or save the text.',
  } as const;
}

function tooManyElements(path: string) {
  return {
    code: 'file-too-large',
    path,
    message: `“${path}” has too many HTML elements, or nests them too deep.`,
    hint: 'Save the page of a single article, or save its text.',
  } as const;
}
