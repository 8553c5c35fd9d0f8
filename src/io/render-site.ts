import type { IncomingMessage, ServerResponse } from 'node:http';
import { join, relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Eleventy, type UserConfig } from '@11ty/eleventy';
import type { PageOf } from '../../templates/page-kinds.ts';
import { renderPage } from '../../templates/render-page.tsx';
import { type Memory, noMemory } from '../memory.ts';
import { searchIndexOf } from '../pipeline.ts';
import { CitationWriter } from '../site/citations/citation-writer.ts';
import type { DownloadFixities } from '../site/downloads/download.ts';
import { OutputKeys } from '../site/output-keys.ts';
import { SiteFileMaker } from '../site/site-file-maker.ts';
import { type LoadedSite, loadSite, type WritableSite } from './load-site.ts';
import type { PreviewCode } from './preview-site.ts';
import { programFolder } from './program-files.ts';
import { readCitationStyles } from './read-citation-styles.ts';
import { StagedSite } from './staged-site.ts';
import { type SiteWriting, writeDownloads, writeOfflineFiles, writeSiteFiles } from './write-site-files.ts';

/** Pages of a plan that Eleventy writes in one run, by their numbers. */
export interface PageTurn {
  readonly site: WritableSite;
  readonly numbers: readonly number[];
  readonly writing: SiteWriting;
  /** Of the downloads, which have been written. */
  readonly fixities: DownloadFixities;
  /** By the numbers of the pages. */
  readonly pageKeys: ReadonlyMap<number, string>;
  /** One for all turns, for it learns how articles are cited. */
  readonly citations: CitationWriter;
}

/** The part of Backfile that is imported again when its own code was edited during `serve`. */
export interface Code extends PreviewCode {
  readonly loadSite: typeof loadSite;
}

/** What Eleventy is to write: a site that it asks for at the beginning of every build, or some pages of one. */
export type SiteSource = WholeSite | SitePages;

export interface WholeSite extends SourceBasics {
  readonly load: (code: Code) => Promise<LoadedSite>;
  /** Shows the site instead of having it written. */
  readonly preview?: Preview;
  readonly turn?: never;
}

interface SitePages extends SourceBasics {
  readonly turn: PageTurn;
  readonly preview?: never;
}

interface SourceBasics {
  /** The archive's folder. */
  readonly root: string;
  /** Called before each page is written, with the number of those that were. */
  readonly tellPage?: (written: number) => void;
}

/** Where a site is shown that is not written. */
export interface Preview {
  readonly show: (site: LoadedSite, code: Code) => void;
  /** Shows at once what it can of the files that changed, given as absolute paths; false when the site is to be loaded now. */
  readonly showAtOnce: (changed: readonly string[], code: Code) => Promise<boolean>;
  /**
   * What stands in the way of showing it, such as a capture that changes while it is read: the next change tries again,
   * while an error that Eleventy sees would end it.
   */
  readonly fail: (fault: unknown) => void;
  /** Answers the development server's requests. */
  readonly middleware: (request: IncomingMessage, response: ServerResponse, next: () => void) => void;
}

/** Eleventy holds all it renders until it ends, some 60 KB a page: past this many it begins anew. */
const mostPagesATurn = 2000;

/** What a site is rendered with. */
export interface Rendering extends SourceBasics {
  /** The digest of the program that renders; without it, nothing that was published before is taken. */
  readonly code?: string;
  readonly memory?: Memory;
}

/**
 * Puts the whole site together in the staging folder. Eleventy renders the pages that were not published before as they
 * are to be now; the others are taken from the published site, and so are files.
 */
export async function renderSite(
  site: WritableSite,
  { root, tellPage, code = '', memory = noMemory }: Rendering,
  staged: StagedSite,
  pagesATurn = mostPagesATurn,
): Promise<void> {
  const { plan } = site;
  const writing = writingOf(site, { root, staged, code, memory });
  const fixities = writeDownloads(plan, writing);
  const pageKeys = new Map<number, string>();
  const missing = plan.pages.flatMap((page, number) => {
    const key = writing.keys.ofPage(page, fixitiesFor(page, fixities));
    if (staged.take(page.path, key)) return [];
    pageKeys.set(number, key);
    return [number];
  });
  const citations = citationWriter(site);
  for (const numbers of turnsOf(missing, pagesATurn)) {
    const turn = { site, numbers, writing, fixities, pageKeys, citations };
    const eleventy = createEleventy({ root, turn, ...(tellPage && { tellPage }) }, staged.folder, 'build');
    await eleventy.init();
    // The command tells what was written; what goes wrong is thrown.
    eleventy.disableLogger();
    await eleventy.write();
  }
  writeSiteFiles(plan, writing, fixities);
  writeOfflineFiles(plan, staged);
  staged.dropLeft();
}

function citationWriter({ plan }: WritableSite): CitationWriter {
  return new CitationWriter(readCitationStyles(plan.site.texts.language));
}

function writingOf(
  { plan, ownTemplates }: WritableSite,
  { root, staged, code, memory }: Omit<SiteWriting, 'keys'> & { readonly code: string },
): SiteWriting {
  return { root, staged, memory, keys: new OutputKeys(plan.site, `${code} ${ownTemplates?.digest ?? ''}`) };
}

/** Sizes and checksums of downloads are told to their own page alone, so that no other changes with them. */
function fixitiesFor({ kind }: PageOf, fixities: DownloadFixities): DownloadFixities {
  return kind === 'downloads' ? fixities : new Map();
}

/** Each number is in one turn. */
export function turnsOf(numbers: readonly number[], pagesATurn: number): readonly (readonly number[])[] {
  return Array.from({ length: Math.ceil(numbers.length / pagesATurn) }, (_, turn) =>
    numbers.slice(turn * pagesATurn, (turn + 1) * pagesATurn),
  );
}

/**
 * Eleventy over this program's templates and a site; nothing has been read yet.
 *
 * Changes the working folder, so callers resolve their paths before: Eleventy reads package.json, .gitignore and
 * .eleventyignore wherever it is started and cannot be told otherwise, and an archive's are none of its business.
 */
export function createEleventy(source: SiteSource, output: string, runMode: 'build' | 'serve'): Eleventy {
  process.chdir(programFolder);
  return new Eleventy(fromHere(`${programFolder}/templates`), fromHere(output), {
    configPath: '',
    config: configuration => configureEleventy(configuration, source),
    quietMode: true,
    runMode,
  });
}

/** Eleventy wants paths relative to its working folder. */
function fromHere(path: string): string {
  return relative(process.cwd(), path) || '.';
}

/** What Eleventy gives the page template: a number, so that nothing of an article ever passes through a template engine. */
interface PageNumber {
  readonly pageNumber: number;
}

/** The site of the build at work, with the code that writes it. */
interface CurrentSite extends WritableSite {
  readonly turn: PageTurn;
  readonly render: Code['renderPage'];
}

/** One template, paginated by one over the pages of the plan; files beside the pages are written after. */
export function configureEleventy(configuration: UserConfig, source: SiteSource): void {
  const { root, tellPage } = source;
  let current: CurrentSite | undefined;
  const page = (number: number) => {
    const planned = current?.plan.pages[number];
    if (current === undefined || planned === undefined) throw new Error(`The plan has no page ${number}.`);
    return { planned, current };
  };

  let code: Promise<Code> = Promise.resolve({ loadSite, renderPage, SiteFileMaker, searchIndexOf });
  let changed: readonly string[] = [];
  configuration.on('eleventy.beforeWatch', paths => {
    changed = paths.map(path => placeOf(path, root));
    if (changed.some(isOwnCode)) code = importCodeAgain();
  });
  configuration.on('eleventy.before', async ({ directories }) => {
    if (source.preview) await showSite(source, source.preview, code, changed);
    else current = await currentSite(source, await code, directories.output);
  });
  configuration.addGlobalData('pageNumbers', () => current?.turn.numbers ?? []);
  configuration.addTemplate(
    'pages.11ty.js',
    ({ pageNumber }: PageNumber) => {
      const { planned, current: site } = page(pageNumber);
      tellPage?.(pageNumber);
      return renderedPage(pageNumber, planned, site);
    },
    {
      pagination: { data: 'pageNumbers', size: 1, alias: 'pageNumber' },
      permalink: ({ pageNumber }: PageNumber) => page(pageNumber).planned.path,
      eleventyExcludeFromCollections: true,
    },
  );
  configuration.on('eleventy.after', () => {
    if (current && !source.turn) writeFilesBesidePages(current);
  });
  configuration.setTemplateFormats(['11ty.js']);
  if (source.preview) configuration.setServerOptions({ middleware: [source.preview.middleware] });
  watchSources(configuration, root);
}

async function showSite(
  { load }: WholeSite,
  preview: Preview,
  code: Promise<Code>,
  changed: readonly string[],
): Promise<void> {
  try {
    const current = await code;
    if (await preview.showAtOnce(changed, current)) return;
    preview.show(await load(current), current);
  } catch (fault) {
    preview.fail(fault);
  }
}

function renderedPage(number: number, page: PageOf, { plan, turn, render }: CurrentSite): string {
  const { staged, keys } = turn.writing;
  const fixities = fixitiesFor(page, turn.fixities);
  const html = render(page, plan.site, fixities, turn.citations);
  staged.expectPage(page.path, html, turn.pageKeys.get(number) ?? keys.ofPage(page, fixities));
  return html;
}

/** After the last page: all files but the downloads, and the list of all that is kept for reading offline. */
function writeFilesBesidePages({ plan, turn: { writing, fixities } }: CurrentSite): void {
  writeSiteFiles(plan, writing, fixities);
  writeOfflineFiles(plan, writing.staged);
}

/** The site of this turn, or one that is loaded and whose downloads are written. */
async function currentSite(source: SiteSource, code: Code, output: string): Promise<CurrentSite> {
  if (source.turn) return withCode(source.turn, code);
  const site = await source.load(code);
  return withCode(wholeSite(site, source.root, output), code);
}

function withCode(turn: PageTurn, code: Code): CurrentSite {
  return { ...turn.site, turn, render: turn.site.ownTemplates?.renderPage ?? code.renderPage };
}

function wholeSite(site: WritableSite, root: string, output: string): PageTurn {
  const writing = writingOf(site, { root, staged: new StagedSite(output), code: '', memory: noMemory });
  return {
    site,
    numbers: site.plan.pages.map((_, number) => number),
    writing,
    fixities: writeDownloads(site.plan, writing),
    pageKeys: new Map(),
    citations: citationWriter(site),
  };
}

/** A module once imported stays in memory, so this is only for code that was edited, not for every article. */
async function importCodeAgain(): Promise<Code> {
  const { tsImport } = await import('tsx/esm/api');
  // The source, for what runs may be what was built of it before.
  const from = pathToFileURL(`${programFolder}/package.json`).href;
  const { loadSite }: Pick<Code, 'loadSite'> = await tsImport('./src/io/load-site.ts', from);
  const { renderPage }: Pick<Code, 'renderPage'> = await tsImport('./templates/render-page.tsx', from);
  const { SiteFileMaker }: Pick<Code, 'SiteFileMaker'> = await tsImport('./src/site/site-file-maker.ts', from);
  const { searchIndexOf }: Pick<Code, 'searchIndexOf'> = await tsImport('./src/pipeline.ts', from);
  return { loadSite, renderPage, SiteFileMaker, searchIndexOf };
}

/** Styles and the like are read anew by each build; what Node imports is not. A theme's templates are loaded with the site. */
function isOwnCode(path: string): boolean {
  const [folder] = relative(programFolder, path).split(sep);
  return (folder === 'src' || folder === 'templates') && /\.(?:tsx?|json)$/.test(path);
}

/** Of a path that Eleventy tells, the absolute one: of what lies outside its working folder it loses the way up (`../`). */
function placeOf(path: string, root: string): string {
  const wayToRoot = fromHere(root);
  const told = wayToRoot.replace(/^(?:\.\.\/)+/, '');
  const plain = path.replace(/^\.\//, '');
  const isBelowRoot = told !== wayToRoot && plain.startsWith(`${told}/`);
  return isBelowRoot ? join(root, plain.slice(told.length + 1)) : resolve(path);
}

/** What a server rebuilds for. */
function watchSources(configuration: UserConfig, root: string): void {
  for (const name of ['articles', 'records', 'authority', 'theme', 'archive.yml'])
    configuration.addWatchTarget(fromHere(`${root}/${name}`));
  for (const name of ['templates', 'src']) configuration.addWatchTarget(`${fromHere(`${programFolder}/${name}`)}/`);
  configuration.setWatchThrottleWaitTime(100);
}
