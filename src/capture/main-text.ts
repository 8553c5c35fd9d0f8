import { Readability } from '@mozilla/readability';
import { isElement } from './html-elements.ts';
import { type PageLine, pageLines } from './html-lines.ts';

const stamp = 'data-backfile-block';

/** Past these Readability's time grows with the square; no article's page comes near them. */
const mostElements = 6_000;
const mostText = 200_000;
const deepest = 100;

/**
 * The lines that @mozilla/readability counts as the article; none on pages that it cannot judge.
 * Takes the page apart: whatever else is wanted of it must be read before. Blocks are stamped, so one parse serves both.
 */
export function linesInMainText(page: Document, lines: readonly PageLine[]): ReadonlySet<PageLine> {
  if (isPastBounds(page, lines)) return new Set();
  for (const element of [...page.querySelectorAll('title, meta, link, script')]) element.remove();
  const numbers = stampBlocks(lines);
  const main = readMainText(page);
  if (main === undefined) return new Set();
  const kept = new Set([...main.querySelectorAll(`[${stamp}]`)].map(each => each.getAttribute(stamp)));
  const texts = new Set(pageLines(main).map(({ text }) => text));
  return new Set(lines.filter(line => kept.has(String(numbers.get(line.block))) && texts.has(line.text)));
}

function isPastBounds(page: Document, lines: readonly PageLine[]): boolean {
  const length = lines.reduce((sum, { text }) => sum + text.length, 0);
  if (length > mostText || page.querySelectorAll('*').length > mostElements) return true;
  return lines.some(({ block }) => depthOf(block) > deepest);
}

function depthOf(element: Element): number {
  let depth = 0;
  for (let here: Element | null = element; here !== null && depth <= deepest; here = here.parentElement) depth++;
  return depth;
}

function stampBlocks(lines: readonly PageLine[]): ReadonlyMap<Element, number> {
  const numbers = new Map<Element, number>();
  for (const { block } of lines) {
    if (numbers.has(block)) continue;
    numbers.set(block, numbers.size);
    block.setAttribute(stamp, String(numbers.get(block)));
  }
  return numbers;
}

function readMainText(page: Document): Element | undefined {
  const reader = new Readability<Node>(page, {
    disableJSONLD: true,
    keepClasses: true,
    serializer: node => node,
  });
  try {
    const content = reader.parse()?.content;
    return content && isElement(content) ? content : undefined;
  } catch {
    // Readability throws on some pages that it cannot take apart; the lines stay unmarked.
    return undefined;
  }
}
