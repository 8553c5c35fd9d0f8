import { escapeHtml } from '../html-elements.ts';
import type { PdfRun } from './pdf-lines.ts';

/** Words of a page that lead somewhere. */
export interface PdfLink {
  readonly page: number;
  readonly url: string;
  readonly text: string;
}

/** A rectangle of a page that leads somewhere; y counts from the top. */
interface LinkBox {
  readonly url: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** More than any article has. */
const mostLinks = 500;

/** The links of a page: the words that its annotations lie on. Those side by side that lead to one place are one link. */
export function linksOf(
  annotations: readonly object[],
  runs: readonly PdfRun[],
  page: number,
  height: number,
): readonly PdfLink[] {
  const groups: (readonly [LinkBox, ...LinkBox[]])[] = [];
  for (const box of annotations.flatMap(one => boxOf(one, height)).slice(0, mostLinks)) {
    const before = groups.at(-1);
    // Each line of a longer link has a box, in any order.
    if (before?.[0].url === box.url) groups[groups.length - 1] = [...before, box];
    else groups.push([box]);
  }
  return groups.flatMap(boxes => {
    const words = runs.flatMap(run => boxes.flatMap(box => wordsWithin(run, box)));
    const text = words.join(' ').replace(/[.,;:!?]+$/u, '');
    return text === '' ? [] : [{ page, url: boxes[0].url, text }];
  });
}

function boxOf(annotation: object, height: number): readonly LinkBox[] {
  const { subtype, url, rect }: { subtype?: unknown; url?: unknown; rect?: unknown } = annotation;
  if (subtype !== 'Link' || typeof url !== 'string' || !/^https?:\/\/\S+$/i.test(url) || url.length > 2000) return [];
  const [x1 = NaN, y1 = NaN, x2 = NaN, y2 = NaN] = Array.isArray(rect) ? rect.map(Number) : [];
  if (![x1, y1, x2, y2].every(Number.isFinite)) return [];
  return [
    {
      url,
      ...{ left: Math.min(x1, x2), right: Math.max(x1, x2) },
      ...{ top: height - Math.max(y1, y2), bottom: height - Math.min(y1, y2) },
    },
  ];
}

/** The words of a run whose middles lie in the box; letters are taken to be of one width. */
function wordsWithin({ text, x, y, width, size, isTurned }: PdfRun, box: LinkBox): readonly string[] {
  const middle = y - size * 0.3;
  if (isTurned || middle < box.top || middle > box.bottom || x > box.right || x + width < box.left) return [];
  const letter = width / Math.max(1, text.length);
  const words = [...text.matchAll(/\S+/g)].filter(({ 0: word, index }) => {
    const at = x + (index + word.length / 2) * letter;
    return at >= box.left && at <= box.right;
  });
  return words.length === 0 ? [] : [words.map(([word]) => word).join(' ')];
}

/** A paragraph's text as HTML, with the links of its page whose words it has; each is used up by the first that has it. */
export function linkedHtml(text: string, page: number, links: PdfLink[]): string {
  let html = '';
  let from = 0;
  for (const link of links.filter(one => one.page === page || one.page === page + 1)) {
    const at = text.indexOf(link.text, from);
    if (at < 0) continue;
    html += `${escapeHtml(text.slice(from, at))}<a href="${escapeHtml(link.url)}">${escapeHtml(link.text)}</a>`;
    from = at + link.text.length;
    links.splice(links.indexOf(link), 1);
  }
  return html + escapeHtml(text.slice(from));
}
