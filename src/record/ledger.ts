import type { Capture } from '../capture/capture.ts';
import { blankVerdict } from '../reading/label-lines.ts';
import type { LabelledLine, Repair } from '../reading/labelled-line.ts';
import { labelRow } from '../reading/labels.ts';
import type { ArticleRecord, Ledger, LedgerRow } from './article-record.ts';
import { shortened } from './plain-text.ts';

/** As much of a line that is set aside as its record tells. */
const opening = 160;

/** What became of the lines of a capture, without the text that stands in the record or in the capture. */
export function ledgerOf(lines: readonly LabelledLine[]): Ledger {
  const rows: LabelledLine[][] = [];
  for (const line of lines) {
    if (line.rule === blankVerdict.rule) continue;
    const open = rows.at(-1);
    if (open?.[0] && isAlike(open[0], line)) open.push(line);
    else rows.push([line]);
  }
  return {
    rows: rows.flatMap(rowOf),
    continues: lines.flatMap(({ number, continues }) => (continues ? [number] : [])),
    refused: lines.flatMap(({ number, refused }) => (refused ? [{ line: number, words: refused }] : [])),
  };
}

function isAlike(a: LabelledLine, b: LabelledLine): boolean {
  return (
    a.label === b.label &&
    a.kind === b.kind &&
    a.rule === b.rule &&
    a.reason === b.reason &&
    a.confidence === b.confidence
  );
}

function rowOf(alike: readonly LabelledLine[]): readonly LedgerRow[] {
  const [first] = alike;
  if (first === undefined) return [];
  const { label, kind, rule, reason, confidence } = first;
  const row = { lines: alike.map(({ number }) => number), label, ...(kind && { kind }), rule, reason, confidence };
  return [isSetAside(row) ? { ...row, opens: alike.map(({ text }) => shortened(text.trim(), opening)) } : row];
}

/** Whether the lines of a row stand nowhere in the article. */
export function isSetAside({ label }: Pick<LedgerRow, 'label'>): boolean {
  return labelRow(label).use === 'set-aside';
}

/**
 * The lines of a capture with what became of each, from its record: record and capture together tell all that the
 * reader told. Throws when the record is not this capture's.
 */
export function labelledLines(capture: Capture, record: ArticleRecord): readonly LabelledLine[] {
  if (record.capture?.lineCount !== capture.lines.length || record.fixity?.digest !== capture.fixity.digest)
    throw new Error(`the record is not of this ${capture.path}`);
  const { rows, continues, refused } = record.ledger;
  const rowAt = new Map(rows.flatMap(row => row.lines.map(number => [number, row] as const)));
  const continued = new Set(continues);
  const refusedAt = new Map(refused.map(({ line, words }) => [line, words]));
  const repairsAt = repairsByLine(record);
  // What Markdown marks is among the repairs, and what goes on is said by the ledger.
  return capture.lines.map(({ marks: _, goesOn: __, ...line }) => {
    const { number } = line;
    const { label, kind, rule, reason, confidence } = rowAt.get(number) ?? { ...blankVerdict, kind: undefined };
    const [repairs, words] = [repairsAt.get(number), refusedAt.get(number)];
    return {
      ...line,
      ...{ label, rule, reason, confidence },
      ...(repairs && { repairs }),
      ...(kind && { kind }),
      ...(continued.has(number) && { continues: true as const }),
      ...(words && { refused: words }),
    };
  });
}

function repairsByLine({ repairs = [] }: ArticleRecord): ReadonlyMap<number, readonly Repair[]> {
  const byLine = new Map<number, Repair[]>();
  for (const { line, ...repair } of repairs) {
    const known = byLine.get(line);
    if (known) known.push(repair);
    else byLine.set(line, [repair]);
  }
  return byLine;
}
