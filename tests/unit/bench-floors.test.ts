import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { checkFloors } from '../../bench/reading/floors.ts';

const newFile = () => join(mkdtempSync(join(tmpdir(), 'floors-')), 'floors.json');
const floorsIn = (path: string) => JSON.parse(readFileSync(path, 'utf8'));

test('a score below its floor fails, with and without being asked to accept it', () => {
  const path = newFile();
  assert.ok(checkFloors({ all: 0.9 }, 'corpus', { accept: true }, path));
  assert.ok(!checkFloors({ all: 0.89 }, 'corpus', { accept: false }, path));
  assert.ok(!checkFloors({ all: 0.89 }, 'corpus', { accept: true }, path));
  assert.equal(floorsIn(path).floors.all, 0.9);
});

test('a score that is measured no more is below its floor', () => {
  const path = newFile();
  assert.ok(checkFloors({ all: 0.9, text: 0.8 }, 'corpus', { accept: true }, path));
  assert.ok(!checkFloors({ all: 0.9 }, 'corpus', { accept: false }, path));
});

test('a floor is lowered for a reason, which stays beside it', () => {
  const path = newFile();
  assert.ok(checkFloors({ all: 0.9 }, 'corpus', { accept: true }, path));
  assert.ok(checkFloors({ all: 0.88 }, 'corpus', { accept: true, because: 'another body is asked for' }, path));
  assert.deepEqual(floorsIn(path).lowered, [
    { name: 'all', from: 0.9, to: 0.88, because: 'another body is asked for' },
  ]);
  assert.ok(checkFloors({ all: 0.91 }, 'corpus', { accept: true }, path));
  assert.equal(floorsIn(path).floors.all, 0.91);
  assert.equal(floorsIn(path).lowered.length, 1);
});

test('floors of another corpus are not compared', () => {
  const path = newFile();
  assert.ok(checkFloors({ all: 0.9 }, 'one', { accept: true }, path));
  assert.ok(checkFloors({ all: 0.5 }, 'another', { accept: false }, path));
});
