import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { LabelledLine } from '../../src/reading/labelled-line.ts';
import type { LineLabel } from '../../src/reading/labels.ts';
import { eventDate } from '../../src/record/event-date.ts';
import type { DatedEvent } from '../../src/record/event-mentions.ts';
import { eventIndex, eventMentions } from '../../src/record/event-mentions.ts';
import { relativeRules } from '../../src/record/relative-time.ts';
import { abbreviation, sentences } from '../../src/record/sentences.ts';
import { anotherTime, weekdayWords } from '../../src/record/weekday-time.ts';
import { endsInTime } from '../support/ends-in-time.ts';

const events: readonly DatedEvent[] = [
  {
    slug: 'strike',
    name: 'the dockers’ strike',
    date: '2019-02-11/..',
    phrases: ['dockers’ strike', 'strike at the port of Lagunda'],
    shortForms: ['the strike'],
  },
  { slug: 'flood', name: 'the Almo flood', date: '2021-05-07/2021-05-08', phrases: ['Almo flood', 'flood in Almo'] },
];
const index = eventIndex(events);

function lines(...texts: readonly (readonly [LineLabel, string])[]): LabelledLine[] {
  return texts.map(([label, text], at) => {
    return { number: at + 1, text, ending: '\n', label, rule: 'test', reason: 'test', confidence: 1 };
  });
}

function dated(...paragraphs: readonly string[]): string | undefined {
  const found = eventDate(lines(...paragraphs.map(text => ['paragraph', text] as const)), index);
  return found.kind === 'dated' ? found.edtf : undefined;
}

const name = 'The dockers’ strike closed the harbour.';

/** One paragraph each, after one that names the strike of 11 February 2019. */
const expressions: readonly (readonly [string, string | undefined])[] = [
  ['The strike has been dragging on for three months now.', '2019-05/2019-06'],
  ['The strike has gone on for nearly three months.', '2019-04/2019-05'],
  ['The strike has lasted, and for two years now no ship has sailed.', '2021-01/2022-02'],
  ['Three weeks into the strike, bread ran out.', '2019-03-01/2019-03-13'],
  ['It is ten days since the strike began.', '2019-02-20/2019-02-22'],
  ['As the strike nears the end of its eighth month, talks resume.', '2019-09/2019-10'],
  ['The strike entered its third year with no deal.', '2021-02/2021-04'],
  ['On the 100th day of the strike, a deal was near.', '2019-05-20/2019-05-22'],
  ['The strike began in February.', '2019-02-11/2020-01-31'],
  ['The strike, which began on February 11, is over.', '2019-02-11/2020-01-31'],
  ['The strike last year cost millions.', '2020'],
  ['The strike began four months ago.', '2019-06/2019-07'],
  ['After the strike, the port was closed for two months.', undefined],
  ['The strike of February 2019 is remembered.', undefined],
  ['The strike ended; the owner, who has sailed for two years, was pleased.', undefined],
  ['The strike was discussed on Monday.', undefined],
];

test('words about the time since an event give an interval', () => {
  for (const [text, edtf] of expressions) assert.equal(dated(name, text), edtf, text);
});

test('a short form means the event only where the article names it', () => {
  assert.equal(dated('The strike has been dragging on for three months now.'), undefined);
});

test('a weekday in or just after a short event is at most a week old', () => {
  assert.equal(dated('Rescuers spoke on Saturday after the Almo flood.'), '2021-05-08/2021-05-15');
  assert.equal(
    dated('Rescuers spoke late on Friday and on Saturday, after the flood in Almo.'),
    '2021-05-08/2021-05-14',
  );
  assert.equal(dated('Rescuers spoke on Tuesday about the Almo flood.'), undefined, 'four days later may be any week');
  assert.equal(dated('Two years after the Almo flood, rescuers spoke on Saturday.'), undefined);
  assert.equal(dated('The minister will visit on Saturday after the Almo flood.'), undefined);
  assert.equal(dated('Rescuers spoke on Saturday, 19 June, of the Almo flood.'), undefined);
  assert.equal(dated('The harbour opened.', 'It rained.', 'She spoke on Saturday of the Almo flood.'), undefined);
});

test('the quotes that decide stand with their lines', () => {
  const found = eventDate(
    lines(['headline', 'Relief after Almo flood'], ['paragraph', 'Aid for the Almo flood came on Saturday.']),
    index,
  );
  assert.equal(found.kind, 'dated');
  assert.deepEqual(found.kind === 'dated' && found.evidence.map(one => [one.quote, one.line]), [
    ['on Saturday', 2],
    ['Almo flood', 2],
  ]);
});

test('readings that exclude each other give no date', () => {
  const told = ['The dockers’ strike began two years ago.', 'Three weeks into the strike, bread ran out.'];
  const found = eventDate(lines(...told.map(text => ['paragraph', text] as const)), index);
  assert.equal(found.kind, 'contradictory');
  assert.equal(found.kind === 'contradictory' && found.evidence.length, 2);
});

test('lines set aside date nothing', () => {
  const found = eventDate(
    lines(['related-link', 'The Almo flood ended on Saturday.'], ['boilerplate', 'Almo flood on Saturday']),
    index,
  );
  assert.equal(found.kind, 'none');
});

test('phrases are whole words, whatever their case, accents and marks', () => {
  assert.equal(eventMentions('After the ALMO  FLOOD; the Álmo “flood”; almo floods; palmo flood', index).length, 2);
});

test('sentences end at full stops, not at initials and titles', () => {
  const text = 'Dr. Ayo Bello met J. Smith at 3.45 p.m. on Friday. “It is over.” He left! 会議は終わった。次は来週だ。';
  assert.deepEqual(
    sentences(text).map(sentence => sentence.text),
    [
      'Dr. Ayo Bello met J. Smith at 3.45 p.m. on Friday.',
      '“It is over.”',
      'He left!',
      '会議は終わった。',
      '次は来週だ。',
    ],
  );
  assert.equal(abbreviation.test('with Dr.'), true);
  assert.equal(abbreviation.test('with doctor.'), false);
});

test('each pattern matches its line and not the near miss', () => {
  const pairs: Readonly<Record<string, readonly [string, string]>> = {
    'has-lasted': [' has raged for two weeks', ' raged for two weeks'],
    'for-now': [' for two weeks now', ' for two weeks'],
    into: ['two weeks into', 'two weeks in'],
    ago: ['two weeks ago', 'two weeks later'],
    ordinal: ['enters its second week', 'in a second week'],
    'year-named': ['last year', 'last years'],
    'month-named': ['back in March', 'in March 2020'],
    'day-named': ['of March 3', 'of March 3, 2020'],
  };
  for (const { name: rule, regex } of relativeRules) {
    assert.equal(regex.test(pairs[rule]?.[0] ?? ''), true, rule);
    assert.equal(regex.test(pairs[rule]?.[1] ?? rule), false, rule);
  }
  assert.equal('on Friday, 3 May'.search(weekdayWords), -1);
  assert.equal('on Friday, three'.search(weekdayWords), 0);
  assert.equal(anotherTime.test('two years after the vote'), true);
  assert.equal(anotherTime.test('soon after the vote'), false);
});

test('hostile paragraphs are read in linear time', () => {
  for (const part of [
    'the strike has ',
    'for two ',
    'on the ',
    'Almo flood ',
    '. A',
    '...',
    'in the end of its ',
    '"',
  ]) {
    const text = part.repeat(Math.ceil(50_000 / part.length));
    const parts = endsInTime(`sentences of “${part}”`, () => sentences(text));
    assert.ok(parts.length > 0 && parts.length <= text.length);
    const mentions = endsInTime(`events in “${part}”`, () => eventMentions(text, index));
    assert.equal(mentions.length > 0, /flood|strike/.test(part), part);
    const inLimit = `Almo flood ${text.slice(0, 4900)}`;
    endsInTime(`date from “${part}”`, () => eventDate(lines(['paragraph', name], ['paragraph', inLimit]), index));
  }
});
