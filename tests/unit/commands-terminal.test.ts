import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createTerminal, hasColour, visible } from '../../src/commands/terminal.ts';

function recorder(isTTY: boolean) {
  const written: string[] = [];
  return { isTTY, written, write: (text: string) => written.push(text) };
}

test('colour needs a terminal, unless NO_COLOR or FORCE_COLOR says otherwise', () => {
  const [screen, file] = [recorder(true), recorder(false)];
  assert.equal(hasColour(screen, {}), true);
  assert.equal(hasColour(file, {}), false);
  assert.equal(hasColour(screen, { NO_COLOR: '1' }), false);
  assert.equal(hasColour(screen, { NO_COLOR: '' }), true, 'an empty NO_COLOR is none');
  assert.equal(hasColour(file, { FORCE_COLOR: '1' }), true);
  assert.equal(hasColour(file, { FORCE_COLOR: '' }), true);
  assert.equal(hasColour(screen, { FORCE_COLOR: '0' }), false);
  assert.equal(hasColour(file, { FORCE_COLOR: '1', NO_COLOR: '1' }), false);
  assert.equal(hasColour(screen, { TERM: 'dumb' }), false);
});

test('short work says nothing of its progress in a file or on a build machine', () => {
  for (const [errors, env] of [
    [recorder(false), {}],
    [recorder(true), { CI: 'true' }],
  ] as const) {
    const terminal = createTerminal(recorder(false), errors, env);
    terminal.progress('reading…');
    assert.deepEqual(errors.written, []);
    terminal.tell('done');
    assert.deepEqual(errors.written, ['done\n']);
  }
});

test('long work says every ten seconds, in plain lines, how far it is, where nobody looks', () => {
  for (const [errors, env] of [
    [recorder(false), {}],
    [recorder(true), { CI: 'true' }],
  ] as const) {
    let seconds = 0;
    const terminal = createTerminal(recorder(false), errors, env, () => seconds * 1000);
    for (; seconds < 25; seconds++) terminal.progress(`${seconds} of 25`);
    assert.deepEqual(errors.written, ['10 of 25\n', '20 of 25\n']);
  }
});

test('progress is cleared before a line is written', () => {
  const errors = recorder(true);
  const terminal = createTerminal(recorder(true), errors, {});
  terminal.progress('reading…');
  terminal.tell('done');
  assert.equal(errors.written.join(''), '\r\u001b[Kreading…\r\u001b[Kdone\n');
});

test('what a capture holds cannot steer the terminal', () => {
  assert.equal(visible('a\u001b[31mred\u0007\r\nb'), 'a\\u{1b}[31mred\\u{7}\\u{d}\\u{a}b');
  assert.equal(visible('abc\u202Ecba'), 'abc\\u{202e}cba');
  assert.equal(visible('tab\there, “мир” שלום 😀'), 'tab\there, “мир” שלום 😀');
});
