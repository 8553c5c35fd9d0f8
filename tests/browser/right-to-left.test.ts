import assert from 'node:assert/strict';
import { test } from 'node:test';
import { goodArticle, temporaryArchive } from '../support/temporary-archive.ts';
import { expectNoAxeViolations } from './axe.ts';
import { pageKinds } from './page-kinds.ts';
import { withBrowser } from './with-browser.ts';

const arabic = 'قال الرئيس يوم الثلاثاء إن الميناء سيفتح من جديد في الربيع، وإن السكان انتظروا ذلك ربع قرن.\n';

const root = temporaryArchive({
  'archive.yml': 'title: أرشيف الميناء\nlanguage: ar\naddress: https://archive.example/\n',
  'articles/port.txt': `الرئيس يتحدث عن الميناء الجديد في المدينة\n\n${arabic}\n${arabic}`,
  'articles/port.yml': 'date: 2023-05-03\noutlet: جريدة الميناء\n',
  'articles/ferry.txt': goodArticle,
  'articles/ferry.yml': 'language: en\ndate: 2022-09~\n',
});

const kinds = await pageKinds(root);

test('a right-to-left archive is laid out from the right, and fits every screen', async t => {
  await withBrowser({ root, width: 320 }, async ({ page, open }) => {
    for (const { kind, url } of kinds) {
      await t.test(kind, async () => {
        await open(url);
        assert.equal(await page.evaluate('document.documentElement.dir'), 'rtl');
        assert.equal(await page.evaluate('document.documentElement.scrollWidth'), 320);
        assert.equal(await page.evaluate('document.documentElement.scrollLeft'), 0);
      });
    }
  });
});

test('what stands first stands right, and each article keeps its own direction', () =>
  withBrowser({ root, path: '', width: 1280 }, async ({ page }) => {
    const left = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate(one => one.getBoundingClientRect().left);
    assert.ok((await left('.sections li:first-child')) > (await left('.sections li:last-child')));
    assert.ok((await left('.lead')) > (await left('.front-others')));
    const directions = await page
      .locator('.lead-text, .entry-text')
      .evaluateAll(all => all.map(one => one.getAttribute('dir')));
    assert.deepEqual([...directions].sort(), ['ltr', 'rtl']);
    await expectNoAxeViolations(page);
  }));
