import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { editorReport, markdownReport, reportLines } from '../../src/commands/editor-report.ts';
import type { Problem } from '../../src/problems.ts';
import { projectFolder, runHere } from '../support/run-backfile.ts';
import { articleWith } from '../support/site-archive.ts';
import { goodArticle, temporaryArchive } from '../support/temporary-archive.ts';

const settings = { 'archive.yml': 'title: The Papers\naddress: https://p.example/\ncontact: desk@p.example\n' };

test('nothing is said against plain short news: a brief, an accident, sport, weather, an obituary and the like', async () => {
  const folder = join(projectFolder, 'tests/fixtures/short-news');
  const names = readdirSync(folder);
  assert.equal(names.length, 10);
  const articles = Object.fromEntries(names.map(name => [`articles/${name}`, readFileSync(join(folder, name))]));
  const root = temporaryArchive({ ...settings, ...articles });
  const { code, err } = await runHere(['check', '--strict', '--root', root]);
  assert.equal(code, 0, err);
  assert.match(err, /10 articles read: no problems\./);
});

test('what an article does not say is listed by file and headline, with the line to write and where', async () => {
  const root = temporaryArchive({
    ...settings,
    'articles/ferry.txt': goodArticle,
    'articles/front.md': `---\ndate: 2021-03-14\n---\n\n${goodArticle}`,
  });
  const { err } = await runHere(['check', '--root', root]);
  assert.match(
    err,
    /^Undated \(1\)\n {2}articles\/ferry\.txt {2}Harbour town votes to reopen its ferry line\n {4}→ If you know it, write `date: 2021-03-14` .* in articles\/ferry\.yml\.$/m,
  );
  assert.match(err, /^Without an outlet \(2\)$/m);
  assert.match(err, /2 articles read: .*Missing: 1 undated, 2 without an outlet\.\n$/);
});

const problem = (code: Problem['code'], path: string, line?: number): Problem => ({
  code,
  path,
  ...(line !== undefined && { line }),
  message: `${code} in ${path}`,
  hint: 'Mend `lines: { "1": a_b }` there.',
});

const mixed = [
  problem('lost-space', 'articles/a.txt', 3),
  problem('no-headline', 'articles/a.txt'),
  problem('no-headline', 'articles/b.txt'),
  problem('invalid-value', 'articles/z.yml', 2),
];

test('the report has the errors first and together, those of one kind under one heading, and says what they share once', () => {
  const lines = reportLines(editorReport(mixed, [articleWith().record]), (_, text) => text);
  const at = (start: string) => lines.findIndex(line => line.startsWith(start));
  assert.ok(at('Errors: ') === 0);
  assert.ok(at('Errors: ') < at('Warnings: ') && at('Warnings: ') < at('Notes: '));
  const group = lines.slice(at('No headline was found (2)  warning no-headline'), at('Notes: '));
  assert.deepEqual(group.slice(1), [
    '  articles/a.txt',
    '    no-headline in articles/a.txt',
    '  articles/b.txt',
    '    no-headline in articles/b.txt',
    '    → Mend `lines: { "1": a_b }` there.',
    '',
  ]);
});

test('the report as Markdown is the same; code stays code, and what an article says is no markup', () => {
  const hostile = { ...problem('invalid-value', 'articles/x|y.yml'), message: '@all <b> [a](https://b.example) `<i>`' };
  const text = markdownReport(editorReport([...mixed, hostile], []));
  assert.match(text, /^\*\*0 articles read: 2 errors, 2 warnings and 1 note\.\*\*\n\n### Errors: /);
  assert.match(text, /^\| articles\/z\.yml:2 \| invalid-value in .*<br>→ Mend `lines: \{ "1": a_b \}` there\. \|$/m);
  assert.match(text, /\| articles\/x\\\|y\.yml \| &#64;all \\<b\\> \\\[a\\\]\(https:\/\/b\.example\) `\\<i\\>`<br>/);
});

test('a long report names a hundred problems as Markdown and counts the rest', () => {
  const many = Array.from({ length: 130 }, (_, at) => problem('no-headline', `articles/${at}.txt`));
  const text = markdownReport(editorReport(many, []));
  assert.equal(text.match(/^\| articles/gm)?.length, 100);
  assert.match(text, /^\| … and 30 more \| \|$/m);
});
