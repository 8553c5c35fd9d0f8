import { join, resolve } from 'node:path';
import { openBuildCache } from '../io/build-cache.ts';
import { findUndecodable } from '../io/decode-pictures.ts';
import { loadArticles } from '../io/load-site.ts';
import { sizeOfPublished } from '../io/published-files.ts';
import { writeFile } from '../io/write-file.ts';
import { hasErrors, type Problem, severityOf, sortProblems } from '../problems.ts';
import type { ArticleRecord } from '../record/article-record.ts';
import { passedLimits } from '../site/host-limits.ts';
import type { CommandContext, ExitCode } from './context.ts';
import { editorReport, markdownReport, reportLines } from './editor-report.ts';
import { ensureMemory } from './ensure-memory.ts';
import { fixMoved } from './fix-moved.ts';
import { annotateProblems, problemToJson, tellPassedLimits } from './report-problems.ts';
import { createStageClock } from './stage-clock.ts';
import { visible } from './terminal.ts';

export interface CheckOptions {
  readonly json?: boolean;
  /** Warnings count as errors. */
  readonly strict?: boolean;
  /** A file that the same report is written to as Markdown. */
  readonly markdown?: string;
  /** Writes into .yml files what keeps addresses. */
  readonly fix?: boolean;
}

/** Reports every problem of the material; writes nothing but, where that is asked for, .yml files. */
export async function check(options: CheckOptions, context: CommandContext): Promise<ExitCode> {
  const { terminal, env, root } = context;
  const elsewhere = await ensureMemory(context);
  if (elsewhere !== undefined) return elsewhere;
  const load = () => loadArticles(root, env, createStageClock(context).run);
  const first = await load();
  const done = options.fix ? fixMoved(root, first.moved, first.sources) : [];
  for (const sentence of done) terminal.tell(`${terminal.paintError('green', '✓')} ${visible(sentence)}`);
  const { records, notes, problems: found } = done.length > 0 ? await load() : first;
  const problems = sortProblems([...found, ...notes, ...(await picturesAtFault(records, context))]);
  const report = editorReport(problems, records);
  for (const line of reportLines(report, terminal.paintError)) terminal.tell(line);
  annotateProblems(problems, terminal, env);
  // The site that was built last: `check` builds none.
  const size = sizeOfPublished(join(root, 'dist'));
  if (size) tellPassedLimits(passedLimits(size), terminal);
  if (options.json) terminal.printJson(problems.map(problemToJson), 2);
  if (options.markdown !== undefined) writeFile(resolve(options.markdown), markdownReport(report));
  const failed = options.strict ? problems.some(problem => severityOf(problem) !== 'note') : hasErrors(problems);
  const mark = failed ? terminal.paintError('red', '✗') : terminal.paintError('green', '✓');
  terminal.tell(`${mark} ${report.counts} ${report.missing}`.trim());
  return failed ? 1 : 0;
}

/** A picture that cannot be decoded is told before a build leaves it out. */
async function picturesAtFault(
  records: readonly ArticleRecord[],
  context: CommandContext,
): Promise<readonly Problem[]> {
  if (!records.some(({ pictures }) => pictures?.some(({ source }) => source))) return [];
  const { terminal, root } = context;
  const cache = openBuildCache(root, terminal.tell);
  try {
    return await createStageClock(context).run('decoding pictures', step =>
      findUndecodable(root, records, cache, step),
    );
  } finally {
    cache.close();
  }
}
