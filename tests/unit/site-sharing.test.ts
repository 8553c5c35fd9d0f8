import assert from 'node:assert/strict';
import test from 'node:test';
import { parseHTML } from 'linkedom';
import { renderSite } from '../support/rendered-site.ts';
import { archiveOf, articleWith, idOf, settingsWith } from '../support/site-archive.ts';

const site = renderSite(
  archiveOf(
    [
      articleWith({ id: idOf(1), language: 'de' }),
      articleWith({ id: idOf(2), date: { basis: 'inferred', edtf: '2021-03-04', evidence: [] } }),
    ],
    {
      settings: settingsWith({
        title: 'The Larkhaven Papers',
        description: 'News from “Larkhaven”.',
        address: 'https://archive.example/papers/',
        language: 'en-GB',
      }),
    },
  ),
);

/** The tags of a page by their names. */
function tagsOf(path: string): ReadonlyMap<string, string | null> {
  const { document } = parseHTML(site.pages.get(path)?.html ?? '');
  const tags = [...document.querySelectorAll('meta[property], meta[name^="twitter:"]')];
  return new Map(
    tags.map(tag => [tag.getAttribute('property') ?? tag.getAttribute('name') ?? '', tag.getAttribute('content')]),
  );
}

const articlePath = (number: number) => `articles/harbour-reopens-after-storm-${idOf(number)}/index.html`;

test('a shared article tells its headline, opening, archive, language and the day that it states', () => {
  const tags = tagsOf(articlePath(1));
  assert.deepEqual(Object.fromEntries(tags), {
    'og:type': 'article',
    'og:title': 'Harbour reopens after storm',
    'og:description': 'The harbour was open again on Thursday.',
    'og:url': `https://archive.example/papers/articles/harbour-reopens-after-storm-${idOf(1)}/`,
    'og:site_name': 'The Larkhaven Papers',
    'og:locale': 'de_DE',
    'article:published_time': '2021-03-04',
    'og:image': 'https://archive.example/papers/assets/card.png',
    'og:image:width': '1200',
    'og:image:height': '630',
    'og:image:alt': 'The Larkhaven Papers',
    'twitter:card': 'summary_large_image',
  });
});

test('a day that was worked out is not told as the time of publication', () => {
  const tags = tagsOf(articlePath(2));
  assert.deepEqual([tags.has('article:published_time'), tags.get('og:locale')], [false, 'en_GB']);
});

test('every page says what it looks like where it is shared; a page that is not there has no address', () => {
  for (const [path, { page }] of site.pages) {
    const tags = tagsOf(path);
    for (const name of ['og:type', 'og:title', 'og:description', 'og:site_name', 'og:locale', 'twitter:card'])
      assert.ok(tags.get(name), `${path}: ${name}`);
    assert.equal(tags.get('og:type'), page.kind === 'article' ? 'article' : 'website');
    assert.equal(tags.has('og:url'), page.kind !== 'not-found');
  }
  assert.equal(tagsOf('index.html').get('og:title'), 'The Larkhaven Papers');
});
