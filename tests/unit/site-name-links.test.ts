import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Mention } from '../../src/names/names.ts';
import type { Block } from '../../src/record/article-record.ts';
import { renderBody } from '../../src/site/render-body.ts';

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
  return renderBody(body, {
    mentions: mentions.map(one => ({ ...one, href: `../${one.slug}/?a=1&b="2"` })),
    articleAt: () => undefined,
  });
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
    '<p><a href="../ada/?a=1&amp;b=&quot;2&quot;">Ada Byron</a> met Ada Byron.</p>\n' +
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

test('a name in a link or in struck words is not linked there, but where it stands next', () => {
  const url = 'https://example.org/';
  const body: Block[] = [
    {
      kind: 'paragraph',
      text: 'Ada left, Ada came, Ada stayed.',
      lines: [1],
      marks: [
        { kind: 'link', url, start: 0, end: 8, part: 0 },
        { kind: 'struck', start: 10, end: 18, part: 0 },
        { kind: 'strong', start: 21, end: 30, part: 0 },
      ],
    },
  ];
  const mentions = [mention('ada', 'Ada', 0, 0), mention('ada', 'Ada', 0, 10), mention('ada', 'Ada', 0, 20)];
  assert.equal(
    linkedHtml(body, mentions).replace(/ (?:href|rel|data-host)="[^"]*"/g, ''),
    '<p><a>Ada left</a>, <s>Ada came</s>, <a>A<strong>da</strong></a><strong> stayed</strong>.</p>\n',
  );
});
