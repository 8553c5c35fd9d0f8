import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readCapture } from '../../src/capture/read-capture.ts';
import { givenLabels } from '../../src/reading/label-lines.ts';
import { viewPage } from '../../src/reading/page-view.ts';
import { applyRules } from '../../src/reading/rule.ts';
import { writerNotes } from '../../src/reading/rules/bylines.ts';
import { relatedHeadings } from '../../src/reading/rules/related-lists.ts';
import { capitalLinks } from '../../src/reading/rules/teasers.ts';

const prose = 'The bridge over the Holm closed on Tuesday, and nobody can say when it will open again.';

/** Numbers of the lines that the three rules take. */
function taken(...texts: string[]): number[] {
  const bytes = new TextEncoder().encode(texts.join('\n'));
  const { value } = readCapture({ path: 'articles/a.txt', bytes });
  assert.ok(value);
  const page = viewPage(value);
  const verdicts = applyRules(page, [relatedHeadings, capitalLinks, writerNotes], givenLabels(page));
  return verdicts.flatMap((verdict, at) => (verdict && verdict.label !== 'blank' ? [at + 1] : []));
}

test('a headline in capitals between the paragraphs is a link to another article', () => {
  assert.deepEqual(taken(prose, 'MAYOR OF HOLM OPENS THE LONGEST BRIDGE IN THE COUNTRY', prose), [2]);
});

test('a headline above the text, speech, a question and long crossheads among short ones are not', () => {
  assert.deepEqual(taken('MAYOR OF HOLM OPENS THE LONGEST BRIDGE IN THE COUNTRY', prose), []);
  assert.deepEqual(taken(prose, '“WE WILL NOT LEAVE THIS RIVER TO ITSELF AGAIN, EVER”', prose), []);
  assert.deepEqual(taken(prose, 'WILL SOMEBODY STAND UP FOR THE BRIDGE AT HOLM?', prose), []);
  const crossheads = ['WHAT YOU NEED', 'MAKING THE JAM', 'HOW TO USE A WATER BATH FOR THE JARS'];
  assert.deepEqual(taken(...crossheads.flatMap(each => [prose, each])), []);
});

test('a note on whoever has a line alone is the site’s, a sentence about somebody is the article’s', () => {
  const note = 'Anna Berg is a staff writer for the Holm Courier.';
  assert.deepEqual(taken('By Anna Berg', prose, note), [3]);
  assert.deepEqual(taken(prose, note), []);
  assert.deepEqual(taken('By Anna Berg', prose, 'Anna Berg is a nurse at Holm. A reporter asked her why.'), []);
});

test('headings of lists of other articles are known in many languages', () => {
  for (const heading of ['Você pode gostar…', 'También te puede gustar', 'Może Cię zainteresować', 'Читайте також'])
    assert.deepEqual(taken(prose, heading), [2], heading);
});
