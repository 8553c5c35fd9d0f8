import type { Environment, Terminal } from '../terminal.ts';

/** 0: done, nothing wrong. 1: the material has errors, or something stood in the way. 2: wrong usage. */
export type ExitCode = 0 | 1 | 2;

/** What a command knows of the world besides its own options. */
export interface CommandContext {
  readonly terminal: Terminal;
  readonly env: Environment;
  /** The archive's folder, absolute: it holds archive.yml, articles/ and authority/. */
  readonly root: string;
  /** Milliseconds from an arbitrary moment; only for telling how long a step took. */
  readonly now: () => number;
}
