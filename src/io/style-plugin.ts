import { resolve } from 'node:path';
import type { Plugin } from 'esbuild';
import type { Theme } from '../site/settings/read-theme.ts';
import { themeStylesPath } from '../site/settings/theme-files.ts';
import { programFolder } from './program-folder.ts';

/** The style sheet `theme:site`: ours, then the colours of archive.yml, then the editor's own rules. */
export function stylePlugin(root: string, { colours, hasStyles }: Theme): Plugin {
  const own = resolve(root, themeStylesPath);
  const sheets = [
    resolve(programFolder, 'templates/styles/site.css'),
    ...(colours === '' ? [] : ['theme:colours']),
    ...(hasStyles ? [own] : []),
  ];
  const texts = new Map([
    ['theme:site', sheets.map(sheet => `@import ${JSON.stringify(sheet)};\n`).join('')],
    ['theme:colours', colours],
  ]);
  return {
    name: 'styles',
    setup(build) {
      build.onResolve({ filter: /^theme:/ }, ({ path }) => ({ path, namespace: 'theme' }));
      build.onLoad({ filter: /./, namespace: 'theme' }, ({ path }) => ({
        contents: texts.get(path) ?? '',
        loader: 'css',
        resolveDir: programFolder,
      }));
    },
  };
}
