import { IndexFault } from '../search/format/index-file.ts';
import type { SearchClient, SearchPlaces } from './search-client.ts';
import type { WorkerAnswer, WorkerQuestion } from './worker-messages.ts';

interface Waiting {
  readonly resolve: (value: never) => void;
  readonly reject: (error: Error) => void;
}

/** Searches in a worker; faults come back as the errors that they were. */
export function workerClient(script: string, places: SearchPlaces): SearchClient {
  const worker = new Worker(script, { type: 'module' });
  const waiting = new Map<number, Waiting>();
  let asked = 0;
  const send = (question: WorkerQuestion) => worker.postMessage(question);
  send({ kind: 'open', places });
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
