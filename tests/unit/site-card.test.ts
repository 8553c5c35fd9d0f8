import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { cardOf } from '../../src/io/draw-card.ts';
import { type Memory, noMemory } from '../../src/memory.ts';
import { cardDrawing } from '../../src/site/card-drawing.ts';
import { readTheme } from '../../src/site/settings/read-theme.ts';
import { pictureSize } from '../../src/site/settings/theme-files.ts';
import { projectFolder } from '../support/run-backfile.ts';
import { settingsWith } from '../support/site-archive.ts';

const outlines = JSON.parse(readFileSync(join(projectFolder, 'templates/fonts/serif-outlines.json'), 'utf8'));
const address = 'https://papers.example/archive/';
const letters = (svg: string) => svg.match(/<path /g)?.length ?? 0;
const sizes = (svg: string) => [...svg.matchAll(/scale\(([\d.]+)\)/g)].map(([, scale]) => Number(scale) * 1000);

test('a name is drawn whole, in rows that fit, with the motto and the address', () => {
  const svg = cardDrawing({ title: 'The Larkhaven Papers', motto: 'Kept by the harbour', address }, outlines);
  const drawn = ['TheLarkhaven Papers', 'Kept by the harbour', 'papers.example/archive'].join('');
  assert.equal(letters(svg), drawn.length);
  const starts = [...svg.matchAll(/translate\(([\d.-]+) ([\d.-]+)\)/g)];
  for (const [, x, y] of starts) {
    assert.ok(Number(x) >= 79 && Number(x) <= 1121, `x ${x}`);
    assert.ok(Number(y) > 72 && Number(y) < 630, `y ${y}`);
  }
  assert.ok(Math.max(...sizes(svg)) > 100, 'the name is large');
});

test('long names are smaller, and the address stands for a name in letters that are not there', () => {
  const short = cardDrawing({ title: 'Papers', address }, outlines);
  const long = cardDrawing({ title: 'A very long name of an archive '.repeat(9).trim(), address }, outlines);
  assert.ok(Math.max(...sizes(short)) > Math.max(...sizes(long)));
  const place = 'papers.example/archive'.length;
  assert.equal(letters(cardDrawing({ title: '港町新聞', address }, outlines)), 2 * place);
  assert.equal(letters(cardDrawing({ title: 'Łódź', address }, outlines)), 4 + place);
});

test('what is drawn is markup of numbers and colours alone, whatever the name is', () => {
  const svg = cardDrawing({ title: '<script>&"\'', motto: '</svg>', address }, outlines);
  assert.doesNotMatch(svg, /script|&|'/);
  assert.equal(svg.match(/<\/svg>/g)?.length, 1);
});

const theme = readTheme([], [], settingsWith({})).value;

test('the picture is a PNG of the size that cards have, the same each time, and drawn once', async () => {
  const kept = new Map<string, unknown>();
  let drawn = 0;
  const memory: Memory = {
    later: (_stage, _input, make) => make,
    again: (_stage, make) => make(undefined),
    recall: (stage, input, make) => {
      const key = `${stage} ${input}`;
      const made = kept.get(key) ?? make();
      if (made !== undefined && !kept.has(key)) drawn += 1;
      if (made !== undefined) kept.set(key, made);
      return made as ReturnType<typeof make>;
    },
  };
  const settings = settingsWith({ title: 'The Larkhaven Papers' });
  const cards = [await cardOf(settings, theme, noMemory), await cardOf(settings, theme, memory)];
  cards.push(await cardOf(settings, theme, memory));
  const [{ picture, file } = assert.fail()] = cards;
  assert.deepEqual(
    cards.map(card => card.file),
    [file, file, file],
  );
  assert.equal(drawn, 1);
  assert.match(picture.url, /^assets\/card-[0-9a-f]{8}\.png$/);
  assert.ok(file.kind === 'bytes');
  assert.deepEqual(pictureSize(file.path, file.bytes), { width: 1200, height: 630 });
});

/** The head of a JPEG: a comment, a table that has a frame's kind of number, and the frame of 640 by 480. */
const jpeg = Uint8Array.from([
  ...[0xff, 0xd8, 0xff, 0xfe, 0, 4, 1, 2, 0xff, 0xc4, 0, 3, 9],
  ...[0xff, 0xc2, 0, 11, 8, 0x01, 0xe0, 0x02, 0x80, 1, 1, 0x11, 0, 0xff, 0xd9],
]);

test('a picture of the editor’s own takes the place of the drawing', async () => {
  const path = 'theme/card.jpg';
  const settings = settingsWith({ image: path });
  const { value, problems } = readTheme([{ path, bytes: jpeg }], [], settings);
  assert.deepEqual(problems, []);
  const { picture, file } = await cardOf(settings, value, noMemory);
  assert.match(picture.url, /^assets\/card-[0-9a-f]{8}\.jpg$/);
  assert.deepEqual([picture.width, picture.height], [640, 480]);
  assert.ok(file.kind === 'bytes' && file.bytes === jpeg);
});

test('a picture that is missing, or is none, is told of', () => {
  const told = (bytes: Uint8Array | undefined) =>
    readTheme(bytes ? [{ path: 'theme/card.jpg', bytes }] : [], [], settingsWith({ image: 'theme/card.jpg' })).problems;
  for (const [bytes, what] of [
    [undefined, /“theme\/card\.jpg” \(`image:`\) is missing/],
    [jpeg.subarray(0, 15), /“theme\/card\.jpg” \(`image:`\) has no width and height/],
    [Uint8Array.from([0xff, 0xd8, 0xff, 0, 0, 0, 0, 0, 0, 0, 0, 0]), /has no width and height/],
  ] as const)
    assert.match(told(bytes)[0]?.message ?? '', what);
});
