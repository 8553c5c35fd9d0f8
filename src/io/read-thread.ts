import { parentPort, workerData } from 'node:worker_threads';
import type { ArticleFile } from '../capture/capture.ts';
import type { Outcome } from '../problems.ts';
import { knownBefore, type ReadArticle, readAnew } from '../read-records.ts';
import type { DatedEvent } from '../record/event-mentions.ts';
import type { ArchiveSettings } from '../site/settings/settings.ts';

/** What a thread is given when it begins. */
export interface ThreadStart {
  readonly settings: ArchiveSettings;
  readonly events: readonly DatedEvent[];
}

/** Reads the captures that it is sent, and sends back what they are, in the same order. */
export type ThreadAnswer = readonly Outcome<ReadArticle>[];

const { settings, events }: ThreadStart = workerData;
const known = knownBefore(settings, events);

parentPort?.on('message', (files: readonly ArticleFile[]) => {
  const answer: ThreadAnswer = files.map(file => readAnew(file, known));
  parentPort?.postMessage(answer);
});
