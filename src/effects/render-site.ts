import { relative } from 'node:path';
import { Eleventy } from '@11ty/eleventy';
import { handLoadedSite, type LoadedSite } from './loaded-site.ts';
import { programFolder } from './program-folder.ts';

/**
 * Writes every page and file of the site to `output` through Eleventy.
 *
 * Eleventy reads its input relative to the working folder, so that is changed; callers resolve their paths before.
 */
export async function renderSite(site: LoadedSite, root: string, output: string): Promise<void> {
  const eleventy = createEleventy(root, output, 'build');
  handLoadedSite(site);
  await eleventy.init();
  // The command tells what was written; what goes wrong is thrown.
  eleventy.disableLogger();
  await eleventy.write();
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
