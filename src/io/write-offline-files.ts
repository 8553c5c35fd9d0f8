import { createHash } from 'node:crypto';
import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';

/** What reading and searching need; downloads, citations and captures are left on the web. */
const needed = /\.html$|^assets\/|^search\/|^articles\/.*\/index\.md$|^lookup\//;

/**
 * Writes offline.json, the list of what an offline edition holds, and puts the service worker at the site's root, from
 * where alone it may serve the whole site. The last step of a build: the list's version is a hash of all contents.
 */
export function writeOfflineFiles(output: string, worker: string | undefined): void {
  if (worker === undefined) return;
  const names = readdirSync(output, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name).slice(join(output, sep).length).split(sep).join('/'))
    .filter(name => needed.test(name))
    .sort();
  const hash = createHash('sha256');
  let bytes = 0;
  for (const name of names) {
    const contents = readFileSync(join(output, name));
    bytes += contents.length;
    hash.update(`${name}\0${contents.length}\0`).update(contents);
  }
  const edition = { version: hash.digest('hex').slice(0, 16), bytes, files: names };
  writeFileSync(join(output, 'offline.json'), `${JSON.stringify(edition)}\n`);
  copyFileSync(join(output, worker), join(output, 'offline-worker.js'));
}
