import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readArticleSources, readSources } from '../../src/io/read-sources.ts';
import { buildArchive } from '../../src/pipeline.ts';
import { sourceOf } from '../../src/record/article-record.ts';
import { catalogueOf } from '../../src/site/catalogue.ts';
import { planSite } from '../../src/site/plan-site.ts';
import { planPages } from '../../templates/page-kinds.ts';
import { runHere } from '../support/run-backfile.ts';
import { noAssets } from '../support/site-archive.ts';
import { goodArticle, temporaryArchive } from '../support/temporary-archive.ts';

// The SHA-256 of these two names begin with the same six letters.
const colliding = {
  'articles/story-19177.txt': goodArticle,
  'articles/story-22978.txt': goodArticle.replaceAll('harbour', 'railway').replaceAll('Harbour', 'Railway'),
};
const build = (files: Readonly<Record<string, string>>) => buildArchive(readSources(temporaryArchive(files)), {});
const idsOf = ({ archive }: ReturnType<typeof build>) =>
  Object.fromEntries(archive.articles.map(({ record }) => [sourceOf(record), record.id]));

test('two articles whose six letters are the same by chance are both published, and the old addresses lead to them', () => {
  const built = build(colliding);
  assert.deepEqual(built.problems, []);
  const ids = Object.values(idsOf(built));
  assert.equal(new Set(ids).size, 2);
  for (const id of ids) assert.match(id, /^funksm[a-z]{3}$/);
  const { files } = planSite(catalogueOf(built.archive), planPages, { assets: noAssets, searchFiles: [] });
  const file = files.find(({ path }) => path === '_redirects');
  const redirects = file?.kind === 'text' ? file.text : '';
  for (const id of ids) {
    const moved = redirects.split('\n').find(line => line.includes(`-${id}/ 301`));
    assert.match(moved ?? '', /^\S+-funksm\/ \S+-funksm[a-z]{3}\/ 301$/);
  }
});

test('alone, either has six letters', () => {
  const [first] = Object.entries(colliding);
  assert.ok(first);
  assert.deepEqual(idsOf(build(Object.fromEntries([first]))), { 'articles/story-19177.txt': 'funksm' });
});

test('an article and the notice of a removed one are told apart as well', () => {
  const { archive } = build({
    'articles/story-19177.txt': goodArticle,
    'articles/story-22978.yml': 'removed:\n  date: 2024-01-02\n  reason: Asked for.\n',
  });
  const ids = [...archive.articles.map(({ record }) => record.id), ...archive.removed.map(({ id }) => id)];
  assert.equal(new Set(ids).size, 2);
});

test('show gives an article the id that its address has', async () => {
  const root = temporaryArchive(colliding);
  const { out, code } = await runHere(['show', 'story-22978.txt', '--json'], { cwd: root });
  assert.equal(code, 0);
  assert.equal(JSON.parse(out).record.id, idsOf(build(colliding))['articles/story-22978.txt']);
});

test('one article is read without a byte of the others', () => {
  const root = temporaryArchive({ ...colliding, 'articles/story-19177.yml': 'outlet: Larkhaven Gazette\n' });
  const { article, withIds } = readArticleSources(root, ([first, ...others]) => {
    assert.ok(first);
    assert.deepEqual(
      [first, ...others].map(({ bytes }) => bytes.length),
      [0, 0],
    );
    return first;
  });
  assert.equal(new TextDecoder().decode(article?.bytes), goodArticle);
  assert.equal(article?.sidecar?.path, 'articles/story-19177.yml');
  assert.deepEqual(withIds, Object.keys(colliding));
});
