import { createContext, runInContext } from 'node:vm';

/** What is linear needs a thousandth of it, what is careless minutes; a busy machine is slow. */
const milliseconds = 20_000;

/**
 * Some work that is stopped when it does not end. The time limit that node's test runner has is of no use: it cannot stop
 * code that never waits, and so cannot fail a test of it.
 *
 * What it gives throws when the work was stopped; `on` says what it was about.
 */
export function workInTime<Given extends readonly unknown[], Made>(
  work: (...given: Given) => Made,
): (on: string, ...given: Given) => Made {
  const none = Symbol('nothing made');
  let made: Made | typeof none = none;
  const context = createContext({ run: () => {} });
  return (on, ...given) => {
    made = none;
    context['run'] = () => {
      made = work(...given);
    };
    try {
      runInContext('run()', context, { timeout: milliseconds });
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT')
        throw new Error(`${on}: stopped after ${milliseconds / 1000} seconds`);
      throw error;
    }
    if (made === none) throw new Error(`${on}: not done`);
    return made;
  };
}

/** The same, for work that is done once. */
export function endsInTime<Made>(on: string, work: () => Made): Made {
  return workInTime(work)(on);
}
