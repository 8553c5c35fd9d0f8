import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addresses, articleUrl, captureUrl, monthUrl, numberedUrl } from '../../src/site/addresses.ts';
import { absoluteLink, outputPath, pageUrl, relativeLink, siteUrl } from '../../src/site/site-url.ts';
import { idOf, recordWith } from '../support/site-archive.ts';

const links: readonly (readonly [from: string[], to: string[], link: string])[] = [
  [[], [], './'],
  [[], ['years'], 'years/'],
  [['years'], [], '../'],
  [['years', '2022'], ['years', '2022'], './'],
  [['years', '2022'], ['years', '2022', '09'], '09/'],
  [['years', '2022', '09'], ['years', '2022'], '../'],
  [['years', '2022'], ['people', 'ada'], '../../people/ada/'],
  [['people', 'ада'], ['people', 'ы'], '../%D1%8B/'],
];

for (const [from, to, link] of links) {
  test(`the link from /${from.join('/')} to /${to.join('/')}`, () => {
    assert.equal(relativeLink(pageUrl(...from), pageUrl(...to)), link);
  });
}

test('a relative link, followed, is the absolute address', () => {
  const segments = fc.array(fc.string({ unit: 'grapheme', minLength: 1 }).filter(isSegment), { maxLength: 4 });
  fc.assert(
    fc.property(segments, segments, (from, to) => {
      const base = absoluteLink('https://example.org/papers/', pageUrl(...from));
      const followed = new URL(relativeLink(pageUrl(...from), pageUrl(...to)), base).href;
      assert.equal(followed, absoluteLink('https://example.org/papers/', pageUrl(...to)));
    }),
  );
});

function isSegment(text: string): boolean {
  return !/[/\\?#]|\p{Cs}/u.test(text) && !/^\.{1,2}$/.test(text);
}

test('a link to a file beside the page', () => {
  assert.equal(relativeLink(pageUrl('a', 'b'), siteUrl('a', 'b', 'index.md')), 'index.md');
});

test('segments that would leave the site are refused', () => {
  for (const segment of ['', '.', '..', 'a/b', 'a\\b', 'a?b', 'a#b']) assert.throws(() => siteUrl(segment));
});

test('an article is addressed by headline and id, and by the id alone without a headline', () => {
  assert.equal(articleUrl(recordWith()), 'articles/harbour-reopens-after-storm-aaaaab/');
  const { headline: _, ...rest } = recordWith({ id: idOf(7) });
  assert.equal(articleUrl(rest), 'articles/aaaaah/');
});

test('a captured page is published as text, so that no script in it runs', () => {
  const record = recordWith();
  const html = { ...record, capture: { ...record.capture, format: 'html' as const } };
  assert.ok(captureUrl(html)?.endsWith('/capture.html.txt'));
  assert.ok(captureUrl(record)?.endsWith('/capture.txt'));
});

test('pages lie in folders of their own, files where they are named', () => {
  assert.equal(outputPath(addresses.home), 'index.html');
  assert.equal(outputPath(monthUrl('2022-09')), 'years/2022/09/index.html');
  assert.equal(outputPath(addresses.notFound), '404.html');
  assert.equal(numberedUrl(addresses.years, 1), 'years/');
  assert.equal(numberedUrl(addresses.years, 3), 'years/page-3/');
});
