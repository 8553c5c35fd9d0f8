import { runProgram } from './commands/run-program.ts';

// `backfile show FILE | head` closes the pipe early; that is no fault.
process.stdout.on('error', error => {
  if ('code' in error && error.code === 'EPIPE') process.exit();
  throw error;
});

// Ends through process.exit, so that locks and half-written folders are cleared away.
process.once('SIGINT', () => process.exit(130));
process.once('SIGTERM', () => process.exit(143));

process.exitCode = await runProgram(process.argv.slice(2), {
  output: process.stdout,
  errors: process.stderr,
  env: process.env,
  folder: process.cwd(),
});
