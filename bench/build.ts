/**
 * Measures a whole build of a made-up archive: node --import tsx bench/build.ts [articles] [--keep]
 * Times and the largest memory of the process are the system's own (wait4), of `backfile build` from start to end.
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
  cpSync(join(project, 'authority'), join(folder, 'authority'), { recursive: true });
  writeFileSync(join(folder, 'archive.yml'), 'title: A made-up archive\naddress: https://archive.example/\n');
  console.log(`${articles} articles of ${Math.round(characters / articles)} characters in ${folder}`);
}

async function measured(what: string): Promise<void> {
  const start = performance.now();
  const build = spawn(process.execPath, ['bin/backfile.js', 'build', '--root', root, '--timings'], {
    cwd: project,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const peak = watchMemory(build.pid ?? 0);
  const code = await new Promise(done => build.once('close', done));
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const files =
    code === 0
      ? readdirSync(join(root, 'dist'), { recursive: true, withFileTypes: true }).filter(entry => entry.isFile()).length
      : 0;
  console.log(`${what}: ${seconds} s, ${await peak()} MB at most, ${files} files, exit ${code}`);
}

/** The highest resident size of a process, as Linux counts it (VmHWM). */
function watchMemory(pid: number): () => Promise<number> {
  let most = 0;
  const look = async () => {
    const { readFile } = await import('node:fs/promises');
    const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
    most = Math.max(most, Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0));
  };
  const timer = setInterval(look, 100);
  return async () => {
    clearInterval(timer);
    return Math.round(most / 1024);
  };
}
