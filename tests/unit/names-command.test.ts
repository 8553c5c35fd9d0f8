import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { type NamesOptions, names } from '../../src/commands/names.ts';
import { createTerminal } from '../../src/commands/terminal.ts';
import { OperationError } from '../../src/io/operation-error.ts';

const article = `Ferry to the Island Sails Again

President Omar Diallo said on Monday that the ferry would sail again after nine days in the harbour.

The men had waited for Zarquon all day, and the women had waited with them at the gate of the port.

“We were told to be patient,” said Omar Diallo, who had come by train from Dakar with his two sons.
`;

async function inArchive(work: (run: Run, root: string) => Promise<void>): Promise<void> {
  const root = mkdtempSync(join(tmpdir(), 'backfile-names-'));
  try {
    mkdirSync(join(root, 'articles'));
    writeFileSync(join(root, 'archive.yml'), 'title: Test\n');
    writeFileSync(join(root, 'articles/ferry.txt'), article);
    await work(async (reading, options = {}) => {
      const lines: string[] = [];
      const stream = { write: (text: string) => lines.push(text) };
      const terminal = createTerminal(stream, stream, { NO_COLOR: '1' });
      const code = await names(reading, options, {
        root,
        terminal,
        env: {},
        measure: () => ({ wall: 0, processor: 0, peakMegabytes: 0 }),
      });
      return { code, output: lines.join('') };
    }, root);
  } finally {
    rmSync(root, { recursive: true });
  }
}
type Run = (reading?: string, options?: NamesOptions) => Promise<{ code: number; output: string }>;

test('what waits is listed with its sentence, and a decision on it sticks', () =>
  inArchive(async (run, root) => {
    assert.match((await run()).output, /Zarquon {2}once\. [\s\S]*The men had waited for Zarquon all day/);
    const decided = await run('Zarquon', { accept: true, as: 'person' });
    assert.deepEqual([decided.code, decided.output], [0, '✓ Zarquon is now in authority/people.yml.\n']);
    assert.equal(readFileSync(join(root, 'authority/people.yml'), 'utf8'), 'Zarquon: {}\n');
    assert.equal((await run()).output, 'No name needs a decision.\n');
  }));

test('names that rest on the article alone are listed on request, and merged without saying what they are', () =>
  inArchive(async (run, root) => {
    assert.match((await run(undefined, { all: true })).output, /Omar Diallo {2}person, 2× in 1: “Omar Diallo”/);
    await run('O. Diallo', { merge: 'Omar Diallo' });
    assert.equal(readFileSync(join(root, 'authority/people.yml'), 'utf8'), 'Omar Diallo:\n  variants: [O. Diallo]\n');
  }));

test('a decision that cannot be carried out is told with what to do', () =>
  inArchive(async run => {
    await assert.rejects(
      run('Zarquon'),
      new OperationError(
        'No decision was given for “Zarquon”.',
        'Use one of --accept, --merge "OTHER NAME" and --reject.',
      ),
    );
    await assert.rejects(run('Zarquon', { accept: true }), {
      message: 'The articles do not say what kind of name “Zarquon” is.',
    });
    await assert.rejects(run('Nobody', { accept: true }), { message: '“Nobody” is in no article.' });
    await assert.rejects(run('O. Diallo', { merge: 'Zarquon' }), {
      hint: /^Accept it first: npx backfile names "Zarquon"/,
    });
    await assert.rejects(run('O. Diallo', { merge: 'Omar Dialo' }), {
      hint: 'Did you mean Omar Diallo? If not, add --as.',
    });
  }));

test('lists with errors are not edited', () =>
  inArchive(async (run, root) => {
    mkdirSync(join(root, 'authority'));
    writeFileSync(join(root, 'authority/people.yml'), 'Zarquon:\n  sea: Omar\n');
    const { code, output } = await run('Zarquon', { reject: true });
    assert.equal(code, 1);
    assert.match(output, /unknown-key/);
  }));
