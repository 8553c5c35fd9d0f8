import { IndexFault } from '../search/format/index-file.ts';
import type { IndexLocations, SearchClient } from './search-client.ts';

/** A question to the worker: the name of a method of SearchClient and what it is given. */
type WorkerQuestion =
  | { readonly kind: 'open'; readonly locations: IndexLocations }
  | {
      readonly [Name in keyof SearchClient]: {
        readonly kind: 'ask';
        readonly id: number;
        readonly method: Name;
        readonly given: Parameters<SearchClient[Name]>;
      };
    }[keyof SearchClient];

type WorkerAnswer =
  | { readonly id: number; readonly kind: 'answer'; readonly value: unknown }
  | { readonly id: number; readonly kind: 'fault'; readonly message: string; readonly index?: SentIndexFault };

/** An IndexFault as it crosses from the worker: an error keeps nothing but its message there. */
type SentIndexFault = Pick<IndexFault, 'kind' | 'file' | 'why'>;

interface Waiting {
  readonly resolve: (value: never) => void;
  readonly reject: (error: Error) => void;
}

/** One end of the line between page and worker. */
interface MessageEnd {
  postMessage(message: unknown): void;
  addEventListener(kind: 'message' | 'error', listener: (event: MessageEvent) => void): void;
}

/** Searches in a worker; faults come back as the errors that they were. */
export function workerClient(worker: MessageEnd, locations: IndexLocations): SearchClient {
  const waiting = new Map<number, Waiting>();
  let asked = 0;
  const send = (question: WorkerQuestion) => worker.postMessage(question);
  send({ kind: 'open', locations });
  worker.addEventListener('message', ({ data: answer }: MessageEvent<WorkerAnswer>) => settle(answer, waiting));
  worker.addEventListener('error', () => {
    for (const { reject } of waiting.values()) reject(new Error('The search stopped. Load the page again.'));
    waiting.clear();
  });
  const next = <T>(ask: (id: number) => WorkerQuestion) =>
    new Promise<T>((resolve, reject) => {
      asked += 1;
      waiting.set(asked, { resolve, reject });
      send(ask(asked));
    });
  return {
    opened: () => next(id => ({ kind: 'ask', id, method: 'opened', given: [] })),
    search: request => next(id => ({ kind: 'ask', id, method: 'search', given: [request] })),
    facet: (kind, request) => next(id => ({ kind: 'ask', id, method: 'facet', given: [kind, request] })),
    months: request => next(id => ({ kind: 'ask', id, method: 'months', given: [request] })),
    snippet: (request, hit) => next(id => ({ kind: 'ask', id, method: 'snippet', given: [request, hit] })),
    suggest: request => next(id => ({ kind: 'ask', id, method: 'suggest', given: [request] })),
  };
}

function settle(answer: WorkerAnswer, waiting: Map<number, Waiting>): void {
  const asker = waiting.get(answer.id);
  waiting.delete(answer.id);
  if (answer.kind === 'fault') asker?.reject(errorFrom(answer));
  // The worker answers each question with what its method gives.
  else asker?.resolve(answer.value as never);
}

function errorFrom({ message, index }: Extract<WorkerAnswer, { kind: 'fault' }>): Error {
  return index ? new IndexFault(index.kind, index.file, index.why) : new Error(message);
}

/** The worker's end: opens the index that it is told of and answers what is asked of it. */
export function answerQuestions(page: MessageEnd, open: (locations: IndexLocations) => SearchClient): void {
  let client: SearchClient | undefined;
  page.addEventListener('message', async ({ data: question }: MessageEvent<WorkerQuestion>) => {
    if (question.kind === 'open') client = open(question.locations);
    else page.postMessage(await answerOf(question, client));
  });
}

type Asked = Extract<WorkerQuestion, { kind: 'ask' }>;

async function answerOf(question: Asked, client: SearchClient | undefined): Promise<WorkerAnswer> {
  const { id } = question;
  try {
    if (!client) throw new Error('The search worker was asked before it was opened.');
    return { id, kind: 'answer', value: await ask(client, question) };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { id, kind: 'fault', message, ...indexFault(error) };
  }
}

function indexFault(error: unknown): { readonly index?: SentIndexFault } {
  if (!(error instanceof IndexFault)) return {};
  const { kind, file, why } = error;
  return { index: { kind, file, why } };
}

function ask(index: SearchClient, question: Asked): Promise<unknown> {
  switch (question.method) {
    case 'opened':
      return index.opened();
    case 'search':
      return index.search(...question.given);
    case 'facet':
      return index.facet(...question.given);
    case 'months':
      return index.months(...question.given);
    case 'snippet':
      return index.snippet(...question.given);
    case 'suggest':
      return index.suggest(...question.given);
  }
}
