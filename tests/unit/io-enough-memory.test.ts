import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ensureMemory } from '../../src/commands/ensure-memory.ts';
import { createTerminal } from '../../src/commands/terminal.ts';
import { countArticles, memoryFor, memoryLimits } from '../../src/io/enough-memory.ts';
import { runBackfile } from '../support/run-backfile.ts';
import { goodArticle, temporaryArchive } from '../support/temporary-archive.ts';

const machine = { heap: 4000, machine: 24_000, isGiven: false };

test('a small archive needs no more memory; a large one is built with more where there is some', () => {
  assert.deepEqual(memoryFor(4, machine), { kind: 'enough' });
  assert.deepEqual(memoryFor(100_000, machine), { kind: 'restart', megabytes: 5400 });
  assert.deepEqual(memoryFor(100_000, { ...machine, machine: 6000 }), { kind: 'short', needed: 5400, limit: 4000 });
  // Who says how much Node may use has a reason.
  assert.deepEqual(memoryFor(100_000, { ...machine, isGiven: true }), { kind: 'short', needed: 5400, limit: 4000 });
});

test('the limits are those of this process', () => {
  const { heap, machine: all, isGiven } = memoryLimits({});
  assert.ok(heap > 100 && heap < 1_000_000);
  assert.ok(all > 500 && all < 10_000_000);
  assert.equal(isGiven, false);
  assert.equal(memoryLimits({ NODE_OPTIONS: '--max-old-space-size=300' }).isGiven, true);
});

test('metadata beside an article is no article', () => {
  const root = temporaryArchive({ 'articles/a.txt': goodArticle, 'articles/a.yml': 'date: 2021-01-01\n' });
  assert.equal(countArticles(root), 1);
});

test('a build with less memory than it needs says so before it begins, and is done', () => {
  const root = temporaryArchive({ 'articles/ferry.txt': goodArticle });
  const { code, err } = runBackfile(['build', '--root', root], { env: { NODE_OPTIONS: '--max-old-space-size=350' } });
  assert.match(err, /1 article may need \d+ MB of memory, and Node may use \d+\.\n {2}→ Use a computer with more/);
  assert.equal(code, 0, err);
});

test('the command runs again with what it needs, and gives its exit code', async () => {
  const files = Array.from({ length: 3 }, (_, number) => [`articles/${number}.txt`, goodArticle]);
  const root = temporaryArchive(Object.fromEntries(files));
  const quiet = { write: () => true };
  const context = {
    root,
    env: {},
    terminal: createTerminal(quiet, quiet, {}),
    measure: () => ({ wall: 0, processor: 0, peakMegabytes: 0 }),
  };
  const asked: number[] = [];
  const restart = (megabytes: number) => {
    asked.push(megabytes);
    return Promise.resolve(1 as const);
  };
  // Three articles never need more.
  assert.equal(await ensureMemory({ ...context, restart }), undefined);
  assert.deepEqual(asked, []);
  const small = { heap: 100, machine: 24_000, isGiven: false };
  assert.equal(await ensureMemory({ ...context, restart }, small), 1);
  assert.equal(asked.length, 1);
});
