import assert from 'node:assert/strict';
import {
  appendFileSync,
  linkSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { BuildCache, digestOfProgram } from '../../src/io/build-cache.ts';

const code = 'a1';

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'backfile-cache-'));
  after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** One build: recalls a value for each input, gives how many had to be made, and saves. */
function build(root: string, inputs: readonly string[], given: { readonly code?: string } = {}) {
  const told: string[] = [];
  const cache = new BuildCache(root, { code, tell: text => told.push(text), ...given });
  let made = 0;
  const values = inputs.map(input =>
    cache.recall('names', input, () => {
      made += 1;
      return { input, places: new Uint32Array([1, input.length]), known: new Map([[input, new Set([1])]]) };
    }),
  );
  cache.save(['names']);
  cache.close();
  return { made, told, values };
}

const packOf = (root: string) => join(root, '.cache/names.pack');

test('what was made is found again by its input, whatever its type', () => {
  const root = temporaryFolder();
  const first = build(root, ['one', 'two', 'three']);
  const second = build(root, ['three', 'two', 'one', 'four']);
  assert.deepEqual([first.made, second.made], [3, 1]);
  assert.deepEqual(second.values.slice(0, 3).reverse(), first.values);
  assert.deepEqual(second.told, []);
});

test('a pack has the same bytes in whatever order its values came', () => {
  const [one, other] = [temporaryFolder(), temporaryFolder()];
  build(one, ['a', 'b', 'c']);
  build(other, ['c']);
  build(other, ['b', 'c', 'a']);
  assert.deepEqual(readFileSync(packOf(other)), readFileSync(packOf(one)));
});

test('nothing stays of an input that a complete build did not ask for', () => {
  const root = temporaryFolder();
  build(root, ['the words of a removed article', 'others']);
  build(root, ['others']);
  assert.equal(readFileSync(packOf(root)).includes('the words of a removed article'), false);
  assert.equal(build(root, ['others']).made, 0);
});

test('an incomplete build drops nothing', () => {
  const root = temporaryFolder();
  build(root, ['one', 'two']);
  const cache = new BuildCache(root, { code, tell: assert.fail });
  cache.recall('names', 'three', () => 3);
  cache.save([]);
  cache.close();
  assert.equal(build(root, ['one', 'two']).made, 0);
});

test('results of other code are thrown away', () => {
  const root = temporaryFolder();
  build(root, ['one']);
  const other = build(root, ['one'], { code: 'b2' });
  assert.deepEqual([other.made, other.told], [1, []]);
  assert.equal(build(root, ['one'], { code: 'b2' }).made, 0);
});

test('whatever byte of a pack is changed, what is given is what was made, and a word is said', () => {
  const root = temporaryFolder();
  const { values } = build(root, ['one', 'two']);
  const whole = readFileSync(packOf(root));
  // The padding of the header is the only part that says nothing.
  const telling = [...whole.keys()].filter(at => at < 110 || at >= 255);
  for (const at of telling.filter(place => place % 7 === 0)) {
    const broken = Buffer.from(whole);
    broken[at] = (broken[at] ?? 0) ^ 0x41;
    writeFileSync(packOf(root), broken);
    const found = build(root, ['one', 'two']);
    assert.deepEqual(found.values, values, `byte ${at}`);
    assert.ok(found.made > 0, `byte ${at}`);
    assert.deepEqual(readFileSync(packOf(root)), whole, `byte ${at}`);
  }
  for (const length of [0, 10, 256, 300, whole.length - 1]) {
    writeFileSync(packOf(root), whole.subarray(0, length));
    const found = build(root, ['one', 'two']);
    assert.deepEqual(found.values, values, `${length} bytes`);
    assert.equal(found.told.length, 1, `${length} bytes`);
  }
});

/** Inputs whose values make a pack that is too large to be written anew for each change. */
const many = Array.from({ length: 300 }, (_, number) => `at ${number}: ${'words '.repeat(600)}`);

test('what is new is added to a large pack, and nothing stays of what is gone from it', () => {
  const root = temporaryFolder();
  build(root, [...many, 'the words of a removed article']);
  const { ino } = statSync(packOf(root));
  const second = build(root, [...many, 'new']);
  const third = build(root, ['newer', ...many.slice(1), 'new']);
  assert.deepEqual([second.made, third.made], [1, 1]);
  assert.equal(statSync(packOf(root)).ino, ino);
  const bytes = readFileSync(packOf(root));
  for (const gone of ['the words of a removed article', many[0] ?? ''])
    assert.equal(bytes.includes(gone.slice(0, 100)), false);
  // An addition that was cut off leaves the pack as it was.
  appendFileSync(packOf(root), 'half of a value');
  const fourth = build(root, ['newest', ...many.slice(1), 'new']);
  const fifth = build(root, ['newest', ...many.slice(1), 'new']);
  assert.deepEqual([fourth.made, fourth.told, fifth.made, fifth.told], [1, [], 0, []]);
  assert.equal(fifth.values[0]?.input, 'newest');
  const [first = 0, grown = 0] = [bytes.length, statSync(packOf(root)).size];
  for (let round = 0; round < 40; round += 1) build(root, [...many.slice(0, 200 + round), 'new']);
  assert.ok(statSync(packOf(root)).size < grown + first, 'a pack does not grow for ever');
});

test('a pack that another program changed meanwhile, or that has a second name, is not written into', () => {
  const root = temporaryFolder();
  build(root, many);
  const copy = join(temporaryFolder(), 'copy.pack');
  linkSync(packOf(root), copy);
  const copied = readFileSync(copy);
  build(root, [...many, 'new']);
  assert.deepEqual(readFileSync(copy), copied);
  const cache = new BuildCache(root, { code, tell: assert.fail });
  cache.recall('names', 'three', () => 3);
  build(root, [...many, 'other']);
  cache.save([]);
  cache.close();
  assert.deepEqual(build(root, many).told, []);
});

test('a cache that cannot be written is told of, and the build goes on', () => {
  const [root, elsewhere] = [temporaryFolder(), temporaryFolder()];
  symlinkSync(elsewhere, join(root, '.cache'));
  const { made, told } = build(root, ['one']);
  assert.equal(made, 1);
  assert.match(told.join('\n'), /Nothing is remembered for the next build/);
  assert.deepEqual(readdirSync(elsewhere), []);
});

test('a program that builds again and again has its values in memory, and lets go of those it no longer asks for', () => {
  const cache = new BuildCache(temporaryFolder(), { code, tell: assert.fail, keepsValues: true });
  const first = cache.recall('names', 'one', () => ({ of: 'one' }));
  cache.save(['names']);
  assert.equal(
    cache.recall('names', 'one', () => ({ of: 'one' })),
    first,
  );
  cache.save(['names']);
  cache.save(['names']);
  assert.notEqual(
    cache.recall('names', 'one', () => ({ of: 'one' })),
    first,
  );
  cache.close();
});

test('the digest of the program is the same each time', () => {
  assert.match(digestOfProgram(), /^[0-9a-f]{32}$/);
  assert.equal(digestOfProgram(), digestOfProgram());
});
