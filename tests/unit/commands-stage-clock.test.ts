import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createStageClock } from '../../src/commands/stage-clock.ts';
import { createTerminal } from '../../src/commands/terminal.ts';

test('a stage tells its steps a hundredth at a time, and what it took', () => {
  const written: string[] = [];
  const screen = { isTTY: true, write: (text: string) => written.push(text) };
  let wall = 0;
  const measure = () => ({ wall, processor: wall / 2, peakMegabytes: 10 });
  const clock = createStageClock({ terminal: createTerminal(screen, screen, {}), env: {}, root: '/', measure });
  clock.run('reading articles', step => {
    for (let done = 0; done < 20_000; done++) step(done, 20_000);
    wall = 3000;
  });
  assert.equal(written.length, 1 + 99);
  assert.match(written.at(-1) ?? '', /reading articles… 19,800 of 20,000$/);
  assert.match(clock.timings()[1] ?? '', /3\.00 +1\.50 +10 +reading articles$/);
});
