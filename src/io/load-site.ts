import type { PageOf } from '../../templates/page-kinds.ts';
import type { Sources } from '../capture/sources.ts';
import { type Memory, noMemory } from '../memory.ts';
import {
  type ArchiveRead,
  type BuiltArchive,
  buildArchive,
  buildSite,
  findDeadLinks,
  type ReadOptions,
  type RunStage,
  readArchive,
  reviewNotes,
  runQuietly,
  type WithIndex,
} from '../pipeline.ts';
import { type Problem, sortProblems } from '../problems.ts';
import type { RecordChanges } from '../read-records.ts';
import type { Archive } from '../site/archive.ts';
import type { Environment } from '../site/settings/read-settings.ts';
import type { Theme } from '../site/settings/read-theme.ts';
import { isTemplate, themeStylesPath } from '../site/settings/theme-files.ts';
import type { SitePlan } from '../site/site-plan.ts';
import { rememberedAssets } from './bundle-assets.ts';
import { cardOf } from './draw-card.ts';
import { loadThemeTemplates, type ThemeTemplates, themeFaults } from './load-templates.ts';
import { readAhead } from './read-ahead.ts';
import { readSources } from './read-sources.ts';
import { preparePictures } from './show-pictures.ts';

/** What the pages and files of a site are written from. */
export interface WritableSite {
  readonly plan: SitePlan<PageOf>;
  /** The templates with those of the archive's theme in their places; absent when it has none. */
  readonly ownTemplates?: ThemeTemplates;
}

/** Everything that is known before the first page is written. */
export interface LoadedSite extends WritableSite {
  readonly archive: Archive;
  /** What is to be written to records/, and what is to go from it. */
  readonly changes: RecordChanges;
  /** All problems of one run, sorted; the plan holds what is left without the articles they concern. */
  readonly problems: readonly Problem[];
}

/** Reads the archive in `root` and plans its site; the articles with errors are left out and told of. */
export async function loadSite(
  root: string,
  env: Environment,
  run: RunStage = runQuietly,
  options: LoadOptions = {},
): Promise<LoadedSite> {
  const { withIndex, memory = noMemory } = options;
  // A program that goes on may be at work while its own styles and scripts are edited.
  return completeSite(root, await loadArchive(root, env, run, options), run, withIndex, { memory, assets: noMemory });
}

/** How an archive is read, and whether the index of its search is built. */
export interface LoadOptions extends ReadOptions {
  readonly withIndex?: WithIndex;
}

/** Reads the archive in `root`; of a theme with faults, what they concern is left out. */
export function loadArchive(
  root: string,
  env: Environment,
  run: RunStage = runQuietly,
  options: ReadOptions = {},
): Promise<BuiltArchive> {
  const sources = run('reading files', () => readSources(root));
  return archiveFrom(sources, env, run, options);
}

/** The same of files that have been read. */
export async function archiveFrom(
  sources: Sources,
  env: Environment,
  run: RunStage,
  options: ReadOptions,
): Promise<BuiltArchive> {
  const ahead = await run('reading captures', step => readAhead(sources, env, step));
  return withThemeFaults(sources, given => buildArchive(given, env, run, { ...options, ahead }));
}

/** What `check` tells of: the records with all problems, and what an editor may want to look at. */
export interface CheckedArchive extends ArchiveRead {
  readonly notes: readonly Problem[];
  /** The files that were read. */
  readonly sources: Sources;
}

/** Reads the articles of the archive in `root` with all problems, for those who want to know no more. */
export async function loadArticles(
  root: string,
  env: Environment,
  run: RunStage = runQuietly,
): Promise<CheckedArchive> {
  const sources = run('reading files', () => readSources(root));
  const ahead = await run('reading captures', step => readAhead(sources, env, step));
  return withThemeFaults(sources, given => {
    const read = readArchive(given, env, run, { ahead });
    return { ...read, notes: sortProblems([...reviewNotes(read, given), ...findDeadLinks(read)]), sources: given };
  });
}

/** Reads the articles of the archive in `root`, and of the look and the words of its pages nothing. */
export async function loadRecords(
  root: string,
  env: Environment,
  run: RunStage,
  options: ReadOptions,
): Promise<ArchiveRead> {
  const sources = run('reading files', () => readSources(root));
  const ahead = await run('reading captures', step => readAhead(sources, env, step));
  return readArchive(sources, env, run, { ...options, ahead });
}

async function withThemeFaults<Read extends { readonly theme: Theme; readonly problems: readonly Problem[] }>(
  sources: Sources,
  read: (sources: Sources) => Read,
): Promise<Read> {
  const faults = await themeFaults(sources.theme);
  const found = read(sources);
  if (faults.length === 0) return found;
  return {
    ...found,
    theme: withoutFaulty(found.theme, faults),
    problems: sortProblems([...found.problems, ...faults]),
  };
}

/** Templates fit together or not; one alone is no longer the theme that an editor made. */
function withoutFaulty(theme: Theme, faults: readonly Problem[]): Theme {
  const areStylesFaulty = faults.some(({ path }) => path.endsWith('.css'));
  const areTemplatesFaulty = faults.some(({ path }) => !path.endsWith('.css'));
  return {
    ...theme,
    ...(areStylesFaulty && { hasStyles: false }),
    ...(areTemplatesFaulty && { templates: [] }),
    files: theme.files.filter(
      ({ path }) => !(areStylesFaulty && path === themeStylesPath) && !(areTemplatesFaulty && isTemplate(path)),
    ),
  };
}

interface SiteMemory {
  readonly memory: Memory;
  /** Another one for styles and scripts. */
  readonly assets?: Memory;
}

/** Plans the site of an archive that has been read. */
export async function completeSite(
  root: string,
  { archive: read, theme, changes, problems }: BuiltArchive,
  run: RunStage = runQuietly,
  withIndex: WithIndex = 'with-index',
  { memory, assets: ofAssets = memory }: SiteMemory = { memory: noMemory },
): Promise<LoadedSite> {
  const bundled = await run('bundling styles and scripts', () => rememberedAssets(theme, ofAssets));
  const card = await run('drawing the picture for cards', () => cardOf(read.settings, theme, memory));
  const ownTemplates = theme.templates.length > 0 ? await loadThemeTemplates(theme.files) : undefined;
  const pictures = await run('making pictures ready', step =>
    preparePictures(root, read.articles, memory, step, read.settings.originals),
  );
  const assets = { ...bundled, card: card.picture, files: [...bundled.files, card.file, ...pictures.files] };
  const archive = pictures.shown.size === 0 ? read : { ...read, pictures: pictures.shown };
  const plan = buildSite(archive, assets, run, withIndex, memory);
  const all = sortProblems([...problems, ...pictures.problems]);
  return { archive, plan, changes, problems: all, ...(ownTemplates && { ownTemplates }) };
}
