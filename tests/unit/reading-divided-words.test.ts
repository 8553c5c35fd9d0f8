import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readCapture } from '../../src/capture/read-capture.ts';
import { isListedWord } from '../../src/names/gazetteer.ts';
import { repairLines } from '../../src/reading/faults/repair-lines.ts';
import { labelLines } from '../../src/reading/label-lines.ts';
import { rebuildFromRecord, recordFrom } from '../../src/record/record-from.ts';

const column = [
  'The harbour master of Larkhaven',
  'resigned on Saturday over the fre-',
  'eze of last week, saying that he',
  'had pressed the button, and a well-',
  'known clerk had heard it from Lud-',
  'wiga, who had been wrong, and the',
  'council of the town, in its elec-',
  'tion, said so on Monday to its mem-',
  'bers.',
];
const text = `Harbour master resigns\n\nBy Nell Harrow\n\n${column.join('\n')}\n\n${column.join('\n').replace('Lud-\nwiga', 'Mrs Ludwiga')}\n`;

function read(asReceived?: 'all' | readonly string[]) {
  const bytes = Buffer.from(text);
  const capture = readCapture({ path: 'articles/a.txt', bytes }).value ?? assert.fail();
  const lines = repairLines(labelLines(capture), { isListed: isListedWord, asReceived });
  const record = recordFrom(capture, lines, {
    language: 'en',
    rights: 'http://rightsstatements.org/vocab/InC/1.0/',
  }).value;
  assert.ok(record);
  return {
    bytes,
    lines,
    record,
    body: record.body.map(block => (block.kind === 'paragraph' ? block.text : '')).join('\n'),
  };
}

test('a word that a column divided is whole where the article or the word list has it', () => {
  const { body } = read();
  assert.match(body, /over the freeze of last week/);
  assert.match(body, /in its election, said so/);
  assert.match(body, /to its members\.(?:\n|$)/);
});

test('a compound keeps its hyphen, and loses the space', () => {
  assert.match(read().body, /a well-known clerk/);
});

test('each is a repair that says what vouches for it, and the capture comes back', () => {
  const { record, lines, bytes } = read();
  const repairs = (record.repairs ?? []).filter(({ rule, stands }) => rule === 'divided-word' && stands !== '');
  assert.deepEqual(repairs[0] && [repairs[0].stood, repairs[0].stands, repairs[0].reason], [
    'fre-',
    'freeze',
    '“freeze” is in the word list',
  ]);
  assert.deepEqual(Buffer.from(rebuildFromRecord(record, lines)), bytes);
});

test('an editor may leave all of an article, or one word, as received', () => {
  assert.match(read('all').body, /fre- eze/);
  const { body } = read(['fre-']);
  assert.match(body, /fre- eze/);
  assert.match(body, /election/);
});
