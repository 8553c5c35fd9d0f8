import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readCapture } from '../../src/capture/read-capture.ts';
import { labelLines } from '../../src/reading/label-lines.ts';
import { rebuildFromRecord, recordFrom } from '../../src/record/record-from.ts';

const defaults = { language: 'en', rights: 'http://rightsstatements.org/vocab/CNE/1.0/' };
const prose =
  'The ferry will sail again from Easter, the harbour board said on Tuesday, four years after the old boat was sold.';
const scrap = fc.constantFrom(
  prose,
  `“${prose}`,
  'Leave a Reply',
  'Reply',
  '12 comments',
  'By Jane Doe',
  '14 March 2021',
  'Read more:',
  'Sources used:',
  '- Daily: ‘Title’',
  '',
  ' ',
  '\t',
  '\u00a0',
  '---',
  'a\tb\tc',
  'He said:',
  '© 2021 Daily',
  'Ferry returns to the island',
  'Two words',
  '1. First',
  '2. Second',
  '{{ x }}',
  '\u200f',
  'x'.repeat(300),
);
const line = fc.oneof(
  scrap,
  fc.string({ unit: 'grapheme', maxLength: 30 }).map(text => text.replace(/[\r\n\0\ufeff]/g, '')),
);
const ending = fc.constantFrom('\n', '\r\n', '\r');
const text = fc
  .array(fc.tuple(line, ending), { minLength: 1, maxLength: 40 })
  .map(lines => lines.map(parts => parts.join('')).join(''));

function capture(content: string, metadata?: string) {
  const sidecar = metadata === undefined ? {} : { sidecar: { path: 'articles/a.yml', bytes: Buffer.from(metadata) } };
  const read = readCapture({ path: 'articles/a.txt', bytes: Buffer.from(content), ...sidecar });
  assert.deepEqual(read.problems, []);
  assert.ok(read.value);
  return read.value;
}

test('every line is labelled once, and record and ledger give the capture back byte for byte', () => {
  fc.assert(
    fc.property(text, made => {
      const content = `Ferry returns\n${prose}\n${made}`;
      const read = capture(content);
      const lines = labelLines(read);
      assert.deepEqual(
        lines.map(each => each.number),
        read.lines.map(each => each.number),
      );
      assert.ok(
        lines.every(each => each.rule !== '' && each.reason !== '' && each.confidence > 0 && each.confidence <= 1),
      );
      const record = recordFrom(read, lines, defaults).value;
      assert.ok(record);
      assert.deepEqual(Buffer.from(rebuildFromRecord(record, lines)), Buffer.from(content));
    }),
    { numRuns: 300 },
  );
});

test('a ledger that lacks a line is refused', () => {
  const read = capture(`Ferry returns\n${prose}\n`);
  const lines = labelLines(read);
  const record = recordFrom(read, lines, defaults).value;
  assert.ok(record);
  assert.throws(() => rebuildFromRecord(record, lines.slice(1)), /does not have each of its lines once/);
});

test('a capture that is all boilerplate gives no record and says why', () => {
  const read = capture('Skip to content\nMenu\nSign in\nLeave a Reply\nAccept all\n');
  const { value, problems } = recordFrom(read, labelLines(read), defaults);
  assert.equal(value, undefined);
  assert.deepEqual(
    problems.map(({ code, line }) => ({ code, line })),
    [{ code: 'no-article-found', line: 1 }],
  );
  assert.match(problems[0]?.message ?? '', /None of the 5 lines .*“Skip to content”/);
});

test('a capture without a headline says so, and takes the editor’s', () => {
  const body = `${prose}\n${prose.replace('ferry', 'boat')}\n`;
  const without = capture(body);
  const read = recordFrom(without, labelLines(without), defaults);
  assert.equal(read.value?.headline, undefined);
  assert.deepEqual(
    read.problems.map(problem => problem.code),
    ['no-headline'],
  );
  const supplied = capture(body, 'headline: Ferry sails again\n');
  const { value, problems } = recordFrom(supplied, labelLines(supplied), defaults);
  assert.deepEqual(value?.headline, { text: 'Ferry sails again', basis: 'editor' });
  assert.deepEqual(problems, []);
});

test('a plain first line is the headline though none of its words return in the text', () => {
  const read = capture(`Tramway closed for good\n\nBy Jane Doe\n\n${prose}\n\n${prose.replace('ferry', 'boat')}\n`);
  const { value } = recordFrom(read, labelLines(read), defaults);
  assert.equal(value?.headline?.text, 'Tramway closed for good');
  assert.deepEqual(value?.byline, [{ text: 'Jane Doe', basis: 'capture', line: 3 }]);
});

test('a line of a megabyte is read in the time it takes', () => {
  const read = capture(`Ferry returns\n${prose}\n${'word and “quote” | (x) / '.repeat(40_000)}\n`);
  assert.equal(labelLines(read).length, 3);
});
