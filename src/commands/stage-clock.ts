import type { RunStage, Step } from '../pipeline.ts';
import type { CommandContext } from './context.ts';

export interface StageClock {
  readonly run: RunStage;
  /** What each stage took, in the order they were begun, and the whole program at the end. */
  readonly timings: () => readonly string[];
}

interface Spent {
  readonly wall: number;
  readonly processor: number;
  /** The most memory that the program had held by the end of the stage. */
  readonly peakMegabytes: number;
}

/** Shows the current stage on the terminal and remembers how long each took. */
export function createStageClock({ terminal, measure }: CommandContext): StageClock {
  const stages = new Map<string, Spent>();
  const run: RunStage = (name, work) => {
    terminal.progress(`${name}…`);
    const step = everyHundredth((done, of) => terminal.progress(`${name}… ${grouped(done)} of ${grouped(of)}`));
    const start = measure();
    const stop = () => {
      const end = measure();
      // What is done in two goes is one stage.
      const { wall: wallBefore = 0, processor: processorBefore = 0 } = stages.get(name) ?? {};
      stages.set(name, {
        wall: wallBefore + end.wall - start.wall,
        processor: processorBefore + end.processor - start.processor,
        peakMegabytes: end.peakMegabytes,
      });
    };
    const result = work(step);
    if (result instanceof Promise) result.then(stop, stop);
    else stop();
    return result;
  };
  return { run, timings: () => table(stages, measure()) };
}

/** Passes on a hundred steps of however many. */
function everyHundredth(tell: Step): Step {
  let told = 0;
  return (done, of) => {
    const percent = Math.floor((100 * done) / of);
    if (percent === told) return;
    told = percent;
    tell(done, of);
  };
}

function grouped(count: number): string {
  return count.toLocaleString('en');
}

function table(stages: ReadonlyMap<string, Spent>, end: ReturnType<CommandContext['measure']>): string[] {
  const row = (name: string, { wall, processor, peakMegabytes }: Spent) =>
    `${seconds(wall)} ${seconds(processor)} ${String(peakMegabytes).padStart(7)}  ${name}`;
  return [
    '    wall processor  memory (seconds; megabytes at most so far)',
    ...[...stages].map(([name, spent]) => row(name, spent)),
    row('the whole program', end),
  ];
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(2).padStart(8);
}
