/**
 * Runs the project's checks in order, cheapest first, and stops at the first that fails.
 * `tests/run.ts` runs all; `unit` only the tests without a browser; `browser` only those with one.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { testGroups } from './test-groups.ts';

const root = resolve(import.meta.dirname, '..');
const bin = (name: string) => join(root, 'node_modules', '.bin', name);

interface Step {
  readonly name: string;
  readonly command: readonly string[];
  /** What to run alone to see this failure again. */
  readonly again: string;
}

const checks: readonly Step[] = [
  { name: 'types', command: [bin('tsc'), '-p', 'tsconfig.json'], again: 'npm run types' },
  {
    name: 'types of browser code',
    command: [bin('tsc'), '-p', 'tsconfig.browser.json', '--noEmit'],
    again: 'npm run types',
  },
  { name: 'lint', command: [bin('biome'), 'check', '--error-on-warnings'], again: 'npm run lint' },
];

/** Processes that the tests without a browser share; more than the two that run at once, so that both end at one time. */
const unitGroups = 8;

const which = process.argv[2] ?? 'all';
const sites = mkdtempSync(join(tmpdir(), 'backfile-tests-'));
process.once('exit', () => rmSync(sites, { recursive: true, force: true }));

const build: Step = {
  name: 'build',
  command: [process.execPath, '--import', 'tsx', 'tests/browser/build-sites.ts'],
  again: 'npm run build',
};
const steps = [...(which === 'all' ? checks : []), ...(which === 'unit' ? [] : [build]), nodeTests(which)];
for (const step of steps) runStep(step);

function runStep({ name, command, again }: Step): void {
  console.log(`\n— ${name}`);
  const [program = '', ...words] = command;
  const { status, error } = spawnSync(program, words, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, BACKFILE_TEST_SITES: sites },
  });
  if (status === 0) return;
  console.error(
    `\n✗ ${name} failed${error ? ` (${error.message})` : ''}; the steps after it were not run. Again: ${again}`,
  );
  process.exit(1);
}

/** One run of node's test runner over all files, so that its summary counts them all. */
function nodeTests(kind: string): Step {
  const files = testFiles('tests').filter(
    path => kind === 'all' || path.startsWith('tests/browser/') === (kind === 'browser'),
  );
  const isOfBrowser = (path: string) => path.startsWith('tests/browser/');
  const unit = testGroups(
    root,
    files.filter(path => !isOfBrowser(path)),
    unitGroups,
    join(sites, 'groups'),
  );
  const runner = ['--import', 'tsx', '--test', '--test-concurrency=2', '--test-reporter=spec'];
  return {
    name: `tests (${files.length} files)`,
    command: [process.execPath, ...runner, ...unit, ...files.filter(isOfBrowser)],
    again: 'npm test, or node --import tsx --test FILE',
  };
}

/** Unit tests first, those in a browser last: the quick ones fail first. */
function testFiles(folder: string): string[] {
  const paths = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map(path => `${folder}/${path.replaceAll('\\', '/')}`)
    .filter(path => path.endsWith('.test.ts') || path.endsWith('.test.tsx'));
  const rank = (path: string) => (path.startsWith('tests/browser/') ? 1 : 0);
  return paths.sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
}
