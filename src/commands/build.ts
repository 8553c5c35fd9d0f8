import { relative, resolve } from 'node:path';
import { withBuildLock } from '../effects/build-lock.ts';
import { publishFolder } from '../effects/publish-folder.ts';
import { renderSite } from '../effects/render-site.ts';
import { loadSite } from '../load-site.ts';
import type { LoadedSite } from '../loaded-site.ts';
import { hasErrors } from '../problems.ts';
import type { CommandContext, ExitCode } from './context.ts';
import { countProblems, problemToJson, reportProblems } from './report-problems.ts';
import { createStageClock } from './stage-clock.ts';

export interface BuildOptions {
  readonly output: string;
  readonly json?: boolean;
  readonly timings?: boolean;
}

/** Publishes the whole site, or, when the material has an error, nothing. */
export async function build(options: BuildOptions, context: CommandContext): Promise<ExitCode> {
  const output = resolve(context.root, options.output);
  const clock = createStageClock(context);
  const site = await withBuildLock(output, async () => {
    const loaded = await loadSite(context.root, context.env, clock.run);
    if (!hasErrors(loaded.problems)) await publish(loaded, output, context, clock.run);
    return loaded;
  });
  report(site, output, options, context);
  if (options.timings) for (const line of clock.timings()) context.terminal.tell(line);
  return hasErrors(site.problems) ? 1 : 0;
}

function publish(
  site: LoadedSite,
  output: string,
  { root }: CommandContext,
  run: <T>(name: string, work: () => T) => T,
): Promise<void> {
  return run('writing the site', () => publishFolder(output, staging => renderSite(site, root, staging)));
}

function report(
  site: LoadedSite,
  output: string,
  options: BuildOptions,
  { terminal, env, root }: CommandContext,
): void {
  const { problems, plan, archive } = site;
  const folder = relative(root, output) || output;
  reportProblems(problems, terminal, env);
  const failed = hasErrors(problems);
  if (options.json) {
    const counts = { articles: archive.articles.length, pages: plan.pages.length, files: plan.files.length };
    terminal.print(
      JSON.stringify({ published: !failed, output: folder, ...counts, problems: problems.map(problemToJson) }),
    );
  }
  terminal.tell(
    failed
      ? `${terminal.paintError('red', '✗')} Nothing was published: ${countProblems(problems)}. ${folder}/ is as it was.`
      : `${terminal.paintError('green', '✓')} ${archive.articles.length} articles, ${plan.pages.length} pages in ${folder}/ (${countProblems(problems)}).`,
  );
}
