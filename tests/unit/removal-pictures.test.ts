import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { zipSync } from 'fflate';
import { fixityOf } from '../../src/capture/fixity.ts';
import { refuseRemovedText } from '../../src/io/removed-text.ts';
import { pictureName } from '../../src/io/show-pictures.ts';
import { noMemory } from '../../src/memory.ts';
import { buildArchive } from '../../src/pipeline.ts';
import { withoutSharedPictures } from '../../src/removal/removed-article.ts';
import { pngOf } from '../support/pictures.ts';

const photo = pngOf(700, 300);
const sha256 = fixityOf(photo).digest;
const folder = mkdtempSync(join(tmpdir(), 'removed-pictures-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const notice = `removed:\n  date: 2024-02-03\n  reason: Asked for.\n  pictures: [${sha256}]\n`;

function archive() {
  const sources = { articles: [], loneSidecars: [{ path: 'articles/ferry.yml', bytes: Buffer.from(notice) }] };
  return buildArchive({ ...sources, authority: [], theme: [], templates: [], ignored: [], problems: [] }, {}).archive;
}

for (const [path, bytes] of [
  ['theme/harbour.png', photo],
  ['data/bag.zip', zipSync({ 'data/articles/harbour.png': photo })],
  [`pictures/${pictureName(sha256)}-480.jpg`, Buffer.from('as pages showed it')],
  [`pictures/${pictureName(sha256)}-original.png`, Buffer.from('as received')],
] as const)
  test(`a picture of a removed article is in no published file: ${path.replace(/[0-9a-f]{20}/, 'NAME')}`, async () => {
    const { removed } = archive();
    assert.deepEqual(removed[0]?.pictures, [sha256]);
    const site = mkdtempSync(join(folder, 'site-'));
    mkdirSync(dirname(join(site, path)));
    writeFileSync(join(site, path), bytes);
    const digests = new Map([[path, fixityOf(bytes).digest]]);
    const look = (sought: typeof removed) => refuseRemovedText(site, sought, { digests, memory: noMemory });
    await assert.rejects(look(removed), /^OperationError: Text or pictures .*\n.*a picture of articles\/ferry\.yml/);
    await look(removed.map(one => ({ ...one, pictures: [] })));
  });

test('a picture that another article has too stays', () => {
  const { removed } = archive();
  const source = { file: 'articles/a.png', sha256, format: 'png', width: 700, height: 300 } as const;
  assert.deepEqual(withoutSharedPictures(removed, [{ pictures: [{ source, before: 1 }] }])[0]?.pictures, []);
  assert.deepEqual(withoutSharedPictures(removed, [{}])[0]?.pictures, [sha256]);
});
