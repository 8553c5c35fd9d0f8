import { NoAnswer } from './commands/context.ts';
import { runProgram } from './commands/run-program.ts';

// `backfile show FILE | head` closes the pipe early; that is no fault.
process.stdout.on('error', error => {
  if ('code' in error && error.code === 'EPIPE') process.exit();
  throw error;
});

// SIGINT and SIGTERM are left to the system: a listener would wait until reading or indexing gives way, for minutes. What
// a build leaves, a lock and a half-written folder, a process beside it clears away (src/io/clean-up-after.ts).

process.exitCode = await runProgram(process.argv.slice(2), {
  output: process.stdout,
  errors: process.stderr,
  env: process.env,
  folder: process.cwd(),
  program: process.argv.slice(1),
  ...(process.stdin.isTTY && process.stdout.isTTY && { ask: askInTerminal }),
});

async function askInTerminal(question: string): Promise<string> {
  const { createInterface } = await import('node:readline/promises');
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return await new Promise((resolve, reject) => {
      // Ctrl+C and Ctrl+D; after an answer it comes too late to matter.
      terminal.once('close', () => reject(new NoAnswer()));
      terminal.question(question).then(resolve, reject);
    });
  } finally {
    terminal.close();
  }
}
