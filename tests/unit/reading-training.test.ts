import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { type RankersWeights, rankersFrom, rankersVersion } from '../../src/reading/headline-byline-date/rankers.ts';
import { lineModel, weightsVersion } from '../../src/reading/model/line-model.ts';
import { projectFolder } from '../support/run-backfile.ts';

const output = mkdtempSync(join(tmpdir(), 'backfile-training-'));
const weights = (name: string) => JSON.parse(readFileSync(join(output, `weights-${name}.json`), 'utf8'));

test('training runs from captures to weights that the reader takes, on the invented pages of the cases', () => {
  const words = ['--import', 'tsx', 'bench/reading/train-reading.ts', '--cases', '--output', output];
  const { status, stderr } = spawnSync(process.execPath, words, { cwd: projectFolder, encoding: 'utf8' });
  assert.equal(status, 0, stderr);
  const [first, text, html, rankers] = ['first-pass', 'text', 'html', 'rankers'].map(weights);
  assert.deepEqual([text.version, rankers.version], [weightsVersion, rankersVersion]);
  assert.ok(text.captures > 80, `${text.captures} captures`);
  for (const style of ['full', 'column', 'html'])
    assert.ok(text.scores[style] > 0.85, `${style} ${text.scores[style]}`);
  const { there, right } = rankers.scores.headline;
  assert.ok(right / there > 0.85, `${right} of ${there} headlines`);
  // The reader refuses weights of another version or shape.
  assert.ok(lineModel(first, text, html));
  assert.ok(rankersFrom(rankers as RankersWeights));
});
