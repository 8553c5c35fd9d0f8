import { IndexFault } from '../search/format/index-file.ts';
import { directClient, type SearchClient } from './search-client.ts';
import type { ToldIndexFault, WorkerAnswer, WorkerQuestion } from './worker-messages.ts';

/** Searches off the page's thread, in archives large enough to be felt. */
let client: SearchClient | undefined;

self.addEventListener('message', ({ data: question }: MessageEvent<WorkerQuestion>) => {
  if (question.kind === 'open') client = directClient(question.places);
  else void answer(question);
});

type Asked = Extract<WorkerQuestion, { kind: 'ask' }>;

async function answer(question: Asked): Promise<void> {
  const { id } = question;
  try {
    if (!client) throw new Error('The search worker was asked before it was opened.');
    reply({ id, kind: 'answer', value: await ask(client, question) });
  } catch (error) {
    reply({ id, kind: 'fault', message: error instanceof Error ? error.message : String(error), ...indexFault(error) });
  }
}

function indexFault(error: unknown): { readonly index?: ToldIndexFault } {
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

function reply(message: WorkerAnswer): void {
  self.postMessage(message);
}
