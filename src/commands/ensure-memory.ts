import { countArticles, memoryFor, memoryLimits } from '../io/enough-memory.ts';
import type { CommandContext, ExitCode } from './context.ts';
import { counted } from './terminal.ts';

/**
 * Looks before a long run whether Node may use enough memory for it. Where the computer has more, the program runs again
 * with that, and its exit code is given; where it has not, that is told, and the run goes on.
 */
export async function ensureMemory(
  { root, env, terminal, restart }: CommandContext,
  limits = memoryLimits(env),
): Promise<ExitCode | undefined> {
  const articles = countArticles(root);
  const found = memoryFor(articles, limits);
  if (found.kind === 'restart' && restart) return restart(found.megabytes);
  if (found.kind === 'short')
    terminal.tell(
      `${terminal.paintError('yellow', '!')} ${counted(articles, 'article')} may need ${found.needed} MB of memory, and Node may use ${found.limit}.\n  ${terminal.paintError('green', '→')} Use a computer with more memory, set NODE_OPTIONS=--max-old-space-size=${found.needed}, or share the work out (docs/scale).`,
    );
  return undefined;
}
