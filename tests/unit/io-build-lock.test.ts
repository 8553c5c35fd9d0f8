import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { withBuildLock } from '../../src/io/build-lock.ts';
import { OperationError } from '../../src/io/operation-error.ts';
import { projectFolder } from '../support/run-backfile.ts';

const newOutput = () => join(mkdtempSync(join(tmpdir(), 'backfile-lock-')), 'dist');
const lockOf = (output: string) => join(output, '../.dist.lock');
const take = (output: string) => withBuildLock(output, () => Promise.resolve('taken'));
const isRefusal = (error: unknown) => error instanceof OperationError && /Another build/.test(error.message);
const hasProc = process.platform === 'linux';

/** What this program writes into a lock. */
async function ownLock(): Promise<Record<string, unknown>> {
  const output = newOutput();
  return withBuildLock(output, async () => JSON.parse(readFileSync(lockOf(output), 'utf8')));
}

function plant(output: string, text: string, secondsOld = 0): void {
  writeFileSync(lockOf(output), text);
  const then = new Date(Date.now() - secondsOld * 1000);
  utimesSync(lockOf(output), then, then);
}

test('a second build is refused, also of one program, and the lock is gone afterwards', async () => {
  const output = newOutput();
  await withBuildLock(output, async lock => {
    await assert.rejects(take(output), isRefusal);
    lock.requireHeld();
  });
  assert.equal(await take(output), 'taken');
  assert.deepEqual(readdirSync(join(output, '..')), []);
});

test('the lock of a process id that is now another’s, or this program’s own, is taken over', {
  skip: !hasProc,
}, async () => {
  const own = await ownLock();
  for (const pid of [process.pid, process.ppid, 1]) {
    const output = newOutput();
    plant(output, JSON.stringify({ ...own, token: 'other', process: pid, began: '1' }));
    assert.equal(await take(output), 'taken', `process ${pid}`);
  }
});

test('the lock of a program that runs is kept, however old it is', { skip: !hasProc }, async () => {
  const output = newOutput();
  plant(output, JSON.stringify({ ...(await ownLock()), token: 'other' }), 100_000);
  await assert.rejects(take(output), isRefusal);
});

test('the lock of a program that was killed and is not yet buried is taken over', { skip: !hasProc }, async () => {
  // The shell leaves its child unburied: it replaces itself by a program that never asks for it.
  const script = 'sleep 0 & echo $!; exec sleep 60';
  const parent = spawn('sh', ['-c', script], { stdio: ['ignore', 'pipe', 'ignore'] });
  try {
    const pid = Number(await new Promise(said => parent.stdout.once('data', chunk => said(String(chunk)))));
    const stat = () => readFileSync(`/proc/${pid}/stat`, 'utf8');
    while (!/\) Z /.test(stat())) await new Promise(later => setTimeout(later, 20));
    const began = stat().split(') ')[1]?.split(' ')[19];
    const output = newOutput();
    plant(output, JSON.stringify({ ...(await ownLock()), token: 'other', process: pid, began }));
    assert.equal(await take(output), 'taken');
  } finally {
    parent.kill('SIGKILL');
  }
});

test('where processes cannot be compared, the last sign of life decides', async () => {
  const elsewhere = JSON.stringify({ token: 'other', process: 7, began: '7', machine: 'another-container' });
  for (const text of [elsewhere, '', 'not JSON', `${process.pid}\n`, '{"process":1}']) {
    const output = newOutput();
    plant(output, text, 5);
    await assert.rejects(take(output), isRefusal, text);
    plant(output, text, 600);
    assert.equal(await take(output), 'taken', text);
  }
});

test('a link or a pipe in the place of the lock is neither followed nor waited for', async () => {
  const output = newOutput();
  const precious = join(output, '../precious');
  writeFileSync(precious, 'precious');
  symlinkSync('precious', lockOf(output));
  await assert.rejects(take(output), isRefusal);
  assert.ok(lstatSync(lockOf(output)).isSymbolicLink());
  rmSync(lockOf(output));
  execFileSync('mkfifo', [lockOf(output)]);
  const then = new Date(Date.now() - 600_000);
  utimesSync(lockOf(output), then, then);
  assert.equal(await take(output), 'taken');
  assert.equal(readFileSync(precious, 'utf8'), 'precious');
});

test('a build whose lock another took over does not publish, and leaves the other’s lock alone', async () => {
  const output = newOutput();
  const others = JSON.stringify({ token: 'other', process: 1, began: '1', machine: 'elsewhere' });
  await withBuildLock(output, async lock => {
    writeFileSync(lockOf(output), others);
    assert.throws(lock.requireHeld, /another build took over/);
  });
  assert.equal(readFileSync(lockOf(output), 'utf8'), others);
});

/** Takes the lock again and again; tells the beginning and the end of what it does while it has it. */
const contender = (output: string) => `
  import { appendFileSync } from 'node:fs';
  import { withBuildLock } from ${JSON.stringify(pathToFileURL(join(projectFolder, 'src/io/build-lock.ts')).href)};
  for (let done = 0; done < 3; ) {
    try {
      await withBuildLock(${JSON.stringify(output)}, async () => {
        appendFileSync(${JSON.stringify(`${output}.log`)}, process.pid + ' begins\\n');
        await new Promise(later => setTimeout(later, 5));
        appendFileSync(${JSON.stringify(`${output}.log`)}, process.pid + ' ends\\n');
      });
      done += 1;
    } catch (error) {
      if (!/Another build/.test(error.message)) throw error;
      await new Promise(later => setTimeout(later, 1 + Math.random() * 10));
    }
  }`;

const ended = (child: ReturnType<typeof spawn>) => new Promise(found => child.once('close', found));

test('several builds at once, with a lock left behind, have it one after another', async () => {
  const output = newOutput();
  plant(output, '{"token":"left","process":1,"began":"1","machine":"elsewhere"}', 600);
  const words = ['--import', 'tsx', '--input-type=module', '--eval', contender(output)];
  const children = [1, 2, 3].map(() => spawn(process.execPath, words, { cwd: projectFolder, stdio: 'inherit' }));
  assert.deepEqual(await Promise.all(children.map(ended)), [0, 0, 0]);
  const log = readFileSync(`${output}.log`, 'utf8').trim().split('\n');
  assert.equal(log.length, 18);
  for (let at = 0; at < log.length; at += 2) {
    const [who = ''] = (log[at] ?? '').split(' ');
    assert.deepEqual([log[at], log[at + 1]], [`${who} begins`, `${who} ends`]);
  }
});

test('a folder in the place of the lock is told of and not removed', async () => {
  const output = newOutput();
  mkdirSync(lockOf(output));
  const then = new Date(Date.now() - 600_000);
  utimesSync(lockOf(output), then, then);
  await assert.rejects(take(output), isRefusal);
});
