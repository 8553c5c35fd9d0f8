import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { createProgram } from '../../src/commands/program.ts';
import { createTerminal } from '../../src/commands/terminal.ts';
import { problemCatalogue } from '../../src/problems.ts';
import { projectFolder } from '../support/run-backfile.ts';

const page = (name: string) => readFileSync(new URL(`../../docs/${name}`, import.meta.url), 'utf8');

test('docs/PROBLEMS.md explains every problem code, with an example and a remedy', () => {
  const sections = page('PROBLEMS.md').split(/^### /m).slice(1);
  const explained = sections.map(section =>
    /^`([a-z-]+)` \((error|warning|note)\)$/m.exec(section)?.slice(1, 3).join(' '),
  );
  const wanted = Object.entries(problemCatalogue).map(([code, { severity }]) => `${code} ${severity}`);
  assert.deepEqual([...explained].sort(), [...wanted].sort());
  for (const section of sections) assert.match(section, /^Example: [\s\S]+^Remedy: /m, section.split('\n', 1)[0]);
});

test('every test that docs/comparison.md gives as proof is there', () => {
  const named = [...page('comparison.md').matchAll(/`((?:unit|browser)\/[a-z-]+)`/g)].map(match => match[1] ?? '');
  assert.ok(named.length > 20);
  for (const name of named) assert.ok(existsSync(new URL(`../${name}.test.ts`, import.meta.url)), name);
});

test('docs/commands.md names every command and every option, and the README every command', () => {
  const text = page('commands.md');
  const readme = page('../README.md');
  const quiet = { write: () => true };
  const program = createProgram({
    terminal: createTerminal(quiet, quiet, {}),
    env: {},
    folder: '.',
    measure: () => ({ wall: 0, processor: 0, peakMegabytes: 0 }),
    end: () => {},
  });
  assert.ok(program.commands.length > 5);
  for (const command of program.commands) {
    const section = text.split(/^## /m).find(part => part.startsWith(`\`backfile ${command.name()}`));
    assert.ok(section, `no section “## \`backfile ${command.name()}\``);
    assert.match(
      readme,
      new RegExp(`(?:npm run|npx backfile) ${command.name()}\\b`),
      `the README does not show backfile ${command.name()}`,
    );
    assert.notEqual(command.options.length, 0, command.name());
    for (const { long } of command.options)
      assert.ok(section.includes(`\`${long}`), `${command.name()} ${long} is not explained`);
  }
});

test('every variable of the environment that Backfile reads is explained in docs/commands.md', () => {
  const text = page('commands.md');
  const read = sourcesIn('src', 'tests').flatMap(path =>
    [...readFileSync(path, 'utf8').matchAll(/\benv\['([A-Z_]+)'\]|\b(BACKFILE_[A-Z_]+)\b/g)].map(
      found => found[1] ?? found[2] ?? '',
    ),
  );
  const unexplained = [...new Set(read)].filter(name => !systems.has(name) && !text.includes(`\`${name}\``));
  assert.deepEqual(unexplained, []);
});

/** What the system or the test runner sets, for itself. */
const systems: ReadonlySet<string> = new Set(['PATH', 'LD_LIBRARY_PATH', 'BACKFILE_TEST_SITES']);

function sourcesIn(...folders: readonly string[]): readonly string[] {
  return folders.flatMap(folder =>
    readdirSync(join(projectFolder, folder), { recursive: true, encoding: 'utf8' })
      .filter(path => /\.tsx?$/.test(path))
      .map(path => join(projectFolder, folder, path)),
  );
}

test('docs/architecture.md tells of every room and of every corner of one', () => {
  const text = page('architecture.md');
  const folders = readdirSync(join(projectFolder, 'src'), { recursive: true, withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .map(entry => join(entry.parentPath, entry.name).slice(projectFolder.length + 1));
  assert.ok(folders.length > 20);
  const untold = folders.filter(folder => !text.includes(`\`${folder}/\``) && !isNamedBesideOthers(text, folder));
  assert.deepEqual(untold, []);
});

/** `src/site/feeds/` may stand as `feeds/` in the row of another corner of its room. */
function isNamedBesideOthers(text: string, folder: string): boolean {
  const [room, corner] = [dirname(folder), folder.split('/').at(-1)];
  return text.split('\n').some(row => row.startsWith(`| \`${room}/`) && row.includes(`\`${corner}/\``));
}

test('every link of the documentation leads to a file, and to a heading of it', () => {
  const pages = ['README.md', ...readdirSync(join(projectFolder, 'docs')).map(name => `docs/${name}`)];
  const dead = pages
    .filter(path => path.endsWith('.md'))
    .flatMap(path => deadLinks(path).map(link => `${path}: ${link}`));
  assert.deepEqual(dead, []);
});

function deadLinks(path: string): readonly string[] {
  // Links in code are examples.
  const text = readFileSync(join(projectFolder, path), 'utf8').replace(/```[\s\S]*?```|`[^`\n]*`/g, '');
  const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(found => found[1] ?? '')
    .filter(link => !/^https?:/.test(link));
  return links.filter(link => !leadsSomewhere(path, link));
}

function leadsSomewhere(from: string, link: string): boolean {
  const [file = '', heading] = link.split('#');
  const target = file === '' ? join(projectFolder, from) : join(projectFolder, dirname(from), file);
  if (!existsSync(target)) return false;
  return heading === undefined || headingsOf(readFileSync(target, 'utf8')).includes(heading);
}

/** As GitHub makes addresses of headings. */
function headingsOf(markdown: string): readonly string[] {
  return [...markdown.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\p{M} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}
