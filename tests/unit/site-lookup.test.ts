import assert from 'node:assert/strict';
import { test } from 'node:test';
import { catalogueOf } from '../../src/site/catalogue.ts';
import {
  exactMatch,
  idShard,
  type LookupEntry,
  lostAddress,
  nearestMatches,
  wordShard,
} from '../../src/site/in-browser/address-lookup.ts';
import { lookupKind, planLookup } from '../../src/site/lookup.ts';
import { renderSite } from '../support/rendered-site.ts';
import { archiveOf, articleWith, idOf, mentionOf, nameWith } from '../support/site-archive.ts';
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
  const found = nearestMatches(lostAddress('articles/harbour-reopens-storm/'), entries, 5);
  assert.deepEqual(
    found.map(entry => entry.id),
    ['aaaaab', 'aaaaac'],
  );
  assert.deepEqual(nearestMatches(lostAddress('feed/'), entries, 5), []);
});

test('an address with six letters that two articles share is told by its words', () => {
  const grown: readonly LookupEntry[] = [
    ...entries,
    { id: 'funksmabc', url: 'articles/ferry-returns-funksmabc/', headline: 'Ferry returns' },
    { id: 'funksmxyz', url: 'articles/mayor-resigns-funksmxyz/', headline: 'Mayor resigns' },
  ];
  assert.equal(exactMatch('articles/mayor-resigns-funksm/', grown)?.id, 'funksmxyz');
  assert.equal(exactMatch('articles/other-words-funksmabc/', grown)?.id, 'funksmabc');
  assert.equal(exactMatch('articles/other-words-funksm/', grown), undefined);
  // And one that had nine letters while another article shared its six.
  assert.equal(exactMatch('articles/council-votes-aaaaadxyz/', grown)?.id, 'aaaaad');
});

test('an address means an article by its id and a name by another of its forms, and nothing else', () => {
  const named = [...entries, { from: 'people/merkel/', url: 'people/angela-merkel/', headline: 'Angela Merkel' }];
  assert.equal(exactMatch('articles/other-words-aaaaad/', named)?.url, 'articles/council-votes-aaaaad/');
  for (const path of ['people/merkel/', 'people/merkel', 'people/merkel/index.html'])
    assert.equal(exactMatch(path, named)?.url, 'people/angela-merkel/');
  assert.equal(exactMatch('places/merkel/', named), undefined);
  assert.equal(exactMatch('nothing/', named), undefined);
});

test('a name is found by its other forms, unless two names claim one', () => {
  const names = [
    nameWith({ variants: ['A. Example', 'Boss'] }),
    nameWith({ slug: 'bo-sample', preferred: 'Bo Sample', variants: ['Boss', 'Ada Example'] }),
  ];
  const article = articleWith({}, { mentions: names.map(mentionOf) });
  const archive = archiveOf([article], { names: { names, mentions: new Map(), candidates: [] } });
  const catalogue = catalogueOf(archive);
  const [file] = planLookup(catalogue);
  const found: readonly LookupEntry[] = file?.kind === 'lookup' ? file.entries : [];
  assert.deepEqual(
    found.filter(entry => entry.from !== undefined),
    [{ from: 'people/a-example/', url: 'people/ada-example/', headline: 'Ada Example' }],
  );
  const redirects = renderSite(archive).texts.get('_redirects') ?? '';
  assert.match(redirects, /^\/papers\/people\/a-example\/ \/papers\/people\/ada-example\/ 301$/m);
  assert.match(
    redirects,
    /^\/papers\/articles\/aaaaab\/ \/papers\/articles\/harbour-reopens-after-storm-aaaaab\/ 301$/m,
  );
});

test('a small archive is looked up in one file; a removed article leads to its notice, without its headline', () => {
  const [file, ...rest] = planLookup(catalogueOf(variedArchive()));
  assert.equal(file?.path, 'lookup/all.json');
  assert.deepEqual(rest, []);
  const text = JSON.stringify(file?.kind === 'lookup' ? file.entries : '');
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
  const files = new Map(planLookup(catalogueOf(archiveOf(articles))).map(file => [file.path, file]));
  for (const { record } of articles) {
    const lost = lostAddress(`articles/${record.headline?.text.split(' ')[0]}-${record.id}/`);
    const folded = lost.words[0] === 'ärger' ? ['arger'] : lost.words;
    for (const shard of [idShard(record.id, 1), wordShard(folded, 1)]) {
      const file = files.get(`lookup/${shard}.json`);
      assert.ok(file?.kind === 'lookup' && file.entries.some(({ id }) => id === record.id), shard);
    }
  }
  assert.deepEqual([500, 501, 20_000, 20_001].map(kindAt), ['whole', 1, 1, 2]);
});

/** Which files an archive of so many articles has; nothing but their number is asked. */
function kindAt(length: number) {
  const article = articleWith();
  return lookupKind({ archive: { ...archiveOf([]), articles: Array.from({ length }, () => article) } });
}
