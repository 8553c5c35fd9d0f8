import { Readability } from '@mozilla/readability';
import type { PageLine } from './html-lines.ts';

const stamp = 'data-backfile-block';

/**
 * The lines that @mozilla/readability counts as the article.
 * Takes the page apart: whatever else is wanted of it must be read before. Blocks are stamped, so one parse serves both.
 */
export function linesInMainText(page: Document, lines: readonly PageLine[]): ReadonlySet<PageLine> {
  for (const element of [...page.querySelectorAll('title, meta, link, script')]) element.remove();
  const numbers = stampBlocks(lines);
  const main = readMainText(page);
  if (main === undefined) return new Set();
  const kept = new Set([...main.querySelectorAll(`[${stamp}]`)].map(each => each.getAttribute(stamp)));
  const text = squeezed(main.textContent ?? '');
  return new Set(lines.filter(line => kept.has(String(numbers.get(line.block))) && text.includes(squeezed(line.text))));
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
  const reader = new Readability<Element | undefined>(page, {
    maxElemsToParse: 20_000,
    disableJSONLD: true,
    keepClasses: true,
    serializer: node => node as Element,
  });
  try {
    return reader.parse()?.content ?? undefined;
  } catch {
    // Readability throws on pages past its limit and on some it cannot take apart; the lines stay unmarked.
    return undefined;
  }
}

function squeezed(text: string): string {
  return text.replace(/[\s\u00ad\u200b\u2060\ufeff|]+/g, '');
}
