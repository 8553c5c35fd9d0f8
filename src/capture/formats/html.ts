import type { Outcome } from '../../problems.ts';
import type { ArticleFile, CaptureLine, SmallFigure } from '../capture.ts';
import { type DeclaredEncoding, decodePage } from '../decode.ts';
import type { PageDocument } from '../dom/page-document.ts';
import { type PageContents, pageContents } from '../html-lines.ts';
import { type InlineMark, linkAddress, tidyMarks } from '../inline-marks.ts';
import type { PageLine } from '../line-buffer.ts';
import { type LineFacts, lineFacts } from '../line-facts.ts';
import { picturesOfLines } from '../line-pictures.ts';
import { linesInMainText } from '../main-text.ts';
import type { ArticleMetadata } from '../metadata.ts';
import type { LineMarks } from '../open-marks.ts';
import { PageBlocks } from '../page-blocks.ts';
import { pageEmbeds } from '../page-embeds.ts';
import { pageFacts } from '../page-facts.ts';
import { readPageMetadata } from '../page-metadata.ts';
import { pagePictures } from '../page-pictures.ts';
import { parsePage } from '../parse-page.ts';
import { picturesOf } from '../picture-files.ts';
import { smallForm } from '../small-figures.ts';
import { letterMetadata } from './letter-head.ts';
import { isMessagePath, type MimePage, mimePage } from './mime.ts';
import { type CaptureText, findGarbled } from './text.ts';

/** Text lines and metadata of a saved page, or of the page in an .mhtml or .eml file. Nothing in it is run or fetched. */
export function readHtml(
  file: ArticleFile,
  metadata: ArticleMetadata,
  declared: DeclaredEncoding | undefined,
): Outcome<CaptureText> {
  const part = isMessagePath(file.path) ? mimePage(file.bytes) : bareHtml(file.bytes);
  if (part === undefined) return { problems: [noText(file.path, false)] };
  const decoded = decodePage(file.path, part.bytes, declared, part.charset);
  if (decoded.value === undefined) return { problems: decoded.problems };
  const { text, encoding } = decoded.value;
  const shown = shownPage(part.isHtml ? text : asPage(text));
  if (shown === undefined) return { problems: [...decoded.problems, tooManyElements(file.path)] };
  const { tree, lines: plain, pictures: spots } = shown;
  if (plain.length === 0) return { problems: [...decoded.problems, noText(file.path, hasFrames.test(text))] };
  const stated = pageFacts(tree, metadata.url ?? part.url, part.saved);
  // The head of a mail says more of the article than the HTML in it, which is made for the eye alone.
  const page = { ...readPageMetadata(stated), ...letterMetadata(part.letter) };
  const facts = lineFacts(plain, stated, page.headline?.value, page.standfirst?.value);
  const base = baseAddress(tree, metadata.url ?? part.url ?? page.canonicalUrl?.value);
  const inPage = pagePictures(spots, plain, { path: file.path, base, held: picturesOf(file) });
  const onWeb = new Set(inPage.map(({ address }) => address));
  const pictures = picturesOfLines(plain, base).map(address => (onWeb.has(address) ? address : undefined));
  const lines = captureLines(plain, facts, linesInMainText(tree, plain), base, pictures, /\.pdf$/i.test(file.path));
  const embeds = pageEmbeds(shown.embeds, plain, { base, frames: part.frames });
  const problems = [...decoded.problems, ...findGarbled(file.path, lines, encoding)];
  const inIt = { ...(inPage.length > 0 && { pictures: inPage }), ...(embeds.length > 0 && { embeds }) };
  return {
    value: { lines, encoding, frontMatterLines: 0, metadata, page, ...inIt },
    problems,
  };
}

/** A page and what it shows; of one that shows nothing, what it hides or keeps for browsers that run no scripts. */
function shownPage(html: string): (PageContents & { readonly tree: PageDocument }) | undefined {
  const tree = parsePage(html);
  if (tree === undefined) return undefined;
  const contents = pageContents(tree.body);
  if (contents.lines.length > 0) return { tree, ...contents };
  const whole = parsePage(html, false) ?? tree;
  return { tree: whole, ...pageContents(whole.body, true) };
}

function captureLines(
  lines: readonly PageLine[],
  facts: readonly LineFacts[],
  inMainText: ReadonlySet<PageLine>,
  base: string | undefined,
  pictures: readonly (string | undefined)[],
  isPdf: boolean,
): readonly CaptureLine[] {
  const blocks = new PageBlocks(base);
  return lines.flatMap((line, index) => {
    const said = facts[index];
    if (said === undefined) return [];
    const { text, marked, followsBreak } = line;
    const dom = { ...said, inMainText: inMainText.has(line) };
    const picture = pictures[index];
    const block = blocks.of(line.block);
    const page = isPdf ? Number(line.block.getAttribute('data-page')) : 0;
    return [
      {
        ...{ number: index + 1, text, ending: '\n' as const, dom },
        ...(marked && markedIn(text, marked, base)),
        ...(followsBreak && { followsBreak }),
        ...(block && { block }),
        ...(page > 0 && { page }),
        ...(picture !== undefined && { picture }),
      },
    ];
  });
}

/** What relative addresses of a page begin with. */
function baseAddress({ elements }: PageDocument, address: string | undefined): string | undefined {
  const stated = elements.find(({ localName }) => localName === 'base')?.getAttribute('href') ?? undefined;
  return stated !== undefined && URL.canParse(stated, address) ? new URL(stated, address).href : address;
}

function markedIn(text: string, { marks, figures }: LineMarks, base: string | undefined) {
  const inline = tidyMarks(
    text,
    marks.flatMap((mark): readonly InlineMark[] => {
      if (mark.kind !== 'link') return [mark];
      const url = linkAddress(mark.url, base);
      return url === undefined || isSamePage(url, base) ? [] : [{ ...mark, url }];
    }),
  );
  const small = figures.flatMap(({ start, end, kind }): readonly SmallFigure[] => {
    const stood = text.slice(start, end);
    const stands = smallForm(kind, stood);
    return stands === undefined ? [] : [{ at: start, stood, stands }];
  });
  return { ...(inline.length > 0 && { inline }), ...(small.length > 0 && { smallFigures: small }) };
}

/** A link to another place of the page itself. */
function isSamePage(url: string, base: string | undefined): boolean {
  return base !== undefined && url.includes('#') && url.split('#', 1)[0] === base.split('#', 1)[0];
}

function bareHtml(bytes: Uint8Array): MimePage {
  return {
    bytes,
    isHtml: true,
    charset: undefined,
    url: undefined,
    saved: undefined,
    frames: new Map(),
    letter: new Map(),
  };
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
