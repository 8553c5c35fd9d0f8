import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { readCapture } from '../../src/capture/read-capture.ts';
import { hostileMarkdown, hostilePages } from '../support/hostile-bodies.ts';
import { embedded, pngOf } from '../support/pictures.ts';
import { temporaryArchive } from '../support/temporary-archive.ts';
import { withBrowser } from './with-browser.ts';

const places = 'harbour lighthouse market station library quarry mill bridge'.split(' ');
/** Paragraphs that no other number has. */
const prose = (number: number) =>
  places.slice(0, 3).map((place, at) => {
    const [there, then] = [places[(number + at * 3) % places.length], 1900 + number];
    return `The ${place} of parish ${number} was rebuilt in ${then}, when the ${there} had burnt down and ${number + 7} families had asked the council for help in letter ${number * 31 + at}.`;
  });
const page = (number: number, headline: string, body: string) => {
  const [first = '', ...others] = prose(number);
  return `<html lang="en"><head><title>${headline}</title></head><body><article><h1>${headline}</h1><p>${first}</p>${body}${others.map(one => `<p>${one}</p>`).join('')}</article></body></html>`;
};

const sizes = [
  [1700, 900],
  [600, 400],
  [500, 900],
  [960, 540],
  [480, 320],
  [300, 200],
] as const;
const figures = sizes.map(([width, height], at) => {
  const picture = embedded(pngOf(width, height, [40 * at, 90, 120]));
  return `<figure><img src="${picture}" alt="View ${at + 1}"><figcaption>The harbour in picture ${at + 1} of the six.</figcaption></figure><p>${prose(500 + at)[0]}</p>`;
});
const hostile = Object.fromEntries([
  ...hostilePages.map((body, at) => [`articles/page-${at}.html`, page(at, `Report ${at} from the parish`, body)]),
  ...hostileMarkdown.map((body, at) => {
    const [first = '', ...others] = prose(200 + at);
    return [`articles/text-${at}.md`, [`# Note ${at} from the parish`, first, body, ...others].join('\n\n')];
  }),
]);
const root = temporaryArchive({
  'articles/six.html': page(400, 'Six views of the harbour', figures.join('')),
  ...hostile,
});

function pathOf(folder: string, words: string): string {
  const name = readdirSync(join(folder, 'articles')).find(one => one.startsWith(words));
  return `articles/${name ?? assert.fail(`no page of ${words}`)}/`;
}

for (const width of [390, 1280])
  test(`an article with six pictures at ${width}: their sizes, their texts, their large forms, nothing from elsewhere`, () =>
    withBrowser({ root, width }, async ({ page: shown, site, open }) => {
      await open(pathOf(site.folder, 'six-views'));
      const images = await shown.locator('figure.picture img').evaluateAll(async all => {
        for (const image of all) {
          image.scrollIntoView();
          if (image instanceof HTMLImageElement) await image.decode();
        }
        return all.map(image => {
          const { width: seen, height } = image.getBoundingClientRect();
          const natural = image instanceof HTMLImageElement ? image.naturalWidth : 0;
          const told = [Number(image.getAttribute('width')), Number(image.getAttribute('height'))];
          const large = image.closest('a')?.getAttribute('href') ?? '';
          return {
            seen,
            height,
            natural,
            told,
            alt: image.getAttribute('alt'),
            loading: image.getAttribute('loading'),
            large,
          };
        });
      });
      assert.deepEqual(
        images.map(({ alt }) => alt),
        sizes.map((_, at) => `View ${at + 1}`),
      );
      assert.deepEqual(
        images.map(({ loading }) => loading),
        [null, ...Array(5).fill('lazy')],
      );
      for (const [at, { seen, height, natural, told, large }] of images.entries()) {
        const [wide, high] = sizes[at] ?? assert.fail();
        assert.ok(seen > 0 && seen <= Math.min(width, told[0] ?? 0) + 1, `picture ${at + 1} is ${seen} wide`);
        assert.ok(Math.abs(seen / height - wide / high) < 0.02, `picture ${at + 1} has its form`);
        assert.ok(natural > 0 && natural <= wide);
        const [toldWide = 0, toldHigh = 0] = told;
        assert.ok(toldWide <= Math.min(1600, wide) && Math.abs(toldWide / toldHigh - wide / high) < 0.02, `${told}`);
        const response = await shown.request.get(new URL(large, shown.url()).href);
        assert.equal(response.headers()['content-type'], 'image/jpeg');
      }
      assert.equal(await shown.evaluate(() => document.documentElement.scrollWidth > innerWidth), false);
    }));

test('of sixty hostile bodies none runs a script, loads from elsewhere or breaks a page, also without a content security policy', () =>
  withBrowser({ root, expectFaults: true, bypassCSP: true }, async ({ page: shown, site, address }) => {
    assert.ok(hostilePages.length + hostileMarkdown.length >= 60);
    const found: string[] = [];
    let at = '';
    shown.on('dialog', dialog => {
      found.push(`${at}: a script ran`);
      void dialog.dismiss();
    });
    shown.on('pageerror', error => found.push(`${at}: ${error.message}`));
    shown.on('crash', () => found.push(`${at}: the page crashed`));
    shown.on('request', request => {
      if (!request.url().startsWith(address)) found.push(`${at}: asked for ${request.url()}`);
    });
    const names = readdirSync(join(site.folder, 'articles'));
    for (const name of names) {
      at = name;
      await shown.goto(new URL(`articles/${name}/`, address).href, { waitUntil: 'load' });
      const live = await shown.evaluate(() => {
        const all = [...document.querySelectorAll('main *')];
        const attributes = all.flatMap(element =>
          [...element.attributes]
            .filter(
              ({ name, value }) =>
                /^on/i.test(name) ||
                (/^(?:href|src|action|data|poster|srcdoc)$/i.test(name) &&
                  /^\s*(?:javascript|vbscript|data(?!:application\/x-(?:bibtex|research-info-systems))):/i.test(value)),
            )
            .map(({ name, value }) => `${name}=${value.slice(0, 40)}`),
        );
        const elements = all.filter(one => /^(?:iframe|object|embed|form|base|meta|link)$/i.test(one.localName));
        return [...attributes, ...elements.map(one => one.localName)];
      });
      if (live.length > 0) found.push(`${at}: ${live.join(' ')}`);
    }
    assert.ok(names.length > hostilePages.length + hostileMarkdown.length);
    assert.deepEqual(found, []);
  }));

test('a page that nests ten thousand deep is refused, and told', () => {
  const deep = page(1, 'Report from the deep', `${'<div>'.repeat(10_000)}Text.${'</div>'.repeat(10_000)}`);
  const { problems } = readCapture({ path: 'articles/deep.html', bytes: Buffer.from(deep) });
  assert.deepEqual(
    problems.map(({ code }) => code),
    ['file-too-large'],
  );
});
