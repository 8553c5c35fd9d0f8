import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createTwoFilesPatch } from 'diff';
import { capabilitiesOf } from '../../src/capture/formats/capabilities.ts';
import { rebuildCapture } from '../../src/capture/lines.ts';
import { readCapture } from '../../src/capture/read-capture.ts';
import { isListedWord } from '../../src/names/gazetteer.ts';
import { repairLines } from '../../src/reading/faults/repair-lines.ts';
import { labelLines } from '../../src/reading/label-lines.ts';
import type { LabelledLine } from '../../src/reading/labelled-line.ts';
import type { ArticleRecord } from '../../src/record/article-record.ts';
import { rebuildFromRecord, recordFrom } from '../../src/record/record-from.ts';
import { formatRecord } from '../../src/record/record-markdown.ts';

/*
 * A case is a folder of tests/cases: a capture (capture.txt, .md, .html or another format that is read), what an editor
 * says of it in capture.yml (if anything), the label expected of each line in labelled.txt, and the record in record.md.
 * A line of labelled.txt is `label | text`; `label:kind` also asks for the kind of a line that is set aside, and
 * `label+` for a line that continues the one before it.
 */

export const casesFolder = join(import.meta.dirname, '../cases');

/** The two files of a case that say what is expected. */
export const expectedFiles = ['labelled.txt', 'record.md'] as const;
export type ExpectedFile = (typeof expectedFiles)[number];

const defaults = { language: 'en', rights: 'http://rightsstatements.org/vocab/CNE/1.0/' };

export interface CaseResult {
  /** What the reader makes of the capture, as it would stand in the case's files. */
  readonly made: Readonly<Record<ExpectedFile, string>>;
  readonly expected: Readonly<Partial<Record<ExpectedFile, string>>>;
  /** The capture given back from its record, and what it has to be. */
  readonly rebuilt: { readonly made: Uint8Array; readonly expected: Uint8Array };
}

export function caseNames(): string[] {
  return readdirSync(casesFolder).sort();
}

export function readCase(name: string): CaseResult {
  const folder = join(casesFolder, name);
  const file = readdirSync(folder).find(each => /^capture\.(?!yml$)\w+$/.test(each));
  assert.ok(file, `tests/cases/${name} has no capture`);
  const bytes = readFileSync(join(folder, file));
  const sidecar = textAt(folder, 'capture.yml');
  const read = readCapture({
    path: `articles/${file}`,
    bytes,
    ...(sidecar !== undefined && { sidecar: { path: 'articles/capture.yml', bytes: Buffer.from(sidecar) } }),
  });
  assert.deepEqual(read.problems, []);
  const capture = read.value;
  assert.ok(capture);
  const lines = repairLines(labelLines(capture), { isListed: isListedWord, ...capture.metadata });
  const record = recordFrom(capture, lines, defaults).value;
  assert.ok(record, `the capture of tests/cases/${name} gives no record`);
  const labelled = textAt(folder, 'labelled.txt');
  const expectedRecord = textAt(folder, 'record.md');
  return {
    made: { 'labelled.txt': formatLabels(lines, labelled), 'record.md': formatRecord(withoutLedger(record)) },
    expected: {
      ...(labelled !== undefined && { 'labelled.txt': labelled }),
      ...(expectedRecord !== undefined && { 'record.md': expectedRecord }),
    },
    rebuilt: {
      made: rebuildFromRecord(record, lines),
      // Of a page the text of its lines is given back; its bytes are kept beside the record.
      expected: capabilitiesOf(capture).linesAreBytes ? bytes : rebuildCapture(capture),
    },
  };
}

/** The labels stand in labelled.txt; how sure each is changes with every training. */
function withoutLedger(record: ArticleRecord): ArticleRecord {
  return { ...record, ledger: { rows: [], continues: [], refused: [] } };
}

/** What differs between expected and made, line by line; empty when nothing does. */
export function differencesOf(name: string, { made, expected }: CaseResult): string {
  return expectedFiles
    .map(file => ({ file, wanted: comparable(file, expected[file] ?? made[file]), had: comparable(file, made[file]) }))
    .filter(({ wanted, had }) => wanted !== had)
    .map(({ file, wanted, had }) => {
      const path = `tests/cases/${name}/${file}`;
      return createTwoFilesPatch(path, path, wanted, had, 'expected', 'made', { context: 1 });
    })
    .join('\n');
}

/** Rows of labels get their bars in one column, so that only labels and texts are compared. */
function comparable(file: ExpectedFile, text: string): string {
  if (file !== 'labelled.txt') return text;
  return text.replace(/^(\S+) +\| ?/gmu, (_, label: string) => `${label.padEnd(30)} | `);
}

function textAt(folder: string, file: string): string | undefined {
  const path = join(folder, file);
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

/** One row a line; a kind is written where the expectation asks for one, and everywhere in a first draft. */
function formatLabels(lines: readonly LabelledLine[], expected: string | undefined): string {
  const asked = expected?.split('\n').map(row => /^\S*/.exec(row)?.[0].includes(':') ?? false);
  const rows = lines.map((line, at) => {
    const kind = line.kind !== undefined && (asked?.[at] ?? true) ? `:${line.kind}` : '';
    return `${`${line.label}${kind}${line.continues ? '+' : ''}`.padEnd(30)} | ${line.text}`;
  });
  return `${rows.join('\n')}\n`;
}
