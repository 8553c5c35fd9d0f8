import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DomHints } from '../../src/capture/capture.ts';
import { StatedRuns } from '../../src/capture/line-facts.ts';
import { readCapture } from '../../src/capture/read-capture.ts';

function saidOf(html: string, text: string): DomHints {
  const { value } = readCapture({ path: 'articles/a.html', bytes: Buffer.from(html) });
  return value?.lines.find(line => line.text === text)?.dom ?? assert.fail(`no line “${text}”`);
}

const threeTexts = `<title>The bridge at Holm closes</title><main>
  <article class="post-1 post"><header><h1>The bridge at Holm closes</h1></header><div><p>It closes.</p><p>On Monday.</p></div></article>
  <div class="more"><article class="post-2 post"><p>It opens.</p></article><article class="post-3 post"><p>It rains.</p></article></div>
  </main><footer><p>Imprint</p></footer>`;

test('a line says how far from the headline its element stands', () => {
  const steps = (text: string) => {
    const { steps, headlineSteps } = saidOf(threeTexts, text).place;
    return [steps, headlineSteps];
  };
  assert.deepEqual(steps('The bridge at Holm closes'), [0, 0]);
  assert.deepEqual(steps('It closes.'), [2, 2]);
  assert.deepEqual(steps('It opens.'), [3, 3]);
  assert.deepEqual(steps('Imprint'), [2, 4]);
});

test('of several articles, the one that holds the headline is told from the others', () => {
  assert.equal(saidOf(threeTexts, 'On Monday.').place.article, 1);
  assert.equal(saidOf(threeTexts, 'It rains.').place.article, -1);
  assert.equal(saidOf(threeTexts, 'Imprint').place.article, 0);
});

test('elements of one kind side by side are counted, whatever numbers their classes have', () => {
  assert.equal(saidOf(threeTexts, 'It rains.').place.alike, 2);
  assert.equal(saidOf(threeTexts, 'It closes.').place.alike, 1);
  assert.equal(saidOf(threeTexts, 'It closes.').place.siblings, 2);
});

test('lines in one box have its number', () => {
  const boxOf = (text: string) => saidOf(threeTexts, text).place.boxes[0];
  assert.equal(boxOf('It closes.'), boxOf('On Monday.'));
  assert.notEqual(boxOf('It opens.'), boxOf('It rains.'));
});

test('a page whose headline no element shows has no steps to it', () => {
  const { steps, headlineSteps, article } = saidOf('<article><p>It closes.</p></article>', 'It closes.').place;
  assert.deepEqual([steps, headlineSteps, article], [-1, -1, -1]);
});

test('a line says how much of it the page states as its text and as its description', () => {
  const stated = JSON.stringify({
    '@type': 'NewsArticle',
    articleBody: '<p>The bridge at Holm closes on Monday.</p>The ferry runs instead.',
  });
  const page = `<meta name="description" content="A ferry runs while the bridge is closed">
    <script type="application/ld+json">${stated}</script>
    <p>The bridge at Holm closes on Monday.</p><p>A ferry runs while it is closed</p><p>Menu</p>`;
  const bridge = saidOf(page, 'The bridge at Holm closes on Monday.');
  assert.deepEqual([bridge.stated, bridge.described], [1, 0]);
  assert.equal(saidOf(page, 'A ferry runs while it is closed').described, 0.4);
  assert.deepEqual([saidOf(page, 'Menu').stated, saidOf(page, 'Menu').described], [-1, -1]);
});

test('a page that states no text says nothing of its lines', () => {
  assert.equal(new StatedRuns('').shareOf(['the', 'bridge', 'at', 'holm']), -1);
});
