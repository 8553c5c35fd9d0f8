import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parse } from 'yaml';
import { filesOf } from '../../src/commands/new-archive.ts';
import { packedFiles } from '../support/installed-package.ts';
import { projectFolder } from '../support/run-backfile.ts';
import { goodArticle, temporaryArchive, writeFiles } from '../support/temporary-archive.ts';

interface Step {
  readonly id?: string;
  readonly name?: string;
  readonly if?: string;
  readonly run?: string;
  readonly uses?: string;
  readonly env?: Readonly<Record<string, string>>;
}

const action: {
  readonly inputs: Readonly<Record<string, { default: string }>>;
  readonly runs: { readonly steps: readonly Step[] };
} = parse(readFileSync(join(projectFolder, 'action.yml'), 'utf8'));

/** What a runner knows besides the inputs. */
type Context = Readonly<Record<string, string>>;

/** The value of an expression such as `inputs.folder`, or of a comparison; the tests know no other forms. */
function evaluate(expression: string, context: Context): string {
  const trimmed = expression.trim();
  const known = context[trimmed];
  if (known !== undefined) return known;
  const comparison = /^(\S+) (==|!=) '([^']*)'$/.exec(trimmed);
  if (trimmed.includes('&&')) return String(trimmed.split('&&').every(part => evaluate(part, context) === 'true'));
  assert.ok(comparison, `the test does not know ${trimmed}`);
  const [, name = '', operator, wanted] = comparison;
  return String((evaluate(name, context) === wanted) === (operator === '=='));
}

/** Runs the steps that are commands, as a runner does, until one fails. */
function runSteps(root: string, given: Context) {
  const outside = join(root, 'outside');
  mkdirSync(join(outside, 'bin'), { recursive: true });
  writeFiles(outside, {
    'bin/gh': `#!/bin/sh\necho "$@" >> "${outside}/gh.txt"\nexit \${GH_FAILS:-0}\n`,
    'output.txt': '',
    'summary.txt': '',
  });
  chmodSync(join(outside, 'bin/gh'), 0o755);
  const inputs = Object.entries(action.inputs).map(([name, input]) => [`inputs.${name}`, input.default]);
  const context: Record<string, string> = {
    ...Object.fromEntries(inputs),
    'github.action_path': projectFolder,
    'github.token': 'a token',
    'github.repository': 'someone/papers',
    'github.event_name': 'push',
    'github.event.pull_request.number': '',
    'github.run_id': '1',
    'steps.pages.outputs.base_url': '',
    'inputs.folder': root,
    ...given,
  };
  const ran: string[] = [];
  let said = '';
  for (const { id, name = '', if: condition, run, env = {} } of action.runs.steps) {
    if (condition !== undefined && evaluate(condition, context) !== 'true') continue;
    if (run === undefined) continue;
    const filled = Object.entries(env).map(([key, value]) => [
      key,
      value.replace(/\$\{\{(.*?)\}\}/g, (_, expression: string) => evaluate(expression, context)),
    ]);
    const { status, stdout, stderr } = spawnSync('bash', ['-e', '-o', 'pipefail', '-c', run], {
      cwd: root,
      encoding: 'utf8',
      env: {
        ...process.env,
        PATH: `${join(outside, 'bin')}:${process.env['PATH']}`,
        GITHUB_ACTIONS: 'true',
        GITHUB_OUTPUT: join(outside, 'output.txt'),
        GITHUB_STEP_SUMMARY: join(outside, 'summary.txt'),
        RUNNER_TEMP: outside,
        ...Object.fromEntries(filled),
        ...(given['gh fails'] && { GH_FAILS: '1' }),
      },
    });
    ran.push(`${name}: ${status}`);
    said += stdout + stderr;
    for (const line of readFileSync(join(outside, 'output.txt'), 'utf8').split('\n')) {
      const [key, value] = line.split('=');
      if (id !== undefined && key && value !== undefined) context[`steps.${id}.outputs.${key}`] = value;
    }
    if (status !== 0) break;
  }
  const at = (path: string) => (existsSync(join(outside, path)) ? readFileSync(join(outside, path), 'utf8') : '');
  return { ran, said, summary: at('summary.txt'), gh: at('gh.txt') };
}

test('on a push it checks and builds, for the address that Pages gives', () => {
  const root = temporaryArchive({ 'articles/ferry.txt': goodArticle });
  const { ran, summary, said } = runSteps(root, { 'steps.pages.outputs.base_url': 'https://someone.github.io/papers' });
  assert.deepEqual(ran, ['Check: 0', 'Build: 0'], said);
  assert.match(summary, /^\*\*1 article read: 1 warning\.\*\*/);
  assert.match(
    readFileSync(join(root, 'dist/robots.txt'), 'utf8'),
    /https:\/\/someone\.github\.io\/papers\/sitemap\.xml/,
  );
});

test('in a pull request it says what was found, as a comment and beside the lines, and stops at errors', () => {
  const root = temporaryArchive({
    'articles/ferry.txt': goodArticle,
    'articles/ferry.yml': 'date: yesterday\noutlet: "@all | <b>"\n',
  });
  const pull = { 'github.event_name': 'pull_request', 'github.event.pull_request.number': '7' };
  const { ran, said, summary, gh } = runSteps(root, pull);
  assert.deepEqual(ran, ['Check: 0', 'Comment: 0', 'Stop at errors: 1']);
  assert.match(said, /^::error file=articles\/ferry\.yml,line=1,title=impossible-date::/m);
  assert.match(gh, /^pr comment 7 --edit-last --create-if-none --body-file \S+backfile-report\.md$/m);
  assert.match(summary, /^### Errors: [\s\S]*^\| articles\/ferry\.yml:1 \| .*yesterday/m);
  assert.ok(!existsSync(join(root, 'dist')));
});

test('a comment that may not be written fails nothing', () => {
  const root = temporaryArchive({ 'articles/ferry.txt': goodArticle });
  const pull = { 'github.event_name': 'pull_request', 'github.event.pull_request.number': '7', 'gh fails': 'yes' };
  const { ran, said } = runSteps(root, pull);
  assert.deepEqual(ran, ['Check: 0', 'Comment: 0', 'Build: 0'], said);
  assert.match(said, /::notice::The report could not be written/);
});

test('the workflow of a new archive uses the action that is in the package', () => {
  const answers = {
    title: 'A',
    address: 'https://a.example/',
    language: 'en',
    rights: 'https://b.example/',
    publish: 'whole',
    crawlers: 'all',
  } as const;
  const workflow: { readonly jobs: Readonly<Record<string, { readonly steps: readonly Step[] }>> } = parse(
    filesOf(answers)['.github/workflows/archive.yml'] ?? '',
  );
  const uses = Object.values(workflow.jobs).flatMap(({ steps }) => steps.flatMap(step => step.uses ?? []));
  assert.ok(uses.includes('./node_modules/backfile'));
  assert.ok(packedFiles().includes('action.yml'));
  const commands = Object.values(workflow.jobs).flatMap(({ steps }) => steps.flatMap(({ run }) => run ?? []));
  assert.deepEqual(commands, ['npm install --no-audit --no-fund'], 'no tests of Backfile');
});
