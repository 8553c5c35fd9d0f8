import { relative } from 'node:path';
import { Eleventy } from '@11ty/eleventy';
import { handLoadedSite, type LoadedSite, type PageTurn } from './loaded-site.ts';
import { programFolder } from './program-folder.ts';

/** Eleventy holds all it renders until it ends, some 60 KB a page: past this many it begins anew. */
const mostPagesATurn = 2000;

/**
 * Writes every page and file of the site to `output` through Eleventy.
 *
 * Eleventy reads its input relative to the working folder, so that is changed; callers resolve their paths before.
 */
export async function renderSite(
  site: LoadedSite,
  root: string,
  output: string,
  pagesATurn = mostPagesATurn,
): Promise<void> {
  for (const turn of turnsOf(site.plan.pages.length, pagesATurn)) {
    const eleventy = createEleventy(root, output, 'build');
    handLoadedSite({ ...site, turn });
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

/** Eleventy over this program's templates and the archive in `root`; nothing has been read yet. */
export function createEleventy(root: string, output: string, runMode: 'build' | 'serve'): Eleventy {
  process.env['BACKFILE_ROOT'] = root;
  process.chdir(programFolder);
  return new Eleventy('templates', relative(programFolder, output), {
    configPath: '.eleventy.ts',
    quietMode: true,
    runMode,
  });
}
