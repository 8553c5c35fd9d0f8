import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { createProgram } from '../../src/commands/program.ts';
import { createTerminal } from '../../src/commands/terminal.ts';
import { problemCatalogue } from '../../src/problem-catalogue.ts';

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

test('docs/commands.md names every command and every option', () => {
  const text = page('commands.md');
  const quiet = { write: () => true };
  const program = createProgram({
    terminal: createTerminal(quiet, quiet, {}),
    env: {},
    folder: '.',
    measure: () => ({ wall: 0, processor: 0, peakMegabytes: 0 }),
    end: () => {},
  });
  for (const command of program.commands) {
    const section = text.split(/^## /m).find(part => part.startsWith(`\`backfile ${command.name()}`));
    assert.ok(section, `no section “## \`backfile ${command.name()}\``);
    for (const { long } of command.options)
      assert.ok(section.includes(`\`${long}`), `${command.name()} ${long} is not explained`);
  }
});
