import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { parseHTML } from 'linkedom';
import { offerOrders } from '../../src/browser/offer-orders.ts';
import { catalogueOf } from '../../src/site/catalogue.ts';
import { listingUrl, newestFirstPages } from '../../src/site/listing.ts';
import { pageUrl } from '../../src/site/site-url.ts';
import { planKind } from '../../templates/page-kinds.ts';
import { closePage, openPage } from '../support/browser-page.ts';
import { htmlOf, renderSite } from '../support/rendered-site.ts';
import { archiveOf, articleWith, idOf, mentionOf, nameWith } from '../support/site-archive.ts';

afterEach(closePage);

const list = pageUrl('people', 'ada');

const articles = Array.from({ length: 499 }, (_, at) =>
  articleWith({
    id: idOf(at),
    date: at >= 490 ? { basis: 'unknown' } : { basis: 'stated', edtf: `${1600 + at}-01-01`, evidence: [] },
  }),
);
const idsOf = (page: ReturnType<typeof newestFirstPages>[number] | undefined) =>
  page?.articles.map(one => one.record.id);

test('a list begins with its newest article and ends with those without a date', () => {
  const pages = newestFirstPages(list, articles);
  const ids = pages.flatMap(page => idsOf(page) ?? []);
  assert.equal(ids.length, 499);
  assert.equal(new Set(ids).size, 499);
  assert.equal(ids[0], idOf(489));
  assert.equal(ids[489], idOf(0));
  assert.ok(ids.slice(490).every(id => articles.slice(490).some(({ record }) => record.id === id)));
});

test('one more article changes the first page of a list and no other, and no page’s address', () => {
  const pagesOf = (length: number) =>
    new Map(newestFirstPages(list, articles.slice(0, length)).map(page => [page.url, idsOf(page)]));
  for (const length of [1, 100, 249, 250, 251, 449, 450, 488]) {
    const [before, after] = [pagesOf(length), pagesOf(length + 1)];
    for (const [url, ids] of before) if (url !== list) assert.deepEqual(after.get(url), ids, `${url} of ${length}`);
  }
});

test('nor does it change what another page shows beside its articles, so that only the first is written again', () => {
  const outlet = { text: 'The Mercury', basis: 'page' } as const;
  const papers = articles.slice(0, 489).map(({ record, ...rest }) => ({ ...rest, record: { ...record, outlet } }));
  const pagesOf = (length: number) => planKind('outlet', catalogueOf(archiveOf(papers.slice(0, length))));
  const [before, after] = [pagesOf(488), pagesOf(489)];
  assert.deepEqual(before.slice(1), after.slice(1));
  assert.equal(before.length, 3);
  assert.notDeepEqual(before[0], after[0]);
});

test('a list shows how its twenty newest articles begin, and of older ones their headlines and days', () => {
  const outlet = { text: 'The Mercury', basis: 'page' } as const;
  const papers = articles.map(({ record, ...rest }) => ({ ...rest, record: { ...record, outlet } }));
  const [first, ...older] = planKind('outlet', catalogueOf(archiveOf(papers)));
  const withOpening = first?.model.cards.map(({ opening }) => opening !== undefined) ?? [];
  assert.ok(withOpening.slice(0, 20).every(Boolean));
  assert.ok(!withOpening.slice(20).some(Boolean));
  assert.ok(older.length > 0);
  for (const { model } of older)
    assert.ok(model.cards.every(({ opening, headline }) => opening === undefined && headline !== undefined));
});

test('of a list from its oldest article one more changes the first page and the last', () => {
  const papers = Array.from({ length: 301 }, (_, at) =>
    articleWith({ id: idOf(at), date: { basis: 'stated', edtf: '2020-03-04', evidence: [] } }),
  );
  const pagesOf = (length: number) => planKind('month', catalogueOf(archiveOf(papers.slice(0, length))));
  const [before, after] = [pagesOf(299), pagesOf(300)];
  assert.deepEqual(before[1], after[1]);
  assert.deepEqual([before.length, before[0]?.model.listing.total, after[0]?.model.listing.total], [3, 299, 300]);
});

test('older pages of a list are full, and the first has fifty articles at least', () => {
  for (let length = 0; length < 499; length += 1) {
    const [first = 0, ...older] = newestFirstPages(list, articles.slice(0, length)).map(page => page.articles.length);
    assert.ok(
      older.every(size => size === 200),
      `${length}: ${older}`,
    );
    assert.ok(first < 250 && first >= Math.min(50, length), `${length}: ${first}`);
  }
});

test('readers count pages from the newest, addresses from the oldest', () => {
  const [first, second, third] = newestFirstPages(list, articles);
  assert.deepEqual(
    [first, second, third].map(page => page?.url),
    ['people/ada/', 'people/ada/page-2/', 'people/ada/page-1/'],
  );
  const listing = second?.listing ?? assert.fail();
  assert.deepEqual(
    [1, 2, 3].map(number => listingUrl(listing, number)),
    [first?.url, second?.url, third?.url],
  );
});

const ada = nameWith({ slug: 'ada', preferred: 'Ada & Söhne' });
const mentions = (length: number) =>
  archiveOf(
    articles.slice(0, length).map(article => ({ ...article, mentions: [mentionOf(ada)] })),
    { names: { names: [ada], mentions: new Map(), candidates: [] } },
  );

test('within the articles of a name one can search, and read them from the oldest', () => {
  const page = (length: number) => parseHTML(htmlOf(renderSite(mentions(length)), 'name')).document;
  const few = page(20);
  assert.equal(few.querySelector('.list-tools input[type=hidden]')?.getAttribute('name'), 'person');
  assert.equal(few.querySelector('.list-tools input[type=hidden]')?.getAttribute('value'), 'Ada & Söhne');
  assert.ok(few.querySelector('[data-order]')?.hasAttribute('hidden'), 'shown by its script');
  assert.ok(few.querySelector('script[src*=list-page]'));
  const many = page(250);
  assert.equal(many.querySelector('[data-order]'), null);
  assert.equal(
    many.querySelector('.order a')?.getAttribute('href'),
    '../../search/?person=Ada+%26+S%C3%B6hne&sort=oldest',
  );
  assert.equal(many.querySelector('script[src*=list-page]'), null);
});

test('a name’s page shows how many articles each year has, with its years', () => {
  const [page] = planKind('name', catalogueOf(mentions(20)));
  assert.equal(page?.model.counts.length, 20);
  const labels = [...parseHTML(htmlOf(renderSite(mentions(20)), 'name')).document.querySelectorAll('.time-chart text')];
  assert.deepEqual(
    labels.map(label => label.textContent?.trim()),
    ['1601', '1604', '1607', '1610', '1613', '1616', '1619'],
  );
});

test('the switch turns a list round, and articles without a date stay last', () => {
  const items = [3, 2, 1].map(number => `<li>${number}</li>`).join('');
  const { document } = openPage(
    `<p data-order hidden><button aria-pressed="true">new</button><button data-oldest aria-pressed="false">old</button></p>
     <ol class="entries">${items}<li><span class="date-undated"></span>none</li></ol>`,
  );
  offerOrders(document);
  const order = () => [...document.querySelectorAll('li')].map(item => item.textContent).join(' ');
  const [newest, oldest] = [...document.querySelectorAll('button')];
  assert.equal(document.querySelector('[data-order]')?.hasAttribute('hidden'), false);
  oldest?.click();
  assert.equal(order(), '1 2 3 none');
  assert.equal(oldest?.getAttribute('aria-pressed'), 'true');
  newest?.click();
  assert.equal(order(), '3 2 1 none');
});
