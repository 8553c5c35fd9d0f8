import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** Waits for the word that all is done; without it, when this program has ended, it becomes what cleans up. */
const waiting = `trap '' HUP INT TERM; read -r said; [ "$said" = done ] || exec "$0" "$@"`;

/**
 * Has what a build leaves cleared away when this program is ended: by a signal that it has no time to hear while it reads or
 * indexes, for want of memory, or by force. A shell waits for the end of a pipe, which the system closes with the program,
 * and costs some milliseconds. What it gives is called when there is nothing to clear away any more.
 */
export function cleanUpAfterwards(output: string): () => void {
  if (process.platform === 'win32') return () => {};
  const isSource = import.meta.url.endsWith('.ts');
  const program = join(import.meta.dirname, isSource ? 'clean-up.ts' : 'clean-up.js');
  const words = [...(isSource ? ['--import', import.meta.resolve('tsx')] : []), program, output];
  // In a session of its own, Ctrl C in the terminal does not reach it.
  const shell = spawn('sh', ['-c', waiting, process.execPath, ...words], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  // Without a shell the next build clears it away.
  shell.on('error', () => {});
  shell.stdin.on('error', () => {});
  shell.unref();
  if ('unref' in shell.stdin && typeof shell.stdin.unref === 'function') shell.stdin.unref();
  return () => shell.stdin.end('done\n');
}
