import { createHash } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { SourceFile } from '../capture/sources.ts';
import { noMemory } from '../memory.ts';
import type { SiteFile } from '../site/site-file.ts';
import type { SitePlan } from '../site/site-plan.ts';
import type { BuildCache } from './build-cache.ts';
import type { BuildOutcome } from './finished-build.ts';
import type { BuiltFile, LastBuild } from './last-build.ts';
import type { LoadedSite, WritableSite } from './load-site.ts';
import { loadThemeTemplates, type ThemeTemplates } from './load-templates.ts';
import { OperationError } from './operation-error.ts';
import { type MeetingFolder, type Part, partsIn } from './parts.ts';
import { writeManifest } from './published-files.ts';
import { readBytes } from './regular-file.ts';
import { refuseRemovedText, type SoughtText } from './removed-text.ts';
import { renderSite } from './render-site.ts';
import { StagedSite } from './staged-site.ts';
import { readValues, writeValues } from './values-file.ts';
import { writeOfflineFiles } from './write-site-files.ts';

/** What all parts of a site know of it. */
interface Frame {
  /** Tells this run's files from those of another. */
  readonly run: string;
  readonly site: SitePlan['site'];
  /** Of the archive's own templates; none where it has none. */
  readonly theme: readonly SourceFile[];
}

/** What is known of a site when its parts are put together. */
interface Whole extends Frame {
  readonly sought: readonly SoughtText[];
  readonly counts: Counts;
}

/** Some of the pages and files that a part is to write. */
interface Shared extends Frame {
  readonly pages: readonly PlannedPage[];
  readonly files: readonly SiteFile[];
}

/** Some of the files that a part has written. */
interface Written {
  readonly run: string;
  readonly files: readonly (readonly [path: string, file: BuiltFile])[];
}

/** What a build tells of the site that it published. */
export type Counts = Omit<BuildOutcome, 'passedLimits'>;

type PlannedPage = WritableSite['plan']['pages'][number];

/** What is shared out, and of what is known of the whole: the site, its counts, and the texts that no file may hold. */
export interface SiteToShare {
  readonly site: LoadedSite;
  readonly theme: readonly SourceFile[];
  readonly sought: readonly SoughtText[];
  readonly counts: Counts;
}

const rendersAgain = 'Run `npx backfile join records` again, and then `npx backfile build --part` for each part.';

/**
 * Writes what belongs to no part, such as the index and the feeds, and puts down for each part which pages and files it is
 * to write. What an earlier run left in the folder goes.
 */
export async function shareSite(
  { site, theme, sought, counts }: SiteToShare,
  parts: readonly Part[],
  folder: MeetingFolder,
  { root, cache }: { readonly root: string; readonly cache: BuildCache },
): Promise<void> {
  const { plan } = site;
  const whole: Part = { number: 0, of: parts.length };
  for (const path of [
    folder.site,
    folder.whole,
    ...[whole, ...parts].flatMap(one => [folder.written(one), folder.share(one)]),
  ])
    rmSync(path, { recursive: true, force: true });
  mkdirSync(folder.site, { recursive: true });
  const own = { pages: plan.pages.filter(isForAll), files: plan.files.filter(file => !isOfArticle(file)) };
  const staged = new StagedSite(folder.site);
  const writing = { root, code: cache.code, memory: cache };
  await renderSite({ ...site, plan: { ...plan, ...own } }, writing, staged);
  const frame = { run: runOf(plan, cache.code), site: plan.site, theme };
  for (const part of parts) writeValues(folder.share(part), cache.code, shareOf(plan, part, frame));
  writeValues(folder.written(whole), cache.code, writtenBy(frame.run, withoutOffline(staged.files())));
  // The last to be written: without it there is nothing to be shared out.
  writeValues(folder.whole, cache.code, [{ ...frame, sought, counts } satisfies Whole]);
}

/** The list of what can be read offline needs all parts. */
function withoutOffline(files: LastBuild): LastBuild {
  return new Map([...files].filter(([path]) => path !== 'offline.json' && path !== 'offline-worker.js'));
}

/** The page of the downloads tells their sizes, which are known where they are written. */
function isForAll({ kind }: PlannedPage): boolean {
  return kind === 'downloads';
}

function isOfArticle({ kind }: SiteFile): boolean {
  return kind === 'record-markdown' || kind === 'article-json' || kind === 'copy';
}

/** The pages and files of one part, some at a time; of a part that has none, that it has none. */
function* shareOf(plan: WritableSite['plan'], { number, of }: Part, frame: Frame): Iterable<Shared> {
  const pages = plan.pages.filter(page => !isForAll(page)).filter((_, at) => at % of === number - 1);
  const files = plan.files.filter(isOfArticle).filter((_, at) => at % of === number - 1);
  const most = Math.max(pages.length, files.length, 1);
  for (let from = 0; from < most; from += pagesATurn)
    yield { ...frame, pages: pages.slice(from, from + pagesATurn), files: files.slice(from, from + pagesATurn) };
}

/** Pages that are read and rendered at once. */
const pagesATurn = 1000;

/** Two plans with the same pages are one run: what was written for one is right for the other. */
function runOf({ pages, files, site }: SitePlan, code: string): string {
  const hash = createHash('sha256').update(JSON.stringify([code, site.settings, files.map(({ path }) => path)]));
  for (const page of pages) hash.update(JSON.stringify(page));
  return hash.digest('hex');
}

/** Files by path, some thousand in a value. */
function* writtenBy(run: string, files: LastBuild): Iterable<Written> {
  const all = [...files];
  for (let from = 0; from < Math.max(all.length, 1); from += 5000) yield { run, files: all.slice(from, from + 5000) };
}

/** Writes the pages and files of one part; tells how many there are. */
export async function writePart(
  part: Part,
  folder: MeetingFolder,
  { root, code, tellPage }: { readonly root: string; readonly code: string; readonly tellPage: (done: number) => void },
): Promise<{ readonly pages: number; readonly files: number }> {
  const hint = 'Run `npx backfile join records` first, with the same number of parts.';
  const written = new Map<string, BuiltFile>();
  let [pages, of] = [0, ''];
  let ownTemplates: ThemeTemplates | undefined;
  for (const { run, site, theme, ...shared } of readValues<Shared>(folder.share(part), code, hint)) {
    ownTemplates ??= theme.length > 0 ? await loadThemeTemplates(theme) : undefined;
    // Eleventy writes into a file that is there, which may have a second name in a site that was published.
    for (const { path } of shared.pages) rmSync(join(folder.site, path), { force: true });
    const staged = new StagedSite(folder.site);
    const tell = (done: number) => tellPage(pages + done);
    const plan = { site, ...shared };
    await renderSite({ plan, ...(ownTemplates && { ownTemplates }) }, { root, code, tellPage: tell }, staged);
    for (const [path, file] of staged.files()) written.set(path, file);
    pages += shared.pages.length;
    of = run;
  }
  writeValues(folder.written(part), code, writtenBy(of, written));
  return { pages, files: written.size - pages };
}

/** A site of which all parts are written. */
export interface WrittenSite {
  readonly counts: Counts;
  /** Puts the site together in a folder; gives its files. */
  readonly fill: (staging: string) => Promise<LastBuild>;
}

/** @throws OperationError when a part is missing, damaged, or of another run. */
export function writtenSite(folder: MeetingFolder, code: string): WrittenSite {
  const [whole] = readValues<Whole>(folder.whole, code, 'Run `npx backfile join records` first.');
  if (whole === undefined) throw new OperationError(`${folder.whole} is empty.`, rendersAgain);
  const parts = partsIn(folder, 'share', 'npx backfile join records');
  const files = new Map<string, BuiltFile>();
  for (const part of [{ number: 0, of: parts.length }, ...parts]) {
    const again = part.number === 0 ? rendersAgain : `Run \`npx backfile build --part ${part.number}/${part.of}\`.`;
    for (const written of readValues<Written>(folder.written(part), code, again)) {
      if (written.run !== whole.run)
        throw new OperationError(`${folder.written(part)} is of another run than ${folder.whole}.`, again);
      for (const [path, file] of written.files) files.set(path, file);
    }
  }
  return { counts: whole.counts, fill: staging => putTogether(staging, { folder: folder.site, files }, whole) };
}

async function putTogether(
  staging: string,
  written: { readonly folder: string; readonly files: LastBuild },
  { site, sought }: Pick<Whole, 'site' | 'sought'>,
): Promise<LastBuild> {
  const staged = new StagedSite(staging, written);
  for (const [path, file] of written.files) {
    if (staged.takeAs(path, file)) continue;
    throw new OperationError(`${join(written.folder, path)} is missing, or not as it was written.`, rendersAgain);
  }
  const worker = site.assets.scripts.get('offline-worker') ?? '';
  const bytes = readBytes(join(written.folder, worker), largestScript);
  writeOfflineFiles({ site, files: [{ kind: 'bytes', path: worker, bytes }] }, staged);
  await refuseRemovedText(staging, sought, { digests: staged.manifest(), memory: noMemory });
  writeManifest(staging, staged.manifest());
  return staged.files();
}

/** This program's own scripts are smaller. */
const largestScript = 16 * 1024 * 1024;
