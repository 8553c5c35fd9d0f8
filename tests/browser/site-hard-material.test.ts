import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadSite } from '../../src/io/load-site.ts';
import { goodArticle, temporaryArchive } from '../support/temporary-archive.ts';
import { expectNoAxeViolationsLightAndDark } from './axe.ts';
import { pageKinds } from './page-kinds.ts';
import { withBrowser } from './with-browser.ts';

const body = goodArticle.split('\n\n').slice(1).join('\n\n');
/** Words of no other article: a build with any of them left in it fails. */
const goneBody = `The baker of Quillmouth told a reporter last winter what her neighbours had done with the flour money.

She has since asked that her account be taken down, and nobody at the paper saw a reason to keep it.
`;
const longWord = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'.repeat(3);
const hostile = '<script>alert(1)</script> <img src=x onerror=alert(2)> "\'&amp; {{ 7*7 }}';

const given =
  'Ada Boris Carmen David Elena Farid Grace Hugo Irina James Kemal Lucia Marek Nadia Omar Petra Rosa Stefan'.split(' ');
const family =
  'Thorne Petrov Okafor Lindqvist Moreau Haddad Novak Castillo Brandt Osei Kowalski Demir Walsh Abbott Fenwick Ruiz Sato'.split(
    ' ',
  );
const threeHundred = given.flatMap(first => family.map(last => `${first} ${last}`)).slice(0, 300);
const readOut = threeHundred
  .map(name => `The mayor met ${name} on Tuesday, and ${name} said it was well.`)
  .join('\n\n');
const listOfBoats = [
  '- the Larkhaven ferry, built in 1921',
  '- the pilot boat, which still goes out',
  '- two lifeboats, one of them without an engine since the winter',
].join('\n');
const emoji = '👩‍🚀🏳️‍🌈🎉👍🏽';

/** A capture and what an editor says of it; JSON is YAML, so that any text can stand in it. */
function capture(name: string, facts: Readonly<Record<string, unknown>>, text: string) {
  return { [`articles/${name}.txt`]: text, [`articles/${name}.yml`]: JSON.stringify(facts) };
}

/** Two captures of one page. */
const savedAgain = { url: 'https://gazette.example/2021/harbour', captured: '2021-06-01T10:00:00Z' };

/** Material that is hard on a layout: long, short, missing, right to left, and hostile. */
const root = temporaryArchive({
  'archive.yml': `title: ${'A Very Long Name of an Archive '.repeat(4)}\naddress: https://archive.example/\n`,
  ...capture('long-headline', { headline: 'Council debates the harbour again '.repeat(12), date: '2021-05' }, body),
  ...capture('one-word', { headline: 'Harbour', outlet: hostile, date: '2021-05-02' }, body),
  ...capture('no-headline', { date: '2019/2021' }, body),
  ...capture(
    'long-word',
    { headline: longWord, byline: longWord, outlet: longWord, ...savedAgain },
    `${longWord} and ${body}`,
  ),
  ...capture(
    'long-word-before',
    { headline: 'Harbour', ...savedAgain, captured: '2021-05-01' },
    `${hostile} and ${body}`,
  ),
  ...capture('hostile', { headline: hostile, standfirst: hostile, byline: hostile }, `${hostile}\n\n${body}`),
  ...capture(
    'arabic',
    { headline: 'الرئيس يتحدث عن الميناء 2021 and 🎉', language: 'ar', date: '2021-05-03' },
    'قال الرئيس يوم الثلاثاء إن الميناء سيفتح من جديد في الربيع، وإن السكان انتظروا ذلك ربع قرن.\n',
  ),
  ...capture('long', { headline: 'Ten thousand words', date: '1999' }, `${body}\n\n`.repeat(110)),
  ...capture('names', { headline: 'Three hundred names', date: '2020-05-03', outlet: 'Harbour News' }, readOut),
  ...capture(
    'no-paragraph',
    { headline: 'A list and no more', date: '2020-05-04', lines: { 1: 'list-item', 2: 'list-item', 3: 'list-item' } },
    listOfBoats,
  ),
  ...capture(
    'emoji',
    { headline: emoji.repeat(20), standfirst: emoji, byline: `Ann ${emoji}` },
    `${emoji.repeat(80)}\n\n${body}`,
  ),
  ...capture('corrected', { headline: 'Corrected', corrections: [{ date: '2024-01-02', note: 'A name.' }] }, body),
  ...capture('retracted', { headline: 'Retracted', retracted: { date: '2024-01-02', reason: hostile } }, body),
  ...capture('removed', { headline: 'Removed', removed: { date: '2024-01-02', reason: 'Asked for.' } }, goneBody),
});

const kinds = await pageKinds(root);
const { plan } = await loadSite(root, {});
const articles = plan.pages.filter(({ url }) => url.startsWith('articles/')).map(page => page.url);

test('hard material: no page is wider than a narrow screen, and nothing of it runs', async t => {
  await withBrowser({ root, width: 320 }, async ({ page, open }) => {
    for (const { kind, url } of kinds) {
      await t.test(kind, async () => {
        await open(url);
        assert.equal(await page.evaluate('document.documentElement.scrollWidth'), 320);
      });
    }
  });
});

test('hard material: every article opens whole, light and dark', async t => {
  assert.equal(articles.length, 16);
  await withBrowser({ root, width: 320 }, async ({ page, open }) => {
    for (const address of articles) {
      await t.test(address, async () => {
        await open(address);
        await page.locator('details').evaluateAll(all => {
          for (const one of all) one.setAttribute('open', '');
        });
        assert.equal(await page.evaluate('document.documentElement.scrollWidth'), 320);
        await expectNoAxeViolationsLightAndDark(page);
      });
    }
  });
});

test('of three hundred names beside an article most are folded away, and all are there', () =>
  withBrowser({ root, width: 320 }, async ({ page, open }) => {
    await open(articles.find(url => url.includes('/three-hundred-names-')) ?? '');
    assert.equal(await page.locator('.article-margin .name-list a:visible').count(), 20);
    const all = await page.locator('.article-margin .name-list a').count();
    assert.ok(all > 280, `${all} of 300 names`);
    await page.getByText(`${all - 20} more`).click();
    assert.equal(await page.locator('.article-margin .name-list a:visible').count(), all);
  }));

test('an article without a paragraph is the list that it is', () =>
  withBrowser({ root, width: 320 }, async ({ page, open }) => {
    await open(articles.find(url => url.includes('/a-list-and-no-more-')) ?? '');
    assert.equal(await page.locator('.article-body li').count(), 3);
    assert.equal(await page.locator('.article-body p').count(), 0);
  }));

test('an address with a known id and another headline leads to its article', () =>
  withBrowser({ root, expectFaults: true }, async ({ page, open }) => {
    const article = articles.find(url => url.includes('/harbour-'));
    const id = /([a-z]{6})\/$/.exec(article ?? '')?.[1];
    await open(`articles/quite-another-headline-${id}/`);
    await page.waitForURL(address => address.pathname === `/${article}`);
  }));

// An editor gave the headline, so that it stands in square brackets here as everywhere.
test('an address with most words of a headline is answered with the article', () =>
  withBrowser({ root, expectFaults: true }, async ({ page, open }) => {
    await open('articles/ten-thousand-or-so-words/');
    await page.locator('.nearest a').first().waitFor();
    assert.deepEqual(await page.locator('.nearest a').allTextContents(), ['[Ten thousand words]']);
  }));
