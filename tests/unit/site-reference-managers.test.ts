import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ArticleRecord } from '../../src/record/article-record.ts';
import { filedAs } from '../support/embedded-metadata.ts';
import { renderSite } from '../support/rendered-site.ts';
import { archiveOf, articleWith, idOf } from '../support/site-archive.ts';
import { hostile, variedArchive } from '../support/varied-archive.ts';

const sourceUrl = 'https://www.larkhaven-times.example/2021/03/harbour';

/** The page of one article that has a dated neighbour on either side and among the related. */
function filed(changes: Partial<ArticleRecord>) {
  const neighbours = [idOf(1), idOf(3)].map(id =>
    articleWith({ id, byline: [{ text: 'N. Other', basis: 'capture' }] }),
  );
  const article = articleWith({ id: idOf(2), sourceUrl, ...changes });
  const site = renderSite(
    archiveOf([...neighbours, article], {
      stories: { copies: [], stories: [], related: new Map([[idOf(2), [{ article: idOf(1), similarity: 0.5 }]]]) },
    }),
  );
  const page = [...site.pages.values()].find(
    one => one.page.kind === 'article' && one.page.model.record.id === idOf(2),
  );
  return filedAs(page?.html ?? '');
}

test('a reference manager files an article as a newspaper article of its outlet', () => {
  const filedPage = filed({
    outlet: { text: 'The Larkhaven Times', basis: 'page' },
    byline: [
      { text: 'Ada Example', basis: 'capture' },
      { text: 'Bo Sample', basis: 'capture' },
    ],
  });
  assert.deepEqual(filedPage, {
    itemType: 'newspaperArticle',
    title: 'Harbour reopens after storm',
    publicationTitle: 'The Larkhaven Times',
    date: '2021/03/04',
    creators: ['Example, Ada', 'Sample, Bo'],
    url: 'https://example.org/papers/articles/harbour-reopens-after-storm-aaaaac/',
    language: 'en',
    rights: 'http://rightsstatements.org/vocab/CNE/1.0/',
  });
});

test('what is not known is not filed: no outlet, no author, no date of a neighbour', () => {
  const filedPage = filed({ date: { basis: 'unknown' } });
  assert.equal(filedPage.itemType, 'newspaperArticle');
  assert.equal(filedPage.publicationTitle, undefined);
  assert.equal(filedPage.date, undefined);
  assert.deepEqual(filedPage.creators, []);
});

test('a date that is no day is filed as the archive has it', () => {
  assert.equal(filed({ date: { basis: 'inferred', edtf: '2022-09~', evidence: [] } }).date, '2022-09~');
});

test('every article is filed so, whatever its text', () => {
  let filed = 0;
  for (const { page, html } of renderSite(variedArchive()).pages.values()) {
    if (page.kind !== 'article') continue;
    filed += 1;
    const filedPage = filedAs(html);
    assert.equal(filedPage.itemType, 'newspaperArticle', page.path);
    assert.equal(filedPage.publicationTitle === undefined, page.model.record.outlet === undefined, page.path);
    if (page.model.record.headline?.text === hostile) assert.ok(filedPage.title?.includes('<script>alert(1)'));
  }
  assert.ok(filed > 1);
});
