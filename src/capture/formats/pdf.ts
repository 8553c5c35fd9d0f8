import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { BadDocument } from '../bad-document.ts';
import { escapeHtml } from '../html-elements.ts';
import { paragraphsOf } from './pdf-layout.ts';
import type { PdfRun } from './pdf-lines.ts';
import { linkedHtml, linksOf, type PdfLink } from './pdf-links.ts';

/** An article has few pages; a newspaper's whole edition fewer than this. */
const mostPages = 300;
/** Pieces of text on all pages. */
const mostRuns = 400_000;

/**
 * A PDF as a page: its paragraphs in reading order, each with the number of the page it begins on. No script of it is
 * run, nothing is fetched, no font is loaded and no picture decoded: its text is read, and where that stands.
 */
export async function pdfPage(bytes: Uint8Array): Promise<string> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const tables = `${dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))}/cmaps/`;
  const loading = getDocument({
    // It keeps the memory that it is given.
    data: new Uint8Array(bytes),
    // Which letters old encodings of Chinese, Japanese and Korean stand for: files of the package itself.
    ...{ cMapUrl: tables, cMapPacked: true },
    ...{
      isEvalSupported: false,
      useSystemFonts: false,
      disableFontFace: true,
      enableXfa: false,
      useWorkerFetch: false,
    },
    ...{ useWasm: false, stopAtErrors: false, verbosity: 0 },
  });
  const document = await loading.promise;
  try {
    const count = document.numPages;
    if (count > mostPages) throw new BadDocument(`it has ${count} pages; the limit is ${mostPages}`, true);
    const { info } = await document.getMetadata();
    const pages: (readonly PdfRun[])[] = [];
    const links: PdfLink[] = [];
    let runs = 0;
    for (let number = 1; number <= count; number++) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      runs += items.length;
      if (runs > mostRuns) throw new BadDocument(`it has more than ${mostRuns} pieces of text`, true);
      const height = page.getViewport({ scale: 1 }).height;
      const runsOfPage = items.flatMap(item => ('str' in item ? runOf(item, height) : []));
      pages.push(runsOfPage);
      for (const link of linksOf(await page.getAnnotations(), runsOfPage, number, height)) links.push(link);
      page.cleanup();
    }
    return `${titleOf(info)}${htmlOf(pages, links)}`;
  } finally {
    await loading.destroy();
  }
}

interface PieceOfText {
  readonly str: string;
  readonly transform: readonly unknown[];
  readonly width: number;
  readonly height: number;
}

function runOf({ str, transform, width, height }: PieceOfText, pageHeight: number): readonly PdfRun[] {
  const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = transform.map(Number);
  const size = Math.hypot(c, d) || height;
  if (![x, y, width, size].every(Number.isFinite) || str === '') return [];
  const isTurned = Math.abs(b) > Math.abs(a) / 4;
  return [{ text: str, x, y: pageHeight - y, width, size, isTurned }];
}

/** Programs write the name of the file there, or their own. */
const noTitle =
  /^(?:microsoft word - |untitled|document\d*$|about:blank)|\.(?:docx?|odt|rtf|indd|pdf|html?|txt)$|^\W*$/i;

function titleOf(info: object): string {
  const title = 'Title' in info && typeof info.Title === 'string' ? info.Title.trim() : '';
  return noTitle.test(title) ? '' : `<title>${escapeHtml(title)}</title>`;
}

function htmlOf(pages: readonly (readonly PdfRun[])[], links: PdfLink[]): string {
  return paragraphsOf(pages)
    .map(({ text, page, kind }) => {
      const tag = kind === 'headline' ? 'h1' : kind === 'heading' ? 'h2' : 'p';
      const name = kind === 'running' ? ' class="running-head"' : '';
      return `<${tag}${name} data-page="${page}">${linkedHtml(text, page, links)}</${tag}>`;
    })
    .join('\n');
}
