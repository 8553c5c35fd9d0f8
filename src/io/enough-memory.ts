import { spawn } from 'node:child_process';
import { totalmem } from 'node:os';
import { getHeapStatistics } from 'node:v8';
import { listFiles } from './read-folder.ts';

/** What a build holds of one article at its end, and of the program and the pages at work; in megabytes, as measured. */
const heldOfArticle = 0.05;
const heldBesides = 400;

/** What the program may use, in megabytes. */
export interface MemoryLimits {
  /** What Node lets the program hold. */
  readonly heap: number;
  /** What the computer has, or the container. */
  readonly machine: number;
  /** Someone has said how much Node may use. */
  readonly isGiven: boolean;
}

/** Whether there is enough memory: the program has to start again with more, or there is no more. */
export type MemoryFound =
  | { readonly kind: 'enough' }
  | { readonly kind: 'restart'; readonly megabytes: number }
  | { readonly kind: 'short'; readonly needed: number; readonly limit: number };

/** Whether an archive of so many articles can be built with what there is. */
export function memoryFor(articles: number, { heap, machine, isGiven }: MemoryLimits): MemoryFound {
  const needed = Math.ceil(heldBesides + articles * heldOfArticle);
  if (needed <= heap) return { kind: 'enough' };
  // What is not on the heap, such as the files that were read, takes a third more.
  const isRoom = needed * 1.3 <= machine;
  return isRoom && !isGiven ? { kind: 'restart', megabytes: needed } : { kind: 'short', needed, limit: heap };
}

/** @param env where NODE_OPTIONS may say how much Node may use */
export function memoryLimits(env: Readonly<Record<string, string | undefined>>): MemoryLimits {
  const megabytes = (bytes: number) => Math.floor(bytes / 1024 ** 2);
  // Absent in some versions of Node, and beyond all bounds where there is no container.
  const inContainer: number | undefined = process.constrainedMemory?.();
  return {
    heap: megabytes(getHeapStatistics().heap_size_limit),
    machine: megabytes(inContainer ? Math.min(inContainer, totalmem()) : totalmem()),
    isGiven: [...process.execArgv, env['NODE_OPTIONS'] ?? ''].some(word => word.includes('max-old-space-size')),
  };
}

/** How many files of articles/ there are, the metadata beside them left out. */
export function countArticles(root: string): number {
  return listFiles(root, 'articles').filter(path => !/\.ya?ml$/i.test(path)).length;
}

/**
 * Runs the same command line in a process that may hold more; it has the terminal, and is told of what ends this one.
 *
 * @param program the path of the program, and then its words
 */
export function runAgain(program: readonly string[], megabytes: number): Promise<0 | 1 | 2> {
  const words = [...process.execArgv, `--max-old-space-size=${megabytes}`, ...program];
  const again = spawn(process.execPath, words, { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => again.kill(signal));
  return new Promise((resolve, reject) => {
    again.on('error', reject);
    again.on('exit', (code, signal) => {
      if (signal) {
        process.removeAllListeners(signal);
        process.kill(process.pid, signal);
      } else resolve(code === 0 || code === 2 ? code : 1);
    });
  });
}
