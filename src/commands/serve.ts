import { join } from 'node:path';
import { type BuildCache, openBuildCache } from '../io/build-cache.ts';
import type { LoadedSite } from '../io/load-site.ts';
import { operationFault } from '../io/operation-error.ts';
import { type QuickEdit, quickEdit } from '../io/preview-edit.ts';
import { guardPreview } from '../io/preview-server.ts';
import { PreviewSite } from '../io/preview-site.ts';
import { emptyPreview, restoreSiteIfAlone, siteIsBack } from '../io/publish-folder.ts';
import { createEleventy, type Preview, type WholeSite } from '../io/render-site.ts';
import { writeRecordsIfAllowed } from '../io/write-records.ts';
import type { RememberedStage } from '../memory.ts';
import { runQuietly } from '../pipeline.ts';
import { hasErrors } from '../problems.ts';
import { buildDay } from './build-day.ts';
import type { CommandContext, ExitCode } from './context.ts';
import { countProblems, reportBriefly } from './report-problems.ts';
import { counted } from './terminal.ts';

export interface ServeOptions {
  readonly port: number;
  /** The address to listen on; the loopback when absent. */
  readonly host?: string;
  /** The day that embargoes are compared with. */
  readonly asOf?: string;
  /** Whether the site is built first; the preview begins also where that is refused. */
  readonly build?: boolean;
}

/**
 * Shows the site through Eleventy's development server, anew when an article, a list, a template or a style changes.
 * Runs until it is interrupted. Pages are made when they are looked at; dist/ is only written by `build`.
 */
export async function serve(
  { port, host, asOf, build: builds }: ServeOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const { root, env, terminal, measure } = context;
  const dist = join(root, 'dist');
  if (await restoreSiteIfAlone(dist)) terminal.tell(siteIsBack(dist));
  if (builds) {
    const { build } = await import('./build.ts');
    await build({ output: 'dist', cache: true, ...(asOf !== undefined && { asOf }) }, context);
  }
  const { day: today } = buildDay(asOf, env);
  const memories = new PreviewMemory(context);
  let began = 0;
  const load: WholeSite['load'] = async code => {
    began = measure().wall;
    const memory = memories.of(code);
    const site = await code.loadSite(root, env, runQuietly, { memory, today, withIndex: 'without-index' });
    writeRecordsIfAllowed(root, site.changes, terminal.tell);
    memories.keep(memory, hasErrors(site.problems) ? [] : ['records', 'texts', 'names', 'stories']);
    tellProblems(site, context);
    return site;
  };
  const follow = new FollowUp();
  const preview = previewOf(context, follow, () => {
    began = measure().wall;
  });
  const eleventy = createEleventy({ root, load, preview }, await emptyPreview(root), 'serve');
  eleventy.logFinished = () => `Preview updated in ${Math.ceil((measure().wall - began) / 1000)} s. Ctrl+C ends it.`;
  await eleventy.init();
  const failed = guardPreview(eleventy, host);
  const rebuild = await eleventy.watch();
  follow.load = () => rebuild(join(root, 'archive.yml')).catch(error => terminal.tell(String(error)));
  // Eleventy notices that a file is gone, and leaves it at that.
  eleventy.watcher.on('unlink', path => rebuild(path).catch(error => terminal.tell(String(error))));
  await eleventy.serve(port);
  return failed.finally(() => eleventy.stopWatch());
}

/**
 * What was made for the preview before, in memory and, so that it begins fast the next time, on the disk once. Code that
 * was edited and is loaded again begins with nothing.
 */
class PreviewMemory {
  readonly #context: CommandContext;
  #code: unknown;
  #cache: BuildCache | undefined;
  #isSaved = false;

  constructor(context: CommandContext) {
    this.#context = context;
  }

  of(code: unknown): BuildCache {
    if (this.#cache && code === this.#code) return this.#cache;
    this.#cache?.close();
    this.#code = code;
    this.#isSaved = false;
    this.#cache = openBuildCache(this.#context.root, this.#context.terminal.tell, true);
    return this.#cache;
  }

  keep(cache: BuildCache, complete: readonly RememberedStage[]): void {
    if (this.#isSaved) cache.forget(complete);
    else cache.save(complete);
    this.#isSaved = true;
  }
}

/** How long nobody saves anything before the whole archive is read again: while it is, no other save is shown. */
const pause = 1000;

/** The reading of the whole archive that follows what was shown at once. */
class FollowUp {
  /** Has the site loaded. */
  load: () => void = () => {};
  /** Whether the load that begins next is the one asked for here, of the whole site. */
  #isDue = false;
  #timer: NodeJS.Timeout | undefined;

  /** Later, once nobody saves anything for a while. */
  schedule(): void {
    this.cancel();
    this.#timer = setTimeout(() => {
      this.#isDue = true;
      this.load();
    }, pause);
  }

  cancel(): void {
    clearTimeout(this.#timer);
  }

  /** Whether it is its turn; once. */
  take(): boolean {
    const isDue = this.#isDue;
    this.#isDue = false;
    return isDue;
  }
}

function previewOf(context: CommandContext, follow: FollowUp, begin: () => void): Preview {
  const { root, env, terminal } = context;
  const site = new PreviewSite(root);
  return {
    show: (loaded, code) => {
      if (site.site === undefined) setTimeout(() => warmUp(context, loaded), pause);
      site.show(loaded, code);
    },
    showAtOnce: async (changed, code) => {
      begin();
      const isDue = follow.take();
      const edit = site.site && !isDue ? await quickEdit(root, env, changed, site.site) : undefined;
      if (edit === undefined) {
        // All of it is read now.
        follow.cancel();
        return false;
      }
      site.showAtOnce(edit, code);
      if (edit.kind === 'faults') reportBriefly(edit.problems, terminal, env);
      if (edit.kind !== 'none' && !isOfSettings(edit)) follow.schedule();
      return true;
    },
    // The preview goes on: what stands in the way is most likely a file that is still being written.
    fail: fault => {
      const told = faultText(fault);
      terminal.tell(`${terminal.paintError('red', '✗')} ${told}`);
      site.fail(told);
    },
    middleware: site.middleware,
  };
}

/** The first article that is read takes long, for the reader's model is loaded then: better before anybody waits for it. */
function warmUp({ root, env }: CommandContext, site: LoadedSite): void {
  const path = site.archive.articles[0]?.record.capture?.path;
  // What is wrong with it is told when it is read for itself.
  if (path !== undefined) quickEdit(root, env, [join(root, path)], site).catch(() => {});
}

/** With a mistake in archive.yml there is no other site to be shown; one that is mended changes the file again. */
function isOfSettings(edit: QuickEdit): boolean {
  return edit.kind === 'faults' && edit.problems.every(({ path }) => path === 'archive.yml');
}

function faultText(fault: unknown): string {
  const told = operationFault(fault);
  if (told) return `${told.message}\n  → ${told.hint}`;
  return fault instanceof Error ? (fault.stack ?? fault.message) : String(fault);
}

function tellProblems({ archive, problems }: LoadedSite, { terminal, env }: CommandContext): void {
  reportBriefly(problems, terminal, env);
  terminal.tell(`${counted(archive.articles.length, 'article')} in the preview (${countProblems(problems)}).`);
}
