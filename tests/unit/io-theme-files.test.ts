import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { bundleAssets } from '../../src/io/bundle-assets.ts';
import { loadArchive, loadSite } from '../../src/io/load-site.ts';
import { themeFaults } from '../../src/io/load-templates.ts';
import { goodArticle, temporaryArchive } from '../support/temporary-archive.ts';

const secret = 'a secret that stays one';
const themeOf = (files: Readonly<Record<string, string>>) =>
  Object.entries(files).map(([path, text]) => ({ path, bytes: Buffer.from(text) }));
const told = async (files: Readonly<Record<string, string>>) =>
  (await themeFaults(themeOf(files))).map(({ code, path, line }) => `${code} ${path}:${line}`);

/** Ways to name the secret from theme/style.css; `ROOT` is the archive's folder. */
const waysOut = [
  'ROOT/secret.svg',
  'ROOT/theme/../../outside.svg',
  '/etc/passwd',
  '../secret.svg',
  'images/../../secret.svg',
  './images/./../../../outside.svg',
  '%2e%2e/secret.svg',
  'images%2f..%2f..%2fsecret.svg',
  '..\\\\secret.svg',
  '\\2e\\2e/secret.svg',
  'file://ROOT/secret.svg',
  'FILE:ROOT/secret.svg',
  'C:/secret.svg',
  '../secret.svg?x#y',
  'theme:site',
  'preact/package.json',
];

for (const way of waysOut) {
  test(`theme/style.css cannot show “${way}”`, async () => {
    const root = temporaryArchive({ 'articles/a.txt': goodArticle, 'secret.svg': secret });
    const name = way.replace('ROOT', root);
    const sheets = { url: `.x { background: url("${name}"); }\n`, rule: `@import "${name}";\n` };
    for (const [how, text] of Object.entries(sheets)) {
      mkdirSync(join(root, 'theme'), { recursive: true });
      writeFileSync(join(root, 'theme/style.css'), text);
      const { problems, plan } = await loadSite(root, {});
      const codes = problems
        .filter(({ path }) => path === 'theme/style.css')
        .map(({ code, line }) => `${code}:${line}`);
      assert.ok(['path-escapes-folder:1', 'missing-theme-file:1'].includes(codes.join()), `${how}: ${codes}`);
      const published = plan.site.assets.files.map(file =>
        file.kind === 'bytes' ? Buffer.from(file.bytes).toString() : '',
      );
      assert.ok(!published.join('').includes(secret));
      assert.ok(!published.join('').includes(Buffer.from(secret).toString('base64').slice(0, 20)));
    }
  });
}

test('what lies in theme/ is shown, by every way to write its name', async () => {
  const style = [
    '@import "more.css";',
    '@import url("./fonts/../more.css");',
    '.a { background: url(images/dot.png); }',
    '.b { background: url("./images/a%20dot.png"); }',
    '.c { background: url("images/dot.png?v=1#x"); }',
    '.d { background: url(data:image/png;base64,AAAA); fill: url(#gradient); }',
    '.e { background: url(https://elsewhere.example/a.png); }',
  ];
  const files = themeOf({
    'theme/style.css': style.join('\n'),
    'theme/more.css': '.more { src: url("fonts/own.woff2"); }',
    'theme/fonts/own.woff2': 'font',
    'theme/images/dot.png': 'dot',
    'theme/images/a dot.png': 'a dot',
  });
  assert.deepEqual(await themeFaults(files), []);
  const root = temporaryArchive({ 'articles/a.txt': goodArticle });
  for (const { path, bytes } of files) {
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), bytes);
  }
  const { theme } = await loadArchive(root, {});
  const { files: made } = await bundleAssets(theme);
  const sheet = made.find(({ path }) => path.endsWith('.css'));
  const css = sheet?.kind === 'bytes' ? Buffer.from(sheet.bytes).toString() : '';
  for (const pattern of [
    /own-[0-9A-Z]+\.woff2/,
    /\.\/dot-[0-9A-Z]+\.png\?v=1#x/,
    /a dot-[0-9A-Z]+\.png/,
    /data:image\/png/,
  ])
    assert.match(css, pattern);
  assert.ok(made.some(({ path }) => /own-.*\.woff2$/.test(path)));
});

test('a file that is read and checked is the one that is published', async () => {
  const root = temporaryArchive({
    'articles/a.txt': goodArticle,
    'outside.png': secret,
    'theme/style.css': '.a { background: url(images/dot.png); }',
    'theme/images/dot.png': 'dot',
  });
  const { theme } = await loadArchive(root, {});
  writeFileSync(join(root, 'theme/style.css'), '.a { background: url(../outside.png); }');
  writeFileSync(join(root, 'theme/images/dot.png'), secret);
  const { files } = await bundleAssets(theme);
  const published = files.map(file => (file.kind === 'bytes' ? Buffer.from(file.bytes).toString() : '')).join('');
  assert.ok(!published.includes(secret));
});

test('links in theme/ are refused, the folder itself among them', async () => {
  const outside = temporaryArchive({ 'theme/images/dot.png': secret });
  const root = temporaryArchive({
    'articles/a.txt': goodArticle,
    'theme/style.css': '.a { background: url(images/dot.png); }',
  });
  symlinkSync(join(outside, 'theme/images'), join(root, 'theme/images'));
  const codes = async () => (await loadArchive(root, {})).problems.map(({ code, path }) => `${code} ${path}`);
  assert.deepEqual(await codes(), ['path-escapes-folder theme/images', 'missing-theme-file theme/style.css']);
});

const importing = (name: string) => ({
  'theme/components/masthead.tsx': `import text from '${name}';\nexport const Masthead = () => <p>{text}</p>;\n`,
});

for (const name of [
  '/etc/hostname',
  '../../../../../../../etc/hostname',
  '../../package.json',
  '../../.eleventy.ts',
  'file:///etc/hostname',
  'preact/../../package.json',
  '..\\\\..\\\\package.json',
  'backfile/templates/../package.json',
]) {
  test(`a template of a theme cannot take in “${name}”`, async () => {
    const [fault = '', ...more] = await told(importing(name));
    assert.match(fault, /^path-escapes-folder theme\/components\/masthead\.tsx:1$/);
    assert.deepEqual(more, []);
  });
}

test('templates import the house’s, each other and packages; a misspelt one is told of in its line', async () => {
  const ribbon = `import { h } from 'preact';\nimport { addresses } from '../../src/site/addresses.ts';\nimport { Masthead } from './masthead.tsx';\nexport const Ribbon = () => <>{h('p', null, addresses.home)}<Masthead /></>;\n`;
  const masthead = `import { Masthead as Ours } from './masthead.tsx';\nexport const Masthead = () => <Ours />;\n`;
  const files = { 'theme/components/ribbon.tsx': ribbon, 'theme/components/masthead.tsx': masthead };
  assert.deepEqual(await told(files), []);
  assert.deepEqual(
    await told({ ...files, 'theme/components/ribbon.tsx': ribbon.replace('./masthead', './mastheat') }),
    ['broken-template theme/components/ribbon.tsx:3'],
  );
  const byPackage = (text: string) => text.replace("'./", "'backfile/templates/components/");
  assert.deepEqual(
    await told({
      'theme/components/ribbon.tsx': byPackage(ribbon),
      'theme/components/masthead.tsx': byPackage(masthead),
    }),
    [],
  );
  assert.deepEqual(
    await told({ ...files, 'theme/components/ribbon.tsx': byPackage(ribbon).replace('/masthead', '/mastheat') }),
    ['broken-template theme/components/ribbon.tsx:3'],
  );
});

test('a preview with a faulty theme shows the site without what is faulty', async () => {
  const root = temporaryArchive({
    'articles/a.txt': goodArticle,
    'theme/style.css': '.own { color: red }\n.own { background: url("gone.png") }',
    'theme/components/masthead.tsx': 'export const Masthead = () => <p></q>;\n',
  });
  const { plan, problems, ownTemplates } = await loadSite(root, {});
  assert.deepEqual(
    problems.map(({ code, path, line }) => `${code} ${path}:${line}`),
    ['broken-template theme/components/masthead.tsx:1', 'missing-theme-file theme/style.css:2'],
  );
  assert.equal(ownTemplates, undefined);
  assert.ok(plan.pages.length > 0);
});

test('a page of a theme is its component alone, and is told of when it is called otherwise', async () => {
  const page = (name: string) => ({
    'theme/pages/about.tsx': `export const ${name} = ({ page }) => <p>{page.model.captures.lines} lines of ours</p>;\n`,
  });
  assert.deepEqual(await told(page('AboutPage')), []);
  assert.deepEqual(await told(page('About')), ['broken-template theme/pages/about.tsx:undefined']);
  const root = temporaryArchive({ 'articles/a.txt': goodArticle, ...page('AboutPage') });
  const { plan, ownTemplates } = await loadSite(root, {});
  const about = plan.pages.find(({ kind }) => kind === 'about');
  assert.match(about ? (ownTemplates?.renderPage(about, plan.site) ?? '') : '', /<p>\d+ lines of ours<\/p>/);
});

test('a template that is one of several in its file takes over the others', async () => {
  const entry = `export * from './entry.tsx';\nexport const Headline = () => <b>own headline</b>;\n`;
  const root = temporaryArchive({ 'articles/a.txt': goodArticle, 'theme/components/entry.tsx': entry });
  const { plan, ownTemplates, problems } = await loadSite(root, {});
  assert.deepEqual(problems, []);
  const home = plan.pages.find(({ kind }) => kind === 'home');
  assert.match(home ? (ownTemplates?.renderPage(home, plan.site) ?? '') : '', /<b>own headline<\/b>/);
});
