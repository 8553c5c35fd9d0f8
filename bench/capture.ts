// How fast captures are read, and how often a page's own metadata is read rightly.
// node --import tsx bench/capture.ts CORPUS   (a folder of NAME.html, NAME.txt and NAME.json with title, authors, date)
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Capture } from '../src/capture/capture.ts';
import { readCapture } from '../src/capture/read-capture.ts';

interface Gold {
  readonly title?: string | null;
  readonly authors?: readonly string[] | null;
  readonly date?: string | null;
}

const folder = process.argv[2];
if (folder === undefined) throw new Error('give the folder of the corpus');
const names = readdirSync(folder).sort();

const pages = measure(names.filter(name => name.endsWith('.html')));
const texts = measure(names.filter(name => name.endsWith('.txt')));
console.log(
  `pages  ${pages.captures.size}, ${pages.perSecond} a second of processor time, slowest ${pages.slowest} ms`,
);
console.log(
  `texts  ${texts.captures.size}, ${texts.perSecond} a second of processor time, slowest ${texts.slowest} ms`,
);

const right = { headline: 0, author: 0, date: 0 };
const known = { headline: 0, author: 0, date: 0 };
for (const [name, { page }] of pages.captures) {
  const gold: Gold = JSON.parse(readFileSync(join(folder, name.replace(/html$/, 'json')), 'utf8'));
  tally('headline', gold.title ? sameTitle(page?.headline?.value, gold.title) : undefined);
  tally('author', gold.authors?.length ? sharesName(page?.authors?.value, gold.authors) : undefined);
  tally('date', gold.date ? page?.date?.value.slice(0, 10) === gold.date.slice(0, 10) : undefined);
}
for (const key of ['headline', 'author', 'date'] as const) {
  console.log(`${key.padEnd(8)} ${right[key]} of ${known[key]}: ${(right[key] / known[key]).toFixed(3)}`);
}

function measure(files: readonly string[]) {
  const captures = new Map<string, Capture>();
  let total = 0;
  let slowest = 0;
  for (const name of files) {
    const bytes = readFileSync(join(folder ?? '', name));
    const before = process.cpuUsage();
    const { value } = readCapture({ path: `articles/${name}`, bytes });
    const { user, system } = process.cpuUsage(before);
    total += user + system;
    slowest = Math.max(slowest, Math.round((user + system) / 1000));
    if (value !== undefined) captures.set(name, value);
  }
  return { captures, slowest, perSecond: Math.round((files.length * 1e6) / total) };
}

function tally(key: keyof typeof right, isRight: boolean | undefined): void {
  if (isRight === undefined) return;
  known[key]++;
  if (isRight) right[key]++;
}

function keyOf(text: string | undefined): string {
  return (text?.normalize('NFC').match(/[\p{L}\p{N}_]+/gu) ?? []).join(' ').toLowerCase();
}

/** Equal, or the one begins the other. */
function sameTitle(read: string | undefined, gold: string): boolean {
  const [a, b] = [keyOf(read), keyOf(gold)];
  return a === b || (a.length > 12 && (a.startsWith(b) || b.startsWith(a)));
}

function sharesName(read: readonly string[] | undefined, gold: readonly string[]): boolean {
  const keys = new Set(gold.map(keyOf));
  return (read ?? []).some(name => keys.has(keyOf(name)));
}
