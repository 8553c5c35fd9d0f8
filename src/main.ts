import { CommanderError } from 'commander';
import { createProgram } from './commands/program.ts';
import { createTerminal } from './commands/terminal.ts';
import { OperationError } from './effects/operation-error.ts';
import { systemFault } from './effects/system-fault.ts';

const terminal = createTerminal(process.stdout, process.stderr, process.env);

// `backfile show FILE | head` closes the pipe early; that is no fault.
process.stdout.on('error', error => {
  if ('code' in error && error.code === 'EPIPE') process.exit();
  throw error;
});

// Ends through process.exit, so that locks and half-written folders are cleared away.
process.once('SIGINT', () => process.exit(130));
process.once('SIGTERM', () => process.exit(143));

try {
  const program = createProgram({
    terminal,
    env: process.env,
    folder: process.cwd(),
    measure,
    end: code => {
      process.exitCode = code;
    },
  });
  await program.parseAsync(process.argv);
} catch (error) {
  process.exitCode = exitCodeOf(error);
}

function measure() {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  return {
    wall: performance.now(),
    processor: (userCPUTime + systemCPUTime) / 1000,
    peakMegabytes: Math.round(maxRSS / 1024),
  };
}

/** Commander has already told its own errors; a mistake in the program keeps its stack. */
function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  const told = error instanceof OperationError ? error : systemFault(error);
  if (told) {
    terminal.tell(
      `${terminal.paintError('red', '✗')} ${told.message}\n  ${terminal.paintError('green', '→')} ${told.hint}`,
    );
  } else {
    terminal.tell(`${terminal.paintError('red', 'Backfile has a fault:')} ${stackOf(error)}`);
  }
  return 1;
}

/** The stack with those of the errors behind it; Eleventy keeps the one that a template threw in `originalError`. */
function stackOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const behind = 'originalError' in error ? error.originalError : error.cause;
  return `${error.stack}${behind instanceof Error ? `\n  because of ${stackOf(behind)}` : ''}`;
}
