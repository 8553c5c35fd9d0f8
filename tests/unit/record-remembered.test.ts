import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { Sha256 } from '../../src/capture/capture.ts';
import { noMemory } from '../../src/memory.ts';
import { parseRecord } from '../../src/record/parse-record.ts';
import { rememberedRecord } from '../../src/record/remembered-record.ts';
import { Remembering } from '../support/remembering.ts';

const cases = new URL('../cases/', import.meta.url);
const records = readdirSync(cases)
  .slice(0, 20)
  .map(name => readFileSync(new URL(`${name}/record.md`, cases), 'utf8'));
const digests = { record: 'a' as Sha256, capture: 'b' as Sha256, metadata: 'c' as Sha256 };

test('a record that was remembered is the one that would be parsed, to the order of its keys', () => {
  for (const text of records) {
    const memory = new Remembering();
    const parse = () => parseRecord(text);
    const [first, second] = [1, 2].map(() => rememberedRecord(memory, digests, parse));
    assert.deepEqual(first, parse());
    assert.equal(JSON.stringify(second), JSON.stringify(first));
    assert.deepEqual(structuredClone(second), first);
    assert.deepEqual({ ...second }, first);
    assert.equal(memory.made, 2);
  }
});

test('the text of a remembered record is not looked up before it is asked for', () => {
  const memory = new Remembering();
  const parse = () => parseRecord(records[0] ?? '');
  rememberedRecord(memory, digests, parse);
  const asked = memory.asked.length;
  const again = rememberedRecord(memory, digests, () => assert.fail('parsed again'));
  assert.equal(memory.asked.slice(asked).filter(key => key.startsWith('texts ')).length, 0);
  assert.deepEqual(again?.body, parse().body);
  assert.equal(memory.asked.slice(asked).filter(key => key.startsWith('texts ')).length, 1);
});

test('nothing is remembered of a file that is no record that fits', () => {
  const memory = new Remembering();
  assert.equal(
    rememberedRecord(memory, digests, () => undefined),
    undefined,
  );
  assert.equal(
    memory.asked.some(key => key.startsWith('texts ')),
    false,
  );
  assert.equal(
    rememberedRecord(noMemory, digests, () => undefined),
    undefined,
  );
});
