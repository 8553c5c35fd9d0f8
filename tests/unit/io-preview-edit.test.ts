import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { loadSite } from '../../src/io/load-site.ts';
import { quickEdit } from '../../src/io/preview-edit.ts';
import { PreviewSite } from '../../src/io/preview-site.ts';
import { programFolder } from '../../src/io/program-files.ts';
import { searchIndexOf } from '../../src/pipeline.ts';
import { articleUrl } from '../../src/site/addresses.ts';
import { SiteFileMaker } from '../../src/site/site-file-maker.ts';
import { renderPage } from '../../templates/render-page.tsx';
import { goodArticle, temporaryArchive, writeFiles } from '../support/temporary-archive.ts';

const settings = 'title: Papers\naddress: https://papers.example/\ncontact: a@papers.example\n';
const code = { renderPage, SiteFileMaker, searchIndexOf };
const root = temporaryArchive({ 'archive.yml': settings, 'articles/ferry.txt': goodArticle });
const site = await loadSite(root, {});
const [article] = site.archive.articles;
assert.ok(article);
const address = articleUrl(article.record);
const edited = (...paths: readonly string[]) =>
  quickEdit(
    root,
    {},
    paths.map(path => join(root, path)),
    site,
  );

/** A preview of the site after an edit. */
async function shownAfter(files: Readonly<Record<string, string>>) {
  writeFiles(root, files);
  const preview = new PreviewSite(root);
  preview.show(site, code);
  const edit = await edited(...Object.keys(files));
  if (edit) preview.showAtOnce(edit, code);
  const textAt = (path: string) => {
    const body = preview.answer(path)?.body;
    return body instanceof Uint8Array ? new TextDecoder().decode(body) : String(body);
  };
  return { edit, textAt };
}

const sentence = 'The harbour wall was painted green on Friday.';
const longer = goodArticle.replace(/\.\n\n(?=\S)/, `. ${sentence}\n\n`);

test('a saved article shows on its page and in its record at once, with the links that its names had', async () => {
  assert.notEqual(longer, goodArticle);
  const before = renderPage(
    site.plan.pages.find(page => page.url === address) ?? assert.fail(),
    site.plan.site,
    new Map(),
  );
  const { edit, textAt } = await shownAfter({ 'articles/ferry.txt': longer });
  assert.equal(edit?.kind, 'article');
  assert.ok(textAt(address).includes(sentence));
  assert.ok(textAt(`${address}index.md`).includes(sentence));
  const links = (html: string) => html.match(/<a href="[./]*(?:people|places|organisations|topics)\//g)?.length ?? 0;
  assert.equal(links(textAt(address)), links(before));
  assert.ok(textAt(`${address}capture.txt`).includes(sentence));
});

test('an article whose headline changes is shown at the address that pages lead to', async () => {
  const [headline = ''] = goodArticle.split('\n');
  const { textAt } = await shownAfter({
    'articles/ferry.txt': goodArticle.replace(headline, 'Another headline of it'),
  });
  assert.ok(textAt(address).includes('Another headline of it</bdi></h1>'));
});

test('what is wrong with metadata lies over the page before it, and goes when it is mended', async () => {
  const broken = await shownAfter({ 'articles/ferry.txt': goodArticle, 'articles/ferry.yml': 'title: [\n' });
  assert.equal(broken.edit?.kind, 'faults');
  assert.match(broken.textAt(address), /preview-faults.*articles\/ferry\.yml/s);
  const mended = await shownAfter({ 'articles/ferry.yml': 'standfirst: A ferry again.\n' });
  assert.ok(!mended.textAt(address).includes('preview-faults'));
  assert.ok(mended.textAt(address).includes('A ferry again.</p>'));
  rmSync(join(root, 'articles/ferry.yml'));
});

test('a mistake in archive.yml lies over the site as it was; mended, nothing is read again', async () => {
  const { edit, textAt } = await shownAfter({ 'archive.yml': `${settings}motto: [\n` });
  assert.equal(edit?.kind, 'faults');
  assert.match(textAt('about/'), /preview-faults.*archive\.yml/s);
  const mended = await shownAfter({ 'archive.yml': settings });
  assert.equal(mended.edit?.kind, 'none');
  assert.ok(!mended.textAt('about/').includes('preview-faults'));
  assert.equal((await shownAfter({ 'archive.yml': settings.replace('Papers', 'Other papers') })).edit, undefined);
  writeFiles(root, { 'archive.yml': settings });
});

test('a template and a style sheet of the theme are shown with the articles that are there', async () => {
  const colophon = 'export function Colophon() {\n  return <footer class="colophon">Printed twice.</footer>;\n}\n';
  const { edit, textAt } = await shownAfter({
    'theme/components/colophon.tsx': colophon,
    'theme/style.css': '.colophon { color: teal; }\n',
  });
  assert.equal(edit?.kind, 'site');
  assert.ok(textAt('about/').includes('Printed twice.'));
  const [, styles = ''] = /rel="stylesheet" href="\.\.\/([^"]+)"/.exec(textAt('about/')) ?? [];
  assert.match(textAt(styles), /teal/);
  const broken = await shownAfter({ 'theme/components/colophon.tsx': 'export function Colophon( {' });
  assert.equal(broken.edit?.kind, 'faults');
  rmSync(join(root, 'theme'), { recursive: true });
});

test('another article, a list or a removal has all of it read again; a record that the preview wrote, nothing', async () => {
  assert.equal((await shownAfter({ 'articles/tram.txt': goodArticle })).edit, undefined);
  rmSync(join(root, 'articles/tram.txt'));
  assert.equal(await edited('authority/people.yml'), undefined);
  const removal = 'removed:\n  date: 2024-02-03\n  reason: Asked for.\n';
  assert.equal((await shownAfter({ 'articles/ferry.yml': removal })).edit, undefined);
  rmSync(join(root, 'articles/ferry.yml'));
  const [record] = site.changes.written;
  assert.ok(record);
  writeFiles(root, { [record.path]: record.text });
  assert.equal((await edited(record.path))?.kind, 'none');
  writeFiles(root, { [record.path]: `${record.text}By hand.\n` });
  assert.notEqual((await edited(record.path))?.kind, 'none');
  rmSync(join(root, record.path));
  assert.equal((await quickEdit(root, {}, [join(programFolder, 'templates/pages/about.tsx')], site))?.kind, 'site');
  assert.equal(await quickEdit(root, {}, [join(programFolder, 'src/pipeline.ts')], site), undefined);
  assert.equal(await quickEdit(root, {}, [], site), undefined);
});

test('text that is not to be published is never shown at once: the whole archive is read again', async () => {
  for (const line of ['publish: excerpt', 'publish: facts', 'embargo: 2999-01-01']) {
    const { edit } = await shownAfter({ 'articles/ferry.txt': longer, 'articles/ferry.yml': `${line}\n` });
    assert.equal(edit, undefined, line);
  }
  writeFiles(root, { 'articles/ferry.txt': goodArticle });
  rmSync(join(root, 'articles/ferry.yml'));
});
