import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { readCapture } from '../../src/capture/read-capture.ts';
import { rebuildCapture } from '../../src/capture/rebuild-capture.ts';
import { isListedWord } from '../../src/names/words/listed-words.ts';
import { labelLines } from '../../src/reading/label-lines.ts';
import type { LabelledLine } from '../../src/reading/labelled-line.ts';
import { repairLines } from '../../src/reading/repair/repair-lines.ts';
import { formatRecord } from '../../src/record/format-record.ts';
import { rebuildFromRecord } from '../../src/record/rebuild-from-record.ts';
import { recordFrom } from '../../src/record/record-from.ts';

/*
 * A case is a folder of tests/cases: capture.txt, .md or .html, what an editor says of it in capture.yml (if anything), the label
 * expected of each line in labelled.txt, and the record in record.md. A line of labelled.txt is `label | text`;
 * `label:kind` also asks for the kind of a line set aside, and `label+` for a line that continues the one before it.
 */
const cases = new URL('../cases/', import.meta.url);
const defaults = { language: 'en', rights: 'http://rightsstatements.org/vocab/CNE/1.0/' };

for (const name of readdirSync(cases).sort()) {
  test(`case ${name}`, () => {
    const folder = new URL(`${name}/`, cases);
    const file = readdirSync(folder).find(each => /^capture\.(?:txt|md|html)$/.test(each)) ?? assert.fail(name);
    const bytes = readFileSync(new URL(file, folder));
    const capture = captureOf(folder, file, bytes);
    const lines = repairLines(labelLines(capture), { isListed: isListedWord, ...capture.metadata });
    assert.deepEqual(
      labelled(lines, expectedOf(folder)),
      expectedOf(folder).map(({ as, text }) => `${as} | ${text}`),
    );
    const record = recordFrom(capture, lines, defaults).value;
    assert.ok(record, 'the capture gives a record');
    assert.equal(formatRecord(record), readFileSync(new URL('record.md', folder), 'utf8'));
    // Of a page the text of its lines is given back; its bytes are kept beside the record.
    const received = capture.format === 'html' ? rebuildCapture(capture) : bytes;
    assert.deepEqual(Buffer.from(rebuildFromRecord(record, lines)), Buffer.from(received));
  });
}

function captureOf(folder: URL, file: string, bytes: Uint8Array) {
  const metadata = new URL('capture.yml', folder);
  const sidecar = existsSync(metadata) ? { path: 'articles/capture.yml', bytes: readFileSync(metadata) } : undefined;
  const read = readCapture({ path: `articles/${file}`, bytes, ...(sidecar ? { sidecar } : {}) });
  assert.deepEqual(read.problems, []);
  assert.ok(read.value);
  return read.value;
}

interface Expected {
  readonly as: string;
  readonly text: string;
}

function expectedOf(folder: URL): Expected[] {
  const rows = readFileSync(new URL('labelled.txt', folder), 'utf8').replace(/\n$/, '').split('\n');
  return rows.map(row => {
    const [, as, text] = /^(\S+) +\| ?(.*)$/su.exec(row) ?? [];
    assert.ok(as !== undefined && text !== undefined, `labelled.txt: “${row}” is not “label | text”`);
    return { as, text };
  });
}

/** The labels given, each written as precisely as the expectation asks. */
function labelled(lines: readonly LabelledLine[], expected: readonly Expected[]): string[] {
  return lines.map((line, at) => {
    const kind = expected[at]?.as.includes(':') && line.kind !== undefined ? `:${line.kind}` : '';
    return `${line.label}${kind}${line.continues ? '+' : ''} | ${line.text}`;
  });
}
