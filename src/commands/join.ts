import { resolve } from 'node:path';
import { BuildCache, digestOfProgram } from '../io/build-cache.ts';
import { type BuildLock, withBuildLock } from '../io/build-lock.ts';
import { writeLastBuild } from '../io/last-build.ts';
import { type MeetingFolder, meetingFolder, partsIn } from '../io/parts.ts';
import { publishFolder, restoreSite, siteIsBack } from '../io/publish-folder.ts';
import { sizeOfPublished } from '../io/published-files.ts';
import { takePartsRead } from '../io/read-part.ts';
import { readSources } from '../io/read-sources.ts';
import { writeRecordsIfAllowed } from '../io/write-records.ts';
import { hasErrors } from '../problems.ts';
import { passedLimits } from '../site/host-limits.ts';
import { type BuildOptions, reportBuild, stagesOfBuild } from './build.ts';
import { buildDay, tellEmbargoes } from './build-day.ts';
import type { CommandContext, ExitCode } from './context.ts';
import { ensureMemory } from './ensure-memory.ts';
import { countProblems, problemToJson, reportBriefly } from './report-problems.ts';
import { createStageClock, type StageClock } from './stage-clock.ts';
import { counted } from './terminal.ts';

export interface JoinOptions extends Pick<BuildOptions, 'output' | 'asOf' | 'json' | 'timings'> {
  /** The folder where the parts meet. */
  readonly parts: string;
}

/** What is put together: the records that parts have read, or the pages that they have written. */
export type Joined = 'records' | 'site';

/** Puts together what parts have made; what concerns the whole archive is done here, once. */
export async function join(what: Joined, options: JoinOptions, context: CommandContext): Promise<ExitCode> {
  const { root, terminal } = context;
  const elsewhere = what === 'records' ? await ensureMemory(context) : undefined;
  if (elsewhere !== undefined) return elsewhere;
  const output = resolve(root, options.output);
  const folder = meetingFolder(resolve(root, options.parts));
  const clock = createStageClock(context);
  const joining = { folder, output, clock };
  const code = await withBuildLock(output, async lock => {
    if (await restoreSite(output)) terminal.tell(siteIsBack(output));
    return what === 'records'
      ? joinRecords(joining, options, context)
      : joinSite({ ...joining, lock }, options, context);
  });
  if (options.timings) for (const line of clock.timings()) terminal.tell(line);
  return code;
}

interface Joining {
  readonly folder: MeetingFolder;
  readonly output: string;
  readonly clock: StageClock;
}

/** From the records of all parts to the pages that each part is to write. */
async function joinRecords(
  { folder, output, clock: { run } }: Joining,
  options: JoinOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const { root, env, terminal } = context;
  const parts = partsIn(folder, 'read', 'npx backfile read --part');
  const day = buildDay(options.asOf, env);
  const code = digestOfProgram();
  run('taking over what the parts have read', () => takePartsRead(root, parts, folder, { code, tell: terminal.tell }));
  const cache = new BuildCache(root, { code, tell: terminal.tell });
  try {
    const { archiveFrom, completeSite } = await import('../io/load-site.ts');
    const sources = run('reading files', () => readSources(root));
    const built = await archiveFrom(sources, env, run, { memory: cache, today: day.day });
    writeRecordsIfAllowed(root, built.changes, terminal.tell);
    tellEmbargoes(built.embargoed, day, terminal);
    const met = { articles: built.archive.articles.length, embargoed: built.embargoed };
    if (hasErrors(built.problems)) {
      const { problems } = built;
      cache.save([]);
      reportBuild(
        { ...met, published: 'nothing', pages: 0, files: 0, problems, passedLimits: [] },
        output,
        options,
        context,
      );
      return 1;
    }
    const site = await completeSite(root, built, run, 'with-index', { memory: cache });
    const { pages, files } = site.plan;
    const counts = { ...met, pages: pages.length, files: files.length, problems: site.problems };
    const { shareSite } = await import('../io/share-site.ts');
    const { removed, withheld = new Map() } = built.archive;
    const sought = [...removed, ...withheld.values()].map(({ path, runs, lengths }) => ({ path, runs, lengths }));
    const theme = built.theme.templates.length > 0 ? built.theme.files : [];
    await run('sharing out the pages', () =>
      shareSite({ site, theme, sought, counts }, parts, folder, { root, cache }),
    );
    cache.save(stagesOfBuild);
    const told = { parts: parts.length, ...counts, problems: counts.problems.map(problemToJson) };
    if (options.json) terminal.printJson(told);
    reportBriefly(counts.problems, terminal, env);
    terminal.tell(
      `${terminal.paintError('green', '✓')} ${counted(counts.articles, 'article')}, ${counted(counts.pages, 'page')} for ${counted(parts.length, 'part')} (${countProblems(counts.problems)}).`,
    );
    return 0;
  } finally {
    cache.close();
  }
}

/** From the pages of all parts to the site. */
async function joinSite(
  { folder, output, clock: { run }, lock }: Joining & { readonly lock: BuildLock },
  options: JoinOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const { root, terminal } = context;
  const { writtenSite } = await import('../io/share-site.ts');
  const { counts, fill } = writtenSite(folder, digestOfProgram());
  const files = await run('putting the site together', () => publishFolder(output, fill, lock));
  writeLastBuild(root, output, files, terminal.tell);
  const size = sizeOfPublished(output);
  reportBuild({ ...counts, published: 'now', passedLimits: size ? passedLimits(size) : [] }, output, options, context);
  return 0;
}
