import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { pairSidecars } from '../../src/capture/pair-sidecars.ts';
import { readSources } from '../../src/io/read-sources.ts';
import { buildArchive } from '../../src/pipeline.ts';
import { hasErrors, severityOf } from '../../src/problems.ts';
import { sourceOf } from '../../src/record/article-record.ts';
import { readsAsTakedown } from '../../src/removal/idle-takedowns.ts';
import { goodArticle, temporaryArchive, writeFiles } from '../support/temporary-archive.ts';

const removal = 'removed:\n  date: 2024-02-03\n  reason: Asked for by the person it was about.\n';
const page = `<title>Ferry</title><article><h1>Ferry</h1><p>${goodArticle.split('\n\n').slice(1).join('</p><p>')}</p></article>`;
const other = `Orchard growers of Selwick open a school for pruning

The growers’ union of Selwick opened a school for pruning on Friday, the first of its kind in the valley.

“Nobody under fifty knows how to hold the knife any more,” said Ines Calder, who will teach there.

Twelve pupils have enrolled for the first winter, among them two from the far side of the pass.
`;

type Files = Readonly<Record<string, string | Uint8Array>>;
const build = (files: Files) => buildArchive(readSources(temporaryArchive(files)), {});
const shownIn = ({ archive }: ReturnType<typeof build>) => archive.articles.map(({ record }) => sourceOf(record));
const errorsOf = ({ problems }: ReturnType<typeof build>) =>
  problems.filter(problem => severityOf(problem) === 'error').map(({ code, path }) => `${code} ${path}`);

const nfd = (text: string) => text.normalize('NFD');
const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le');

/** Files among which a takedown stands that takes nothing down, and the error that stops the build. */
const idle: readonly (readonly [string, Files, string])[] = [
  [
    'two sidecars',
    { 'a/s.txt': goodArticle, 'a/s.yaml': removal, 'a/s.yml': 'outlet: Sun\n' },
    'sidecar-twice a/s.yml',
  ],
  ['the second of them', { 's.txt': goodArticle, 's.yaml': 'outlet: Sun\n', 's.yml': removal }, 'sidecar-twice s.yml'],
  ['an extension in capitals', { 's.txt': goodArticle, 's.YML': removal, 's.yml': '' }, 'sidecar-twice s.yml'],
  ['a sidecar in capitals', { 's.txt': goodArticle, 'S.yml': removal }, 'orphan-metadata S.yml'],
  ['both names', { 's.txt': goodArticle, 's.yml': 'outlet: Sun\n', 'S.yml': removal }, 'sidecar-twice S.yml'],
  ['a folder in capitals', { 'a/s.txt': goodArticle, 'A/s.yml': removal }, 'orphan-metadata A/s.yml'],
  [
    'two Unicode forms',
    { 'é.txt': goodArticle, 'é.yml': 'outlet: Sun\n', [nfd('é.yml')]: removal },
    'sidecar-twice é.yml',
  ],
  ['two extensions', { 's.txt': goodArticle, 's.txt.yml': removal }, 'orphan-metadata s.txt.yml'],
  ['a space at the end', { 's.txt': goodArticle, 's .yml': removal }, 'orphan-metadata s .yml'],
  ['a hyphen for a space', { 'a b.txt': goodArticle, 'a-b.yml': removal }, 'orphan-metadata a-b.yml'],
  ['a wide letter', { 's.txt': goodArticle, 'ｓ.yml': removal }, 'orphan-metadata ｓ.yml'],
  ['.txt behind .yml', { 's.txt': goodArticle, 's.yml.txt': removal + other }, 'takedown-not-in-force s.yml.txt'],
  ['a backup', { 's.txt': goodArticle, 's.yml.bak': removal }, 'takedown-not-in-force s.yml.bak'],
  ['a tilde', { 's.txt': goodArticle, 's.yml~': 'removed: yes\n' }, 'takedown-not-in-force s.yml~'],
  ['a hidden file', { 's.txt': goodArticle, '.s.yml': removal }, 'takedown-not-in-force .s.yml'],
  ['UTF-16', { 's.txt': goodArticle, 's.yml.old': utf16(removal) }, 'takedown-not-in-force s.yml.old'],
  [
    'JSON',
    { 's.txt': goodArticle, 's.json': '{\n "removed": {\n  "date": "2024" } }' },
    'takedown-not-in-force s.json',
  ],
  ['TOML', { 's.txt': goodArticle, 's.toml': '[removed]\ndate = "2024"\n' }, 'takedown-not-in-force s.toml'],
  ['front matter of a page', { 's.html': `---\n${removal}---\n${page}` }, 'takedown-not-in-force s.html'],
  ['a comment of a page', { 's.html': `<!--\n${removal}-->\n${page}` }, 'takedown-not-in-force s.html'],
  ['a blank line above', { 's.md': `\n---\n${removal}---\n${goodArticle}` }, 'takedown-not-in-force s.md'],
  ['a fence of four', { 's.md': `----\n${removal}----\n${goodArticle}` }, 'takedown-not-in-force s.md'],
  ['a fence that is not closed', { 's.md': `---\n${removal}\n${goodArticle}` }, 'takedown-not-in-force s.md'],
  ['no fence', { 's.txt': `${removal}\n${goodArticle}` }, 'takedown-not-in-force s.txt'],
  ['TOML front matter', { 's.md': `+++\n[removed]\ndate = "2024"\n+++\n${goodArticle}` }, 'takedown-not-in-force s.md'],
  ['another folder', { 'a/ferry.txt': goodArticle, 'ferry.yml': removal }, 'takedown-not-in-force ferry.yml'],
  ['a slip', { 'summit.txt': goodArticle, 'sumit.yml': removal }, 'takedown-not-in-force sumit.yml'],
  ['a copied file', { 'ferry.txt': goodArticle, 'ferry (1).yml': removal }, 'takedown-not-in-force ferry (1).yml'],
];

for (const [what, files, wanted] of idle) {
  test(`a takedown in the wrong place stops the build: ${what}`, () => {
    const root = temporaryArchive({});
    // Made one by one: the order of a listing decides nothing.
    for (const [path, text] of Object.entries(files)) writeFiles(root, { [`articles/${path}`]: text });
    const built = buildArchive(readSources(root), {});
    const told = errorsOf(built).map(error => error.replace('articles/', '').normalize('NFC'));
    assert.ok(told.includes(wanted.normalize('NFC')), `no “${wanted}” among ${JSON.stringify(built.problems)}`);
    assert.equal(told.length, 1, told.join(', '));
  });
}

/** Files among which a takedown is in force; nothing is shown, and no error is told. */
const inForce: readonly (readonly [string, Files])[] = [
  ['NAME.yml', { 's.txt': goodArticle, 's.yml': removal }],
  ['NAME.yaml', { 's.html': page, 's.yaml': removal }],
  ['NAME.YML', { 's.txt': goodArticle, 's.YML': removal }],
  ['another Unicode form', { 'café.txt': goodArticle, [nfd('café.yml')]: removal }],
  ['another form of the folder', { 'é/s.txt': goodArticle, [nfd('é/s.yml')]: removal }],
  ['front matter', { 's.md': `---\n${removal}---\n${goodArticle}` }],
  ['front matter of a text', { 's.txt': `---\n# by the editor\n${removal}---\n${goodArticle}` }],
  ['a backup beside it', { 's.txt': goodArticle, 's.yml': removal, 's.yml~': removal, '.s.yml.swp': removal }],
];

for (const [what, files] of inForce) {
  test(`a takedown is in force: ${what}`, () => {
    const built = build({
      'articles/good.txt': other,
      ...Object.fromEntries(Object.entries(files).map(([path, text]) => [`articles/${path}`, text])),
    });
    assert.deepEqual(shownIn(built), ['articles/good.txt']);
    assert.equal(built.archive.removed.length, 1);
    assert.ok(!hasErrors(built.problems), JSON.stringify(built.problems));
  });
}

test('a notice may stand alone, with a name near a capture’s when it has a fingerprint or names what stays', () => {
  const shown = { 'articles/ferries.txt': other, 'articles/2021/ferry.txt': goodArticle };
  const alone = (notice: string) => build({ ...shown, 'articles/ferry.yml': notice });
  assert.deepEqual(errorsOf(alone(removal)), ['takedown-not-in-force articles/ferry.yml']);
  for (const notice of [
    `${removal}  fingerprint: 0000000000a\n`,
    `${removal}  mayStayIn: [ferries, 2021/ferry.txt]\n`,
  ]) {
    const built = alone(notice);
    assert.deepEqual(built.problems, []);
    assert.equal(built.archive.removed.length, 1);
  }
  assert.deepEqual(build({ ...shown, 'articles/council.yml': removal }).problems, []);
  const numbered = build({ 'articles/story-12.txt': other, 'articles/story-13.yml': removal });
  assert.deepEqual(numbered.problems, [], 'names that differ in a number are two articles');
});

test('what only looks like a takedown is none', () => {
  const file = (path: string, text: string) => ({ path: `articles/${path}`, bytes: Buffer.from(text) });
  const near: readonly (readonly [string, string])[] = [
    ['a.txt', 'Removed: the statue of the founder\n\nThe town took it down.\n'],
    ['a.txt', `${goodArticle}\n${removal}`],
    ['a.md', `# How to remove an article\n\nWrite this:\n\n${removal}`],
    ['a.txt', 'removed\ndate: 2024\n'],
    ['a.csv', 'path,state\na.txt,removed: yes\n'],
    ['a.log', 'removed: 3 files\n'],
    ['a.yml', 'notes: not removed\n'],
    ['a.jpg', '\u0000\u0001removed\u0000'],
  ];
  for (const [path, text] of near) assert.equal(readsAsTakedown(file(path, text)), false, `${path}: ${text}`);
  const long = `removed:${' '.repeat(100_000)}${'\n'.repeat(100_000)}${'#\n'.repeat(20_000)}`;
  assert.equal(readsAsTakedown(file('a.bak', long)), false);
});

test('a sidecar that is no takedown and that no capture takes is an error with the right name', () => {
  const { problems } = build({ 'articles/café.txt': goodArticle, 'articles/Café.txt.yml': 'outlet: Sun\n' });
  assert.deepEqual(
    problems.map(({ code, path }) => `${code} ${path}`),
    ['orphan-metadata articles/Café.txt.yml'],
  );
  assert.match(problems[0]?.hint ?? '', /“café\.yml”/);
});

test('a sidecar belongs to the capture whose whole name it has', () => {
  const file = (path: string) => ({ path: `articles/${path}`, bytes: new Uint8Array() });
  const { articles, loneSidecars, problems } = pairSidecars(
    ['a.txt.txt', 'a.txt.yml', 'b.txt', 'b.txt.md', 'b.yml', 'c.xlsx', 'c.yml'].map(file),
  );
  assert.deepEqual(
    articles.map(({ path, sidecar }) => [path, sidecar?.path].map(one => one?.slice('articles/'.length))),
    [
      ['a.txt.txt', 'a.txt.yml'],
      ['b.txt', 'b.yml'],
      ['b.txt.md', undefined],
      ['c.xlsx', 'c.yml'],
    ],
  );
  assert.deepEqual(
    loneSidecars.map(({ path }) => path),
    ['articles/c.yml'],
  );
  assert.deepEqual(problems, []);
});

test('captures whose names differ only in Unicode form or capitals are told, with the difference', () => {
  const messageOf = (files: Files) => build(files).problems.find(({ code }) => code === 'same-id')?.message ?? '';
  assert.match(
    messageOf({ 'articles/é.txt': goodArticle, [nfd('articles/é.txt')]: other }),
    /names differ only in Unicode form/,
  );
  assert.match(messageOf({ 'articles/S.txt': goodArticle, 'articles/s.md': other }), /names differ only in capitals/);
  assert.match(messageOf({ 'articles/s.txt': goodArticle, 'articles/s.md': other }), /the same address\.$/);
});

test('every entry of articles/ is read, refused, or counted as ignored', () => {
  const root = temporaryArchive({
    'articles/good.txt': goodArticle,
    'articles/a/b/c/deep.TXT': other,
    'articles/a/notes.xlsx': 'PK',
    'articles/README': 'read me',
    'articles/.DS_Store': '',
    'articles/a/.git/HEAD': '',
  });
  mkdirSync(join(root, 'articles/empty/folder'), { recursive: true });
  const odd = Buffer.concat([Buffer.from(`${root}/articles/Z`), Buffer.from([0xfc]), Buffer.from('rich')]);
  mkdirSync(odd);
  writeFileSync(Buffer.concat([odd, Buffer.from('/lost.txt')]), goodArticle);
  const built = buildArchive(readSources(root), {});
  assert.deepEqual(shownIn(built).toSorted(), ['articles/a/b/c/deep.TXT', 'articles/good.txt']);
  assert.deepEqual(
    built.problems.map(({ code, path }) => `${code} ${path}`),
    [
      'ignored-by-name articles',
      'unsupported-format articles/README',
      'unreadable-name articles/Z\\xfcrich',
      'unsupported-format articles/a/notes.xlsx',
    ],
  );
  assert.match(built.problems[0]?.message ?? '', /articles\/\.DS_Store, articles\/a\/\.git\/ \(2 in all\)/);
});

test('identical files are reported', () => {
  const { problems } = build({
    'articles/a.txt': goodArticle,
    'articles/a-2.txt': goodArticle,
    'articles/b.txt': other,
  });
  assert.deepEqual(
    problems.map(({ code, path }) => `${code} ${path}`),
    ['same-bytes articles/a.txt'],
  );
  assert.match(problems[0]?.message ?? '', /identical to articles\/a-2\.txt/);
});
