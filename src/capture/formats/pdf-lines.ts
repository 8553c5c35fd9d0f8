/** A piece of text where it stands on a page; y counts from the top, in points. */
export interface PdfRun {
  readonly text: string;
  readonly x: number;
  /** Of the line that the letters stand on. */
  readonly y: number;
  readonly width: number;
  readonly size: number;
  /** It runs up or down the page. */
  readonly isTurned: boolean;
}

/** A line of one column. */
export interface PdfLine {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  readonly isTurned: boolean;
  /** The number of the column on its page, and its edges. */
  readonly column: number;
  readonly columnLeft: number;
  readonly columnRight: number;
}

function least(numbers: readonly number[]): number {
  return numbers.reduce((found, number) => Math.min(found, number), Infinity);
}

export function most(numbers: readonly number[]): number {
  return numbers.reduce((found, number) => Math.max(found, number), -Infinity);
}

/** The largest but for one in twenty. */
function nearlyMost(numbers: readonly number[]): number {
  const inOrder = [...numbers].sort((a, b) => a - b);
  return inOrder[inOrder.length < 8 ? inOrder.length - 1 : Math.floor(0.95 * (inOrder.length - 1))] ?? 0;
}

/** Runs of one line that stand together. */
interface Segment {
  readonly runs: readonly PdfRun[];
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
}

/** The lines of a page in the order in which they are read: a column to its end, then the next. */
export function readingOrder(runs: readonly PdfRun[]): readonly PdfLine[] {
  const upright = runs.filter(({ isTurned }) => !isTurned);
  const turned = runs.filter(({ isTurned, text }) => isTurned && text.trim() !== '');
  const columns = columnsOf(segmentsOf(upright));
  const lines = columns.flatMap((segments, column) => {
    // What stands alone beside the column, such as a page number, is no edge of it.
    const left = -nearlyMost(segments.map(({ x }) => -x));
    const right = nearlyMost(segments.map(({ right: end }) => end));
    return linesOf(segments).map(line => ({
      ...{ text: textOf(line.runs), x: line.x, right: line.right, y: line.y, size: line.size },
      ...{ isTurned: false, column, columnLeft: left, columnRight: right },
    }));
  });
  return [...lines, ...turned.map((run, at) => turnedLine(run, columns.length + at))].filter(
    ({ text }) => text.trim() !== '',
  );
}

function turnedLine({ text, x, y, width, size }: PdfRun, column: number): PdfLine {
  return { text, x, right: x + width, y, size, isTurned: true, column, columnLeft: x, columnRight: x + width };
}

/** Runs beside each other on one line, without a gap that parts columns; in the order of the document. */
function segmentsOf(runs: readonly PdfRun[]): readonly Segment[] {
  const found: PdfRun[][] = [];
  for (const run of runs) {
    const group = found.at(-1);
    const before = group?.at(-1);
    if (group && before && isBeside(before, run)) group.push(run);
    else if (run.text.trim() !== '') found.push([run]);
  }
  return found.map(segmentOf);
}

function isBeside(before: PdfRun, run: PdfRun): boolean {
  const size = Math.max(before.size, run.size);
  // A figure that stands above or below the line belongs to it.
  if (Math.abs(before.y - run.y) > 0.5 * size) return false;
  const gap = run.x - (before.x + before.width);
  return gap < 1.2 * size && gap > -0.8 * size;
}

function segmentOf(runs: readonly PdfRun[]): Segment {
  const shown = runs.filter(({ text }) => text.trim() !== '');
  const all = shown.length > 0 ? shown : runs;
  const largest = all.reduce((most, run) => (run.text.length * run.size > most.text.length * most.size ? run : most));
  return {
    runs,
    x: least(all.map(({ x }) => x)),
    right: most(all.map(({ x, width }) => x + width)),
    y: largest.y,
    size: largest.size,
  };
}

/**
 * Parts a page where white runs through it: down between columns, or across above and below them. A line that spans
 * the columns (a headline) parts them as white does.
 */
function columnsOf(segments: readonly Segment[], depth = 0): readonly (readonly Segment[])[] {
  if (segments.length < 2 * fewestLines || segments.length > mostSegments || depth > 12)
    return segments.length === 0 ? [] : [segments];
  const gutter = gutterOf(segments);
  if (gutter === undefined) return [segments];
  const across = segments.filter(({ x, right }) => x < gutter - 1 && right > gutter + 1);
  if (across.length === 0) {
    const left = segments.filter(({ right }) => right <= gutter + 1);
    const rest = segments.filter(({ right }) => right > gutter + 1);
    return [...columnsOf(left, depth + 1), ...columnsOf(rest, depth + 1)];
  }
  // Bands between the lines that go across, from the top down.
  const goesAcross = new Set(across);
  const tops = across.map(({ y }) => y).sort((a, b) => a - b);
  const bands = new Map<number, Segment[]>();
  for (const segment of segments) {
    const isOnOne = goesAcross.has(segment) || tops.some(y => Math.abs(y - segment.y) <= 0.5);
    const band = tops.filter(y => y < segment.y - 0.5).length * 2 + Number(isOnOne);
    bands.set(band, [...(bands.get(band) ?? []), segment]);
  }
  const inOrder = [...bands].sort(([a], [b]) => a - b).map(([, band]) => band);
  return mergedBands(inOrder, goesAcross).flatMap(band =>
    band.isAcross ? [band.segments] : columnsOf(band.segments, depth + 1),
  );
}

/** Lines across that follow each other stay together. */
function mergedBands(bands: readonly (readonly Segment[])[], goesAcross: ReadonlySet<Segment>) {
  const merged: { isAcross: boolean; segments: Segment[] }[] = [];
  for (const band of bands) {
    const isAcross = band.some(segment => goesAcross.has(segment));
    const last = merged.at(-1);
    if (last?.isAcross && isAcross) for (const segment of band) last.segments.push(segment);
    else merged.push({ isAcross, segments: [...band] });
  }
  return merged;
}

/** More than a page has; of more no columns are looked for. */
const mostSegments = 3000;
/** Lines that a column has at least; fewer are a table's or a caption. */
const fewestLines = 4;
/** Letters that its lines have on average. */
const fewestLetters = 14;

/** Where the widest white stands that parts two columns of running text; a few lines may go across it. */
function gutterOf(segments: readonly Segment[]): number | undefined {
  const edges = [...new Set(segments.map(({ x }) => Math.round(x)))].sort((a, b) => a - b);
  let best: { readonly at: number; readonly lines: number } | undefined;
  for (const edge of edges.slice(1)) {
    const right = segments.filter(({ x }) => x >= edge - 1.5);
    const left = segments.filter(({ right: end }) => end <= edge - 4);
    const across = segments.length - right.length - left.length;
    const starting = right.filter(({ x }) => x < edge + 14);
    if (across > segments.length * 0.4 || starting.length < fewestLines || left.length < fewestLines) continue;
    if (!isProse(starting) || !isProse(left) || !standBeside(left, starting)) continue;
    const lines = Math.min(left.length, right.length) - across;
    if (best === undefined || lines > best.lines) best = { at: edge - 2, lines };
  }
  return best?.at;
}

function isProse(segments: readonly Segment[]): boolean {
  const letters = segments.reduce((sum, { runs }) => sum + runs.reduce((all, { text }) => all + text.length, 0), 0);
  return letters / segments.length >= fewestLetters;
}

/** The two share some height of the page. */
function standBeside(a: readonly Segment[], b: readonly Segment[]): boolean {
  const top = Math.max(least(a.map(({ y }) => y)), least(b.map(({ y }) => y)));
  const end = Math.min(most(a.map(({ y }) => y)), most(b.map(({ y }) => y)));
  const shared = (all: readonly Segment[]) => all.filter(({ y }) => y >= top - 1 && y <= end + 1).length;
  return end > top && shared(a) >= fewestLines && shared(b) >= fewestLines;
}

/** The lines of a column from the top down; what stands on one line is one line. */
function linesOf(segments: readonly Segment[]): readonly Segment[] {
  const inOrder = [...segments].sort((a, b) => a.y - b.y || a.x - b.x);
  const lines: Segment[][] = [];
  for (const segment of inOrder) {
    const first = lines.at(-1)?.[0];
    if (first && Math.abs(first.y - segment.y) <= 0.4 * Math.min(first.size, segment.size)) lines.at(-1)?.push(segment);
    else lines.push([segment]);
  }
  return lines.map(line => segmentOf([...line].sort((a, b) => a.x - b.x).flatMap(({ runs }) => runs)));
}

/** Spaces that are no letters but white are put back. */
function textOf(runs: readonly PdfRun[]): string {
  let text = '';
  let end: number | undefined;
  for (const run of runs) {
    const gap = end === undefined ? 0 : run.x - end;
    const isParted = gap > 0.15 * run.size && text !== '' && !/\s$/.test(text) && !/^\s/.test(run.text);
    text += isParted ? `${gap > 2 * run.size ? '\t' : ' '}${run.text}` : run.text;
    end = run.x + run.width;
  }
  return text.trim();
}
