import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Mention } from '../../src/names/names.ts';
import type { Block } from '../../src/record/article-record.ts';
import { formatBody } from '../../src/record/body-markdown.ts';
import { linkMarks, markFirstMentions } from '../../src/site/link-mentions.ts';
import { renderBody } from '../../src/site/render-markdown.ts';

const mention = (
  slug: string,
  text: string,
  block: number,
  start: number,
  kind: Mention['kind'] = 'person',
): Mention => ({
  kind,
  slug,
  location: { block, part: 0 },
  start,
  end: start + text.length,
  text,
  rule: 'list',
});

function linkedHtml(body: readonly Block[], mentions: readonly Mention[]): string {
  const marked = markFirstMentions(body, mentions);
  return linkMarks(
    renderBody(formatBody(marked.body)),
    marked.linked.map(({ slug }) => `../${slug}/?a=1&b="2"`),
  );
}

test('the first mention of a name is a link, a later one is not', () => {
  const body: Block[] = [
    { kind: 'paragraph', text: 'Ada Byron met Ada Byron.', lines: [1] },
    { kind: 'paragraph', text: '*Ada Byron* & <b>', lines: [2] },
  ];
  const mentions = [
    mention('ada', 'Ada Byron', 0, 0),
    mention('ada', 'Ada Byron', 0, 14),
    mention('ada', 'Ada Byron', 1, 1),
  ];
  assert.equal(
    linkedHtml(body, mentions),
    '<p><a class="name" href="../ada/?a=1&amp;b=&quot;2&quot;">Ada Byron</a> met Ada Byron.</p>\n' +
      '<p>*Ada Byron* &amp; &lt;b&gt;</p>\n',
  );
});

test('names stand in quotes and lists; topics, crossheads and overlapping mentions get no link', () => {
  const body: Block[] = [
    { kind: 'crosshead', text: 'Kyiv', lines: [1] },
    { kind: 'quote', paragraphs: ['In Kyiv Oblast, *all* is war'], lines: [2] },
    { kind: 'list', ordered: false, items: ['# Minsk'], lines: [3] },
  ];
  const mentions = [
    mention('kyiv', 'Kyiv', 0, 0, 'place'),
    mention('kyiv-oblast', 'Kyiv Oblast', 1, 3, 'place'),
    mention('kyiv', 'Kyiv', 1, 3, 'place'),
    mention('war', 'war', 1, 24, 'topic'),
    mention('minsk', 'Minsk', 2, 2, 'place'),
  ];
  const html = linkedHtml(body, mentions);
  assert.deepEqual(
    [...html.matchAll(/<a [^>]*>([^<]*)<\/a>/g)].map(match => match[1]),
    ['Kyiv Oblast', 'Minsk'],
  );
  assert.match(html, /<h2[^>]*>Kyiv<\/h2>/);
  assert.match(html, /# <a/);
});

test('a text that holds the marks itself is shown without links and opens none', () => {
  const text = '\uE000 Ada \uE001';
  const html = linkedHtml([{ kind: 'paragraph', text, lines: [1] }], [mention('ada', 'Ada', 0, 2)]);
  assert.equal(html, `<p>${text}</p>\n`);
});
