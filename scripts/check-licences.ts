/**
 * Holds the licences of all packages that are installed with Backfile to a list, so that a new one is looked at before it
 * is shipped: npm run licences. It reads package-lock.json and asks nobody.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** May be used and passed on with the notice of their licence. */
const allowed: ReadonlySet<string> = new Set([
  ...['MIT', 'ISC', 'BSD', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'Apache-2.0', 'BlueOak-1.0.0', 'CC0-1.0'],
  ...['Python-2.0', 'Zlib', 'OFL-1.1'],
]);

/** Others, each looked at: the reason it may be shipped. */
export const lookedAt: Readonly<Record<string, string>> = {
  'lunr-languages': 'MPL-1.1: used unchanged; NOTICE names the licence and where its source is',
  '@resvg/resvg-wasm': 'MPL-2.0: used unchanged, at build time',
  citeproc: 'CPAL-1.0 or AGPL-1.0: used unchanged, at build time; named in NOTICE',
  '@img/*': 'LGPL-3.0: a library of sharp that is loaded, not linked, and may be replaced',
  duplexer: 'its package.json names none; its LICENCE file is MIT',
};

const lockSchema = z.object({
  packages: z.record(z.string(), z.object({ license: z.string().optional(), dev: z.boolean().optional() })),
});

/** The packages of a lock file whose licence nobody has allowed, with the licence. */
export function unknownLicences(lock: unknown): readonly string[] {
  return Object.entries(lockSchema.parse(lock).packages).flatMap(([path, { license = 'none', dev }]) => {
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
    if (path === '' || dev || isAllowed(license) || isLookedAt(name)) return [];
    return [`${name}: ${license}`];
  });
}

/** Of “A OR B” one is enough, of “A AND B” all are needed. */
function isAllowed(license: string): boolean {
  const bare = license.replace(/[()]/g, '');
  return bare.split(' OR ').some(choice => choice.split(' AND ').every(one => allowed.has(one.trim())));
}

function isLookedAt(name: string): boolean {
  return Object.hasOwn(lookedAt, name) || Object.hasOwn(lookedAt, name.replace(/\/.*$/, '/*'));
}

if (process.argv[1] === import.meta.filename) {
  const lock: unknown = JSON.parse(readFileSync(join(import.meta.dirname, '../package-lock.json'), 'utf8'));
  const unknown = unknownLicences(lock);
  for (const one of unknown)
    console.error(`✗ ${one}: look at this licence, and add it to scripts/check-licences.ts or do without the package.`);
  if (unknown.length === 0) console.log('✓ All licences are known.');
  process.exitCode = unknown.length === 0 ? 0 : 1;
}
