import { most, type PdfLine, type PdfRun, readingOrder } from './pdf-lines.ts';

export interface PdfParagraph {
  readonly text: string;
  /** The page it begins on, from 1. */
  readonly page: number;
  readonly kind: 'headline' | 'heading' | 'text' | 'running';
}

/** A line with its page. */
interface PlacedLine extends PdfLine {
  readonly page: number;
}

/**
 * The paragraphs of a document in reading order: columns one after another, lines of a paragraph joined, also over the
 * end of a column or a page, words that a line end divides put together. What runs along the edge of every page (the
 * name of the paper, page numbers) stands behind all else, once for each page.
 */
export function paragraphsOf(pages: readonly (readonly PdfRun[])[]): readonly PdfParagraph[] {
  const lines = pages.flatMap((runs, index) => readingOrder(runs).map(line => ({ ...line, page: index + 1 })));
  const running = runningLines(lines, pages.length);
  const own = lines.filter(line => !running.has(line));
  const size = bodySize(own);
  const words = wordsIn(own);
  const paragraphs = groups(own, size).map(group => ({ group, text: joined(group, words) }));
  const largest = most(paragraphs.slice(0, 40).map(({ group }) => group[0]?.size ?? 0));
  let hasHeadline = false;
  return [
    ...paragraphs.map(({ group: [first], text }): PdfParagraph => {
      const { page = 1, size: own = 0 } = first ?? {};
      const isLarge = own >= size * 1.15 && text.length <= 300;
      const isHeadline = isLarge && !hasHeadline && page <= 2 && own >= largest - 0.1 && own >= size * 1.25;
      if (isHeadline) hasHeadline = true;
      return { text, page, kind: isHeadline ? 'headline' : isLarge ? 'heading' : 'text' };
    }),
    ...[...running].map((line): PdfParagraph => ({ text: line.text, page: line.page, kind: 'running' })),
  ];
}

/** The size that most letters have. */
function bodySize(lines: readonly PdfLine[]): number {
  const letters = new Map<number, number>();
  for (const { size, text } of lines) {
    const rounded = Math.round(size * 2) / 2;
    letters.set(rounded, (letters.get(rounded) ?? 0) + text.length);
  }
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 10;
}

/** Lines of a page's edge that are looked at. */
const edge = 3;
const pageNumber = /^\W*(?:(?:page|seite|p|s|pagina|página)\.?\s*)?\d{1,4}(?:\s*(?:\/|of|von|de|di)\s*\d{1,4})?\W*$/iu;

/** Lines that stand at the same height of many pages with the same words, numbers aside; and page numbers alone. */
function runningLines(lines: readonly PlacedLine[], pages: number): ReadonlySet<PlacedLine> {
  const found = new Map<string, PlacedLine[]>();
  const edges = edgeLines(lines, pages);
  for (const line of edges) {
    const key = `${Math.round(line.y / 4)} ${line.text.replace(/\d+/g, '#').replace(/\s+/g, ' ')}`;
    found.set(key, [...(found.get(key) ?? []), line]);
  }
  const many = Math.max(2, Math.ceil(pages * 0.4));
  const repeated = [...found.values()].filter(group => new Set(group.map(({ page }) => page)).size >= many).flat();
  const printed = edges.filter(({ text }) => byBrowser(text));
  const beside = edges.filter(line => printed.some(({ page, y }) => page === line.page && Math.abs(y - line.y) < 1));
  return new Set([
    ...repeated,
    ...printed,
    ...beside,
    ...edges.filter(({ text }) => pages > 1 && pageNumber.test(text)),
  ]);
}

/** What a browser prints above and below a page: the day with the page's title, its address, a number of a number. */
function byBrowser(text: string): boolean {
  return /^(?:(?:https?|file):\/\/\S+(?:\s+\d+\/\d+)?|\d+\/\d+|\d{1,2}[./]\d{1,2}[./]\d{2,4},? \d{1,2}:\d\d\b.*)$/u.test(
    text,
  );
}

function edgeLines(lines: readonly PlacedLine[], pages: number): readonly PlacedLine[] {
  return Array.from({ length: pages }, (_, index) => {
    const own = lines.filter(({ page }) => page === index + 1).sort((a, b) => a.y - b.y);
    return own.length <= 2 * edge ? own : [...own.slice(0, edge), ...own.slice(-edge)];
  }).flat();
}

/** Lines that belong together, in their order. */
function groups(lines: readonly PlacedLine[], size: number): readonly (readonly PlacedLine[])[] {
  const leading = usualLeading(lines);
  const found: PlacedLine[][] = [];
  for (const line of lines) {
    const group = found.at(-1);
    const before = group?.at(-1);
    if (group && before && goesOn(before, line, { leading, size })) group.push(line);
    else found.push([line]);
  }
  return found;
}

/** From one line to the next, in sizes of its letters. */
function usualLeading(lines: readonly PlacedLine[]): number {
  const steps = lines.flatMap((line, at) => {
    const before = lines[at - 1];
    if (before === undefined || before.page !== line.page || !isSameSize(before, line)) return [];
    const step = (line.y - before.y) / line.size;
    return step > 0.8 && step < 3 ? [Math.round(step * 20) / 20] : [];
  });
  const counts = new Map<number, number>();
  for (const step of steps) counts.set(step, (counts.get(step) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 1.2;
}

function isSameSize(a: PdfLine, b: PdfLine): boolean {
  return Math.abs(a.size - b.size) <= 0.08 * Math.max(a.size, b.size);
}

const endsText = /[.!?…:"”’»)\]]$/u;
const bullet = /^(?:[•●▪◦‣–—*-]|\d{1,2}[.)])\s/u;

/** What a paragraph's next line is judged by. */
interface Around {
  readonly leading: number;
  /** Of the letters of the running text. */
  readonly size: number;
}

/** Whether a line goes on in the paragraph of the line before it. */
function goesOn(before: PlacedLine, line: PlacedLine, { leading, size }: Around): boolean {
  if (!isSameSize(before, line) || before.isTurned || line.isTurned || bullet.test(line.text)) return false;
  const isClose = (line.y - before.y) / line.size <= leading * 1.25 + 0.1;
  const isBelow = before.page === line.page && line.y > before.y;
  // Headings are broken where they read well, and may reach over columns.
  if (line.size > size * 1.15) return isBelow && isClose;
  if (!isBelow || before.column !== line.column) return !hasRoom(before, line) && !endsText.test(before.text);
  if (!isClose || hasRoom(before, line)) return false;
  // The first line of a paragraph may be indented: the second then stands left of it, and goes on.
  return !(line.x > line.columnLeft + 0.8 * line.size && before.x < line.x - 0.6 * line.size);
}

/** The next line's first word would have had room behind the line, so that the line ended by itself. */
function hasRoom(before: PlacedLine, line: PlacedLine): boolean {
  const [word = ''] = line.text.split(/\s/, 1);
  if (isUnspaced(line.text)) return before.right < before.columnRight - 1.5 * before.size;
  const letter = (before.right - before.x) / Math.max(1, before.text.length);
  return before.right + (word.length + 1.5) * letter < before.columnRight;
}

/** Words of the lines, in small letters, and how often each is there. */
function wordsIn(lines: readonly PdfLine[]): ReadonlySet<string> {
  return new Set(
    lines.flatMap(({ text }) => {
      const words = text.toLowerCase().match(/[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*/gu) ?? [];
      // The last of a line may be half a word.
      return /[-\u00ad\u2010]$/u.test(text) ? words.slice(0, -1) : words;
    }),
  );
}

const divided = /([\p{L}\p{M}]+)[-\u2010]$/u;

/** One text of many lines; a hyphen at the end of a line goes, unless the document has the word with it elsewhere. */
function joined(lines: readonly PdfLine[], words: ReadonlySet<string>): string {
  let text = '';
  for (const line of lines) {
    const next = line.text.trim();
    const half = divided.exec(text)?.[1];
    const rest = /^\p{Ll}[\p{L}\p{M}]*/u.exec(next)?.[0];
    if (text === '') text = next;
    else if (text.endsWith('\u00ad')) text = `${text.slice(0, -1)}${next}`;
    else if (half !== undefined && rest !== undefined) {
      const [whole, parted] = [`${half}${rest}`.toLowerCase(), `${half}-${rest}`.toLowerCase()];
      text = `${words.has(parted) && !words.has(whole) ? text : text.slice(0, -1)}${next}`;
    } else if (half !== undefined && /^\p{Lu}/u.test(next)) text = `${text}${next}`;
    else text = isUnspaced(text) && isUnspaced(next) ? `${text}${next}` : `${text} ${next}`;
  }
  return text.replaceAll('\u00ad', '').replace(/\s+/g, ' ').trim();
}

/** Chinese and Japanese have no spaces between words. */
function isUnspaced(text: string): boolean {
  return /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}、。]|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}、。]$/u.test(
    text,
  );
}
