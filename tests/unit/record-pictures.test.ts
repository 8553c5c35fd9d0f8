import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ArticleFile } from '../../src/capture/capture.ts';
import { cutPictures } from '../../src/capture/embedded-pictures.ts';
import { heldPicture } from '../../src/capture/held-picture.ts';
import { withPictureFiles } from '../../src/capture/picture-files.ts';
import { readCapture } from '../../src/capture/read-capture.ts';
import { knownBefore, readAnew } from '../../src/read-records.ts';
import { labelLines } from '../../src/reading/label-lines.ts';
import { labelPictures } from '../../src/reading/label-pictures.ts';
import { figuresOf } from '../../src/site/pictures.ts';
import { readSettings } from '../../src/site/settings/read-settings.ts';
import { siteUrl } from '../../src/site/site-url.ts';
import { embedded, pngOf } from '../support/pictures.ts';

const settings = readSettings({ path: 'archive.yml', bytes: Buffer.from('title: Saltmarsh\n') }, {}).value;
const known = knownBefore(settings, []);

const words =
  'The ferry left the quay at nine on Sunday morning with forty cars and two hundred passengers, most of whom had never crossed before.';
const more =
  'The council paid for half of the boat, and the islanders for the other half, by a lottery that went on for three winters, said Ellen Marsh.';

/** The article with its pictures, and its problems. */
function read(path: string, source: string, sidecar = '', files: Readonly<Record<string, Uint8Array>> = {}) {
  const { bytes, pictures } = cutPictures(path, Buffer.from(source));
  const file: ArticleFile = {
    ...{ path, bytes, pictures },
    ...(sidecar !== '' && { sidecar: { path: 'articles/a.yml', bytes: Buffer.from(sidecar) } }),
  };
  const held = Object.entries(files).map(([name, each]) => heldPicture({ kind: 'file', path: name }, [name], each));
  const [article] = withPictureFiles([file], { ofPages: new Map([['articles/a', held]]), loose: held });
  const { value, problems } = readAnew(article ?? file, known);
  return {
    record: value?.record,
    pictures: value?.record.pictures ?? [],
    rows: value?.record.ledger.pictures?.map(({ number, isKept, rule }) => `${number} ${isKept} ${rule}`) ?? [],
    codes: problems.map(({ code }) => code).filter(code => code.startsWith('picture')),
  };
}

const page = (inside: string) =>
  `<title>Ferry returns to Saltmarsh</title><link rel="canonical" href="https://mercury.example/ferry"><header><img class="site-logo" alt="The Mercury" src="${embedded(pngOf(301, 60))}"></header><article><h1>Ferry returns to Saltmarsh</h1><p class="byline"><img src="${embedded(pngOf(200, 200))}" class="author-photo" alt="Ellen Marsh">By Ellen Marsh</p><p>${words}</p>${inside}<p>${more}</p></article>`;

test('pictures in the text and with captions are the article’s; a logo, a face, a spacer and a repeat are not', () => {
  const photo = embedded(pngOf(640, 400));
  const { pictures, rows } = read(
    'articles/a.html',
    page(
      `<figure><img src="${photo}" alt="The ferry at the quay"><figcaption>The new ferry at the quay of Saltmarsh.</figcaption></figure><img src="${embedded(pngOf(1, 1))}"><p>${more}</p><img src="${photo}">`,
    ),
  );
  assert.deepEqual(rows, [
    '1 false picture-logo',
    '2 false picture-of-author',
    '3 true picture-with-caption',
    '4 false picture-spacer',
    '5 false picture-repeat',
  ]);
  assert.deepEqual(
    pictures.map(({ source, alt, before, captionLine }) => [source?.part, source?.width, alt, before, captionLine]),
    [[3, 640, 'The ferry at the quay', 4, 4]],
  );
});

test('an editor overrules the rules, by number or altogether, and says what a picture shows', () => {
  const source = page(`<img src="${embedded(pngOf(640, 400))}">`);
  assert.deepEqual(read('articles/a.html', source).codes, ['picture-without-text']);
  assert.deepEqual(read('articles/a.html', source, 'pictures: none\n').pictures, []);
  const chosen = read('articles/a.html', source, 'pictures: { 2: article, 3: aside }\n');
  assert.deepEqual(
    chosen.pictures.map(({ number }) => number),
    [2],
  );
  const told = read('articles/a.html', source, 'images: [{ number: 3, alt: "", credit: Jon Reed }]\n');
  assert.deepEqual(
    told.pictures.map(({ number, alt, credit }) => [number, alt, credit]),
    [[3, '', 'Jon Reed']],
  );
  assert.deepEqual(told.codes, []);
});

test('image: of a text, a path of Markdown and the folder of a saved page are found by their names', () => {
  const text = `Ferry returns to Saltmarsh\n\nBy Ellen Marsh\n\n${words}\n\n${more}\n`;
  const files = { 'articles/ferry.png': pngOf(640, 400), 'articles/a_files/quay.png': pngOf(500, 400) };
  const yml =
    'image: { file: ferry.png, caption: At the quay, alt: A ferry, rights: "https://creativecommons.org/licenses/by/4.0/" }\n';
  const [picture] = read('articles/a.txt', text, yml, files).pictures;
  assert.deepEqual(
    [picture?.source?.file, picture?.before, picture?.caption, picture?.alt],
    ['articles/ferry.png', 5, 'At the quay', 'A ferry'],
  );
  const markdown = `# Ferry returns to Saltmarsh\n\n${words}\n\n![A ferry](ferry.png "At the quay")\n\n${more}\n`;
  const [inText] = read('articles/a.md', markdown, '', files).pictures;
  assert.deepEqual(
    [inText?.source?.file, inText?.alt, inText?.caption, inText?.before],
    ['articles/ferry.png', 'A ferry', 'At the quay', 5],
  );
  const saved = read('articles/a.html', page('<img alt="Quay" src="./a_files/quay.png?x=1">'), '', files);
  assert.equal(saved.pictures[0]?.source?.file, 'articles/a_files/quay.png');
  assert.equal(saved.pictures[0]?.address, undefined, 'the name of a saved file is no address');
});

test('no name leads out of articles/, and a file that is not there or no picture is told', () => {
  const text = `Ferry returns to Saltmarsh\n\n${words}\n\n${more}\n`;
  const files = {
    'articles/ferry.png': pngOf(640, 400),
    'articles/fake.png': Buffer.from('<script>alert(1)</script>'),
  };
  for (const name of [
    '../secret.png',
    '/etc/passwd.png',
    '..\\\\secret.png',
    '%2e%2e/%2e%2e/secret.png',
    'gone.png',
    'file:///etc/x.png',
  ]) {
    const { pictures, codes } = read('articles/a.txt', text, `image: "${name}"\n`, files);
    assert.deepEqual([pictures, codes], [[], ['picture-missing']], name);
  }
  const fake = read('articles/a.txt', text, 'image: fake.png\n', files);
  assert.deepEqual([fake.pictures, fake.codes], [[], ['picture-left-out']]);
});

test('a picture that the capture only points to is told of where it has a caption', () => {
  const { pictures } = read(
    'articles/a.html',
    page(
      '<figure><img src="/i/ferry.jpg" alt="A ferry"><figcaption>The new ferry at the quay of Saltmarsh.</figcaption></figure><img src="/i/other.jpg">',
    ),
  );
  assert.deepEqual(
    pictures.map(({ address, source, captionLine }) => [address, source, captionLine]),
    [['https://mercury.example/i/ferry.jpg', undefined, 4]],
  );
});

test('a caption that readers saw is shown, also where the text for those who do not see the picture is the same', () => {
  const photo = embedded(pngOf(800, 500));
  const { record } = read(
    'articles/a.html',
    page(`<figure><img src="${photo}" alt="The new ferry"><figcaption>The new ferry</figcaption></figure>`),
  );
  const source = record?.pictures?.[0]?.source;
  assert.ok(record && source);
  const file = { url: siteUrl('pictures', 'a.jpg'), format: 'jpeg', width: 800, height: 500 } as const;
  const shown = new Map([[source.sha256, { webp: [], jpeg: [file] }]]);
  assert.deepEqual(
    figuresOf(record, shown).map(({ caption, alt }) => [caption, alt]),
    [['The new ferry', 'The new ferry']],
  );
});

test('the name of a picture is found wherever it stands, and a text of many names takes no time', () => {
  const files = { 'articles/my ferry.png': pngOf(300, 200), 'articles/b.png': pngOf(200, 300) };
  const held = Object.entries(files).map(([name, each]) => heldPicture({ kind: 'file', path: name }, [name], each));
  const named = (text: string) =>
    withPictureFiles([{ path: 'articles/a.md', bytes: Buffer.from(text) }], { ofPages: new Map(), loose: held })
      .flatMap(({ beside = [] }) => beside)
      .map(({ at }) => at.kind === 'file' && at.path);
  for (const text of ['![x](my%20ferry.png)', 'image: my ferry.png', `${'a '.repeat(300)}my ferry.png`])
    assert.deepEqual(named(text), ['articles/my ferry.png'], text);
  assert.deepEqual(named('x b.png, my ferry.png'), ['articles/b.png', 'articles/my ferry.png']);
  for (const text of ['b.pngx', 'b.png.jpg', 'a.jpg '.repeat(200_000)]) assert.deepEqual(named(text), []);
});

test('a photograph of arrows is no icon, and words on the box around the whole article say nothing of its pictures', () => {
  const picture = (name: string, size: string) => `<img src="https://mercury.example/${name}.jpg" ${size}>`;
  const inside = `${picture('arrow-keys', 'height=372')}<p>${more.replace('lottery', 'raffle')}</p>${picture('arrow-left', 'height=90')}`;
  const body = page(inside).replace('<article>', '<article class="with sidebar">');
  const { rows } = read('articles/a.html', body);
  const kept = labelPictures(captured(body), labelLines(captured(body))).map(({ picture: { source }, rule }) => [
    source,
    rule,
  ]);
  assert.ok(rows.length > 0);
  assert.deepEqual(kept.slice(-2), [
    ['https://mercury.example/arrow-keys.jpg', 'picture-in-text'],
    ['https://mercury.example/arrow-left.jpg', 'picture-icon'],
  ]);
});

test('the pictures of teasers behind the article are none of its own, though they have captions', () => {
  const teasers = ['Mill', 'Quarry'].map(
    name =>
      `<div class="teaserbox"><figure><img src="https://mercury.example/${name}.jpg" width=320 height=180><figcaption>The ${name} in winter, when nobody works there</figcaption></figure></div>`,
  );
  const body = `${page('')}<section>${teasers.join('')}</section>`;
  const behind = labelPictures(captured(body), labelLines(captured(body))).slice(-2);
  assert.deepEqual(
    behind.map(({ rule }) => rule),
    ['picture-outside-article', 'picture-outside-article'],
  );
});

function captured(html: string) {
  return readCapture({ path: 'articles/a.html', bytes: Buffer.from(html) }).value ?? assert.fail();
}
