import type { RunStage } from '../stages.ts';
import type { CommandContext } from './context.ts';

export interface StageClock {
  readonly run: RunStage;
  /** One line a stage with its time, in the order they were begun. */
  readonly timings: () => readonly string[];
}

/** Tells the stage at work on the terminal and remembers how long each took. */
export function createStageClock({ terminal, now }: CommandContext): StageClock {
  const milliseconds = new Map<string, number>();
  const run: RunStage = (name, work) => {
    terminal.progress(`${name}…`);
    const start = now();
    const stop = () => milliseconds.set(name, (milliseconds.get(name) ?? 0) + now() - start);
    const result = work();
    if (result instanceof Promise) result.then(stop, stop);
    else stop();
    return result;
  };
  return {
    run,
    timings: () => [...milliseconds].map(([name, spent]) => `${spent.toFixed(0).padStart(8)} ms  ${name}`),
  };
}
