import { resolve } from 'node:path';
import { digestOfProgram } from '../io/build-cache.ts';
import { OperationError } from '../io/operation-error.ts';
import { meetingFolder, mostParts, type Part } from '../io/parts.ts';
import { hasErrors } from '../problems.ts';
import type { CommandContext, ExitCode } from './context.ts';
import { countProblems, problemToJson, reportBriefly } from './report-problems.ts';
import { createStageClock } from './stage-clock.ts';
import { counted } from './terminal.ts';

/** What a command is given that does one part of the work. */
export interface PartOptions {
  /** `2/8`: the second of eight. */
  readonly part: string;
  /** The folder where the parts meet. */
  readonly parts: string;
  readonly json?: boolean;
  readonly timings?: boolean;
}

/** Reads the captures of one part. */
export async function readPartOf(options: PartOptions, context: CommandContext): Promise<ExitCode> {
  const { root, env, terminal } = context;
  const part = partFrom(options.part);
  const clock = createStageClock(context);
  const { readPart } = await import('../io/read-part.ts');
  const { articles, written, problems } = await readPart(part, meetingFolder(resolve(root, options.parts)), {
    root,
    env,
    code: digestOfProgram(),
    run: clock.run,
    tell: terminal.tell,
  });
  reportBriefly(problems, terminal, env);
  if (options.json)
    terminal.printJson({ part: options.part, articles, written, problems: problems.map(problemToJson) });
  const failed = hasErrors(problems);
  terminal.tell(
    `${markOf(failed, context)} Part ${options.part}: ${counted(articles, 'article')}, ${counted(written.length, 'record')} written (${countProblems(problems)}).`,
  );
  if (options.timings) for (const line of clock.timings()) terminal.tell(line);
  return failed ? 1 : 0;
}

/** Writes the pages of one part. */
export async function buildPart(options: PartOptions, context: CommandContext): Promise<ExitCode> {
  const { root, terminal } = context;
  const part = partFrom(options.part);
  const clock = createStageClock(context);
  const { writePart } = await import('../io/share-site.ts');
  const folder = meetingFolder(resolve(root, options.parts));
  const { pages, files } = await clock.run('writing pages', () =>
    writePart(part, folder, {
      root,
      code: digestOfProgram(),
      tellPage: written => terminal.progress(`writing pages… ${written}`),
    }),
  );
  if (options.json) terminal.printJson({ part: options.part, pages, files });
  terminal.tell(
    `${markOf(false, context)} Part ${options.part}: ${counted(pages, 'page')} and ${counted(files, 'file')}.`,
  );
  if (options.timings) for (const line of clock.timings()) terminal.tell(line);
  return 0;
}

function markOf(failed: boolean, { terminal }: CommandContext): string {
  return failed ? terminal.paintError('red', '✗') : terminal.paintError('green', '✓');
}

function partFrom(text: string): Part {
  const [, number = 0, of = 0] = (/^(\d{1,4})\/(\d{1,4})$/.exec(text) ?? []).map(Number);
  if (number >= 1 && number <= of && of <= mostParts) return { number, of };
  throw new OperationError(
    `--part is “${text}”, which is no part.`,
    `Write the number of the part and of how many, such as 2/8; there may be up to ${mostParts}.`,
  );
}
