import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import sharp from 'sharp';
import type { Sha256 } from '../../src/capture/capture.ts';
import { fixityOf } from '../../src/capture/fixity.ts';
import { preparePictures } from '../../src/io/show-pictures.ts';
import { noMemory } from '../../src/memory.ts';
import type { PictureSource } from '../../src/record/article-pictures.ts';
import { folderDigests } from '../support/folder-digests.ts';
import { pngOf, pngWith } from '../support/pictures.ts';
import { runHere } from '../support/run-backfile.ts';
import { articleWith } from '../support/site-archive.ts';
import { goodArticle, temporaryArchive } from '../support/temporary-archive.ts';

/** The pictures of an archive whose one article has these files. */
async function prepared(
  files: Readonly<Record<string, Uint8Array>>,
  size = { width: 700, height: 300 },
  originals: 'publish' | 'keep' = 'keep',
) {
  const root = mkdtempSync(join(tmpdir(), 'pictures-'));
  try {
    mkdirSync(join(root, 'articles'));
    const pictures = Object.entries(files).map(([name, bytes]) => {
      writeFileSync(join(root, 'articles', name), bytes);
      const sha256 = fixityOf(bytes).digest;
      const source: PictureSource = { file: `articles/${name}`, sha256, format: 'png', ...size };
      return { source, before: 1 };
    });
    const made = await preparePictures(root, [articleWith({ pictures })], noMemory, () => {}, originals);
    const contents = made.files.map(file => (file.kind === 'picture' ? readFileSync(file.from) : Buffer.alloc(0)));
    const gone = await preparePictures(root, [articleWith({})], noMemory);
    const left = existsSync(join(root, '.cache/pictures')) ? readdirSync(join(root, '.cache/pictures')) : [];
    return { ...made, contents, left, gone };
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

test('a picture is shown in widths that are no larger than itself, the same bytes each time, and goes with its article', async () => {
  const photo = pngOf(700, 300);
  const [first, second] = [await prepared({ 'a.png': photo }), await prepared({ 'a.png': photo })];
  const shown = first.shown.get(fixityOf(photo).digest as Sha256);
  assert.deepEqual(
    [shown?.webp.map(({ width, height }) => [width, height]), shown?.jpeg.at(-1)?.width],
    [
      [
        [480, 205],
        [700, 300],
      ],
      700,
    ],
  );
  assert.deepEqual(first.contents, second.contents);
  assert.deepEqual(first.left, [], 'nothing stays of a picture that no article has');
});

test('places and names that a camera wrote are not shown, and a picture is turned as it was held', async () => {
  const photo = await sharp({ create: { width: 600, height: 200, channels: 3, background: '#456' } })
    .withExif({ IFD0: { Artist: 'Jo Secret', Orientation: '6' }, IFD3: { GPSLatitude: '51/1 30/1 0/1' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
  const { contents, shown } = await prepared({ 'a.jpg': photo });
  for (const bytes of contents) {
    assert.equal((await sharp(bytes).metadata()).exif, undefined);
    assert.ok(!bytes.includes('Jo Secret'));
  }
  assert.deepEqual(
    [...shown.values()][0]?.jpeg.map(({ width, height }) => [width, height]),
    [[200, 600]],
  );
});

test('what cannot be decoded, and what would fill the memory, is told and left out', async () => {
  const bomb = pngWith(30_000, 30_000, Buffer.alloc(100));
  const broken = pngWith(640, 400, Buffer.from('no picture'));
  const { shown, files, problems } = await prepared({
    'bomb.png': bomb,
    'broken.png': broken,
    'ok.png': pngOf(500, 300),
  });
  assert.equal(shown.size, 1);
  assert.ok(files.length > 0);
  assert.deepEqual(
    problems.map(({ code, message }) => `${code} ${message.split(' ')[0]}`),
    ['picture-left-out articles/bomb.png', 'picture-left-out articles/broken.png'],
  );
});

test('the picture as received is published where the archive says so, and only there', async () => {
  const photo = pngOf(700, 300);
  const sha256 = fixityOf(photo).digest as Sha256;
  const [kept, published] = [
    await prepared({ 'a.png': photo }),
    await prepared({ 'a.png': photo }, undefined, 'publish'),
  ];
  const isOriginal = (bytes: Uint8Array) => fixityOf(bytes).digest === sha256;
  assert.equal(kept.contents.some(isOriginal), false);
  assert.equal(kept.shown.get(sha256)?.original, undefined);
  assert.equal(published.contents.filter(isOriginal).length, 1);
  assert.match(published.shown.get(sha256)?.original ?? '', /^pictures\/[0-9a-f]{20}-original\.png$/);
});

test('check decodes pictures too: what a build would leave out is told before, and nothing is written', async () => {
  const root = temporaryArchive({
    'articles/ferry.md': `# The ferry is back in the harbour\n\n![Pier](ok.png)\n\n![Boat](broken.png)\n\n${goodArticle}`,
    'articles/ok.png': pngOf(500, 300),
    'articles/broken.png': pngWith(640, 400, Buffer.from('no picture')),
  });
  const before = folderDigests(root);
  const { out } = await runHere(['check', '--json', '--root', root]);
  const told: readonly { code: string; message: string }[] = JSON.parse(out);
  const pictures = told.filter(({ code }) => code === 'picture-left-out').map(({ message }) => message);
  assert.equal(pictures.length, 1);
  assert.match(pictures[0] ?? '', /broken\.png.*cannot be decoded/);
  assert.deepEqual(folderDigests(root), before);
});
