import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readStoryPins } from '../../src/stories/story-pins.ts';
import { recordOf } from './stories-records.ts';

const records = ['ferry', 'lifeboats', 'inquiry'].map(name => recordOf({ name, headline: name, body: 'It rained.' }));
const [ferry, lifeboats, inquiry] = records.map(record => record.id);

function read(yaml: string) {
  return readStoryPins({ path: 'authority/stories.yml', bytes: new TextEncoder().encode(yaml) }, records);
}

test('pins name captures by path, with or without folder and extension', () => {
  const { value, problems } = read(
    'together:\n  - [ferry, articles/lifeboats.txt]\napart:\n  - [inquiry.txt, ferry]\n',
  );
  assert.deepEqual(problems, []);
  assert.deepEqual(value, { together: [[ferry, lifeboats]], apart: [[inquiry, ferry]] });
});

test('a name of no capture is reported with its line and the nearest one', () => {
  const { value, problems } = read('together:\n  - [ferry, lifeboat]\n');
  assert.deepEqual(value?.together, []);
  assert.deepEqual([problems[0]?.code, problems[0]?.line], ['unknown-capture', 2]);
  assert.match(problems[0]?.message ?? '', /There is no article “lifeboat” in articles\/. Did you mean “lifeboats”\?/);
});

test('a pair that a chain of pins joins cannot be kept apart', () => {
  const { value, problems } = read('together:\n  - [ferry, lifeboats, inquiry]\napart:\n  - [ferry, inquiry]\n');
  assert.deepEqual(value?.apart, []);
  assert.deepEqual([problems[0]?.code, problems[0]?.line], ['pins-clash', 4]);
});

test('unknown keys and lonely captures are problems, and an empty file is none', () => {
  assert.deepEqual(read('').problems, []);
  assert.deepEqual(read('togeter:\n  - [ferry, inquiry]\n').problems[0]?.code, 'unknown-key');
  assert.deepEqual(read('together:\n  - [ferry]\n').problems[0]?.code, 'invalid-value');
});
