import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import type { Ask } from '../../src/commands/new.ts';
import { runProgram } from '../../src/commands/run-program.ts';

export const projectFolder = resolve(import.meta.dirname, '../..');

/** A whole archive of four real articles, with its settings and lists; the tests never read the project's own articles/. */
export const fourArticles = join(projectFolder, 'tests/fixtures/four-articles');

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line as a person does, in a process of its own, without colours unless `env` asks for them. */
export function runBackfile(
  words: readonly string[],
  { cwd = projectFolder, env = {} as NodeJS.ProcessEnv } = {},
): Ran {
  const { GITHUB_ACTIONS: _, FORCE_COLOR: __, BACKFILE_ADDRESS: ___, ...inherited } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(projectFolder, 'bin/backfile.js'), ...words], {
    cwd,
    env: { ...inherited, ...env },
    encoding: 'utf8',
  });
  return { code: status, out: stdout, err: stderr };
}

/** Runs the command line in this process: all but the start of the program, which takes most of a short run. */
export async function runHere(
  words: readonly string[],
  { cwd = projectFolder, env = {} as NodeJS.ProcessEnv, ask = undefined as Ask | undefined } = {},
): Promise<Ran> {
  const said = { out: '', err: '' };
  const into = (stream: keyof typeof said) => ({
    write: (text: string) => {
      said[stream] += text;
    },
  });
  const code = await runProgram(words, {
    output: into('out'),
    errors: into('err'),
    env,
    folder: cwd,
    ...(ask && { ask }),
  });
  return { code, ...said };
}
