import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parse } from 'yaml';
import { readSources } from '../../src/io/read-sources.ts';
import { readArchive } from '../../src/pipeline.ts';
import { runHere } from '../support/run-backfile.ts';
import { goodArticle, temporaryArchive } from '../support/temporary-archive.ts';

const reason = 'Asked for by the person it was about.';
const read = (root: string, path: string) => readFileSync(join(root, path), 'utf8');

test('remove writes the notice into NAME.yml, whose comments stay, and says what will vanish', async () => {
  const sidecar = '# From the library.\noutlet: Larkhaven Gazette # as printed\n\n# Not certain:\ndate: 2021-03-14\n';
  const root = temporaryArchive({ 'articles/ferry.txt': goodArticle, 'articles/ferry.yml': sidecar });
  const words = ['remove', 'ferry', '--reason', reason, '--date', '2024-02-03', '--root', root];
  const dry = await runHere([...words, '--dry-run']);
  assert.equal(dry.code, 0, dry.err);
  assert.match(
    dry.out,
    /^articles\/ferry\.txt: “Harbour town votes to reopen its ferry line”\n {2}its page articles\/harbour-town/,
  );
  assert.equal(read(root, 'articles/ferry.yml'), sidecar);
  const done = await runHere(words);
  assert.equal(done.code, 0, done.err);
  const text = read(root, 'articles/ferry.yml');
  assert.ok(text.startsWith(sidecar.trimEnd()), text);
  const { removed } = parse(text);
  assert.deepEqual([removed.date, removed.reason], ['2024-02-03', reason]);
  assert.match(removed.fingerprint, /^(?:[0-9a-z]{11})+$/);
  assert.equal(read(root, 'articles/ferry.txt'), goodArticle);
  const checked = await runHere(['check', '--root', root]);
  assert.equal(checked.code, 0, checked.err);
  assert.match(checked.err, /removed-capture-kept/);
  assert.doesNotMatch(checked.err, /fingerprint:/, 'it is written there already');
  const again = await runHere(words);
  assert.equal(again.code, 1);
  assert.match(again.err, /is removed already/);
});

test('remove --delete-file leaves the notice alone, and the text is still known', async () => {
  const root = temporaryArchive({ 'articles/ferry.txt': goodArticle, 'articles/copy.md': goodArticle });
  const { code, err } = await runHere([
    'remove',
    'articles/ferry.txt',
    '--reason',
    reason,
    '--delete-file',
    '--root',
    root,
  ]);
  assert.equal(code, 0, err);
  assert.ok(!existsSync(join(root, 'articles/ferry.txt')));
  const checked = await runHere(['check', '--root', root]);
  assert.match(
    checked.err,
    /removed-text-elsewhere[\s\S]*articles\/copy\.md has words of the removed article articles\/ferry\.yml/,
  );
});

test('a capture with front matter is not changed: it is deleted, or a person writes the notice', async () => {
  const text = `---\noutlet: Larkhaven Gazette\n---\n${goodArticle}`;
  const root = temporaryArchive({ 'articles/ferry.md': text });
  const refused = await runHere(['remove', 'ferry', '--reason', reason, '--root', root]);
  assert.equal(refused.code, 1);
  assert.match(refused.err, /Nothing was written/);
  assert.equal(read(root, 'articles/ferry.md'), text);
  assert.ok(!existsSync(join(root, 'articles/ferry.yml')));
  assert.equal((await runHere(['remove', 'ferry', '--root', root])).code, 2, 'a reason is needed');
});

test('of a notice that a person wrote, remove adds the fingerprint and deletes the file', async () => {
  const notice = '# As agreed.\nremoved:\n  date: 2024-02-03\n  reason: Asked for.\n';
  const root = temporaryArchive({ 'articles/my ferry.txt': goodArticle, 'articles/my ferry.yml': notice });
  const told = await runHere(['check', '--root', root]);
  assert.match(told.err, /`npx backfile remove "articles\/my ferry\.txt" --delete-file`[^\n]*fingerprint/);
  const words = ['remove', 'my ferry.txt', '--root', root];
  const added = await runHere(words);
  assert.equal(added.code, 0, added.err);
  const text = read(root, 'articles/my ferry.yml');
  assert.ok(text.startsWith(notice), text);
  assert.match(text, /^ {2}fingerprint: [0-9a-z]{11,}$/m);
  assert.equal((await runHere(words)).code, 1, 'nothing is left to do');
  assert.equal((await runHere([...words, '--delete-file'])).code, 0);
  assert.ok(!existsSync(join(root, 'articles/my ferry.txt')));
  const checked = await runHere(['check', '--root', root]);
  assert.doesNotMatch(checked.err, /removed-capture-kept|orphan/);
});

test('correct adds a dated note to those that are there, retract a notice, and comments stay', async () => {
  const sidecar = '# From the library.\noutlet: Larkhaven Gazette # as printed\n';
  const root = temporaryArchive({ 'articles/ferry.txt': goodArticle, 'articles/ferry.yml': sidecar });
  const run = (...words: string[]) => runHere([...words, '--root', root]);
  const dry = await run('correct', 'ferry', '--note', 'A name was wrong.', '--dry-run');
  assert.match(dry.out, /^articles\/ferry\.txt: “Harbour town.*\n {2}its page shows above the text: /);
  assert.equal(read(root, 'articles/ferry.yml'), sidecar);
  for (const [note, day] of [
    ['The mayor is Ada Thorne.', '2024-05-06'],
    ['Nine to two: it was ten.', '2024-05-07'],
  ] as const) {
    const { code, err } = await run('correct', 'ferry', '--note', note, '--date', day);
    assert.equal(code, 0, err);
  }
  const retracted = await run('retract', 'ferry', '--reason', 'Made up.', '--date', '2024-06-01');
  assert.equal(retracted.code, 0, retracted.err);
  assert.match(retracted.out, /leaves the search, the feeds and the sitemap/);
  const text = read(root, 'articles/ferry.yml');
  assert.ok(text.startsWith(sidecar), text);
  assert.deepEqual(parse(text), {
    outlet: 'Larkhaven Gazette',
    corrections: [
      { date: '2024-05-06', note: 'The mayor is Ada Thorne.' },
      { date: '2024-05-07', note: 'Nine to two: it was ten.' },
    ],
    retracted: { date: '2024-06-01', reason: 'Made up.' },
  });
  assert.match((await run('retract', 'ferry', '--reason', 'Again.')).err, /is retracted already/);
  const badDay = await run('correct', 'ferry', '--note', 'x', '--date', 'May');
  assert.match(badDay.err, /--date is “May”, which is not a day\./);
  const checked = await run('check');
  assert.equal(checked.code, 0, checked.err);
});

test('remove takes down every capture of an article, or one version, whose shared words may stay', async () => {
  const versions = (day: number) => ({
    [`articles/ferry-${day}.txt`]: goodArticle.replace('spring', `spring of the year ${day}`),
    [`articles/ferry-${day}.yml`]: `url: https://gazette.example/ferry\ncaptured: 2021-03-0${day}\n`,
  });
  const files = { ...versions(1), ...versions(2), ...versions(3) };
  const removedIn = (root: string) =>
    [1, 2, 3].map(day => parse(read(root, `articles/ferry-${day}.yml`)).removed?.mayStayIn ?? 'none');
  const all = temporaryArchive(files);
  const done = await runHere(['remove', 'ferry-2.txt', '--reason', reason, '--root', all]);
  assert.equal(done.code, 0, done.err);
  assert.ok([1, 2, 3].every(day => parse(read(all, `articles/ferry-${day}.yml`)).removed.reason === reason));
  const one = temporaryArchive(files);
  const words = ['remove', 'ferry-2.txt', '--only-this-version', '--delete-file', '--reason', reason, '--root', one];
  assert.equal((await runHere(words)).code, 0);
  assert.deepEqual(removedIn(one), ['none', ['articles/ferry-1.txt', 'articles/ferry-3.txt'], 'none']);
  const { whole, problems, removed } = readArchive(readSources(one), {});
  assert.deepEqual(problems, []);
  const [article] = whole.versioned.values();
  assert.deepEqual([article?.versions.length, article?.removed.length, whole.records.length], [2, 1, 1]);
  assert.ok((removed[0]?.runs.size ?? 0) > 0, 'what stood in it alone is looked for');
});
