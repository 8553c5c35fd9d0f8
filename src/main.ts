import { runProgram } from './commands/run-program.ts';

// `backfile show FILE | head` closes the pipe early; that is no fault.
process.stdout.on('error', error => {
  if ('code' in error && error.code === 'EPIPE') process.exit();
  throw error;
});

// SIGINT and SIGTERM are left to the system: a listener would wait until reading or indexing gives way, for minutes. What
// a build leaves, a lock and a half-written folder, the next one clears away, as after a crash.

process.exitCode = await runProgram(process.argv.slice(2), {
  output: process.stdout,
  errors: process.stderr,
  env: process.env,
  folder: process.cwd(),
});
