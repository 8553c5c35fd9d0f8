import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readCapture } from '../../src/capture/read-capture.ts';
import { labelLines } from '../../src/reading/label-lines.ts';
import type { LabelledLine } from '../../src/reading/labelled-line.ts';

const paragraph = (about: string) =>
  `<p>The harbour office says that ${about} stays shut until spring, because the storm of last week has moved the stones it stands on, and nobody can say yet how deep the damage goes.</p>`;
const headline = '<h1>The bridge at Holm closes for the winter</h1>';
const own = [paragraph('the bridge'), paragraph('the pier beside it'), paragraph('the ferry’s landing')].join('');

function linesOf(html: string): readonly LabelledLine[] {
  const { value } = readCapture({ path: 'articles/a.html', bytes: Buffer.from(html) });
  return labelLines(value ?? assert.fail('no capture'));
}

function lineWith(html: string, text: string): LabelledLine {
  return linesOf(html).find(line => line.text.includes(text)) ?? assert.fail(`no line with “${text}”`);
}

const others = ['the mill', 'the school', 'the lighthouse'].map(
  about => `<article class="post">${paragraph(about)}</article>`,
);

test('articles beside the one with the headline are set aside', () => {
  const page = `<main><article>${headline}${own}</article>${others.join('')}</main>`;
  for (const text of ['the mill', 'the school', 'the lighthouse']) {
    const line = lineWith(page, text);
    assert.deepEqual([line.label, line.kind, line.rule], ['boilerplate', 'teaser-run', 'other-articles']);
  }
  for (const text of ['the bridge stays', 'the pier', 'landing']) assert.equal(lineWith(page, text).label, 'paragraph');
});

const kept: Readonly<Record<string, string>> = {
  'the entries of a live blog': `<script type="application/ld+json">{"@type":"LiveBlogPosting","headline":"x"}</script>
    <main><article>${headline}${own}</article>${others.join('')}</main>`,
  'articles within the one with the headline': `<main><article>${headline}${own}${others.join('')}</article></main>`,
  'an article far longer than what stands by the headline': `<article>${headline}${own}</article>
    <article>${paragraph('the mill').repeat(9)}</article>`,
  'an article under a mere introduction': `<article>${headline}<p>Nobody knows for how long.</p></article>${others.join('')}`,
};
for (const [name, page] of Object.entries(kept)) {
  test(`not set aside as other articles: ${name}`, () =>
    assert.notEqual(lineWith(page, 'the mill').rule, 'other-articles'));
}

/** Other paragraphs: the same again would be a repeat, and the table would stand where the text has ended. */
const after = [paragraph('the road to Varn'), paragraph('the quay')].join('');

test('rows of a page’s table are no menu', () => {
  const page = `<article>${headline}${own}<table><tr><td>Town</td><td>Bridge</td><td>Built</td><td>Closed</td></tr>
    <tr><td>Holm</td><td>Old Bridge</td><td>1912</td><td>2021</td></tr></table>${after}</article>`;
  assert.equal(lineWith(page, 'Old Bridge | 1912').label, 'table-row');
  assert.equal(lineWith(`<p>News | Sport | Weather | Video</p>${own}`, 'News | Sport').rule, 'navigation');
});

test('what the page calls a caption is one', () => {
  const page = `<article>${headline}${own}<div class="wp-caption"><p class="wp-caption-text">The old bridge seen from the south, before the storm of last week.</p></div>${own}</article>`;
  assert.equal(lineWith(page, 'seen from the south').label, 'caption');
});
