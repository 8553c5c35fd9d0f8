import { OperationError } from '../io/operation-error.ts';
import type { Environment } from '../site/settings/read-settings.ts';
import type { Terminal } from './terminal.ts';

/** 0: done, nothing wrong. 1: the material has errors, or something stood in the way. 2: wrong usage. */
export type ExitCode = 0 | 1 | 2;

/** What a command knows of the world besides its own options. */
export interface CommandContext {
  readonly terminal: Terminal;
  readonly env: Environment;
  /** The archive's folder, absolute: it holds archive.yml, articles/ and authority/. */
  readonly root: string;
  /** What the program has taken so far; only for telling it. */
  readonly measure: () => Measure;
  /** Runs the same command in a new process that may hold so many megabytes; absent where there is no such process. */
  readonly restart?: (megabytes: number) => Promise<ExitCode>;
}

export interface Measure {
  /** Milliseconds since the program began. */
  readonly wall: number;
  /** Milliseconds of processor time, all threads; it hardly depends on what else the machine does. */
  readonly processor: number;
  /** The most memory the program has held. */
  readonly peakMegabytes: number;
}

/** The person at the terminal ended the input, or pressed Ctrl+C, where an answer was waited for. */
export class NoAnswer extends OperationError {
  constructor() {
    super('Stopped. Nothing was written.', 'Begin again, or give the answers as options: `npx backfile new --help`.');
  }
}
