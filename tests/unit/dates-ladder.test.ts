import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { Capture } from '../../src/capture/capture.ts';
import { readCapture } from '../../src/capture/read-capture.ts';
import { parseEdtf } from '../../src/dates/edtf.ts';
import { labelLines } from '../../src/reading/label-lines.ts';
import type { LabelledLine } from '../../src/reading/labelled-line.ts';
import type { LineLabel } from '../../src/reading/labels.ts';
import { dateOf } from '../../src/record/date-ladder.ts';
import { eventIndex } from '../../src/record/event-mentions.ts';
import { recordFrom } from '../../src/record/record-from.ts';
import { wideEventPhrases } from '../../src/record/wide-event-phrases.ts';
import { Remembering } from '../support/remembering.ts';

const flood = { slug: 'flood', name: 'the Almo flood', date: '2021-05-07/2021-05-08', phrases: ['Almo flood'] };
const index = eventIndex([flood]);

function captured(text: string, sidecar?: string): Capture {
  const bytes = (content: string) => new TextEncoder().encode(content);
  const beside = sidecar === undefined ? {} : { sidecar: { path: 'articles/a.yml', bytes: bytes(sidecar) } };
  const { value } = readCapture({ path: 'articles/a.txt', bytes: bytes(text), ...beside });
  assert.ok(value);
  return value;
}

/** The labels of the lines, in order; blank lines are left out. */
function labelled(capture: Capture, labels: readonly LineLabel[], rule = 'test'): LabelledLine[] {
  return capture.lines.map((line, at) => {
    return { ...line, label: labels[at] ?? 'paragraph', rule, reason: 'test', confidence: 1 };
  });
}

function dated(text: string, labels: readonly LineLabel[], sidecar?: string, rule?: string) {
  const capture = captured(text, sidecar);
  const { value, problems } = dateOf(capture, labelled(capture, labels, rule), index);
  assert.ok(value);
  return {
    basis: value.basis,
    edtf: value.basis === 'unknown' ? undefined : value.edtf,
    quotes: value.basis === 'unknown' ? [] : value.evidence.map(one => one.quote),
    problems,
  };
}

const story = 'Rescuers spoke on Saturday after the Almo flood.';

test('the editor comes first, then the page, the text, the events', () => {
  const byLine = 'Published: 9 May 2021';
  const edited = dated(`${byLine}\n${story}`, ['dateline'], 'date: 2021-05-10\n');
  assert.deepEqual([edited.basis, edited.edtf], ['stated', '2021-05-10']);
  const shown = dated(`${byLine}\n${story}`, ['dateline']);
  assert.deepEqual([shown.basis, shown.edtf, shown.quotes], ['stated', '2021-05-09', [byLine]]);
  const inferred = dated(`${story}`, []);
  assert.deepEqual([inferred.basis, inferred.edtf], ['inferred', '2021-05-08/2021-05-15']);
  assert.deepEqual(dated('Nothing tells.', []), { basis: 'unknown', edtf: undefined, quotes: [], problems: [] });
});

test('a page of HTML is asked before its text', () => {
  const capture = {
    ...captured('Published: 9 May 2021\nRain.'),
    page: { date: { value: '2021-05-08', evidence: 'datePublished' } },
  };
  const { value } = dateOf(capture, labelled(capture, ['dateline']), index);
  assert.deepEqual(value?.basis === 'stated' && value.edtf, '2021-05-08');
});

const byMoment = (moment: string, printed: string) => {
  const capture = {
    ...captured(`${printed}\nRain.`),
    page: { date: { value: moment.slice(0, 10), moment, evidence: `JSON-LD datePublished: ${moment}` } },
  };
  const { value } = dateOf(capture, labelled(capture, ['dateline']), index);
  return value?.basis === 'unknown' ? undefined : [value?.edtf, value?.evidence.map(({ line }) => line)];
};

test('of a moment by the clock of Greenwich the day is the one that the page prints, where there is a zone for it', () => {
  assert.deepEqual(byMoment('2021-03-13T20:15:00Z', 'Sunday, 14 March 2021'), ['2021-03-14', [1, undefined]]);
  assert.deepEqual(byMoment('2021-03-15T03:30:00Z', 'March 14, 2021'), ['2021-03-14', [1, undefined]]);
  assert.deepEqual(byMoment('2021-03-15T03:30:00Z', 'March 16, 2021'), ['2021-03-15', [undefined]]);
  assert.deepEqual(byMoment('2021-03-13T08:15:00Z', 'March 14, 2021'), ['2021-03-13', [undefined]]);
  assert.deepEqual(byMoment('2021-03-13T20:15:00Z', 'March 13, 2021'), ['2021-03-13', [undefined]]);
});

test('a day of change that the page tells is inferred, and comes after every day of publication', () => {
  const read = (text: string, url?: string) => {
    const date = { value: '2021-05-12', onlyChanged: true, evidence: 'JSON-LD dateModified: 2021-05-12' } as const;
    const capture = { ...captured(`${text}\nRain.`, url && `url: ${url}\n`), page: { date } };
    const { value } = dateOf(capture, labelled(capture, ['dateline']), index);
    return [value?.basis, value?.basis !== 'unknown' && value?.edtf];
  };
  assert.deepEqual(read('Weather'), ['inferred', '2021-05-12']);
  assert.deepEqual(read('9 May 2021'), ['stated', '2021-05-09']);
  assert.deepEqual(read('Weather', 'https://paper.example/2021/05/10/rain.html'), ['inferred', '2021-05-10']);
});

test('a dateline without a year stays open, until the address or an event leaves one year', () => {
  const opening = 'ALMO, May 9 (Lagunda News) — Rain fell.';
  assert.deepEqual([dated(opening, []).basis, dated(opening, []).edtf], ['stated', 'XXXX-05-09']);
  const byEvent = dated(`${opening}\n${story}`, []);
  assert.deepEqual([byEvent.basis, byEvent.edtf], ['inferred', '2021-05-09']);
  assert.deepEqual(byEvent.quotes, ['ALMO, May 9', 'on Saturday', 'Almo flood']);
  const byAddress = dated(opening, [], 'url: https://news.example/2019/05/almo-rain.html\n');
  assert.deepEqual([byAddress.basis, byAddress.edtf], ['inferred', '2019-05-09']);
});

test('the address alone gives its day or month, as inferred', () => {
  const day = dated('Rain.', [], 'url: https://news.example/2019/05/09/rain\n');
  assert.deepEqual([day.basis, day.edtf], ['inferred', '2019-05-09']);
  assert.equal(dated('Rain.', [], 'url: https://news.example/2019/05/rain\n').edtf, '2019-05');
  assert.equal(dated('Rain.', [], 'url: https://news.example/20191399/rain-2019\n').edtf, undefined);
});

test('a day of update alone is inferred, where the reading took its line for the article’s day', () => {
  assert.equal(dated('Updated: 9 May 2021\nRain.', ['dateline']).basis, 'unknown');
  const found = dated('Updated: 9 May 2021\nRain.', ['dateline'], undefined, 'article-day');
  assert.deepEqual([found.basis, found.edtf], ['inferred', '2021-05-09']);
});

test('dates that exclude each other are reported, and the surer rung is used', () => {
  const found = dated(`Published: 9 May 2020\n${story}`, ['dateline'], 'date: 2021-05-10\n');
  assert.equal(found.edtf, '2021-05-10');
  assert.deepEqual(
    found.problems.map(problem => problem.code),
    ['dates-disagree'],
  );
  assert.match(
    found.problems[0]?.message ?? '',
    /2021-05-10 \(the editor\); 2020-05-09 \(the text: “Published: 9 May 2020”, line 1\)/,
  );
});

test('dates of one rung that exclude each other leave the article undated', () => {
  const found = dated(`Published: 9 May 2020\nPublished: 9 August 2020\n${story}`, ['dateline', 'dateline']);
  assert.equal(found.basis, 'unknown');
  assert.equal(found.problems[0]?.code, 'dates-disagree');
});

test('a day or two between a dateline and publication is no contradiction', () => {
  assert.deepEqual(dated(`Published: 9 May 2021\n${story}`, ['dateline'], 'date: 2021-05-10\n').problems, []);
  assert.deepEqual(dated(`Published: 17 May 2021\n${story}`, ['dateline']).problems, []);
});

test('a phrase that stands in every article is reported with its event', () => {
  const records = ['One flood.', 'The flood again.', 'A flood there.'].map(text => {
    const capture = captured(text);
    const { value } = recordFrom(capture, labelled(capture, []), {
      language: 'en',
      rights: 'http://rightsstatements.org/vocab/CNE/1.0/',
    });
    assert.ok(value);
    return value;
  });
  const wide = { ...flood, phrases: ['flood', 'Almo flood'], path: 'authority/events.yml', line: 7 };
  const problems = wideEventPhrases(records, [wide]);
  assert.deepEqual(
    problems.map(problem => [problem.code, problem.line]),
    [['event-phrase-everywhere', 7]],
  );
  assert.match(problems[0]?.message ?? '', /“flood” of the event “the Almo flood” is in 3 of 3 articles/);
  assert.deepEqual(wideEventPhrases(records.slice(1), [wide]), []);
  const memory = new Remembering();
  const madeFor = (events: readonly (typeof wide)[], some = records) => {
    const before = memory.made;
    assert.deepEqual(wideEventPhrases(some, events, memory), wideEventPhrases(some, events));
    return memory.made - before;
  };
  assert.equal(madeFor([wide]), 3);
  assert.equal(madeFor([wide]), 0);
  assert.equal(madeFor([{ ...wide, line: 9 }]), 0);
  assert.equal(madeFor([{ ...wide, phrases: ['a flood'] }]), 3);
});

/** What an editor found for each of the archive's four articles; the ladder must not exclude it. */
const fourArticles: readonly (readonly [string, string, string])[] = [
  ['000_2bd3a14c6b6e0df8', '2022-09-01', '2022-09-30'],
  ['001_7b64d57327a4f671', '2023-06-24', '2023-06-24'],
  ['002_08d62a0c17b14a4d', '2022-10-01', '2022-10-31'],
  ['003_fecdc436662a05e9', '2023-06-24', '2023-06-24'],
];

test('without their sidecars, the four articles are dated from the event list, with quotes', () => {
  const events = eventIndex([
    {
      slug: 'russian-invasion-of-ukraine',
      name: 'The Russian invasion of Ukraine',
      date: '2022-02-24/..',
      phrases: ['invasion of Ukraine', 'Ukraine offensive', 'war in Ukraine', 'Ukraine war'],
      shortForms: ['the war', 'the invasion', 'its invasion'],
    },
    {
      slug: 'wagner-mutiny',
      name: 'The Wagner mutiny',
      date: '2023-06-23/2023-06-24',
      phrases: ['Wagner mutiny', 'mutiny by Wagner', 'mutiny led by Wagner'],
    },
  ]);
  for (const [file, first, last] of fourArticles) {
    const path = `articles/${file}.txt`;
    const { value: capture } = readCapture({ path, bytes: readFileSync(path) });
    assert.ok(capture);
    const { value, problems } = dateOf(capture, labelLines(capture), events);
    assert.ok(value?.basis === 'inferred', file);
    const read = parseEdtf(value.edtf);
    assert.ok((read?.earliest ?? '9999') <= first && (read?.latest ?? '') >= last, `${file}: ${value.edtf}`);
    assert.ok(value.evidence.length >= 2 && value.evidence.every(one => quotedIn(capture, one.quote, one.line)), file);
    assert.deepEqual(problems, []);
  }
});

function quotedIn(capture: Capture, quote: string, line: number | undefined): boolean {
  return capture.lines.some(one => one.number === line && one.text.includes(quote));
}
