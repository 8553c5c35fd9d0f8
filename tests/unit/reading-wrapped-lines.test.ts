import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readCapture } from '../../src/capture/read-capture.ts';
import { labelLines } from '../../src/reading/label-lines.ts';
import { gapBetween, wrappedLines } from '../../src/reading/wrapped-lines.ts';
import { blocksFrom } from '../../src/record/blocks-from.ts';

function captureOf(text: string, name = 'a.txt') {
  return readCapture({ path: `articles/${name}`, bytes: Buffer.from(text) }).value ?? assert.fail();
}

const sentence =
  'The harbour master of the town resigned on Saturday over the freeze of last week, saying that he had pressed the right button and that the button had been wrong all along.';

/** Words broken at a column, as mail programs do. */
function broken(text: string, column: number): string {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= column) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.join('\n');
}

/** How many lines go on from another. */
const goingOn = (text: string, name?: string) => wrappedLines(captureOf(text, name)).size;
const breaksIn = (text: string) =>
  text.split('\n').filter((line, at, all) => at > 0 && line !== '' && all[at - 1] !== '').length;

const wrapped = Array.from({ length: 4 }, () => broken(sentence, 72)).join('\n\n');

test('text that was broken at a column is joined, whatever the column', () => {
  for (const column of [40, 60, 72, 78, 100]) {
    const text = Array.from({ length: 4 }, () => broken(sentence, column)).join('\n\n');
    assert.equal(goingOn(text), breaksIn(text), `${column}`);
  }
});

test('one line that is longer than all others does not change how the others are read', () => {
  const address = `https://mercury.example/${'a'.repeat(150)}`;
  assert.equal(goingOn(`${wrapped}\n\n${address}\n`), breaksIn(wrapped));
  assert.equal(goingOn(`${'A headline of many words '.repeat(8)}\n\n${wrapped}\n`), breaksIn(wrapped));
});

test('links in Markdown count by their words', () => {
  const linked = wrapped.replace(
    'pressed the',
    '[pressed the](https://mercury.example/a-long-address-that-no-column-holds)',
  );
  assert.equal(goingOn(linked, 'a.md'), breaksIn(wrapped));
});

test('lines of their own length, and paragraphs a line each, are not joined', () => {
  assert.equal(goingOn('Menu\nNews\nSport\nOpinion\nWeather\nArts\nHome\nTravel\nFood\nLetters'), 0);
  assert.equal(goingOn(Array.from({ length: 8 }, () => sentence).join('\n')), 0);
});

test('in HTML only text that keeps its breaks is joined', () => {
  const page = (inside: string) => `<html><body><article>${inside}</article></body></html>`;
  const paragraphs = wrapped.replaceAll('\n\n', '\n').split('\n');
  assert.equal(goingOn(page(paragraphs.map(line => `<p>${line}</p>`).join('')), 'a.html'), 0);
  assert.ok(goingOn(page(`<pre>${wrapped}</pre>`), 'a.html') > 4);
});

test('Chinese and Japanese are broken between characters, and joined without a space', () => {
  const text =
    '港务长因上周的冰冻于星期六辞职他说自己按对了按钮而按钮本身是错的议会将在星期一开会选出一个由三名成员组成的委员会并宣布新的时刻表';
  const lines = text.match(/.{1,24}/gu) ?? [];
  const paragraph = `${lines.join('\n')}。`;
  const whole = Array.from({ length: 4 }, () => paragraph).join('\n\n');
  const capture = captureOf(whole);
  assert.equal(wrappedLines(capture).size, breaksIn(whole));
  const blocks = blocksFrom(labelLines(capture));
  assert.ok(blocks.some(block => block.kind === 'paragraph' && block.text === `${text}。`));
});

test('what parts two pieces of a text depends on its script', () => {
  assert.equal(gapBetween('港务长', '因上周'), '');
  assert.equal(gapBetween('said,', '“yes'), ' ');
  assert.equal(gapBetween('港务长', 'NATO'), ' ');
});
