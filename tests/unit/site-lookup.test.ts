import assert from 'node:assert/strict';
import { test } from 'node:test';
import { idShard, type LookupEntry, lostAddress, nearest, wordShard } from '../../src/search/address-lookup.ts';
import { planLookup } from '../../src/site/plan-lookup.ts';
import { surveyOf } from '../../src/site/plan-site.ts';
import { archiveOf, articleWith, captureBytes, idOf } from '../support/site-archive.ts';
import { removedWords, variedArchive } from '../support/varied-archive.ts';

test('an address is read by its last part: its id and its words', () => {
  assert.deepEqual(lostAddress('articles/old-headline-aaaaab/'), { id: 'aaaaab', words: ['old', 'headline'] });
  assert.deepEqual(lostAddress('/articles/old-headline-aaaaab/index.html'), {
    id: 'aaaaab',
    words: ['old', 'headline'],
  });
  assert.deepEqual(lostAddress('articles/Путин-встретил/'), { words: ['путин', 'встретил'] });
  assert.deepEqual(lostAddress(''), { words: [] });
});

const entries: readonly LookupEntry[] = [
  { id: 'aaaaab', url: 'articles/harbour-reopens-after-storm-aaaaab/', headline: 'Harbour reopens after storm' },
  { id: 'aaaaac', url: 'articles/harbour-closes-before-storm-aaaaac/', headline: 'Harbour closes before storm' },
  { id: 'aaaaad', url: 'articles/council-votes-aaaaad/', headline: 'Council votes' },
];

test('the nearest headlines come first, and none that shares too little', () => {
  const found = nearest(lostAddress('articles/harbour-reopens-storm/'), entries, 5);
  assert.deepEqual(
    found.map(entry => entry.id),
    ['aaaaab', 'aaaaac'],
  );
  assert.deepEqual(nearest(lostAddress('feed/'), entries, 5), []);
});

test('a small archive is looked up in one file; a removed article leads to its notice, without its headline', () => {
  const [file, ...rest] = planLookup(surveyOf(variedArchive(), () => captureBytes));
  assert.equal(file?.path, 'lookup/all.json');
  assert.deepEqual(rest, []);
  const text = file?.kind === 'text' ? file.text() : '';
  assert.ok(!text.includes(removedWords));
  assert.deepEqual(
    JSON.parse(text).find((entry: LookupEntry) => entry.id === idOf(6)),
    { id: idOf(6), url: 'articles/aaaaag/' },
  );
});

test('in a large archive every article is in the shard of its id and in that of its first word', () => {
  const words = ['harbour', 'Ärger', 'путин', '東京', '9'];
  const articles = Array.from({ length: 600 }, (_, index) =>
    articleWith({ id: idOf(index * 977), headline: { text: `${words[index % 5]} ${index}`, basis: 'capture' } }),
  );
  const files = new Map(planLookup(surveyOf(archiveOf(articles), () => captureBytes)).map(file => [file.path, file]));
  for (const { record } of articles) {
    const lost = lostAddress(`articles/${record.headline?.text.split(' ')[0]}-${record.id}/`);
    const folded = lost.words[0] === 'ärger' ? ['arger'] : lost.words;
    for (const shard of [idShard(record.id), wordShard(folded)]) {
      const file = files.get(`lookup/${shard}.json`);
      assert.ok(file?.kind === 'text' && file.text().includes(`"${record.id}"`), shard);
    }
  }
});
