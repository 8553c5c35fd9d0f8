import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin } from 'esbuild';
import type { Page, Site } from '../site/site-plan.ts';
import { OperationError } from './operation-error.ts';
import { programFolder } from './program-folder.ts';
import { isWithin, themePlugin } from './theme-plugin.ts';

export interface Templates {
  readonly renderPage: (page: Page, site: Site) => string;
}

/** The templates with those of the archive's theme in their places. */
export async function loadThemeTemplates(root: string): Promise<Templates> {
  const folder = mkdtempSync(join(tmpdir(), 'backfile-templates-'));
  try {
    const file = join(folder, 'templates.mjs');
    writeFileSync(file, await bundleTemplates(root));
    const templates: Templates = await import(pathToFileURL(file).href);
    return templates;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function bundleTemplates(root: string): Promise<string> {
  try {
    const { outputFiles } = await build({
      absWorkingDir: programFolder,
      entryPoints: [resolve(programFolder, 'templates/render-page.tsx')],
      bundle: true,
      write: false,
      format: 'esm',
      platform: 'node',
      target: 'node20',
      sourcemap: 'inline',
      logLevel: 'silent',
      jsx: 'automatic',
      jsxImportSource: 'preact',
      plugins: [themePlugin(root), sharedModules],
    });
    return outputFiles[0]?.text ?? '';
  } catch (error) {
    throw new OperationError(
      `The templates of the theme do not fit together: ${error instanceof Error ? error.message : String(error)}`,
      'Correct the imports of the template in theme/, or take it out to have the one of the house.',
    );
  }
}

/** The program's own modules and its packages are there already: the bundle uses them, and there is one of each. */
const sharedModules: Plugin = {
  name: 'shared',
  setup(build) {
    build.onResolve({ filter: /^[^./]/ }, ({ path, kind }) =>
      kind === 'entry-point' ? undefined : { path: import.meta.resolve(path), external: true },
    );
    build.onResolve({ filter: /^\.\.?\// }, ({ path, resolveDir }) => {
      const target = resolve(resolveDir, path);
      const isOurs = isWithin(resolve(programFolder, 'src'), target);
      return isOurs ? { path: pathToFileURL(target).href, external: true } : undefined;
    });
  },
};
