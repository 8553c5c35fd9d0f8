import { Readability } from '@mozilla/readability';
import type { PageDocument } from './dom/page-document.ts';
import { descendants, PageElement } from './dom/page-element.ts';
import { pageLines } from './html-lines.ts';
import type { PageLine } from './line-buffer.ts';

/** Past these Readability's time grows with the square; no article's page comes near them. */
const mostElements = 6_000;
const mostText = 200_000;
const deepest = 100;

const unread: ReadonlySet<string> = new Set(['title', 'meta', 'link', 'script', 'base']);

/**
 * The lines that @mozilla/readability counts as the article; none on pages that it cannot judge.
 * Takes the page apart: whatever else is wanted of it must be read before.
 */
export function linesInMainText(page: PageDocument, lines: readonly PageLine[]): ReadonlySet<PageLine> {
  if (isPastBounds(page, lines)) return new Set();
  for (const element of page.elements) if (unread.has(element.localName)) element.remove();
  numberBlocks(lines);
  const main = readMainText(page);
  if (main === undefined) return new Set();
  const kept = new Set(descendants(main, ({ block }) => block !== undefined).map(({ block }) => block));
  const texts = new Set(pageLines(main).map(({ text }) => text));
  return new Set(lines.filter(line => kept.has(line.block.block) && texts.has(line.text)));
}

function isPastBounds(page: PageDocument, lines: readonly PageLine[]): boolean {
  const length = lines.reduce((sum, { text }) => sum + text.length, 0);
  if (length > mostText || page.elements.length > mostElements) return true;
  return lines.some(({ block }) => depthOf(block) > deepest);
}

function depthOf(element: PageElement): number {
  let depth = 0;
  for (let here: PageElement | null = element; here !== null && depth <= deepest; here = here.parentElement) depth++;
  return depth;
}

/** Readability may put copies of elements in their place; a copy has its element's number. */
function numberBlocks(lines: readonly PageLine[]): void {
  lines.forEach(({ block }, number) => {
    block.block ??= number;
  });
}

function readMainText(page: PageDocument): PageElement | undefined {
  // A page has all of a DOM that Readability asks for; its types ask for the whole.
  const reader = new Readability<unknown>(page as unknown as Document, {
    disableJSONLD: true,
    keepClasses: true,
    serializer: node => node,
  });
  try {
    const content = reader.parse()?.content;
    return content instanceof PageElement ? content : undefined;
  } catch {
    // Readability throws on some pages that it cannot take apart; the lines stay unmarked.
    return undefined;
  }
}
