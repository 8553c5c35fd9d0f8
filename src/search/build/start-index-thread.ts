import { availableParallelism } from 'node:os';
import { MessageChannel, type MessagePort, receiveMessageOnPort, type Worker } from 'node:worker_threads';
import { startThreadBeside } from './start-thread.ts';
import { doneSignal, readySignal, type ThreadAnswer, type ThreadRequest, type ThreadStart } from './thread-messages.ts';

/** Milliseconds without any sign of life after which a thread is given up: its heap had no room, or it was killed. */
const longest = 600_000;

type AnswerOf<Kind extends ThreadAnswer['kind']> = Extract<ThreadAnswer, { kind: Kind }>;

/** A second thread, which the one that builds an index asks for parts of it, and waits for without giving up its turn. */
export class IndexThread {
  readonly #worker: Worker;
  readonly #port: MessagePort;
  readonly #signals: Int32Array<SharedArrayBuffer>;
  /** What has come before it was waited for. */
  readonly #early: ThreadAnswer[] = [];
  #asked = 0;

  constructor(worker: (start: ThreadStart) => Worker) {
    const { port1, port2 } = new MessageChannel();
    this.#signals = new Int32Array(new SharedArrayBuffer(8));
    this.#port = port1;
    this.#worker = worker({ signals: this.#signals, port: port2 });
    this.#worker.unref();
    // What became of it is seen by its not answering: this thread does not come to hear of it.
    this.#worker.on('error', () => {});
  }

  /** A thread that cannot begin, where its file is not there or none may be started, never is. */
  get isReady(): boolean {
    return Atomics.load(this.#signals, readySignal) === 1;
  }

  waitUntilReady(): void {
    Atomics.wait(this.#signals, readySignal, 0, longest);
  }

  /** How many requests it has not come to yet. */
  get waiting(): number {
    return this.#asked - Atomics.load(this.#signals, doneSignal);
  }

  ask(request: ThreadRequest): void {
    this.#worker.postMessage(request);
    this.#asked += 1;
  }

  /** Waits for an answer; others may come before it. */
  answer<Kind extends ThreadAnswer['kind']>(kind: Kind): AnswerOf<Kind> {
    const early = this.#early.find(one => isOfKind(one, kind));
    if (early && isOfKind(early, kind)) return early;
    for (;;) {
      const done = Atomics.load(this.#signals, doneSignal);
      const received: { readonly message: ThreadAnswer } | undefined = receiveMessageOnPort(this.#port);
      const answer = received?.message;
      if (answer?.kind === 'fault') throw answer.fault;
      if (answer && isOfKind(answer, kind)) return answer;
      if (answer) this.#early.push(answer);
      else if (Atomics.wait(this.#signals, doneSignal, done, longest) === 'timed-out')
        throw new Error('The second thread that builds the search index has stopped, perhaps for want of memory.');
    }
  }

  stop(): void {
    this.#port.close();
    void this.#worker.terminate();
  }
}

function isOfKind<Kind extends ThreadAnswer['kind']>(answer: ThreadAnswer, kind: Kind): answer is AnswerOf<Kind> {
  return answer.kind === kind;
}

/** When a second thread is started, and how. */
export interface SecondThread {
  /** It takes as long to begin, and to become quick, as a thousand texts do. */
  readonly fewestTexts: number;
  /** Letters that it is sent at once, about. */
  readonly batchLetters: number;
  readonly start: () => IndexThread | undefined;
}

/** Half the time of a large index, where there is more than one processor. */
export const secondThread: SecondThread = {
  fewestTexts: 4000,
  batchLetters: 200_000,
  start: () => (availableParallelism() < 2 ? undefined : startIndexThread()),
};

/** Undefined where threads are not allowed. */
export function startIndexThread(): IndexThread | undefined {
  try {
    return new IndexThread(start =>
      startThreadBeside(import.meta.url, 'index-thread', { workerData: start, transferList: [start.port] }),
    );
  } catch {
    return undefined;
  }
}
