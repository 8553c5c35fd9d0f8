import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readCapture } from '../../src/capture/read-capture.ts';
import { isListedWord } from '../../src/names/gazetteer.ts';
import { knownBefore, readAnew } from '../../src/read-records.ts';
import { repairLines } from '../../src/reading/faults/repair-lines.ts';
import { textFaults } from '../../src/reading/faults/text-faults.ts';
import { labelLines } from '../../src/reading/label-lines.ts';
import { receivedText, shownText } from '../../src/reading/labelled-line.ts';
import { parseRecord } from '../../src/record/parse-record.ts';
import { rebuildFromRecord, recordFrom } from '../../src/record/record-from.ts';
import { formatRecord } from '../../src/record/record-markdown.ts';
import { archiveSettingsSchema } from '../../src/site/settings/settings.ts';
import { paragraphLines } from '../support/paragraph-lines.ts';

const english = [
  'The ferry board wrote that Chancellor Sule spoke of the harbour on Monday, and the council agreed with the board.',
  'The Lornish press said that the ferry will sail from the quay again, which the harbour master had expected.',
];
const terms = { isListed: isListedWord };

/** What a line reads as among others of its language. */
function shown(text: string, others: readonly string[] = english): string {
  const last = repairLines(paragraphLines([...others, text]), terms).at(-1);
  return last === undefined ? '' : shownText(last);
}

test('a space is put back where both halves are words of the article or of the word list', () => {
  const table: readonly (readonly [string, string])[] = [
    ['They haveexpressed doubts.', 'They have expressed doubts.'],
    ['A long interviewfor the radio.', 'A long interview for the radio.'],
    ['The LornishChancellor came.', 'The Lornish Chancellor came.'],
    ['The BelgianMinister came.', 'The Belgian Minister came.'],
    ['The council met in the harbour,which was cold.', 'The council met in the harbour, which was cold.'],
    ['The board has agreed.Monday is the day.', 'The board has agreed. Monday is the day.'],
    ['So says the council,U.S. envoys included.', 'So says the council, U.S. envoys included.'],
    ['They spoke ofharbour and ferry,and slept.', 'They spoke of harbour and ferry, and slept.'],
  ];
  for (const [received, wanted] of table) assert.equal(shown(received), wanted);
});

test('the source’s own words stay: names, slips, words that fall in two, tags, addresses, what is written twice', () => {
  const untouched = [
    'The gas sails of SoundCloud and PowerPoint, without a therapist or passersby.',
    'Both withdrawls were notd, and andother one.',
    'harbour,ferry,council',
    'Write to the board at harbour.Ferry.example or ask @haveexpressed and #ofharbour.',
    'The CouncilThe board and the HarbourApp.',
    'The zorbl,gnarf and ofzorbling.',
    'They haveexpressed it, as they haveexpressed all.',
    'It cost 1,000 or 2.5 of harbour-and-quay.',
  ];
  for (const text of untouched) assert.equal(shown(text), text);
});

test('in other languages only the article’s own words vouch, and none is parted within', () => {
  const italian = [
    'Il porto ha una nave, che parte da lunedì per la città, e il sindaco ha detto ieri sera di essere contento.',
    'La nave torna nel porto di sera, come ha detto il sindaco della città.',
  ];
  assert.equal(
    shown('La nave,che parte da domani, ha portato il sindaco.', italian),
    'La nave, che parte da domani, ha portato il sindaco.',
  );
  assert.equal(shown('La ragazza,the girl, ha cantato.', italian), 'La ragazza,the girl, ha cantato.');
});

test('two faults do not vouch for each other, and lines that are not the article’s are left', () => {
  assert.equal(shown('The zorbl,gnarf gnarf,zorbl came.'), 'The zorbl,gnarf gnarf,zorbl came.');
  const [, , link] = repairLines(
    paragraphLines([...english, 'They haveexpressed doubts']).map(line =>
      line.number === 3 ? { ...line, label: 'related-link' as const } : line,
    ),
    terms,
  );
  assert.equal(link?.repairs, undefined);
});

test('an editor refuses one repair or all, and check tells what was done', () => {
  const lines = paragraphLines([...english, 'They haveexpressed doubts ofharbour works.']);
  const one = repairLines(lines, { ...terms, asReceived: ['haveexpressed'] });
  assert.deepEqual(
    one.at(-1)?.repairs?.map(repair => repair.stands),
    ['of harbour'],
  );
  const none = repairLines(lines, { ...terms, asReceived: 'all' });
  assert.ok(none.every(line => line.repairs === undefined));
  assert.deepEqual(none.at(-1)?.refused, ['haveexpressed', 'ofharbour']);
  assert.deepEqual(textFaults([{ path: 'articles/a.txt', lines: none }]), []);
  const [told] = textFaults([{ path: 'articles/a.txt', lines: one }]);
  assert.deepEqual([told?.code, told?.line], ['space-put-back', 3]);
  assert.equal(told?.message, '“ofharbour” is shown as “of harbour”: “of” is in line 1; “harbour” is in line 1.');
});

const defaults = archiveSettingsSchema.parse({ title: 'Archive' });

function read(content: string, metadata?: string, settings = defaults) {
  const sidecar = metadata === undefined ? {} : { sidecar: { path: 'articles/a.yml', bytes: Buffer.from(metadata) } };
  return readAnew({ path: 'articles/a.txt', bytes: Buffer.from(content), ...sidecar }, knownBefore(settings, []));
}

const article = `Ferry returns to the harbour\n\n${english.join('\n\n')}\n\nThey haveexpressed doubts.\n`;

test('the record tells each repair, one setting undoes them, and words that the capture lacks are refused', () => {
  const { value } = read(article);
  assert.deepEqual(value?.record.repairs, [
    {
      line: 7,
      rule: 'lost-space',
      at: 5,
      stood: 'haveexpressed',
      stands: 'have expressed',
      reason: '“have” is in the word list; “expressed” is in the word list',
    },
  ]);
  assert.deepEqual(value && parseRecord(formatRecord(value.record)), value?.record);
  for (const refused of [
    read(article, 'asReceived: all\n'),
    read(article, undefined, { ...defaults, repair: 'nothing' }),
  ]) {
    assert.equal(refused.value?.record.repairs, undefined);
    assert.match(formatRecord(refused.value?.record ?? assert.fail()), /^They haveexpressed doubts\.$/m);
  }
  assert.deepEqual(
    read(article, 'asReceived: [haveexpresed]\n').problems.map(({ code, message }) => [code, message]),
    [['invalid-value', '“asReceived” names “haveexpresed”, but the file does not have these words.']],
  );
});

const glue = fc.constantFrom(
  'haveexpressed',
  'ofharbour',
  'LornishChancellor',
  'harbour,which',
  'agreed.Monday',
  'ferry,U.S.',
);
const word = fc.oneof(
  glue,
  fc.constantFrom(...english.join(' ').split(' ')),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
);
const sentence = fc.array(word, { maxLength: 12 }).map(words => words.join(' ').replace(/[\r\n\0\ufeff]/g, ''));

test('whatever is repaired, the capture is had back byte for byte from what readers see and the repairs', () => {
  let repaired = 0;
  fc.assert(
    fc.property(fc.array(sentence, { maxLength: 8 }), made => {
      const content = `Ferry returns to the harbour\n${english.join('\n')}\n${made.join('\n')}`;
      const { value: capture } = readCapture({ path: 'articles/a.txt', bytes: Buffer.from(content) });
      assert.ok(capture);
      const lines = repairLines(labelLines(capture), terms);
      const { value: record } = recordFrom(capture, lines, defaults);
      assert.ok(record);
      repaired += record.repairs?.length ?? 0;
      assert.deepEqual(Buffer.from(rebuildFromRecord(record, lines)), Buffer.from(content));
      for (const { text, repairs = [] } of lines) {
        assert.equal(receivedText(shownText({ text, repairs }), repairs), text);
        for (const { at, stood } of repairs) assert.equal(text.slice(at, at + stood.length), stood);
      }
    }),
    { numRuns: 200 },
  );
  assert.ok(repaired > 100, `${repaired} repairs`);
});
