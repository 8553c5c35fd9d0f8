import { relative, resolve } from 'node:path';
import { type BuildCache, openBuildCache } from '../io/build-cache.ts';
import { type BuildLock, withBuildLock } from '../io/build-lock.ts';
import { type LastBuild, readLastBuild, writeLastBuild } from '../io/last-build.ts';
import { completeSite, loadArchive } from '../io/load-site.ts';
import { publishFolder, restoreSite, siteIsBack } from '../io/publish-folder.ts';
import { manifestName, writeManifest } from '../io/published-files.ts';
import { refuseRemovedText } from '../io/removed-text.ts';
import { StagedSite } from '../io/staged-site.ts';
import { writeRecordsIfAllowed } from '../io/write-records.ts';
import { noMemory } from '../memory.ts';
import type { BuiltArchive, RunStage } from '../pipeline.ts';
import { hasErrors } from '../problems.ts';
import { type SiteSize, siteSize } from '../site/host-limits.ts';
import type { SitePlan } from '../site/site-plan.ts';
import type { CommandContext, ExitCode } from './context.ts';
import { countProblems, problemToJson, reportBriefly, tellPassedLimits } from './report-problems.ts';
import { createStageClock } from './stage-clock.ts';
import { counted } from './terminal.ts';

export interface BuildOptions {
  readonly output: string;
  readonly json?: boolean;
  readonly timings?: boolean;
  /** Whether what was made before is taken as it is; else all is made anew. */
  readonly cache: boolean;
}

/** Publishes the whole site, or, when the material has an error, nothing. */
export async function build(options: BuildOptions, context: CommandContext): Promise<ExitCode> {
  const output = resolve(context.root, options.output);
  const clock = createStageClock(context);
  const outcome = await withBuildLock(output, async lock => {
    if (await restoreSite(output)) context.terminal.tell(siteIsBack(output));
    const cache = options.cache ? openBuildCache(context.root, context.terminal.tell) : undefined;
    const built = await loadArchive(context.root, context.env, clock.run, { memory: cache ?? noMemory });
    writeRecordsIfAllowed(context.root, built.changes, context.terminal.tell);
    const isRefused = hasErrors(built.problems);
    const plan = isRefused ? undefined : await publish(built, { output, lock, run: clock.run, cache }, context);
    // Of an archive with errors not everything was asked for, and what is left out is most likely to come back.
    cache?.save(isRefused ? [] : ['records', 'names', 'removal', 'search']);
    cache?.close();
    return { built, plan };
  });
  report(outcome, output, options, context);
  if (options.timings) for (const line of clock.timings()) context.terminal.tell(line);
  return outcome.plan ? 0 : 1;
}

interface Publishing {
  readonly output: string;
  readonly lock: BuildLock;
  readonly run: RunStage;
  /** Absent when everything is made anew. */
  readonly cache: BuildCache | undefined;
}

async function publish(
  built: BuiltArchive,
  { output, lock, run, cache }: Publishing,
  { root, terminal }: CommandContext,
): Promise<SitePlan> {
  const memory = cache ?? noMemory;
  const site = await completeSite(built, run, 'with-index', memory);
  // Loading Eleventy takes longer than finding out that nothing can be published.
  const { renderSite } = await import('../io/render-site.ts');
  const fill = async (staging: string) => {
    const staged = new StagedSite(staging, cache ? { folder: output, files: readLastBuild(root, output) } : undefined);
    await run('writing the site', step => {
      const tellPage = (written: number) => step(written, site.plan.pages.length);
      return renderSite(site, { root, tellPage, ...(cache && { code: cache.code }) }, staged);
    });
    await run('checking that removed text is gone', () =>
      refuseRemovedText(staging, built.archive.removed, { digests: staged.manifest(), memory }),
    );
    await run('writing checksums', () => writeManifest(staging, staged.manifest()));
    return staged.files();
  };
  const files = await publishFolder(output, fill, lock);
  if (cache) writeLastBuild(root, output, files, terminal.tell);
  tellPassedLimits(sizeOf(files, site.plan), terminal);
  return site.plan;
}

function sizeOf(files: LastBuild, plan: SitePlan): SiteSize {
  const textAt = (path: string) => {
    const file = plan.files.find(one => one.path === path);
    return file?.kind === 'text' ? file.text : '';
  };
  const written = [...files].map(([path, { bytes }]) => ({ path, bytes }));
  // The list of checksums is written after the others: 64 digits, two spaces, the path and the line's end.
  const checksums = written.reduce((sum, { path }) => sum + 67 + path.length, 0);
  const all = [...written, { path: manifestName, bytes: checksums }];
  return siteSize(all, { redirects: textAt('_redirects'), headers: textAt('_headers') });
}

interface Outcome {
  readonly built: BuiltArchive;
  /** Absent when nothing was published. */
  readonly plan: SitePlan | undefined;
}

function report({ built, plan }: Outcome, output: string, options: BuildOptions, context: CommandContext): void {
  const { terminal, env, root } = context;
  const { problems, archive } = built;
  const folder = relative(root, output) || output;
  reportBriefly(problems, terminal, env);
  if (options.json) {
    const counts = {
      articles: archive.articles.length,
      pages: plan?.pages.length ?? 0,
      files: plan?.files.length ?? 0,
    };
    const told = { published: plan !== undefined, output: folder, ...counts, problems: problems.map(problemToJson) };
    terminal.print(JSON.stringify(told));
  }
  terminal.tell(
    plan
      ? `${terminal.paintError('green', '✓')} ${counted(archive.articles.length, 'article')}, ${counted(plan.pages.length, 'page')} in ${folder}/ (${countProblems(problems)}).`
      : `${terminal.paintError('red', '✗')} Nothing was published: ${countProblems(problems)}. ${folder}/ is unchanged.`,
  );
}
