import { availableParallelism } from 'node:os';
import type { ArticleFile } from '../capture/capture.ts';
import type { SourceFile, Sources } from '../capture/sources.ts';
import type { Memory } from '../memory.ts';
import { loadAuthority } from '../names/load-authority.ts';
import type { Step } from '../pipeline.ts';
import type { Outcome } from '../problems.ts';
import { type ReadArticle, recordPathOf, rememberRead } from '../read-records.ts';
import { startThreadBeside } from '../search/build/start-thread.ts';
import { type Environment, readSettings } from '../site/settings/read-settings.ts';
import { attemptOrTell } from './operation-error.ts';
import { unreadFile } from './read-folder.ts';
import type { ReadSources } from './read-sources.ts';
import type { ThreadAnswer, ThreadStart } from './read-thread.ts';
import { recordsNotWritten, writeRecord } from './write-records.ts';

/** A thread takes as long to begin as it does to read a hundred captures, and there are two of them at least. */
const fewestCaptures = 500;
/** More threads would need more memory than they save time: each holds the lists of names and words for itself. */
const mostThreads = 8;
/** Captures that a thread is sent at once. */
const batchSize = 16;

/** What captures are, by their paths. */
export type ReadAhead = ReadonlyMap<string, Outcome<ReadArticle>>;

/** How many threads read, and how many captures are too few for it; a test may say so. */
export interface ReadingThreads {
  readonly threads?: number;
  readonly fewest?: number;
}

/**
 * Reads the captures that have no record yet, in as many threads as there are processors; what comes of it is the same as
 * in one. Reads nothing when they are few.
 */
export async function readAhead(
  sources: Sources,
  env: Environment,
  step: Step = () => {},
  reading: ReadingThreads = {},
): Promise<ReadAhead> {
  const read = new Map<string, Outcome<ReadArticle>>();
  await readEach(sources, env, step, ({ path }, outcome) => read.set(path, outcome), reading);
  return read;
}

/**
 * The same for an archive of any size: what was read is remembered and written to records/ at once, and not held. The
 * sources have the new records then, as if they had been there before. What cannot be written is read again by who needs
 * it.
 */
export async function makeRecords(
  root: string,
  sources: ReadSources,
  { env, memory, tell, step }: { env: Environment; memory: Memory; tell: (text: string) => void; step: Step },
  reading: ReadingThreads = {},
): Promise<ReadSources> {
  const made: SourceFile[] = [];
  let isAllowed = true;
  const take = (file: ArticleFile, outcome: Outcome<ReadArticle>) => {
    const { text, digest } = outcome.value ?? {};
    if (text === undefined || digest === undefined || !isAllowed) return;
    const path = recordPathOf(file.path);
    isAllowed = attemptOrTell(() => writeRecord(root, path, text), recordsNotWritten, tell);
    if (!isAllowed) return;
    rememberRead(outcome, memory);
    made.push(unreadFile(root, path, digest));
  };
  await readEach(sources, env, step, take, reading);
  if (made.length === 0) return sources;
  const records = [...(sources.records ?? []), ...made].sort((a, b) => (a.path < b.path ? -1 : 1));
  return { ...sources, records };
}

type Take = (file: ArticleFile, outcome: Outcome<ReadArticle>) => void;

async function readEach(
  sources: Sources,
  env: Environment,
  step: Step,
  take: Take,
  { threads = Math.min(availableParallelism(), mostThreads), fewest = fewestCaptures }: ReadingThreads,
): Promise<void> {
  const standing = new Set(sources.records?.map(({ path }) => path));
  const files = sources.articles.filter(({ path }) => !standing.has(recordPathOf(path)));
  if (files.length < fewest || threads < 2) return;
  const start: ThreadStart = {
    settings: readSettings(sources.settings, env).value,
    events: loadAuthority(sources.authority).value.events,
  };
  const batches = batchesOf(files);
  let read = 0;
  const takeNext: Take = (file, outcome) => {
    take(file, outcome);
    read += 1;
    step(read, files.length);
  };
  await Promise.all(Array.from({ length: threads }, () => readInThread(start, batches, takeNext)));
}

function* batchesOf(files: readonly ArticleFile[]): Generator<readonly ArticleFile[]> {
  for (let from = 0; from < files.length; from += batchSize) yield files.slice(from, from + batchSize);
}

/** Has one thread read a batch after another, until there are none left. */
function readInThread(start: ThreadStart, batches: Generator<readonly ArticleFile[]>, take: Take): Promise<void> {
  const thread = startThreadBeside(import.meta.url, 'read-thread', { workerData: start });
  const reading = new Promise<void>((resolve, reject) => {
    let batch: readonly ArticleFile[] = [];
    const next = () => {
      const { value, done } = batches.next();
      if (done) return resolve();
      batch = value;
      thread.postMessage(batch);
    };
    thread.on('message', (answer: ThreadAnswer) => {
      try {
        for (const [index, file] of batch.entries()) take(file, answer[index] ?? { problems: [] });
        next();
      } catch (fault) {
        reject(fault);
      }
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
