import { parentPort, workerData } from 'node:worker_threads';
import { loadStemmers, stemmedLanguages } from '../analysis/stemmers.ts';
import { TextCollector, wordColumns } from './text-collector.ts';
import { doneSignal, readySignal, type ThreadAnswer, type ThreadRequest, type ThreadStart } from './thread-messages.ts';
import { GrowableUint32List } from './uint32-lists.ts';
import { StretchClaims, StretchWriter } from './write-stretch.ts';

const { signals, port }: ThreadStart = workerData;
const stemmers = await loadStemmers([...stemmedLanguages, '-']);

let collector = new TextCollector(stemmers);
let places = new GrowableUint32List();
let fault: unknown;

function answerTo(request: ThreadRequest): ThreadAnswer | undefined {
  switch (request.kind) {
    case 'texts':
      for (const one of request.texts) {
        const start = collector.length;
        const titleLength = collector.add(one.title, one.language);
        const textStart = collector.length;
        const textLength = collector.add(one.text, one.language);
        places.append(Uint32Array.of(start, textStart, collector.length, titleLength, textLength));
      }
      return undefined;
    case 'words': {
      const found = { words: wordColumns(collector.words), stream: collector.takeStream(), places: places.view() };
      // They would stay in memory while the other thread works on.
      collector = new TextCollector(stemmers);
      places = new GrowableUint32List();
      return { kind: 'words', ...found };
    }
    case 'stretches': {
      const writer = new StretchWriter(request.inversion);
      const claims = new StretchClaims(request.inversion.stretches.length - 1, request.taken);
      const files = [];
      for (let next = claims.nextFromEnd(); next !== undefined; next = claims.nextFromEnd()) {
        for (const file of writer.write(next)) files.push(file);
      }
      return { kind: 'stretches', files };
    }
  }
}

/** What is handed over instead of copied. */
function handedOver(answer: ThreadAnswer) {
  const arrays =
    answer.kind === 'words'
      ? [answer.places]
      : answer.kind === 'stretches'
        ? answer.files.map(({ file }) => file.bytes)
        : [];
  return arrays.map(({ buffer }) => buffer).filter(buffer => buffer instanceof ArrayBuffer);
}

parentPort?.on('message', (request: ThreadRequest) => {
  try {
    const answer = fault === undefined ? answerTo(request) : undefined;
    if (answer) port.postMessage(answer, handedOver(answer));
  } catch (error) {
    fault = error;
  }
  // Texts have no answer, so that what went wrong with them is told where the next one is waited for.
  if (fault !== undefined && request.kind !== 'texts')
    port.postMessage({ kind: 'fault', fault } satisfies ThreadAnswer);
  Atomics.add(signals, doneSignal, 1);
  Atomics.notify(signals, doneSignal);
});

Atomics.store(signals, readySignal, 1);
Atomics.notify(signals, readySignal);
