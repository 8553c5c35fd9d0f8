import { relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Eleventy, type UserConfig } from '@11ty/eleventy';
import { renderPage } from '../../templates/render-page.tsx';
import type { DownloadFixities } from '../site/downloads/download.ts';
import { type LoadedSite, loadSite } from './load-site.ts';
import { programFolder } from './program-files.ts';
import { writeDownloads, writeOfflineFiles, writeSiteFiles } from './write-site-files.ts';

/** Pages of a plan from `first` up to, and without, `end`. */
export interface PageTurn {
  readonly first: number;
  readonly end: number;
}

/** The part of Backfile that is imported again when its own code was edited during `serve`. */
export interface Code {
  readonly loadSite: typeof loadSite;
  readonly renderPage: typeof renderPage;
  readonly writeDownloads: typeof writeDownloads;
  readonly writeSiteFiles: typeof writeSiteFiles;
}

/** What Eleventy is to write; it asks for it at the beginning of every build. */
export interface SiteSource {
  /** The archive's folder. */
  readonly root: string;
  readonly load: (code: Code) => Promise<LoadedSite>;
  /** The pages that Eleventy writes in this turn; absent when it writes all. */
  readonly turn?: PageTurn;
  /** Of the downloads when they have been written; absent when each build writes them. */
  readonly fixities?: DownloadFixities;
  /** Called before each page is written, with the number of those that were. */
  readonly tellPage?: (written: number) => void;
  /**
   * Called with what stands in the way of a build, such as a capture that changes while it runs, in a preview: the next
   * change builds again, while an error that Eleventy sees would end it. Absent where errors are thrown.
   */
  readonly tellFault?: (fault: unknown) => void;
}

/** Eleventy holds all it renders until it ends, some 60 KB a page: past this many it begins anew. */
const mostPagesATurn = 2000;

/** Writes every page and file of the site to `output` through Eleventy. */
export async function renderSite(
  site: LoadedSite,
  { root, tellPage }: Pick<SiteSource, 'root' | 'tellPage'>,
  output: string,
  pagesATurn = mostPagesATurn,
): Promise<void> {
  const fixities = writeDownloads(root, output, site.plan);
  for (const turn of turnsOf(site.plan.pages.length, pagesATurn)) {
    const load = () => Promise.resolve(site);
    const eleventy = createEleventy({ root, load, turn, fixities, ...(tellPage && { tellPage }) }, output, 'build');
    await eleventy.init();
    // The command tells what was written; what goes wrong is thrown.
    eleventy.disableLogger();
    await eleventy.write();
  }
}

/** Turns that cover `pages` pages, at least one, for a site without pages has files. */
export function turnsOf(pages: number, pagesATurn: number): readonly PageTurn[] {
  const turns = Math.max(1, Math.ceil(pages / pagesATurn));
  return Array.from({ length: turns }, (_, turn) => ({
    first: turn * pagesATurn,
    end: Math.min(pages, (turn + 1) * pagesATurn),
  }));
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

/** The site of the build at work, with the code that writes it: what was edited during `serve` is seen. */
interface CurrentSite extends LoadedSite {
  readonly turn: PageTurn;
  readonly code: Code;
  readonly render: Code['renderPage'];
  readonly fixities: DownloadFixities;
}

/** One template, paginated by one over the pages of the plan; files beside the pages are written after. */
export function configureEleventy(configuration: UserConfig, source: SiteSource): void {
  const { root, tellPage, tellFault } = source;
  const attempt = (work: () => Promise<void>) => (tellFault ? work().catch(tellFault) : work());
  let current: CurrentSite | undefined;
  const page = (number: number) => {
    const planned = current?.plan.pages[number];
    if (current === undefined || planned === undefined) throw new Error(`The plan has no page ${number}.`);
    return { planned, current };
  };

  let code: Promise<Code> = Promise.resolve({ loadSite, renderPage, writeDownloads, writeSiteFiles });
  configuration.on('eleventy.beforeWatch', changed => {
    if (changed.some(isCode)) code = importCodeAgain();
  });
  configuration.on('eleventy.before', ({ directories }) =>
    attempt(async () => {
      // After a fault there is no site, so that no page of it is written.
      current = undefined;
      current = await currentSite(source, await code, directories.output);
    }),
  );
  configuration.addGlobalData('pageNumbers', () => (current === undefined ? [] : numbersOf(current.turn)));
  configuration.addTemplate(
    'pages.11ty.js',
    ({ pageNumber }: PageNumber) => {
      const { planned, current: site } = page(pageNumber);
      tellPage?.(pageNumber);
      return site.render(planned, site.plan.site, site.fixities);
    },
    {
      pagination: { data: 'pageNumbers', size: 1, alias: 'pageNumber' },
      permalink: ({ pageNumber }: PageNumber) => page(pageNumber).planned.path,
      eleventyExcludeFromCollections: true,
    },
  );
  configuration.on('eleventy.after', ({ directories }) =>
    attempt(async () => {
      if (current && current.turn.end === current.plan.pages.length)
        writeFilesBesidePages(root, directories.output, current);
    }),
  );
  configuration.setTemplateFormats(['11ty.js']);
  watchSources(configuration, root);
}

/** After the last page: all files but the downloads, and the list of all that is kept for reading offline. */
function writeFilesBesidePages(root: string, output: string, { plan, code, fixities }: CurrentSite): void {
  code.writeSiteFiles(root, output, plan, fixities);
  writeOfflineFiles(output, plan.site.assets.scripts.get('offline-worker'));
}

/** Loads the site and has its downloads written. */
async function currentSite(
  { root, load, turn, fixities }: SiteSource,
  code: Code,
  output: string,
): Promise<CurrentSite> {
  const loaded = await load(code);
  const all = { first: 0, end: loaded.plan.pages.length };
  return {
    ...loaded,
    turn: turn ?? all,
    code,
    render: loaded.ownTemplates?.renderPage ?? code.renderPage,
    fixities: fixities ?? code.writeDownloads(root, output, loaded.plan),
  };
}

function numbersOf({ first, end }: PageTurn): readonly number[] {
  return Array.from({ length: end - first }, (_, index) => first + index);
}

/** A module once imported stays in memory, so this is only for code that was edited, not for every article. */
async function importCodeAgain(): Promise<Code> {
  const { tsImport } = await import('tsx/esm/api');
  // The source, for what runs may be what was built of it before.
  const from = pathToFileURL(`${programFolder}/package.json`).href;
  const { loadSite }: Pick<Code, 'loadSite'> = await tsImport('./src/io/load-site.ts', from);
  const { renderPage }: Pick<Code, 'renderPage'> = await tsImport('./templates/render-page.tsx', from);
  const files: Pick<Code, 'writeDownloads' | 'writeSiteFiles'> = await tsImport('./src/io/write-site-files.ts', from);
  return { loadSite, renderPage, writeDownloads: files.writeDownloads, writeSiteFiles: files.writeSiteFiles };
}

/** Styles and the like are read anew by each build; what Node imports is not. */
function isCode(path: string): boolean {
  return /\.(?:tsx?|json)$/.test(path);
}

/** What a server rebuilds for. */
function watchSources(configuration: UserConfig, root: string): void {
  for (const name of ['articles', 'authority', 'theme', 'archive.yml'])
    configuration.addWatchTarget(fromHere(`${root}/${name}`));
  for (const name of ['templates', 'src']) configuration.addWatchTarget(`${fromHere(`${programFolder}/${name}`)}/`);
  configuration.setWatchThrottleWaitTime(100);
}
