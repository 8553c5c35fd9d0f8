import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  annotation,
  countProblems,
  formatProblem,
  reportBriefly,
  reportProblems,
} from '../../src/commands/report-problems.ts';
import { createTerminal } from '../../src/commands/terminal.ts';
import type { Problem } from '../../src/problems.ts';

const problem: Problem = {
  code: 'unknown-key',
  path: 'articles/a,b:c.yml',
  line: 3,
  message: '“headlin” is not a key:\r\n100% wrong, ::error::',
  hint: 'Write “headline”.',
};
const warning: Problem = { code: 'no-headline', path: 'articles/a.txt', message: 'No headline.', hint: 'Supply one.' };
const plain = (_: string, text: string) => text;

test('an annotation is one line, and nothing in a problem ends it or begins another', () => {
  assert.equal(
    annotation(problem),
    '::error file=articles/a%2Cb%3Ac.yml,line=3,title=unknown-key::“headlin” is not a key:%0D%0A100%25 wrong, ::error::%0AWrite “headline”.',
  );
  assert.equal(annotation(warning), '::warning file=articles/a.txt,title=no-headline::No headline.%0ASupply one.');
});

test('a problem is told with place, severity, code, message and remedy', () => {
  assert.equal(formatProblem(warning, plain), 'articles/a.txt  warning  no-headline\n  No headline.\n  → Supply one.');
  assert.match(formatProblem(problem, plain), /^articles\/a,b:c\.yml:3 {2}error {2}unknown-key\n/);
});

test('problems are counted in words', () => {
  assert.equal(countProblems([]), 'no problems');
  assert.equal(countProblems([warning]), '1 warning');
  assert.equal(countProblems([warning, problem, problem]), '2 errors and 1 warning');
});

test('annotations are only for GitHub Actions, and the report is in order of path and line', () => {
  const run = (env: Record<string, string>) => {
    const [out, err]: [string[], string[]] = [[], []];
    const terminal = createTerminal({ write: text => out.push(text) }, { write: text => err.push(text) }, {});
    reportProblems([warning, problem], terminal, env);
    return { out: out.join(''), err: err.join('') };
  };
  assert.doesNotMatch(run({}).err, /^::/m);
  assert.match(run({ GITHUB_ACTIONS: 'true' }).err, /\n::error .*\n::warning .*\n$/);
  assert.equal(run({ GITHUB_ACTIONS: 'true' }).out, '');
  assert.match(run({}).err, /^articles\/a,b:c\.yml:3[\s\S]*\narticles\/a\.txt {2}warning/);
});

test('a build tells the first problems of each code and counts the rest', () => {
  const err: string[] = [];
  const terminal = createTerminal({ write: () => true }, { write: text => err.push(text) }, {});
  const many = Array.from({ length: 12 }, (_, index) => ({ ...warning, path: `articles/${index + 10}.txt` }));
  reportBriefly([...many, problem], terminal, {});
  const told = err.join('');
  assert.equal(told.match(/no-headline$/gm)?.length, 5);
  assert.match(told, /unknown-key/);
  assert.match(told, /… and 7 more \(no-headline\)\. `npx backfile check` lists them all\.\n$/);
});
