import { relative } from 'node:path';
import type { UserConfig } from '@11ty/eleventy';
import { tsImport } from 'tsx/esm/api';
import { type LoadedSite, type PageTurn, takeLoadedSite, tellLoadedSite } from './src/io/loaded-site.ts';
import { writeOfflineFiles } from './src/io/write-offline-files.ts';
import { writeSiteFiles } from './src/io/write-site-files.ts';
import type { SiteFile } from './src/site/site-plan.ts';

/** What Eleventy gives the page template: a number, so that nothing of an article ever passes through a template engine. */
interface PageNumber {
  readonly pageNumber: number;
}

/** The part of Backfile that is imported again when its own code was edited during `serve`. */
interface Code {
  readonly loadSite: typeof import('./src/io/load-site.ts')['loadSite'];
  readonly renderPage: typeof import('./templates/render-page.tsx')['renderPage'];
}

/** The site of the build at work; `render` comes with it, so that templates edited during `serve` are seen. */
interface CurrentSite extends LoadedSite {
  readonly turn: PageTurn;
  readonly render: Code['renderPage'];
}

/** Wiring only: one template, paginated by one over the pages of the plan; files beside the pages are copied after. */
export default function configure(configuration: UserConfig) {
  const root = process.env['BACKFILE_ROOT'] ?? process.cwd();
  let current: CurrentSite | undefined;
  const page = (number: number) => {
    const planned = current?.plan.pages[number];
    if (current === undefined || planned === undefined) throw new Error(`The plan has no page ${number}.`);
    return { planned, site: current.plan.site, render: current.render };
  };

  let code = importCode();
  configuration.on('eleventy.beforeWatch', changed => {
    if (changed.some(isCode)) code = importCodeAgain();
  });
  configuration.on('eleventy.before', async ({ directories }) => {
    current = await currentSite(root, await code);
    // Before the pages, one of which tells their sizes and checksums.
    if (current.turn.first === 0) writeSiteFiles(root, directories.output, current.plan.files.filter(isDownload));
  });
  configuration.addGlobalData('pageNumbers', () => (current === undefined ? [] : numbersOf(current.turn)));
  configuration.addTemplate(
    'pages.11ty.js',
    ({ pageNumber }: PageNumber) => {
      const { planned, site, render } = page(pageNumber);
      current?.tellPage?.(pageNumber);
      return render(planned, site);
    },
    {
      pagination: { data: 'pageNumbers', size: 1, alias: 'pageNumber' },
      permalink: ({ pageNumber }: PageNumber) => page(pageNumber).planned.path,
      eleventyExcludeFromCollections: true,
    },
  );
  configuration.on('eleventy.after', async ({ directories }) => {
    if (current && current.turn.end === current.plan.pages.length)
      writeFilesBesidePages(root, directories.output, current);
  });

  watchSources(configuration, root);
  return {
    // No output here: it would override the folder that the build gives. On the command line: --output=dist.
    dir: { input: 'templates' },
    templateFormats: ['11ty.js'],
    markdownTemplateEngine: false,
    htmlTemplateEngine: false,
  };
}

/** After the last page: all files but the downloads, and the list of all that is kept for reading offline. */
function writeFilesBesidePages(root: string, output: string, { plan }: CurrentSite): void {
  const { files, site } = plan;
  writeSiteFiles(
    root,
    output,
    files.filter(file => !isDownload(file)),
  );
  writeOfflineFiles(output, site.assets.scripts.get('offline-worker'));
}

/** Downloads are the files that are too large to hold. */
function isDownload({ kind }: SiteFile): boolean {
  return kind === 'stream';
}

async function currentSite(root: string, { loadSite, renderPage }: Code): Promise<CurrentSite> {
  const handed = takeLoadedSite();
  const loaded = handed ?? (await loadSite(root, process.env));
  if (handed === undefined) tellLoadedSite(loaded);
  const all = { first: 0, end: loaded.plan.pages.length };
  return { ...loaded, turn: loaded.turn ?? all, render: loaded.ownTemplates?.renderPage ?? renderPage };
}

function numbersOf({ first, end }: PageTurn): readonly number[] {
  return Array.from({ length: end - first }, (_, index) => first + index);
}

async function importCode(): Promise<Code> {
  const { loadSite } = await import('./src/io/load-site.ts');
  const { renderPage } = await import('./templates/render-page.tsx');
  return { loadSite, renderPage };
}

/** A module once imported stays in memory, so this is only for code that was edited, not for every article. */
async function importCodeAgain(): Promise<Code> {
  const from = import.meta.url;
  const { loadSite }: Code = await tsImport('./src/io/load-site.ts', from);
  const { renderPage }: Code = await tsImport('./templates/render-page.tsx', from);
  return { loadSite, renderPage };
}

/** Styles and the like are read anew by each build; what Node imports is not. */
function isCode(path: string): boolean {
  return /\.(?:tsx?|json)$/.test(path);
}

/** What a server rebuilds for; Eleventy wants these relative to its working folder. */
function watchSources(configuration: UserConfig, root: string): void {
  const archive = relative(process.cwd(), root) || '.';
  for (const name of ['articles', 'authority', 'theme', 'archive.yml'])
    configuration.addWatchTarget(`${archive}/${name}`);
  for (const name of ['templates', 'src']) configuration.addWatchTarget(`./${name}/`);
  configuration.setWatchThrottleWaitTime(100);
}
