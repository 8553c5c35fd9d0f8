import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readCapture } from '../../src/capture/read-capture.ts';
import { applyRankers } from '../../src/reading/headline-byline-date/apply-rankers.ts';
import { bylineCandidates } from '../../src/reading/headline-byline-date/byline-candidates.ts';
import { dayCandidates } from '../../src/reading/headline-byline-date/day-candidates.ts';
import { headlineCandidates } from '../../src/reading/headline-byline-date/headline-candidates.ts';
import { shippedRankers } from '../../src/reading/headline-byline-date/rankers.ts';
import { scoredPage } from '../../src/reading/headline-byline-date/scored-page.ts';
import { givenLabels } from '../../src/reading/label-lines.ts';
import { scoreLines } from '../../src/reading/model/line-model.ts';
import { viewPage } from '../../src/reading/page-view.ts';
import { applyRules, type RuledVerdict, verdictsSoFar } from '../../src/reading/rule.ts';
import { laterRules, openingRules } from '../../src/reading/rule-table.ts';

const headline = 'Harbour bridge at Holm closes for repairs';
const paragraphs = [
  'The harbour bridge at Holm closed on Monday after a barge struck its middle pier in thick fog, the council said.',
  'Engineers will look at the damage this week, and ferries run every hour until the repairs of the bridge are done.',
  'Nobody was hurt, but two of the three lanes will stay shut until the end of the month, the harbour master said.',
  'The bridge was built in 1931 and was last repaired nine years ago, when its deck was laid anew, she added.',
];
const texts = ['Home', 'News', 'Sport', headline, 'By Jane Doe', '3 April 2021', ...paragraphs];
const at = (text: string) => 2 * texts.indexOf(text);

function pageOf(lines: readonly string[]) {
  const bytes = new TextEncoder().encode(lines.join('\n\n'));
  const { value } = readCapture({ path: 'articles/bridge.txt', bytes });
  assert.ok(value);
  const page = viewPage(value);
  const opening = applyRules(page, openingRules, givenLabels(page));
  const scores = scoreLines(page, applyRules(page, laterRules, opening));
  return { page, opening, scores, scored: scoredPage(page, verdictsSoFar(page, opening), scores) };
}

const labelled = (verdicts: readonly (RuledVerdict | undefined)[], rule: string) =>
  verdicts.flatMap(verdict => (verdict?.rule === rule ? [verdict.index] : []));

test('headline, byline and day are each given to their line, with a reason', () => {
  const { page, opening, scores } = pageOf(texts);
  const verdicts = applyRankers(page, opening, scores, shippedRankers);
  assert.deepEqual(labelled(verdicts, 'headline'), [at(headline)]);
  assert.deepEqual(labelled(verdicts, 'article-byline'), [at('By Jane Doe')]);
  assert.deepEqual(labelled(verdicts, 'article-day'), [at('3 April 2021')]);
  assert.match(verdicts[at('By Jane Doe')]?.reason ?? '', /opens with a “by”/u);
});

test('what an editor says of a line is not asked again', () => {
  const { page, opening, scores } = pageOf(texts);
  const editor: RuledVerdict = {
    index: at(headline),
    label: 'boilerplate',
    rule: 'editor',
    reason: 'said',
    confidence: 1,
  };
  const given = opening.map((verdict, index) => (index === editor.index ? editor : verdict));
  assert.deepEqual(applyRankers(page, given, scores, shippedRankers)[editor.index], editor);
});

test('a ranker that asks for more certainty than there is gives no answer', () => {
  const { page, opening, scores } = pageOf(texts);
  const strict = { ...shippedRankers, byline: { ...shippedRankers.byline, least: 1.1 } };
  assert.deepEqual(labelled(applyRankers(page, opening, scores, strict), 'article-byline'), []);
});

test('candidates are lines that may answer the question, by their position among the lines with text', () => {
  const { scored } = pageOf(texts);
  const positions = (candidates: readonly { readonly position: number }[]) =>
    candidates.map(({ position }) => position);
  const title = texts.indexOf(headline);
  assert.ok(positions(headlineCandidates(scored)).includes(title));
  assert.ok(!positions(headlineCandidates(scored)).includes(texts.indexOf('By Jane Doe')));
  assert.deepEqual(positions(bylineCandidates(scored, title, undefined)), [texts.indexOf('By Jane Doe')]);
  const [day] = dayCandidates(scored, title);
  assert.deepEqual([day?.position, day?.day], [texts.indexOf('3 April 2021'), '2021-04-03']);
  assert.equal(day?.features.get('from headline'), 2);
});

test('a page without a name or a day has no candidates for them', () => {
  const { scored } = pageOf([headline, ...paragraphs]);
  assert.deepEqual(bylineCandidates(scored, 0, undefined), []);
  assert.deepEqual(dayCandidates(scored, 0), []);
});
