import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';
import { worstPieces } from '../../bench/hostile-texts.ts';
import { projectFolder } from '../support/run-backfile.ts';

/** Seconds of processor time for all of it, which takes some twenty; a stage that runs on is ended there. */
const most = 100;

test('no piece of text, over and over, makes a stage work out of all proportion', () => {
  const program = join(projectFolder, 'tests/support/work-through-hostile-texts.ts');
  // The limit is of processor time, so that a busy machine does not fail the test.
  const limited = `ulimit -t ${most}; exec "$0" --import tsx "$@"`;
  const { stdout, stderr } = spawnSync('sh', ['-c', limited, process.execPath, program, ...worstPieces], {
    cwd: projectFolder,
    encoding: 'utf8',
  });
  const told = stdout.trimEnd().split('\n');
  assert.equal(told.at(-1), 'done', `stopped at ${told.at(-1)}\n${stderr}`);
  assert.equal(told.length, worstPieces.length + 1);
});
