import { availableParallelism } from 'node:os';
import type { ArticleFile } from '../capture/capture.ts';
import type { Sources } from '../capture/sources.ts';
import { loadAuthority } from '../names/load-authority.ts';
import type { Step } from '../pipeline.ts';
import type { Outcome } from '../problems.ts';
import { type ReadArticle, recordPathOf } from '../read-records.ts';
import { type Environment, readSettings } from '../site/settings/read-settings.ts';
import type { ThreadAnswer, ThreadStart } from './read-thread.ts';
import { startThread } from './start-thread.ts';

/** A thread takes as long to begin as it does to read a hundred captures, and there are two of them at least. */
const fewestCaptures = 500;
/** More threads would need more memory than they save time: each holds the lists of names and words for itself. */
const mostThreads = 8;
/** Captures that a thread is sent at once. */
const batchSize = 16;

/** What captures are, by their paths. */
export type ReadAhead = ReadonlyMap<string, Outcome<ReadArticle>>;

/**
 * Reads the captures that have no record yet, in as many threads as there are processors; what comes of it is the same as
 * in one. Reads nothing when they are few.
 */
export async function readAhead(
  sources: Sources,
  env: Environment,
  step: Step = () => {},
  threads = Math.min(availableParallelism(), mostThreads),
  fewest = fewestCaptures,
): Promise<ReadAhead> {
  const standing = new Set(sources.records?.map(({ path }) => path));
  const files = sources.articles.filter(({ path }) => !standing.has(recordPathOf(path)));
  if (files.length < fewest || threads < 2) return new Map();
  const start: ThreadStart = {
    settings: readSettings(sources.settings, env).value,
    events: loadAuthority(sources.authority).value.events,
  };
  const read = new Map<string, Outcome<ReadArticle>>();
  const batches = batchesOf(files);
  const tell = () => step(read.size, files.length);
  await Promise.all(Array.from({ length: threads }, () => readInThread(start, batches, read, tell)));
  return read;
}

function* batchesOf(files: readonly ArticleFile[]): Generator<readonly ArticleFile[]> {
  for (let from = 0; from < files.length; from += batchSize) yield files.slice(from, from + batchSize);
}

/** Has one thread read a batch after another, until there are none left. */
function readInThread(
  start: ThreadStart,
  batches: Generator<readonly ArticleFile[]>,
  read: Map<string, Outcome<ReadArticle>>,
  tell: () => void,
): Promise<void> {
  const thread = startThread('read-thread', { workerData: start });
  const reading = new Promise<void>((resolve, reject) => {
    let batch: readonly ArticleFile[] = [];
    const next = () => {
      const { value, done } = batches.next();
      if (done) return resolve();
      batch = value;
      thread.postMessage(batch);
    };
    thread.on('message', (answer: ThreadAnswer) => {
      for (const [index, outcome] of answer.entries()) read.set(batch[index]?.path ?? '', outcome);
      tell();
      next();
    });
    // A thread that has no memory left, or cannot begin, leaves its captures to be read without threads.
    thread.on('error', fault => (isOfThread(fault) ? resolve() : reject(fault)));
    thread.on('messageerror', reject);
    next();
  });
  return reading.finally(() => thread.terminate());
}

function isOfThread(fault: Error): boolean {
  return 'code' in fault && typeof fault.code === 'string' && fault.code.startsWith('ERR_WORKER_');
}
