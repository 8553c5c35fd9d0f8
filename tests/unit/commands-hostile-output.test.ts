import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { createTerminal } from '../../src/commands/terminal.ts';
import { runHere } from '../support/run-backfile.ts';
import { goodArticle, temporaryArchive } from '../support/temporary-archive.ts';

const sign = '\u001b]0;owned\u0007\u001b[2J\u001b[31m \u202egnp.exe\u2066 \u009b31m';
const commands = [
  '::error file=a::owned',
  '  ::set-output name=a::b',
  '::stop-commands::x',
  '##[error]owned',
  'a ##[add-mask]the',
];
const hostile = `${goodArticle}\n${commands.join('\n\n')}\n\nDr ${sign} Ada Thorne and ::warning::Mr Bly spoke on Tuesday in Larkhaven of the ferry.\n`;

/** Everything that a terminal, a reader's eye or GitHub Actions would obey, were it not of our own making. */
function orders(text: string): readonly string[] {
  const own = /^::(?:error|warning|notice) file=[^:]*,title=[a-z-]+::[^:]/;
  return text.split('\n').filter(line => {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
    const isUnsafe = /[\0-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]/.test(line);
    return isUnsafe || line.includes('##[') || (/^\s*::/.test(line) && !own.test(line));
  });
}

test('no command prints a control sequence, a change of direction or an order to GitHub Actions from a capture', async () => {
  const name = '::error::a ##[error]b \u202ec.txt';
  const root = temporaryArchive({
    'articles/a.txt': hostile,
    [`articles/${name}`]: hostile.replace('spring', 'summer'),
    'articles/b.txt': `${hostile}\nb`,
    'articles/b.yml': `headline: "::error::x ##[error]y \\u202e \\u001b[2J"\nnonsense: "::error::\\u001b[2J"\n`,
    'authority/people.yml': `"::error::\\u001b[2J": 3\n`,
  });
  const given = [
    ['check'],
    ['check', '--json'],
    ['build'],
    ['build', '--json'],
    ['show', 'a.txt'],
    ['show', 'a.txt', '--json'],
    ['show', name],
    ['names'],
    ['names', '--all'],
    ['names', '--all', '--json'],
    ['read', '--again', '--compare'],
    ['read', '--json'],
    ['retract', 'a.txt', '--reason', sign],
    ['correct', 'a.txt', '--note', `::error::${sign}`],
    ['remove', name, '--reason', 'x', '--dry-run'],
    ['metadata', 'export', join(root, 'table.csv')],
    ['verify'],
    ['show', `::error::${sign}`],
    [`::error::${sign}`],
  ];
  let said = 0;
  for (const words of given) {
    const isRooted = words.length > 1 || !words[0]?.startsWith('::');
    const { out: stdout, err: stderr } = await runHere([...words, ...(isRooted ? ['--root', root] : [])], {
      env: { GITHUB_ACTIONS: 'true' },
    });
    said += stdout.length + stderr.length;
    assert.deepEqual(orders(stdout), [], `${words[0]}: output`);
    assert.deepEqual(orders(stderr), [], `${words[0]}: messages`);
    if (words.includes('--json') && stdout !== '') JSON.parse(stdout);
  }
  assert.ok(said > 20_000, `${said} characters were looked at`);
  // They are still there, for whoever reads.
  const { out: stdout } = await runHere(['show', 'a.txt', '--root', root], { env: { GITHUB_ACTIONS: 'true' } });
  assert.match(stdout, /\\u\{3a\}:error file=a::owned/);
  assert.match(readFileSync(join(root, 'articles/a.txt'), 'utf8'), /^::error file=a::owned/m);
});

test('colours are those of the program, and JSON says the same as without care', () => {
  const written: string[] = [];
  const stream = { isTTY: true, write: (text: string) => written.push(text) };
  const terminal = createTerminal(stream, stream, { FORCE_COLOR: '1' });
  terminal.print(terminal.paint('red', `a\u001b[2Jb`));
  assert.ok(written.join('').endsWith('\u001b[31ma\\u{1b}[2Jb\u001b[39m\n'));
  const value = { a: [`##[error] \u202e \u009b \u001b`, '::error::'] };
  terminal.printJson(value);
  const printed = written.at(-1) ?? '';
  assert.deepEqual(JSON.parse(printed), value);
  assert.deepEqual(orders(printed), []);
});
