import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseHTML } from 'linkedom';
import type { Sha256 } from '../../src/capture/capture.ts';
import { siteUrl } from '../../src/site/site-url.ts';
import { renderSite } from '../support/rendered-site.ts';
import { archiveOf, articleWith, idOf } from '../support/site-archive.ts';
import { xmlFault } from '../support/xml-fault.ts';

const sha256 = '0'.repeat(64) as Sha256;
const source = { sha256, format: 'jpeg', width: 960, height: 640, part: 1 } as const;

function files(format: 'webp' | 'jpeg') {
  return [480, 960].map(width => ({
    ...{ url: siteUrl('pictures', `a-${width}.${format}`), format },
    ...{ width, height: (width * 2) / 3 },
  }));
}

/** The newest article and one of five others have a picture, whose text is `alt`. */
function siteWith(alt: string) {
  const pictures = [{ source, before: 1, alt }];
  const articles = Array.from({ length: 6 }, (_, at) =>
    articleWith({
      id: idOf(at + 1),
      date: { basis: 'stated', edtf: `2021-03-0${at + 1}`, evidence: [] },
      ...((at === 0 || at === 5) && { pictures }),
    }),
  );
  return renderSite({
    ...archiveOf(articles),
    pictures: new Map([[sha256, { webp: files('webp'), jpeg: files('jpeg') }]]),
  });
}

const site = siteWith('A white ferry');

function page(path: string, of = site): Document {
  const text = of.pages.get(path)?.html;
  assert.ok(text !== undefined, `no file ${path}`);
  return parseHTML(text).document;
}

test('the front page shows the picture of its newest article large, and loads it at once', () => {
  const image = page('index.html').querySelector('.lead-picture img');
  assert.equal(image?.getAttribute('alt'), 'A white ferry');
  assert.equal(image?.getAttribute('loading'), null);
  assert.deepEqual([image?.getAttribute('width'), image?.getAttribute('height')], ['960', '640']);
});

test('a picture without a text is passed over by those who hear the page', () => {
  const link = page('index.html', siteWith('')).querySelector('.lead-picture');
  assert.equal(link?.getAttribute('aria-hidden'), 'true');
  assert.equal(link?.getAttribute('tabindex'), '-1');
});

test('lists show the smallest of a picture, beside the articles that have one', () => {
  const document = page('years/2021/index.html');
  const images = [...document.querySelectorAll('.entry-picture img')];
  assert.equal(document.querySelectorAll('.entry').length, 6);
  assert.deepEqual(
    images.map(image => [
      image.getAttribute('srcset')?.endsWith('pictures/a-480.jpeg 480w'),
      image.getAttribute('loading'),
    ]),
    [
      [true, 'lazy'],
      [true, 'lazy'],
    ],
  );
});

test('feeds have the first picture of an article, with its whole address', () => {
  const rss = site.texts.get('feed.xml') ?? '';
  assert.equal(xmlFault(rss), undefined);
  const url = 'https://example.org/papers/pictures/a-960.jpeg';
  assert.equal(
    rss.split(`<media:content url="${url}" medium="image" type="image/jpeg" width="960" height="640"/>`).length,
    3,
  );
  assert.equal((site.texts.get('atom.xml') ?? '').split(`rel="enclosure" type="image/jpeg" href="${url}"`).length, 3);
  const items: readonly { readonly image?: string }[] = JSON.parse(site.texts.get('feed.json') ?? '').items;
  assert.deepEqual(
    items.map(({ image }) => image === url),
    [true, false, false, false, false, true],
  );
});

test('a feed without pictures does not name what describes them', () => {
  assert.doesNotMatch(renderSite(archiveOf([articleWith({})])).texts.get('feed.xml') ?? '', /media/);
});
