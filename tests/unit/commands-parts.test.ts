import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { after, before, test } from 'node:test';
import { folderDigests } from '../support/folder-digests.ts';
import { newspaperArchive } from '../support/newspaper-archive.ts';
import { pngOf } from '../support/pictures.ts';
import { runHere } from '../support/run-backfile.ts';
import { goodArticle, temporaryArchive, writeFiles } from '../support/temporary-archive.ts';

const parts = [1, 2].map(number => `${number}/2`);

/** Some of the varied articles, with lists, a notice, an embargo, a picture and a template of the archive's own. */
function variedFiles(): Readonly<Record<string, string | Uint8Array>> {
  const numberOf = (path: string) => Number(/\/(\d{3})-/.exec(path)?.[1]);
  const some = Object.entries(newspaperArchive()).filter(
    ([path]) => !path.startsWith('articles/') || numberOf(path) % 10 === 1,
  );
  return {
    ...Object.fromEntries(some),
    'articles/ferry.md': `# The ferry is back in the harbour\n\n![The pier](pier.png)\n\n${goodArticle}`,
    'articles/pier.png': pngOf(640, 400),
    'articles/gone.txt': textAbout('airship'),
    'articles/gone.yml': 'removed:\n  date: 2026-01-05\n  reason: A request of the person named.\n',
    'articles/later.txt': textAbout('tramway'),
    'articles/later.yml': 'embargo: 2031-01-01\n',
  };
}

/** No run of its words is another text's. */
function textAbout(thing: string): string {
  const sentence = (word: string) => `The ${thing} ${word} was seen by every ${word} of the ${thing} works on Monday.`;
  const words = ['pilot', 'engine', 'hall', 'driver', 'ticket', 'bell', 'lamp', 'window'];
  return `A new ${thing} is shown in Larkhaven\n\n${words.map(sentence).join('\n\n')}\n`;
}

/** Gone after the last test; those of a test, and of what runs before all, are gone with it. */
function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'backfile-parts-'));
  folders.push(folder);
  return folder;
}

const folders: string[] = [];
after(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

async function ok(words: readonly string[], root: string) {
  const ran = await runHere([...words, '--root', root], { env: { SOURCE_DATE_EPOCH: '1790000000' } });
  assert.equal(ran.code, 0, ran.err);
  return ran;
}

/** The archive on a computer of its own, with what other computers have put into the folder where parts meet. */
function computerWith(meeting: string | undefined): string {
  const root = temporaryFolder();
  cpSync(archive, root, { recursive: true, filter: path => !['dist', '.cache', 'records'].includes(basename(path)) });
  if (meeting !== undefined) cpSync(meeting, join(root, 'parts'), { recursive: true });
  return root;
}

/** What computers have made, copied into one folder. */
function gathered(roots: readonly string[]): string {
  const folder = temporaryFolder();
  for (const root of roots) cpSync(join(root, 'parts'), folder, { recursive: true });
  return folder;
}

let archive = '';
/** A computer that has shared the pages out, and the folder with all that is to be joined. */
let [joining, rendered] = ['', ''];

before(async () => {
  archive = temporaryFolder();
  writeFiles(archive, {
    'archive.yml': 'title: The Larkhaven Papers\naddress: https://archive.example/\n',
    ...variedFiles(),
  });
  await ok(['build'], archive);
  const readers = [];
  for (const part of parts) {
    const root = computerWith(undefined);
    await ok(['read', '--part', part], root);
    readers.push(root);
  }
  joining = computerWith(gathered(readers));
  await ok(['join', 'records'], joining);
  const writers = [];
  for (const part of parts) {
    const root = computerWith(join(joining, 'parts'));
    await ok(['build', '--part', part], root);
    writers.push(root);
  }
  rendered = gathered([joining, ...writers]);
});

test('a site made in two parts on six computers equals an undivided build, byte for byte', async () => {
  const last = computerWith(rendered);
  const { err } = await ok(['join', 'site'], last);
  assert.deepEqual(folderDigests(join(last, 'dist')), folderDigests(join(archive, 'dist')));
  assert.match(err, /\d+ articles, \d+ pages in dist\//);
  // Each part did something.
  for (const part of [1, 2])
    assert.ok(readdirSync(join(rendered, `read-${part}-of-2`, 'records'), { recursive: true }).length > 2);
  // The next build finds the site as its own.
  await ok(['build'], last);
  assert.deepEqual(folderDigests(join(last, 'dist')), folderDigests(join(archive, 'dist')));
});

test('the records that parts have read are those of an undivided archive', () => {
  assert.deepEqual(folderDigests(join(joining, 'records')), folderDigests(join(archive, 'records')));
});

test('a part that is missing, damaged or of another run is told, and nothing is published', async () => {
  const refusedWith = async (change: (folder: string) => void, expected: RegExp) => {
    const root = computerWith(rendered);
    change(join(root, 'parts'));
    const { code, err } = await runHere(['join', 'site', '--root', root]);
    assert.equal(code, 1, err);
    assert.match(err, expected);
    assert.ok(!readdirSync(root).some(name => name === 'dist' || name.includes('staging')));
  };
  await refusedWith(folder => rmSync(join(folder, 'written-2-of-2.values')), /written-2-of-2\.values is missing/);
  await refusedWith(folder => rmSync(join(folder, 'whole.values')), /whole\.values is missing/);
  await refusedWith(folder => rmSync(join(folder, 'share-2-of-2.values')), /has not all parts: 2\/2 is missing/);
  await refusedWith(folder => {
    const path = join(folder, 'written-1-of-2.values');
    const bytes = readFileSync(path);
    bytes[bytes.length - 40] = (bytes[bytes.length - 40] ?? 0) ^ 1;
    writeFileSync(path, bytes);
  }, /written-1-of-2\.values is damaged/);
  await refusedWith(
    folder => writeFileSync(join(folder, 'site', 'index.html'), '<p>Another page'),
    /index\.html is missing, or not as it was written/,
  );
  const other = computerWith(rendered);
  writeFiles(other, { 'archive.yml': 'title: Another\naddress: https://archive.example/\n' });
  await ok(['join', 'records'], other);
  await refusedWith(folder => {
    cpSync(join(other, 'parts', 'written-0-of-2.values'), join(folder, 'written-0-of-2.values'));
  }, /is of another run/);
});

test('what is no part is refused, and so is joining before anything was read', async () => {
  const root = temporaryArchive({ 'articles/ferry.txt': goodArticle });
  for (const part of ['0/3', '4/3', '2', 'x', '1/99999'])
    assert.match((await runHere(['read', '--part', part, '--root', root])).err, /is no part/);
  assert.match((await runHere(['join', 'records', '--root', root])).err, /There are no parts in/);
  assert.match((await runHere(['build', '--part', '1/2', '--root', root])).err, /share-1-of-2\.values is missing/);
});

test('an article with an error is told by the part that reads it, and joining publishes nothing', async () => {
  const root = temporaryArchive({
    'articles/ferry.txt': goodArticle,
    'articles/bad.txt': goodArticle.replaceAll('ferry', 'tram'),
    'articles/bad.yml': 'date: yesterday\n',
  });
  const codes = [];
  for (const part of ['1/2', '2/2']) codes.push((await runHere(['read', '--part', part, '--root', root])).code);
  assert.deepEqual(codes.sort(), [0, 1]);
  const { code, err } = await runHere(['join', 'records', '--root', root]);
  assert.equal(code, 1);
  assert.match(err, /Nothing was published: 1 error/);
});
