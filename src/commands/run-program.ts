import { CommanderError } from 'commander';
import { runAgain } from '../io/enough-memory.ts';
import { behind, operationFault } from '../io/operation-error.ts';
import type { Environment } from '../site/settings/read-settings.ts';
import type { Measure } from './context.ts';
import type { Ask } from './new.ts';
import { createProgram } from './program.ts';
import { createTerminal, type OutputStream, type Terminal } from './terminal.ts';

/** What the program finds around it. */
export interface Surroundings {
  readonly output: OutputStream;
  readonly errors: OutputStream;
  readonly env: Environment;
  /** The folder a relative path on the command line begins at. */
  readonly folder: string;
  /** Asks the person at the terminal; absent where there is none. */
  readonly ask?: Ask;
  /** A command that needs more memory than Node gives may run again in a process of its own, by the path of the program and its words. */
  readonly program?: readonly string[];
}

/** Runs the program with the words of a command line, its own name left out; gives the exit code. */
export async function runProgram(
  words: readonly string[],
  { output, errors, env, folder, ask, program: ownWords }: Surroundings,
): Promise<number> {
  const terminal = createTerminal(output, errors, env);
  let ended = 0;
  try {
    const program = createProgram({
      terminal,
      env,
      folder,
      ask,
      measure,
      ...(ownWords && { restart: megabytes => runAgain(ownWords, megabytes) }),
      end: code => {
        ended = code;
      },
    });
    await program.parseAsync(words, { from: 'user' });
    return ended;
  } catch (error) {
    return exitCodeOf(error, terminal);
  }
}

function measure(): Measure {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  return {
    wall: performance.now(),
    processor: (userCPUTime + systemCPUTime) / 1000,
    peakMegabytes: Math.round(maxRSS / 1024),
  };
}

/** Commander has already printed its own errors; a mistake in the program keeps its stack. */
function exitCodeOf(error: unknown, terminal: Terminal): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  const told = operationFault(error);
  if (told) {
    terminal.tell(
      `${terminal.paintError('red', '✗')} ${told.message}\n  ${terminal.paintError('green', '→')} ${told.hint}`,
    );
  } else {
    terminal.tell(
      `${terminal.paintError('red', 'Backfile crashed. This is a bug in Backfile, not in your articles.')} Please report it with these lines:\n${stackOf(error)}`,
    );
  }
  return 1;
}

/** The stack with those of the errors behind it. */
function stackOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = behind(error);
  return `${error.stack}${cause instanceof Error ? `\n  because of ${stackOf(cause)}` : ''}`;
}
