/**
 * Measures a whole build of a made-up archive: node --import tsx bench/build.ts [articles] [--keep]
 * The numbers are those of `backfile build --timings`, from the start of the program to its end.
 */
import { spawn } from 'node:child_process';
import { appendFileSync, cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { seededCapture } from './seeded-archive.ts';

const project = resolve(import.meta.dirname, '..');
const count = Number(process.argv[2] ?? 10_000);
const root = join(project, 'bench/out', `archive-${count}`);

rmSync(root, { recursive: true, force: true });
writeArchive(root, count);
await measured('cold');
appendFileSync(join(root, seededCapture(0).path), '\nOne line more.\n');
await measured('again, after one edit');
if (!process.argv.includes('--keep')) rmSync(root, { recursive: true, force: true });

function writeArchive(folder: string, articles: number): void {
  let characters = 0;
  for (let number = 0; number < articles; number++) {
    const { path, text } = seededCapture(number);
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
    characters += text.length;
  }
  cpSync(join(project, 'tests/fixtures/four-articles/authority'), join(folder, 'authority'), { recursive: true });
  writeFileSync(join(folder, 'archive.yml'), 'title: A made-up archive\naddress: https://archive.example/\n');
  console.log(`${articles} articles of ${Math.round(characters / articles)} characters in ${folder}`);
}

async function measured(what: string): Promise<void> {
  console.log(`\n${what}`);
  const words = ['bin/backfile.js', 'build', '--root', root, '--timings'];
  const build = spawn(process.execPath, words, { cwd: project, stdio: ['ignore', 'inherit', 'inherit'] });
  const code = await new Promise(done => build.once('close', done));
  if (code !== 0) throw new Error(`The build ended with ${code}.`);
  const entries = readdirSync(join(root, 'dist'), { recursive: true, withFileTypes: true });
  console.log(`${entries.filter(entry => entry.isFile()).length} files`);
}
