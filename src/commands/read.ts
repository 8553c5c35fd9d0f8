import { structuredPatch } from 'diff';
import { loadRecords } from '../io/load-site.ts';
import { OperationError } from '../io/operation-error.ts';
import { readSources } from '../io/read-sources.ts';
import { writeRecords } from '../io/write-records.ts';
import { loadAuthority } from '../names/load-authority.ts';
import { hasErrors } from '../problems.ts';
import { knownBefore, type ReadAgain, readAnew, recordPathOf } from '../read-records.ts';
import { readSettings } from '../site/settings/read-settings.ts';
import type { CommandContext, ExitCode } from './context.ts';
import { findArticle } from './find-article.ts';
import { countProblems, problemToJson, reportBriefly } from './report-problems.ts';
import { createStageClock } from './stage-clock.ts';
import { counted, visible } from './terminal.ts';

export interface ReadOptions {
  /** Reads anew what has a record that fits; with the path of a capture, also one whose record was edited by hand. */
  readonly again?: boolean;
  /** Writes nothing, and tells what would be otherwise. */
  readonly compare?: boolean;
  readonly json?: boolean;
}

/** Makes the records that are missing or no longer fit their captures, and removes those whose captures are gone. */
export async function read(
  wanted: string | undefined,
  options: ReadOptions,
  context: CommandContext,
): Promise<ExitCode> {
  if (wanted !== undefined && !options.again && !options.compare)
    throw new OperationError(
      'Name an article only with --again or --compare.',
      '`npx backfile read` alone makes all records that are missing or outdated.',
    );
  return options.compare ? compare(wanted, options, context) : make(wanted, options, context);
}

async function make(wanted: string | undefined, options: ReadOptions, context: CommandContext): Promise<ExitCode> {
  const { root, env, terminal } = context;
  const again = readAgain(wanted, options, root);
  const { records, changes, problems } = await loadRecords(root, env, createStageClock(context).run, { again });
  writeRecords(root, changes, { removesLeftOver: true });
  reportBriefly(problems, terminal, env);
  const written = changes.written.map(({ path }) => path);
  const removed = [...changes.takenDown, ...changes.withoutCapture];
  if (options.json) terminal.printJson({ written, removed, problems: problems.map(problemToJson) });
  const failed = hasErrors(problems);
  const mark = failed ? terminal.paintError('red', '✗') : terminal.paintError('green', '✓');
  const stood = `${records.length - written.length} unchanged`;
  terminal.tell(
    `${mark} ${counted(records.length, 'article')}: ${counted(written.length, 'record')} written, ${stood}, ${removed.length} removed (${countProblems(problems)}).`,
  );
  return failed ? 1 : 0;
}

function readAgain(wanted: string | undefined, { again }: ReadOptions, root: string): ReadAgain {
  if (!again) return 'none';
  return wanted === undefined ? 'all' : new Set([findArticle(wanted, readSources(root).articles, root).path]);
}

/** Line by line, what a record would have otherwise if its capture were read now. */
async function compare(wanted: string | undefined, options: ReadOptions, context: CommandContext): Promise<ExitCode> {
  const { root, env, terminal } = context;
  const { settings, authority, articles, records = [] } = readSources(root);
  const chosen = wanted === undefined ? articles : [findArticle(wanted, articles, root)];
  const known = knownBefore(readSettings(settings, env).value, loadAuthority(authority).value.events);
  const standing = new Map(records.map(({ path, bytes }) => [path, new TextDecoder().decode(bytes)]));
  const changes: { readonly path: string; readonly lines: readonly string[] }[] = [];
  let compared = 0;
  for (const [at, file] of chosen.entries()) {
    terminal.progress(`${at} of ${chosen.length} articles…`);
    const before = standing.get(recordPathOf(file.path));
    const anew = readAnew(file, known).value?.text;
    if (before === undefined || anew === undefined) continue;
    compared += 1;
    const lines = differences(before, anew);
    if (lines.length > 0) changes.push({ path: recordPathOf(file.path), lines });
  }
  if (options.json) terminal.printJson(changes, 2);
  else for (const { path, lines } of changes) for (const line of [path, ...lines, '']) terminal.print(visible(line));
  terminal.tell(`${changes.length} of ${counted(compared, 'record')} would change; nothing was written.`);
  return 0;
}

/** Lines that go and come, with their signs; who read it and what follows from the rest count for nothing. */
function differences(before: string, after: string): readonly string[] {
  const lasting = (text: string) => text.replace(/\r\n?/g, '\n').replace(/^ {2}(?:reader|body|facts): ".*"\n/gm, '');
  const { hunks } = structuredPatch('', '', lasting(before), lasting(after), '', '', { context: 0 });
  return hunks.flatMap(({ lines }) => lines.filter(line => /^[-+]/.test(line)));
}
