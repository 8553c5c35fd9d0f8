import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { zipSync } from 'fflate';
import sharp from 'sharp';
import type { IsoDay } from '../../src/dates/calendar.ts';
import { loadArchive } from '../../src/io/load-site.ts';
import { refuseRemovedText } from '../../src/io/removed-text.ts';
import { runQuietly, searchIndexOf } from '../../src/pipeline.ts';
import { openSearchIndex } from '../../src/search/index.ts';
import { runHere } from '../support/run-backfile.ts';
import { temporaryArchive, writeFiles } from '../support/temporary-archive.ts';

const opening =
  'The council of Larkhaven voted on Tuesday to bring back the ferry that linked the town with the islands.';
const secret =
  'Two councillors spoke against the plan at midnight, saying quietly that the obsolete bridge carries everyone who wants to cross.';
const article = (headline: string) => `${headline}

By Ellen Marsh

14 March 2021

${opening}

“We have waited a quarter of a century for this,” said the mayor, Ada Thorne, after the vote of nine to two.

The first crossing is planned for the spring, once the pier has been repaired at a cost of four million pounds.

${secret}
`;
const whole = `Museum opens a room of maps

The museum of Larkhaven opened a room on Friday in which maps of the coast from four centuries hang side by side.

Visitors can follow how the harbour grew, how the sandbanks moved, and where the lighthouse stood before the storm.

The oldest sheet was drawn by a monk who had never seen the sea, the director told guests at the opening.
`;
const metadata = 'outlet: Larkhaven Gazette\nurl: https://gazette.example/ferry\n';

/** Every published file as text, packed ones by their names only: the build itself looks into those. */
function published(root: string): ReadonlyMap<string, string> {
  const files = readdirSync(join(root, 'dist'), { recursive: true, withFileTypes: true }).filter(one => one.isFile());
  return new Map(
    files.map(file => {
      const path = join(file.parentPath, file.name);
      return [path.slice(join(root, 'dist/').length), readFileSync(path, 'utf8')];
    }),
  );
}

async function searchIn(root: string) {
  const { archive } = await loadArchive(root, {}, runQuietly);
  const files = new Map(searchIndexOf(archive).map(({ name, bytes }) => [name, bytes]));
  return openSearchIndex(name => Promise.resolve(files.get(name) ?? new Uint8Array()));
}

test('publish: excerpt shows the first words, leaves the capture out, and every word of the rest can be found, but no phrase', async () => {
  const root = temporaryArchive({
    'archive.yml': 'title: The Papers\naddress: https://papers.example/\nexcerptWords: 30\n',
    'articles/ferry.txt': article('Ferry returns to Saltmarsh'),
    'articles/ferry.yml': `${metadata}publish: excerpt\n`,
    'articles/maps.txt': whole,
  });
  const { code, err } = await runHere(['build', '--root', root]);
  assert.equal(code, 0, err);
  const files = published(root);
  const page = [...files].find(([path]) => /^articles\/ferry-.*index\.html$/.test(path))?.[1] ?? '';
  assert.match(page, /The council of Larkhaven voted on Tuesday/);
  assert.match(page, /This archive shows only the beginning of the article\./);
  assert.match(page, /href="https:\/\/gazette\.example\/ferry"/);
  assert.match(page, /The saved original is not published/);
  assert.deepEqual(
    [...files.keys()].filter(path => /^articles\/ferry-.*capture/.test(path)),
    [],
  );
  assert.notDeepEqual(
    [...files.keys()].filter(path => /^articles\/museum-.*capture/.test(path)),
    [],
  );
  for (const [path, text] of files) assert.ok(!text.includes('obsolete bridge'), path);
  const index = await searchIn(root);
  const hits = async (query: string) => (await index.search({ query })).total;
  assert.equal(await hits('obsolete'), 1);
  assert.equal(await hits('councillors midnight'), 1);
  assert.equal(await hits('"council of Larkhaven"'), 1);
  assert.equal(await hits('"obsolete bridge"'), 0, 'words beyond the excerpt have no neighbours');
  assert.equal(await hits('"director told guests"'), 1, 'those of an article that is published whole do');
});

test('publish: facts of an outlet leaves the words out of the index too, and an article may say otherwise', async () => {
  const outlets = 'outlets:\n  Larkhaven Gazette:\n    publish: facts\n';
  const root = temporaryArchive({
    'archive.yml': `title: The Papers\naddress: https://papers.example/\n${outlets}`,
    'articles/ferry.txt': article('Ferry returns to Saltmarsh'),
    'articles/ferry.yml': metadata,
    'articles/maps.txt': whole,
    'articles/maps.yml': 'outlet: Larkhaven Gazette\npublish: whole\n',
  });
  const { code, err } = await runHere(['build', '--root', root]);
  assert.equal(code, 0, err);
  const files = published(root);
  const page = [...files].find(([path]) => /^articles\/ferry-.*index\.html$/.test(path))?.[1] ?? '';
  assert.match(page, /Ferry returns to Saltmarsh/);
  assert.match(page, /The text of this article is not published here\./);
  for (const [path, text] of files) assert.ok(!/voted on Tuesday|obsolete bridge/.test(text), path);
  const index = await searchIn(root);
  const hits = async (query: string) => (await index.search({ query })).total;
  assert.deepEqual(await Promise.all(['obsolete', 'council', 'Saltmarsh', 'monk'].map(hits)), [0, 0, 1, 1]);
});

test('a build that would publish withheld words anywhere stops, and names the file', async () => {
  const root = temporaryArchive({
    'archive.yml': `title: The Papers\naddress: https://papers.example/\npublish: excerpt\nexcerptWords: 10\nabout: |\n  ${secret}\n`,
    'articles/ferry.txt': article('Ferry returns to Saltmarsh'),
    'articles/ferry.yml': metadata,
  });
  const leak = await runHere(['build', '--root', root]);
  assert.equal(leak.code, 1);
  assert.match(
    leak.err,
    /Text that is removed or not to be published would be in \d+ files?:\n {2}about\/index\.html: text of articles\/ferry\.txt/,
  );
  writeFiles(root, {
    'archive.yml': 'title: The Papers\naddress: https://papers.example/\npublish: excerpt\nexcerptWords: 10\n',
  });
  const clean = await runHere(['build', '--root', root]);
  assert.equal(clean.code, 0, clean.err);
  const { archive } = await loadArchive(root, {}, runQuietly);
  const withheld = [...(archive.withheld?.values() ?? [])];
  const dist = join(root, 'dist');
  await refuseRemovedText(dist, withheld);
  for (const [path, text] of [
    ['feed.json', JSON.stringify({ items: [{ content_text: `x ${secret}` }] })],
    ['articles/new.svg', `<svg><text>${secret.replaceAll(' ', '</text><text>')}</text></svg>`],
    ['search/leak.txt', secret.toUpperCase()],
  ] as const) {
    const before = readFileSync(join(dist, 'index.html'));
    writeFiles(dist, { [path]: text });
    await assert.rejects(
      refuseRemovedText(dist, withheld),
      error => error instanceof Error && error.message.includes(path),
      path,
    );
    writeFileSync(join(dist, path), before);
  }
});

test('an agency’s report that another outlet publishes whole is no leak', async () => {
  const root = temporaryArchive({
    'articles/ferry.txt': article('Ferry returns to Saltmarsh'),
    'articles/ferry.yml': `${metadata}publish: facts\n`,
    'articles/copy.txt': article('A ferry comes back'),
    'articles/copy.yml': 'outlet: The Mercury\n',
  });
  const { code, err } = await runHere(['build', '--root', root]);
  assert.equal(code, 0, err);
});

test('an article with an embargo is published on its day and not before, and the build says which day it took', async () => {
  const root = temporaryArchive({
    'articles/ferry.txt': article('Ferry returns to Saltmarsh'),
    'articles/ferry.yml': `${metadata}embargo: 2027-01-01\n`,
    'articles/maps.txt': whole,
  });
  const builtOn = async (words: readonly string[], env: NodeJS.ProcessEnv = {}) => {
    const { code, err } = await runHere(['build', '--root', root, ...words], { env });
    assert.equal(code, 0, err);
    return { err, there: [...published(root).values()].some(text => text.includes('Saltmarsh')) };
  };
  const before = await builtOn(['--as-of', '2026-12-31']);
  assert.ok(!before.there);
  assert.match(before.err, /Left out until the day their embargo ends: 1 article \(built as of 2026-12-31, --as-of\)/);
  const onTheDay = await builtOn(['--as-of', '2027-01-01']);
  assert.ok(onTheDay.there);
  assert.doesNotMatch(onTheDay.err, /embargo/);
  assert.ok(!(await builtOn([], { SOURCE_DATE_EPOCH: '1798761599' })).there, 'a second before 2027');
  assert.ok((await builtOn([], { SOURCE_DATE_EPOCH: '1798761600' })).there);
  const bad = await runHere(['build', '--root', root, '--as-of', '2027-02-30']);
  assert.equal(bad.code, 1);
  assert.match(bad.err, /--as-of is “2027-02-30”, which is not a day/);
});

/** Sentences that no published file may hold, one of each kind. */
const kept = {
  excerpt:
    'A pilot told the harbour court quietly that nobody had looked at the lamps since the winter before the wreck.',
  facts: 'The keeper wrote in a green notebook that seven barrels were missing when the customs boat came at dawn.',
  embargo: 'Engineers warned the board twice that the sluice would not hold if rain fell for longer than nine days.',
  removed: 'Her landlord said on the telephone that she had moved to another street with two suitcases and a parrot.',
};

test('a leak of an excerpt, of facts, of an embargo or of a removal is found in every kind of published file', async () => {
  const begins = 'The first words are for everybody to read, and there are ten of them.';
  const text = (name: keyof typeof kept) => `${name} at sea\n\n${begins}\n\n${kept[name]}\n`;
  const root = temporaryArchive({
    'archive.yml': 'title: The Papers\naddress: https://papers.example/\nexcerptWords: 10\n',
    'articles/whole.txt': whole,
    'articles/excerpt.txt': text('excerpt'),
    'articles/excerpt.yml': 'headline: Excerpt\npublish: excerpt\n',
    'articles/facts.txt': text('facts'),
    'articles/facts.yml': 'headline: Facts\npublish: facts\n',
    'articles/embargo.txt': text('embargo'),
    'articles/embargo.yml': 'headline: Embargo\nembargo: 2999-01-01\n',
    'articles/removed.txt': text('removed'),
    'articles/removed.yml': 'removed:\n  date: 2024-02-03\n  reason: Asked for.\n',
  });
  const { archive } = await loadArchive(root, {}, runQuietly, { today: '2024-05-06' as IsoDay });
  const sought = [...archive.removed, ...(archive.withheld?.values() ?? [])];
  const png = await sharp({ create: { width: 2, height: 2, channels: 3, background: 'white' } })
    .png()
    .toBuffer();
  const jpeg = await sharp(png).jpeg().toBuffer();
  const exif = (words: string) =>
    sharp(png)
      .withExif({ IFD0: { ImageDescription: words } })
      .jpeg()
      .toBuffer();
  const places: Readonly<Record<string, (words: string) => string | Uint8Array | Promise<Uint8Array>>> = {
    'articles/a/index.html': words => `<p title="${words}">x</p>`,
    'articles/a/index.md': words => `---\ntitle: "x"\n---\n\n${words.replace(' on ', ' *on* ')}`,
    'articles/a/index.json': words => JSON.stringify({ body: [{ text: words }] }),
    'feed.xml': words => `<rss><description>&lt;p&gt;${words.replace(' ', '&lt;/b&gt; ')}</description></rss>`,
    'feed.json': words => JSON.stringify({ items: [{ content_html: `<p>${words}</p>` }] }),
    'data/articles.csv': words => `id,text\naaaaaa,"${words}"\n`,
    'data/articles.jsonl.gz': words => gzipSync(JSON.stringify({ text: words })),
    'data/records.zip': words => zipSync({ 'records/a.md': Buffer.from(words) }),
    'data/bag.zip': words => zipSync({ [`data/${words.replaceAll(' ', '-')}.txt`]: Buffer.from('x') }),
    'search/x/documents-1.bin': words => gzipSync(JSON.stringify([[words], ['a/'], ['']])),
    'search/x/words-1.bin': words => gzipSync(words.toLowerCase().split(/[ .]+/).join('\n')),
    'lookup/all.json': words => JSON.stringify([{ url: `articles/${words.replaceAll(' ', '-')}-aaaaaa/` }]),
    'assets/card.svg': words => `<svg><text>${words.replaceAll(' ', '</text><text>')}</text></svg>`,
    'pictures/a.png': words => Buffer.concat([png, Buffer.from(words)]),
    'pictures/a.jpg': exif,
    'offline.json': words => JSON.stringify({ files: { [`articles/${encodeURIComponent(words)}`]: 'x' } }),
  };
  for (const [path, leak] of Object.entries(places)) {
    const leaks = Object.entries(kept).map(async ([name, words]) => [`${name}/${path}`, await leak(words)] as const);
    const site = temporaryArchive({ 'good.jpg': jpeg, ...Object.fromEntries(await Promise.all(leaks)) });
    const told = await refuseRemovedText(site, sought).then(() => '', String);
    const missed = Object.keys(kept).filter(
      name => !told.includes(`${name}/${path}`) || !told.includes(`text of articles/${name}.txt`),
    );
    assert.deepEqual(missed, [], path);
  }
  await refuseRemovedText(temporaryArchive({ 'good.txt': whole, 'a.png': png, 'b.jpg': jpeg }), sought);
});
