import { relative, resolve } from 'node:path';
import type { IsoDay } from '../dates/calendar.ts';
import { BuildCache, digestOfProgram } from '../io/build-cache.ts';
import { type BuildInputs, knownFile, timeOfDisk } from '../io/build-inputs.ts';
import { type BuildLock, withBuildLock } from '../io/build-lock.ts';
import { type BuildOutcome, findFinished, type LastFinished, rememberFinished } from '../io/finished-build.ts';
import { type LastBuild, readLastBuild, writeLastBuild } from '../io/last-build.ts';
import { publishFolder, restoreSite, siteIsBack } from '../io/publish-folder.ts';
import { manifestName, writeManifest } from '../io/published-files.ts';
import { StagedSite } from '../io/staged-site.ts';
import { writeRecordsIfAllowed } from '../io/write-records.ts';
import { noMemory } from '../memory.ts';
import type { BuiltArchive, RunStage } from '../pipeline.ts';
import { hasErrors, type Problem } from '../problems.ts';
import { passedLimits, type SiteSize, siteSize } from '../site/host-limits.ts';
import type { SitePlan } from '../site/site-plan.ts';
import { buildDay, tellEmbargoes } from './build-day.ts';
import type { CommandContext, ExitCode } from './context.ts';
import { ensureMemory } from './ensure-memory.ts';
import { countProblems, problemToJson, reportBriefly, tellPassedLimits } from './report-problems.ts';
import { createStageClock } from './stage-clock.ts';
import { counted } from './terminal.ts';

export interface BuildOptions {
  readonly output: string;
  readonly json?: boolean;
  readonly timings?: boolean;
  /** The day that embargoes are compared with. */
  readonly asOf?: string;
  /** Whether what was made before is taken as it is; else all is made anew. */
  readonly cache: boolean;
}

/** Stages that go through the whole archive in every build. */
export const stagesOfBuild = [
  'records',
  'texts',
  'names',
  'stories',
  'articles',
  'removal',
  'search',
  'assets',
  'pictures',
] as const;

/** Publishes the whole site, or, when the material has an error, nothing. */
export async function build(options: BuildOptions, context: CommandContext): Promise<ExitCode> {
  const { root, env, terminal } = context;
  const elsewhere = await ensureMemory(context);
  if (elsewhere !== undefined) return elsewhere;
  const output = resolve(root, options.output);
  const clock = createStageClock(context);
  const day = buildDay(options.asOf, context.env);
  const outcome = await withBuildLock(output, async lock => {
    if (await restoreSite(output)) terminal.tell(siteIsBack(output));
    if (!options.cache) return buildAnew({ output, lock, run: clock.run, day: day.day }, context);
    const code = digestOfProgram();
    const lastBuild = readLastBuild(root, output);
    const finished: LastFinished = clock.run('looking for changes', () =>
      findFinished(root, output, { code, env, day: day.day }, lastBuild),
    );
    if (finished.outcome) return { ...finished.outcome, published: 'before' } as const;
    const cache = new BuildCache(root, { code, tell: terminal.tell });
    try {
      return await buildAnew(
        { output, lock, run: clock.run, day: day.day, known: { cache, lastBuild, inputs: finished.inputs } },
        context,
      );
    } finally {
      cache.close();
    }
  });
  tellEmbargoes(outcome.embargoed, day, terminal);
  reportBuild(outcome, output, options, context);
  if (options.timings) for (const line of clock.timings()) terminal.tell(line);
  return outcome.published === 'nothing' ? 1 : 0;
}

/** What became of a build: a site that it published, one that stands there from before, or nothing. */
interface Outcome extends BuildOutcome {
  readonly published: 'now' | 'before' | 'nothing';
}

interface Publishing {
  readonly output: string;
  readonly lock: BuildLock;
  readonly run: RunStage;
  /** That embargoes are compared with. */
  readonly day: IsoDay;
  /** What builds before this one have left; absent when everything is made anew. */
  readonly known?: { readonly cache: BuildCache; readonly lastBuild: LastBuild; readonly inputs: BuildInputs };
}

async function buildAnew(publishing: Publishing, context: CommandContext): Promise<Outcome> {
  const { output, run, known, day } = publishing;
  const { root, env, terminal } = context;
  // Loading the program takes longer than finding out that nothing has changed.
  const { archiveFrom } = await import('../io/load-site.ts');
  const { readSources } = await import('../io/read-sources.ts');
  const began = timeOfDisk(root);
  const { makeRecords } = await import('../io/read-ahead.ts');
  const found = run('reading files', () => readSources(root, known && (path => knownFile(root, path, known.inputs))));
  const sources = known
    ? await run('reading captures', step =>
        makeRecords(root, found, { env, memory: known.cache, tell: terminal.tell, step }),
      )
    : found;
  const built = await archiveFrom(sources, env, run, { memory: known?.cache ?? noMemory, today: day });
  const { changes, problems, embargoed, hasEmbargoes } = built;
  writeRecordsIfAllowed(root, changes, terminal.tell);
  const articles = built.archive.articles.length;
  if (hasErrors(problems)) {
    // Not everything was asked for, and what is left out is most likely to come back.
    known?.cache.save([]);
    return { published: 'nothing', articles, pages: 0, files: 0, embargoed, problems, passedLimits: [] };
  }
  const { plan, files, problems: all } = await publish(built, publishing, context);
  const counts = { articles, pages: plan.pages.length, files: plan.files.length, embargoed };
  const outcome = { ...counts, problems: all, passedLimits: passedLimits(sizeOf(files, plan)) };
  if (known) {
    const { code } = known.cache;
    writeLastBuild(root, output, files, terminal.tell);
    const before = known.inputs;
    rememberFinished(root, output, { code, env, day, hasEmbargoes, sources, changes, before, began, files, outcome });
    known.cache.save(stagesOfBuild);
  }
  return { ...outcome, published: 'now' };
}

interface PublishedNow {
  readonly plan: SitePlan;
  readonly files: LastBuild;
  /** With those of pictures that cannot be shown. */
  readonly problems: readonly Problem[];
}

async function publish(
  built: BuiltArchive,
  { output, lock, run, known }: Publishing,
  { root }: CommandContext,
): Promise<PublishedNow> {
  const memory = known?.cache ?? noMemory;
  const { completeSite } = await import('../io/load-site.ts');
  const site = await completeSite(root, built, run, 'with-index', { memory });
  // Loading Eleventy takes longer than finding out that nothing can be published.
  const { renderSite } = await import('../io/render-site.ts');
  const { refuseRemovedText } = await import('../io/removed-text.ts');
  const { removed, withheld = new Map() } = built.archive;
  const fill = async (staging: string) => {
    const staged = new StagedSite(staging, known && { folder: output, files: known.lastBuild });
    await run('writing the site', step => {
      const tellPage = (written: number) => step(written, site.plan.pages.length);
      return renderSite(site, { root, tellPage, memory, ...(known && { code: known.cache.code }) }, staged);
    });
    await run('checking that removed text is gone', () =>
      refuseRemovedText(staging, [...removed, ...withheld.values()], { digests: staged.manifest(), memory }),
    );
    await run('writing checksums', () => writeManifest(staging, staged.manifest()));
    return staged.files();
  };
  const keptOf = known && ((files: LastBuild) => filesOfBoth(known.lastBuild, files));
  return { plan: site.plan, files: await publishFolder(output, fill, lock, keptOf), problems: site.problems };
}

/** The paths whose files are those that the build before this one published. */
function filesOfBoth(before: LastBuild, now: LastBuild): ReadonlySet<string> {
  return new Set([...now].filter(([path, { ino }]) => before.get(path)?.ino === ino).map(([path]) => path));
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

/** Tells the problems, and what was published. */
export function reportBuild(
  outcome: Outcome,
  output: string,
  options: Pick<BuildOptions, 'json'>,
  context: CommandContext,
): void {
  const { terminal, env, root } = context;
  const { published, articles, pages, files, problems } = outcome;
  const folder = relative(root, output) || output;
  tellPassedLimits(outcome.passedLimits, terminal);
  reportBriefly(problems, terminal, env);
  if (options.json) {
    const counts = { articles, pages, files };
    const told = {
      published: published !== 'nothing',
      output: folder,
      ...counts,
      problems: problems.map(problemToJson),
    };
    terminal.printJson(told);
  }
  const same = published === 'before' ? ' Nothing has changed since the last build.' : '';
  terminal.tell(
    published === 'nothing'
      ? `${terminal.paintError('red', '✗')} Nothing was published: ${countProblems(problems)}. ${folder}/ is unchanged.`
      : `${terminal.paintError('green', '✓')} ${counted(articles, 'article')}, ${counted(pages, 'page')} in ${folder}/ (${countProblems(problems)}).${same}`,
  );
}
