import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { readCapture } from '../../src/capture/read-capture.ts';
import { bylineCandidates } from '../../src/reading/headline-byline-date/byline-candidates.ts';
import type { Candidate } from '../../src/reading/headline-byline-date/candidates.ts';
import { dayCandidates } from '../../src/reading/headline-byline-date/day-candidates.ts';
import { headlineCandidates } from '../../src/reading/headline-byline-date/headline-candidates.ts';
import { questions, shippedRankers } from '../../src/reading/headline-byline-date/rankers.ts';
import { scoredPage } from '../../src/reading/headline-byline-date/scored-page.ts';
import { givenLabels } from '../../src/reading/label-lines.ts';
import { lineFeatures } from '../../src/reading/model/line-features.ts';
import { scoreLines, shippedModel } from '../../src/reading/model/line-model.ts';
import { pageLines } from '../../src/reading/model/page-lines.ts';
import { isHtml, secondPassFeatures } from '../../src/reading/model/second-pass-features.ts';
import { viewPage } from '../../src/reading/page-view.ts';
import { applyRules, verdictsSoFar } from '../../src/reading/rule.ts';
import { laterRules, openingRules } from '../../src/reading/rule-table.ts';

const cases = 'tests/cases';

function pagesOfCases() {
  return readdirSync(cases).flatMap(name =>
    readdirSync(join(cases, name))
      .filter(file => /^capture\.(?:txt|md|html)$/u.test(file))
      .flatMap(file =>
        pageOf(`articles/${name}${file.slice('capture'.length)}`, readFileSync(join(cases, name, file))),
      ),
  );
}

/** What no case has: counters around a headline that opens with a digit. */
const counted = [
  '114 comments',
  '9 rules for the new bridge at Holm',
  '12 comments',
  'Harbour news',
  '8 shares',
  'The bridge at Holm has nine rules, and the harbour master said on Monday that all of them are to be kept by everyone.',
  'Whoever crosses the new bridge at Holm by night has to carry a lamp, the harbour master said, as the rules demand.',
].flatMap(text => [text, '']);

function pageOf(path: string, bytes: Uint8Array) {
  const { value } = readCapture({ path, bytes });
  return value ? [viewPage(value)] : [];
}

const pages = [...pagesOfCases(), ...pageOf('articles/counted.txt', new TextEncoder().encode(counted.join('\n')))];

test('every feature that the rankers’ weights ask for is one that candidates have', () => {
  const known = { headline: new Set<string>(), byline: new Set<string>(), day: new Set<string>() };
  const note = (names: Set<string>, candidates: readonly Candidate[]) => {
    for (const { features } of candidates) for (const name of features.keys()) names.add(name);
  };
  for (const page of pages) {
    const opening = applyRules(page, openingRules, givenLabels(page));
    const scores = scoreLines(page, applyRules(page, laterRules, opening));
    const scored = scoredPage(page, verdictsSoFar(page, opening), scores);
    note(known.headline, headlineCandidates(scored));
    note(known.byline, bylineCandidates(scored, 0, 1));
    note(known.day, dayCandidates(scored, 0));
  }
  for (const question of questions) {
    const asked = new Set(shippedRankers[question].ensemble.flatMap(({ features }) => features));
    assert.deepEqual([...asked].filter(name => !known[question].has(name)).sort(), [], question);
  }
});

test('every feature that the line model’s weights ask for is one that lines have', () => {
  for (const page of [
    pages.find(({ capture }) => capture.format === 'html'),
    pages.find(({ capture }) => capture.format !== 'html'),
  ]) {
    assert.ok(page);
    const lines = pageLines(page, []);
    const first = lineFeatures(lines);
    const second = secondPassFeatures(lines, first, new Float64Array(lines.lines.length));
    const pass = isHtml(lines) ? shippedModel.html : shippedModel.text;
    assert.deepEqual(
      shippedModel.firstPass.trees.features.filter(name => !(name in first)),
      [],
    );
    assert.deepEqual(
      pass.trees.trees.features.filter(name => !(name in second)),
      [],
    );
  }
});
