import { existsSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import type { OnResolveArgs, Plugin } from 'esbuild';
import { programFolder } from './program-folder.ts';

const templatesFolder = resolve(programFolder, 'templates');

/** Marks a question that comes from here, so that it is not asked again. */
const asked = { plugin: 'theme' };

/**
 * Lets the templates below `root`/theme take the place of the program's, one by one. A template of a theme is written
 * as if it stood where the one stands that it replaces: its imports lead there, and to packages of the program.
 */
export function themePlugin(root: string): Plugin {
  const themeFolder = resolve(root, 'theme');
  const placeOf = (path: string) => resolve(templatesFolder, relative(themeFolder, path));
  return {
    name: 'theme',
    setup(build) {
      build.onResolve({ filter: /./ }, ({ importer, path, kind, pluginData }) => {
        if (pluginData === asked || importer === '' || kind === 'entry-point') return undefined;
        const own = ownTemplate({ importer, path }, themeFolder, placeOf);
        if (own !== undefined) return { path: own };
        if (!isWithin(themeFolder, importer) || kind !== 'import-statement') return undefined;
        const place = placeOf(importer);
        return build.resolve(path, { kind, importer: place, resolveDir: dirname(place), pluginData: asked });
      });
    },
  };
}

/** The theme's file in the place that an import leads to; a template that imports the one it replaces has the program's. */
function ownTemplate(
  { importer, path }: Pick<OnResolveArgs, 'importer' | 'path'>,
  themeFolder: string,
  placeOf: (path: string) => string,
): string | undefined {
  if (!/^\.\.?\//.test(path)) return undefined;
  const target = resolve(dirname(isWithin(themeFolder, importer) ? placeOf(importer) : importer), path);
  if (!isWithin(templatesFolder, target)) return undefined;
  const own = resolve(themeFolder, relative(templatesFolder, target));
  return own !== importer && existsSync(own) ? own : undefined;
}

export function isWithin(folder: string, path: string): boolean {
  return path.startsWith(folder + sep);
}
