import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { strToU8, zipSync } from 'fflate';
import { pngOf } from '../support/pictures.ts';
import { projectFolder, runHere } from '../support/run-backfile.ts';
import { goodArticle, temporaryArchive, writeFiles } from '../support/temporary-archive.ts';

const document = (name: string) => readFileSync(join(projectFolder, 'tests/fixtures/documents', name));
const page = `<html><head><link rel="canonical" href="https://mercury.example/storm"></head><body><article>
<h1>Storm sinks a boat in the harbour</h1><img src="My%20Page_files/a.png">
<p>The storm of Monday night sank a fishing boat in the harbour of Larkhaven, and tore the roof from two houses on the quay.</p>
<p>Nobody was hurt, said the harbour master, who had closed the port at noon and sent home all those who work in it.</p>
</article></body></html>`;

/** An archive and, beside its articles, a folder with files that are to be added. */
function archiveWithInbox(inbox: Readonly<Record<string, string | Uint8Array>>, archive = {}): string {
  const root = temporaryArchive({ 'articles/.keep': '', ...archive });
  writeFiles(root, Object.fromEntries(Object.entries(inbox).map(([path, contents]) => [`inbox/${path}`, contents])));
  return root;
}

const add = (root: string, ...words: readonly string[]) => runHere(['add', ...words], { cwd: root });
const articlesOf = (root: string) =>
  readdirSync(join(root, 'articles'), { recursive: true, encoding: 'utf8' })
    .map(path => path.replaceAll('\\', '/'))
    .filter(path => /\.\w+$/.test(path) && !path.includes('.keep'))
    .sort();
const read = (root: string, path: string) => readFileSync(join(root, 'articles', path), 'utf8');

test('a folder is added file by file: named by day and headline, described, and what is guessed says from what', async () => {
  const root = archiveWithInbox({
    'ferry.docx': document('ferry.docx'),
    'My Page.html': page,
    'My Page_files/a.png': document('ferry.odt'),
    '2020/20200314 budget.txt': goodArticle.replace('Harbour town votes', 'Council of the town votes'),
    'notes.xyz': 'x',
    '.DS_Store': 'x',
  });
  const { code, out, err } = await add(root, 'inbox', '--yes', '--outlet', 'The Mercury');
  assert.equal(code, 0, out + err);
  assert.deepEqual(
    articlesOf(root),
    [
      '2021/2021-03-14-harbour-town-votes-to-reopen-its-ferry-line.docx',
      '2021/2021-03-14-harbour-town-votes-to-reopen-its-ferry-line.yml',
      'storm-sinks-a-boat-in-the-harbour/My Page.html',
      'storm-sinks-a-boat-in-the-harbour/My Page_files/a.png',
      '2020/2020-03-14-council-of-the-town-votes-to-reopen-its-ferry-line.txt',
      '2020/2020-03-14-council-of-the-town-votes-to-reopen-its-ferry-line.yml',
    ].sort(),
  );
  assert.equal(
    read(root, '2020/2020-03-14-council-of-the-town-votes-to-reopen-its-ferry-line.yml'),
    '# date: the name of the file has “20200314”\noutlet: The Mercury\ndate: 2020-03-14\ndateBasis: inferred\n',
  );
  assert.match(err, /No articles, left where they are: inbox\/notes\.xyz/);
  assert.match(err, /3 articles added/);
});

test('what is there is told and stays: the same bytes, the same text, another version of an address', async () => {
  const there = {
    'articles/ferry.txt': goodArticle,
    'articles/storm.html': page,
    'articles/storm.yml': 'url: https://www.mercury.example/storm/\n',
  };
  const root = archiveWithInbox(
    {
      'same.txt': goodArticle,
      'copy.txt': `${goodArticle}\n\nSee our other pages.\n`,
      'newer.html': page
        .replace('Nobody was hurt', 'Three people were hurt')
        .replace('two houses', 'nine barns and a mill, all of them new and none insured, which stood'),
    },
    there,
  );
  await runHere(['read', '--root', root]);
  const { out } = await add(root, 'inbox', '--yes', '--json');
  const { files } = JSON.parse(out);
  const facts = files.map((file: Record<string, unknown>) => [file['from'], file['action'], file['same']]);
  assert.deepEqual(facts, [
    ['inbox/copy.txt', 'left-out', { kind: 'copy', path: 'articles/ferry.txt' }],
    ['inbox/newer.html', 'added', { kind: 'address', path: 'articles/storm.html' }],
    ['inbox/same.txt', 'there', { kind: 'bytes', path: 'articles/ferry.txt' }],
  ]);
  const again = JSON.parse((await add(root, 'inbox', '--yes', '--json')).out).files;
  assert.deepEqual(again.map(({ action }: { action: string }) => action).sort(), ['left-out', 'there', 'there']);
});

test('a ZIP is added like a folder, with its NAME.yml; one that leads out of it is refused', async () => {
  const zip = zipSync({
    'in/a.txt': strToU8(goodArticle),
    'in/a.yml': strToU8('outlet: The Mercury\n'),
    '__MACOSX/in/a.txt': strToU8('x'),
  });
  const evil = zipSync({ '../../evil.txt': strToU8(goodArticle) });
  const root = archiveWithInbox({ 'a.zip': zip, 'evil.zip': evil });
  const { code } = await add(root, 'inbox/a.zip', '--yes');
  assert.equal(code, 0);
  const name = 'harbour-town-votes-to-reopen-its-ferry-line';
  assert.deepEqual(articlesOf(root), [`${name}.txt`, `${name}.yml`]);
  assert.equal(read(root, `${name}.yml`), 'outlet: The Mercury\n');
  assert.equal((await add(root, 'inbox/evil.zip', '--yes')).code, 1);
  assert.equal(existsSync(join(root, '../evil.txt')), false);
});

test('a person is asked for what is missing; Enter takes a guess, and no is no', async () => {
  const root = archiveWithInbox({
    '2020-03-14.txt': goodArticle,
    'b.txt': `One more article\n\n${page.replace(/<[^>]*>/g, '')}`,
  });
  const questions: string[] = [];
  const answers = ['', 'nonsense', '', 'http://rightsstatements.org/vocab/InC/1.0/', 'y'];
  const ask = async (question: string) => {
    questions.push(question);
    return answers.shift() ?? 'n';
  };
  const { err } = await runHere(['add', 'inbox/2020-03-14.txt'], { cwd: root, ask });
  assert.match(questions.join('\n'), /date \[Enter: 2020-03-14 \(the name of the file has “2020-03-14”\)/);
  assert.match(questions.at(-1) ?? '', /Add it as articles\/2020\/2020-03-14-harbour/, err);
});

test('nothing is written with --dry-run, without an answer, or for a wrong option', async () => {
  const root = archiveWithInbox({ 'a.txt': goodArticle });
  assert.equal((await add(root, 'inbox/a.txt', '--dry-run')).code, 0);
  assert.match((await add(root, 'inbox/a.txt')).err, /Nobody is there to answer/);
  assert.match((await add(root, 'inbox/a.txt', '--yes', '--date', 'soon')).err, /--date is “soon”/);
  assert.match((await add(root, 'inbox/b.txt', '--yes')).err, /no file or folder inbox\/b\.txt/);
  assert.deepEqual(articlesOf(root), []);
});

test('a file that cannot be read is told, the others are added', async () => {
  const root = archiveWithInbox({ 'a.txt': goodArticle, 'b.docx': 'no Word file' });
  const { code, out } = await add(root, 'inbox', '--yes');
  assert.equal(code, 1);
  assert.match(out, /b\.docx\n {2}“inbox\/b\.docx” cannot be read/);
  assert.equal(articlesOf(root).length, 1);
});

test('a page that was saved on another day is added as a version, however little changed; an older one keeps the id', async () => {
  const saved = (day: string, more = '') =>
    `<!doctype html><!--\n Page saved with SingleFile \n url: https://mercury.example/storm \n saved date: ${day} 10:00:00 GMT+0000 (UTC)\n-->${page}${more}`;
  const root = archiveWithInbox(
    {
      'a.html': saved('Fri Apr 02 2021'),
      'b.html': saved('Sun Mar 14 2021').replace('two houses', 'two barns'),
      'c.html': saved('Thu Mar 18 2021', '<p>Read on</p>'),
    },
    { 'articles/storm.html': saved('Thu Mar 18 2021') },
  );
  await runHere(['read', '--root', root]);
  const { files } = JSON.parse((await add(root, 'inbox', '--yes', '--json')).out);
  const facts = files.map(({ action, same, metadata }: Record<string, Record<string, unknown>>) => [
    action,
    same?.['kind'],
    metadata?.['versionOf'],
  ]);
  assert.deepEqual(facts, [
    ['added', 'address', undefined],
    ['added', 'address', 'articles/storm.html'],
    ['left-out', 'copy', undefined],
  ]);
});

const budgetText =
  'The treasurer of the town has asked for four new posts in the coming year, and for the repair of the market hall, ' +
  'whose roof has leaked since the autumn gales.\n\nThe councillors will vote on her plan when they meet on Friday.';

test('pictures that a file names, and the one of its name, come with it; others are told', async () => {
  const [harbour, twin, other] = [pngOf(40, 20), pngOf(30, 20), pngOf(20, 20)];
  const root = archiveWithInbox({
    'in/harbour.md': `${goodArticle.replace('\n\n', '\n\n![The harbour](pictures/my%20harbour.png)\n\n')}`,
    'in/pictures/my harbour.png': harbour,
    'in/budget.txt': `The budget of Larkhaven\n\nBy Jon Reed\n\n${budgetText}\n`,
    'in/budget.png': twin,
    'in/nobody.png': other,
  });
  const { code, out, err } = await add(root, 'inbox', '--yes');
  assert.equal(code, 0, out + err);
  const added = articlesOf(root);
  assert.ok(added.some(path => path.endsWith('/pictures/my harbour.png')));
  const [budget = ''] = added.filter(path => path.endsWith('/budget.yml'));
  assert.match(read(root, budget), /^# image: the picture of the same name beside it\n[\s\S]*image: budget\.png/);
  assert.match(err, /left where they are: inbox\/in\/nobody\.png\./);
  const { err: told } = await runHere(['read', '--root', root]);
  assert.doesNotMatch(told, /picture-missing/);
});

test('ZIP files in a folder are opened, and what is locked, broken or a ZIP in a ZIP is told', async () => {
  const inner = zipSync({ 'b.txt': strToU8(goodArticle.replaceAll('ferry', 'tram')) });
  const locked = zipSync({ 'secret.txt': strToU8('x') });
  // The first bit of the flags, in the head of the file and in the list of files.
  for (const at of [6, locked.findIndex((_, index) => locked[index] === 0x50 && locked[index + 2] === 1) + 8])
    locked[at] = (locked[at] ?? 0) | 1;
  const root = archiveWithInbox({
    '2020/a.zip': zipSync({ 'deep/a.txt': strToU8(goodArticle), 'inner.zip': inner }),
    'locked.zip': locked,
    'broken.zip': 'PK no more',
  });
  const { code, err } = await add(root, 'inbox', '--yes');
  assert.equal(code, 0);
  assert.equal(articlesOf(root).length, 1);
  assert.match(err, /inbox\/2020\/a\.zip: inner\.zip/);
  assert.match(err, /inbox\/locked\.zip: secret\.txt \(locked with a password\)/);
  assert.match(err, /inbox\/broken\.zip \(it cannot be read as a ZIP file\)/);
});

test('a copy of an article that has no record yet is told', async () => {
  const root = archiveWithInbox(
    { 'copy.html': `<h1>Menu</h1><p>${goodArticle.replaceAll('\n\n', '</p><p>')}</p>` },
    { 'articles/ferry.txt': `Sections: news, sport\n\n${goodArticle}` },
  );
  const { files } = JSON.parse((await add(root, 'inbox', '--yes', '--json')).out);
  assert.deepEqual([files[0]?.action, files[0]?.same], ['left-out', { kind: 'copy', path: 'articles/ferry.txt' }]);
});

test('a folder without files says so, and exports are led to where they are taken in', async () => {
  const root = archiveWithInbox({ 'table/rows.csv': 'title,body\n' });
  mkdirSync(join(root, 'nothing'));
  const { code, err } = await add(root, 'nothing', '--yes');
  assert.equal(code, 1);
  assert.match(err, /There are no files in it\./);
  assert.match((await add(root, 'inbox', '--yes')).err, /rows\.csv\.\n.*`npx backfile import`/);
});
