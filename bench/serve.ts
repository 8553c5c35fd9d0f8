/**
 * Measures the preview: node --import tsx bench/serve.ts [articles] [saves] [--profile]
 * Starts `serve` on a made-up archive, saves an article, a template and a broken archive.yml, and waits each time until
 * the page shows it. The archive and its records are kept in the system's folder for temporary files, for the next run.
 */
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { seededCapture } from './seeded-archive.ts';

const project = resolve(import.meta.dirname, '..');
const [count = 1000, saves = 5] = process.argv
  .slice(2)
  .filter(word => !word.startsWith('--'))
  .map(Number);
// Not below the program's folder: what .gitignore names there is not watched.
const root = join(tmpdir(), `backfile-serve-${count}`);
const port = 8300 + (process.pid % 500);
const longest = 15 * 60_000;
const settings = 'title: A made-up archive\naddress: https://archive.example/\n';
const known = new Map<string, string>();
let lastTold = 0;

writeArchive();
const began = performance.now();
const server = startServer();
try {
  await shown('/', text => text.includes('made-up'));
  console.log(`${count} articles: ready after ${seconds(began)} s`);
  await quiet();
  await measure('a saved article', saves, saveArticle);
  await measure('a saved template', Math.min(saves, 3), saveTemplate);
  await measure('a broken archive.yml', 1, breakSettings);
  await measure('archive.yml mended', 1, mendSettings);
} finally {
  server.kill();
  rmSync(join(root, 'theme'), { recursive: true, force: true });
}

function writeArchive(): void {
  for (let number = 0; number < count; number++) {
    const { path, text } = seededCapture(number);
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  if (!existsSync(join(root, 'authority')))
    cpSync(join(project, 'tests/fixtures/four-articles/authority'), join(root, 'authority'), { recursive: true });
  rmSync(join(root, 'theme'), { recursive: true, force: true });
  writeFileSync(join(root, 'archive.yml'), settings);
}

function startServer() {
  const profile = process.argv.includes('--profile') ? ['--cpu-prof', `--cpu-prof-dir=${join(root, 'profiles')}`] : [];
  const words = [...profile, 'bin/backfile.js', 'serve', '--root', root, '--port', String(port)];
  const child = spawn(process.execPath, words, { cwd: project, stdio: ['ignore', 'pipe', 'pipe'] });
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', told => note(String(told)));
  return child;
}

function note(told: string): void {
  lastTold = performance.now();
  if (process.argv.includes('--tell')) process.stderr.write(told);
}

/** Waits until the server has had nothing to do for a while: what follows a save must not fall into the next. */
async function quiet(): Promise<void> {
  for (let answered = performance.now(); performance.now() - answered < 2000 || performance.now() - lastTold < 2000; ) {
    const asked = performance.now();
    await page('/about/');
    if (performance.now() - asked > 1000) answered = performance.now();
    await wait(100);
  }
}

async function measure(what: string, times: number, save: (turn: number) => Promise<void>): Promise<void> {
  const took: number[] = [];
  for (let turn = 0; turn < times; turn++) {
    const saved = performance.now();
    await save(turn);
    took.push((performance.now() - saved) / 1000);
    await quiet();
  }
  const sorted = [...took].sort((a, b) => a - b);
  console.log(
    `${what}: median ${sorted[Math.floor(sorted.length / 2)]?.toFixed(2)} s (${took.map(one => one.toFixed(2)).join(', ')})`,
  );
}

/** Puts a sentence into the text of an article in the middle of the archive, and looks at its page. */
async function saveArticle(turn: number): Promise<void> {
  const { path, text } = seededCapture(Math.floor(count / 2));
  const words = `The harbour wall was painted ${'very '.repeat(turn + 1)}green on Friday.`;
  const lines = text.split('\n');
  lines[12] = `${lines[12]} ${words}`;
  writeFileSync(join(root, path), lines.join('\n'));
  await shown(await addressOf(path), html => html.includes(words));
}

/** The address of an article's page, by the id that its record has. */
async function addressOf(path: string): Promise<string> {
  const found = known.get(path);
  if (found !== undefined) return found;
  const record = readFileSync(join(root, path.replace('articles/', 'records/').replace('.txt', '.md')), 'utf8');
  const id = /^id: "([a-z]+)"$/m.exec(record)?.[1];
  const [, address] =
    new RegExp(`<loc>https://archive.example(/articles/[^<]*-${id}/)</loc>`).exec(await page('/sitemap.xml')) ?? [];
  if (address === undefined) throw new Error(`No page is known for ${path}.`);
  known.set(path, address);
  return address;
}

/** A theme of one component, the foot of every page. */
async function saveTemplate(turn: number): Promise<void> {
  const own = join(root, 'theme/components/colophon.tsx');
  mkdirSync(dirname(own), { recursive: true });
  const words = `Printed for the ${turn + 2}th time.`;
  writeFileSync(own, `export function Colophon() {\n  return <footer class="colophon">${words}</footer>;\n}\n`);
  await shown('/about/', html => html.includes(words));
}

async function breakSettings(): Promise<void> {
  writeFileSync(join(root, 'archive.yml'), `${settings}  motto: [\n`);
  await shown('/about/', html => html.includes('preview-faults'));
}

async function mendSettings(): Promise<void> {
  writeFileSync(join(root, 'archive.yml'), settings);
  await shown('/about/', html => !html.includes('preview-faults'));
}

async function shown(address: string, isShown: (html: string) => boolean): Promise<void> {
  for (const from = performance.now(); performance.now() - from < longest; await wait(20)) {
    if (isShown(await page(address))) return;
    if (server.exitCode !== null) throw new Error('The preview ended.');
  }
  throw new Error(`${address} did not show it within ${longest / 1000} s.`);
}

async function page(address: string): Promise<string> {
  try {
    return await (await fetch(`http://localhost:${port}${address}`)).text();
  } catch {
    return '';
  }
}

function seconds(from: number): string {
  return ((performance.now() - from) / 1000).toFixed(1);
}
