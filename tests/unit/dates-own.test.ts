import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readCapture } from '../../src/capture/read-capture.ts';
import type { LabelledLine } from '../../src/reading/labelled-line.ts';
import type { BoilerplateKind, LineLabel } from '../../src/reading/labels.ts';
import { recordFrom } from '../../src/record/record-from.ts';

type Line = readonly [text: string, label: LineLabel, rule?: string, kind?: BoilerplateKind];

const story =
  'The bridge over the Holm closed on Tuesday, and nobody can say when the first cars will cross the river again.';

/** The day of an article whose lines are labelled so, under a headline and above its text. */
function dayOf(...between: readonly Line[]): string | undefined {
  const all: readonly Line[] = [['Bridge closes', 'headline'], ...between, [story, 'paragraph']];
  const bytes = new TextEncoder().encode(all.map(([text]) => text).join('\n'));
  const { value: capture } = readCapture({ path: 'articles/a.txt', bytes });
  assert.ok(capture);
  const lines = all.map(([text, label, rule = 'test', kind], at): LabelledLine => {
    const said = { number: at + 1, text, ending: '\n' as const, label, rule, reason: 'test', confidence: 1 };
    return kind ? { ...said, kind } : said;
  });
  const { value } = recordFrom(capture, lines, { language: 'en', rights: '' });
  assert.ok(value);
  return value.date.basis === 'unknown' ? undefined : value.date.edtf;
}

test('a line of little else than a day, under the headline, dates the article', () => {
  assert.equal(dayOf(['12 March 2021', 'dateline', 'date-line']), '2021-03-12');
  assert.equal(dayOf(['Region / 12 March 2021', 'boilerplate', 'model', 'outside-article']), '2021-03-12');
});

test('a day of change dates it only where the reading took the line for the article’s day', () => {
  assert.equal(dayOf(['Last updated 12 March 2021', 'dateline', 'date-line']), undefined);
  assert.equal(dayOf(['Last updated 12 March 2021', 'dateline', 'article-day']), '2021-03-12');
});

test('the day of a caption, a programme, a product or another byline is not the article’s', () => {
  const caption = 'Soldiers at the old bridge, where nothing was left of the piers (Holm, 12 March 2011)';
  assert.equal(dayOf([caption, 'boilerplate', 'model', 'outside-article']), undefined);
  assert.equal(dayOf(['Audio: Radio Holm | 12 March 2021 | Tom Aldous', 'boilerplate', 'navigation']), undefined);
  assert.equal(dayOf(['Tom Aldous | 12 March 2021', 'byline', 'byline-near-headline']), undefined);
});
