/** Writes a made-up archive: node --import tsx bench/write-archive.ts FOLDER [articles] */
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { seededCapture } from './seeded-archive.ts';

const [folder = '', count = '1000'] = process.argv.slice(2);
const root = resolve(folder);
for (let number = 0; number < Number(count); number++) {
  const { path, text } = seededCapture(number);
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}
// With the lists of names of the four articles.
cpSync(join(import.meta.dirname, '../tests/fixtures/four-articles/authority'), join(root, 'authority'), {
  recursive: true,
});
writeFileSync(join(root, 'archive.yml'), 'title: A made-up archive\naddress: https://archive.example/\n');
