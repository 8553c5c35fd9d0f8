import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PdfRun } from '../../src/capture/formats/pdf-lines.ts';
import { linkedHtml, linksOf } from '../../src/capture/formats/pdf-links.ts';

/** A line of letters five points wide, on a page 800 points high. */
const run = (text: string, y: number): PdfRun => ({
  text,
  x: 50,
  y,
  width: text.length * 5,
  size: 10,
  isTurned: false,
});

const runs = [
  run('The ferry will sail, as the report of that day', 100),
  run('told its readers. See the timetable.', 112),
];

const link = (url: string, rect: readonly number[]) => ({ subtype: 'Link', url, rect });

test('the words that an annotation lies on lead where it leads, over the end of a line too', () => {
  const [report, timetable] = ['https://mercury.example/report', 'https://timetable.example/'];
  const links = linksOf(
    [
      link(report, [50, 685, 130, 697]),
      link(report, [170, 697, 280, 709]),
      link(timetable, [160, 685, 230, 697]),
      link('javascript:alert(1)', [50, 697, 280, 709]),
      link(report, [NaN, 0, 1, 1]),
      { subtype: 'Text', url: report, rect: [50, 697, 280, 709] },
    ],
    runs,
    1,
    800,
  );
  assert.deepEqual(
    links.map(({ url, text }) => [url, text]),
    [
      [report, 'the report of that day told its readers'],
      [timetable, 'the timetable'],
    ],
  );
  const text = 'The ferry will sail, as the report of that day told its readers. See the timetable.';
  const left = [...links];
  assert.equal(
    linkedHtml(text, 1, left),
    `The ferry will sail, as <a href="${report}">the report of that day told its readers</a>. See <a href="${timetable}">the timetable</a>.`,
  );
  assert.deepEqual(left, []);
});

test('words and addresses are escaped, and links of other pages do not count', () => {
  const links = [
    { page: 1, url: 'https://a.example/?"><b>', text: '<b>' },
    { page: 5, url: 'https://b.example/', text: 'word' },
  ];
  assert.equal(
    linkedHtml('A <b> word', 1, links),
    'A <a href="https://a.example/?&quot;&gt;&lt;b&gt;">&lt;b&gt;</a> word',
  );
});
