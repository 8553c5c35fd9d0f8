import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { gunzipSync, gzipSync } from 'node:zlib';
import { unzipSync, zipSync } from 'fflate';
import type { SourceFile } from '../../src/capture/sources.ts';
import { refuseRemovedText } from '../../src/io/removed-text.ts';
import { buildArchive } from '../../src/pipeline.ts';
import type { Problem } from '../../src/problems.ts';
import { fingerprintOf } from '../../src/removal/removed-article.ts';
import { Remembering } from '../support/remembering.ts';
import { runBackfile, runHere } from '../support/run-backfile.ts';
import { goodArticle, temporaryArchive } from '../support/temporary-archive.ts';

const sentence =
  'Marguerite Quillfeather of Larkhaven was said to have kept the missing lighthouse money in her cellar';
const secret = `Neighbours speak of the keeper of the lost lighthouse fund

${sentence}, three neighbours told this paper on Monday.

The harbour police searched the house twice and found nothing but coal, preserves and an unusually large cat.

Nobody was charged, and the council has since found the money in an account that it had forgotten it owned.
`;
const removal = 'removed:\n  date: 2024-02-03\n  reason: Asked for by the person it was about.\n';

const bytes = (text: string) => new TextEncoder().encode(text);
const fileOf = (path: string, text: string): SourceFile => ({ path, bytes: bytes(text) });

/** The archive of a good article, the removed one and `others`. */
function archiveWith(others: Readonly<Record<string, string>>, notice = removal, kept = true) {
  const sidecar = fileOf('articles/secret.yml', notice);
  const removed = { ...fileOf('articles/secret.txt', secret), sidecar };
  const shown = Object.entries({ 'articles/good.txt': goodArticle, ...others }).map(([path, text]) =>
    fileOf(path, text),
  );
  return buildArchive(
    {
      settings: fileOf('archive.yml', 'title: The Larkhaven Papers\n'),
      articles: kept ? [...shown, removed] : shown,
      loneSidecars: kept ? [] : [sidecar],
      ignored: [],
      authority: [],
      theme: [],
      templates: [],
      problems: [],
    },
    {},
  );
}

const ofCode = (problems: readonly Problem[], code: Problem['code']) => problems.filter(one => one.code === code);
const quoting = goodArticle.replace('“We have', `${sentence}, the Sentinel wrote.\n\n“We have`);

test('nothing that is worked out from articles is worked out from a removed one', () => {
  const { archive, problems } = archiveWith({});
  assert.deepEqual(
    archive.articles.map(({ record }) => record.capture?.path),
    ['articles/good.txt'],
  );
  assert.deepEqual(
    archive.removed.map(({ path, date, reason }) => ({ path, date, reason })),
    [{ path: 'articles/secret.txt', date: '2024-02-03', reason: 'Asked for by the person it was about.' }],
  );
  const { removed: _, ...rest } = archive;
  assert.ok(!JSON.stringify(rest).includes('Quillfeather'));
  assert.deepEqual(
    problems.map(problem => problem.code),
    ['removed-capture-kept'],
  );
});

test('a copy and a quotation in other captures are told with their place, and not repeated', () => {
  const { problems } = archiveWith({ 'articles/again.txt': secret, 'articles/quoting.txt': quoting });
  const told = ofCode(problems, 'removed-text-elsewhere');
  assert.deepEqual(
    told.map(({ path, line }) => `${path}:${line}`),
    ['articles/again.txt:1', 'articles/quoting.txt:5'],
  );
  for (const { message, hint } of told) assert.ok(!/Quillfeather|cellar/.test(message + hint));
});

test('an editor may let the words stay in a capture', () => {
  const { archive, problems } = archiveWith(
    { 'articles/quoting.txt': quoting },
    `${removal}  mayStayIn:\n    - quoting.txt\n`,
  );
  assert.deepEqual(ofCode(problems, 'removed-text-elsewhere'), []);
  const whole = archiveWith({}).archive.removed[0]?.runs.size ?? 0;
  const left = archive.removed[0]?.runs.size ?? 0;
  assert.ok(left > 0 && left < whole, `${left} of ${whole} runs are still looked for`);
});

test('when the capture is deleted its NAME.yml keeps the notice, and the fingerprint still knows a copy', () => {
  const [note] = ofCode(archiveWith({}).problems, 'removed-capture-kept');
  assert.match(note?.hint ?? '', /npx backfile remove articles\/secret\.txt --delete-file/);
  const fingerprint = fingerprintOf(archiveWith({}).archive.removed[0]?.runs ?? []);
  assert.match(fingerprint, /^(?:[0-9a-z]{11})+$/);
  const { archive, problems } = archiveWith(
    { 'articles/again.txt': secret },
    `${removal}  fingerprint: ${fingerprint}\n`,
    false,
  );
  assert.equal(archive.removed[0]?.reason, 'Asked for by the person it was about.');
  assert.deepEqual(
    problems.map(({ code, path }) => `${code} ${path}`),
    ['removed-text-elsewhere articles/again.txt'],
  );
  assert.deepEqual(archiveWith({}, removal, false).problems, []);
});

const folder = mkdtempSync(join(tmpdir(), 'backfile-removed-'));
after(() => rmSync(folder, { recursive: true, force: true }));

/** Every way in which a sentence can lie in a published file. */
const hidingPlaces: Readonly<Record<string, string | Uint8Array>> = {
  'a/index.html': `<p>${sentence.replace('Larkhaven', '<a href="../places/larkhaven/">Larkhaven</a>')}.</p>`,
  'b/index.html': `<meta name="description" content="${sentence.replace('Marguerite', 'Margu&#101;rite')}">`,
  'c/index.html': `<script type="application/ld+json">{"abstract":${JSON.stringify(sentence).replaceAll('e', '\\u0065')}}</script>`,
  'feed.xml': `<description>${sentence.replace('the missing', 'the&#32;missing')}</description>`,
  'articles.jsonl': `{"text":"${sentence.replace('said to', 'said\\nto')}"}`,
  'index.md': sentence.replace('missing', 'missing\n>'),
  'articles.jsonl.gz': gzipSync(`{"text":"${sentence.replace('said to', 'said\\nto')}"}`),
  'assets/map-1a2b3c.svg': `<svg><title>${sentence}</title></svg>`,
  'assets/search-1a2b3c.js': `const words = ${JSON.stringify(sentence)};`,
  'articles.csv': `1,"${sentence}"`,
  [`${sentence.toLowerCase().replaceAll(' ', '-')}/index.html`]: '',
  'search/0/d0.bin': gzipSync(JSON.stringify([[sentence]])),
  'data/records.zip': zipSync({ 'records/a.md': bytes(sentence), 'records/b.md': bytes('nothing') }),
  'data/named.zip': zipSync({ [`${sentence.replaceAll(' ', '-')}.md`]: bytes('') }),
};

for (const [path, contents] of Object.entries(hidingPlaces)) {
  test(`text left in ${path.slice(0, 30)} stops the build`, async () => {
    const site = mkdtempSync(join(folder, 'site-'));
    mkdirSync(dirname(join(site, path)), { recursive: true });
    writeFileSync(join(site, path), contents);
    writeFileSync(join(site, 'good.txt'), goodArticle);
    const { removed } = archiveWith({}).archive;
    await assert.rejects(refuseRemovedText(site, removed), error => {
      assert.ok(error instanceof Error && error.message.includes(path), String(error));
      assert.ok(!/good\.txt/.test(error.message));
      return true;
    });
    rmSync(join(site, path));
    await refuseRemovedText(site, removed);
  });
}

test('a file that was looked through is not read again, but for other bytes or another removal', async () => {
  const site = mkdtempSync(join(folder, 'site-'));
  writeFileSync(join(site, 'page.txt'), goodArticle);
  const { removed } = archiveWith({}).archive;
  const memory = new Remembering();
  const look = (digest: string, sought = removed) =>
    refuseRemovedText(site, sought, { digests: new Map([['page.txt', digest]]), memory });
  await look('first');
  writeFileSync(join(site, 'page.txt'), sentence);
  await look('first');
  await assert.rejects(look('second'), /page\.txt: text of articles\/secret\.txt/);
  writeFileSync(join(site, 'page.txt'), goodArticle);
  const other = removed.map(article => ({ ...article, runs: new Set([...article.runs].slice(1)) }));
  await look('first', other);
  assert.equal(memory.made, 3);
  assert.equal(memory.asked.length, 4);
});

test('a site is published without the removed text, in no file and in no packed one, and not at all with it', () => {
  const root = temporaryArchive({
    'articles/good.txt': goodArticle,
    'articles/secret.txt': secret,
    'articles/secret.yml': removal,
  });
  const { code, err } = runBackfile(['build', '--root', root]);
  assert.equal(code, 0, err);
  const dist = join(root, 'dist');
  const paths = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter(path => /\.[a-z]+$/.test(path));
  // Part of the name: the vocabulary leaves out what a word has in common with the one before.
  for (const path of paths) {
    for (const text of unpacked(path, readFileSync(join(dist, path)))) assert.ok(!/lfeath/i.test(text), path);
  }
  const tombstone = paths.find(path => /^articles.[a-z]{6}.index\.html$/.test(path)) ?? '';
  assert.match(readFileSync(join(dist, tombstone), 'utf8'), /Asked for by the person it was about\./);

  writeFileSync(join(root, 'archive.yml'), `title: Papers\ndescription: ${sentence}.\n`);
  const refused = runBackfile(['build', '--root', root]);
  assert.equal(refused.code, 1);
  assert.match(refused.err, /index\.html: text of articles\/secret\.txt/);
  assert.ok(!readFileSync(join(dist, 'index.html'), 'utf8').includes('Quillfeather'), 'dist/ is as it was');
});

function unpacked(path: string, contents: Buffer): readonly string[] {
  if (path.endsWith('.bin')) return [gunzipSync(contents).toString('latin1')];
  if (path.endsWith('.zip')) return Object.values(unzipSync(contents)).map(one => Buffer.from(one).toString('utf8'));
  return [contents.toString('utf8')];
}

test('check lists every notice that has no article file, for a misspelt name takes nothing down', async () => {
  const notice = 'removed:\n  date: 2026-01-02\n  reason: Privacy\n';
  const root = temporaryArchive({
    'articles/ferry.txt': goodArticle,
    'articles/tramway-and-harbour.yml': notice,
    'articles/quay.yml': notice,
  });
  const { code, out, err } = await runHere(['check', '--json'], { cwd: root });
  assert.equal(code, 0, err);
  const told: { code: string; path: string }[] = JSON.parse(out);
  assert.deepEqual(
    told.filter(one => one.code === 'notice-without-file').map(({ path }) => path),
    ['articles/quay.yml', 'articles/tramway-and-harbour.yml'],
  );
});
