import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BuildOptions, Message, Plugin } from 'esbuild';
import type { PageOf } from '../../templates/page-kinds.ts';
import type { SourceFile } from '../capture/sources.ts';
import type { Problem } from '../problems.ts';
import type { CitesArticles } from '../site/citations/citation-writer.ts';
import type { DownloadFixities } from '../site/downloads/download.ts';
import { isTemplate, themeStylesPath } from '../site/settings/theme-files.ts';
import type { Site } from '../site/site-plan.ts';
import { programFolder } from './program-files.ts';
import { styleLoaders, themeNamespace, themePlugin } from './theme-plugin.ts';
import { writeNewFile } from './write-file.ts';

export interface Templates {
  readonly renderPage: (page: PageOf, site: Site, fixities?: DownloadFixities, citations?: CitesArticles) => string;
}

/** The templates of a theme; the digest is of all that they are made of. */
export interface ThemeTemplates extends Templates {
  readonly digest: string;
}

/** The templates with those of the archive's theme in their places. */
export async function loadThemeTemplates(theme: readonly SourceFile[]): Promise<ThemeTemplates> {
  const { build } = await import('esbuild');
  const { outputFiles } = await build(templateOptions(theme));
  const folder = mkdtempSync(join(tmpdir(), 'backfile-templates-'));
  try {
    const file = join(folder, 'templates.mjs');
    const text = outputFiles[0]?.text ?? '';
    writeNewFile(file, text);
    const { renderPage }: Templates = await import(pathToFileURL(file).href);
    return { renderPage, digest: createHash('sha256').update(text).digest('hex') };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What cannot be read of a theme's styles and templates, and what they name that is not in theme/. */
export async function themeFaults(theme: readonly SourceFile[]): Promise<readonly Problem[]> {
  const templates = theme.filter(({ path }) => isTemplate(path));
  const styles = theme.filter(({ path }) => path === themeStylesPath);
  const faults = await Promise.all([
    ...(styles.length > 0 ? [faultsOf(styleOptions(theme))] : []),
    ...(templates.length > 0 ? [faultsOf(templateOptions(theme, templates))] : []),
  ]);
  return faults.flat();
}

async function faultsOf(options: BuildOptions): Promise<readonly Problem[]> {
  // Most archives have no theme, and do without esbuild when they are checked.
  const { build } = await import('esbuild');
  try {
    const { warnings } = await build(options);
    return warnings.flatMap(lostComponent);
  } catch (error) {
    if (!hasMessages(error)) throw error;
    return error.errors.map(themeProblem);
  }
}

/** A page of a theme has to export its component; its plan is the program's, which esbuild warns of in vain. */
function lostComponent({ id, text }: Message): readonly Problem[] {
  const [, name, page] = /^Import "(\w+Page)" .* "(?:\w+:)?(?:templates\/)?(pages\/[^"]+)"/.exec(text) ?? [];
  if (id !== 'import-is-undefined' || name === undefined) return [];
  return [
    {
      code: 'broken-template',
      path: `theme/${page}`,
      message: `theme/${page} exports no ${name}.`,
      hint: `Export your component under the name of the built-in one: export function ${name}({ page }) { … }.`,
    },
  ];
}

function hasMessages(error: unknown): error is { readonly errors: readonly Message[] } {
  return error instanceof Error && 'errors' in error && Array.isArray(error.errors);
}

function themeProblem({ text, location, detail }: Message): Problem {
  const path = location ? location.file.replace(`${themeNamespace}:`, 'theme/') : 'theme';
  const isStyles = path.endsWith('.css');
  const line = location?.lineText.trim();
  const place = { path, ...(location && { line: location.line }) };
  const message = `${text}${line ? `, in “${line.slice(0, 120)}”` : ''}.`;
  if (detail === 'outside')
    return {
      code: 'path-escapes-folder',
      ...place,
      message,
      hint: isStyles
        ? 'Copy the file into theme/fonts/ or theme/images/ and use the copy.'
        : 'Import only from the templates, from src/ or from a package of Backfile.',
    };
  if (detail === 'not-there')
    return { code: 'missing-theme-file', ...place, message, hint: 'Add the file, or correct the path.' };
  return {
    code: isStyles ? 'broken-styles' : 'broken-template',
    ...place,
    message,
    hint: isStyles ? 'Correct the rule, or remove it.' : 'Correct the template, or remove it to use the built-in one.',
  };
}

const common = { absWorkingDir: programFolder, bundle: true, write: false, logLevel: 'silent' } as const;

function styleOptions(theme: readonly SourceFile[]): BuildOptions {
  return {
    ...common,
    outdir: programFolder,
    entryPoints: [themeStylesPath],
    loader: styleLoaders,
    plugins: [entriesOf(themeNamespace), themePlugin(theme)],
  };
}

/** With all of `checked` as entries, also those that no page uses are read. */
function templateOptions(theme: readonly SourceFile[], checked: readonly SourceFile[] = []) {
  return {
    ...common,
    outdir: programFolder,
    entryPoints: [resolve(programFolder, 'templates/render-page.tsx'), ...checked.map(({ path }) => path)],
    format: 'esm',
    platform: 'node',
    target: 'node20',
    supported: { 'import-attributes': true },
    sourcemap: 'inline',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    plugins: [entriesOf(themeNamespace), themePlugin(theme), sharedPackages],
  } as const satisfies BuildOptions;
}

/** Has an entry such as `theme/style.css` found where the theme's plugin keeps it. */
function entriesOf(namespace: string): Plugin {
  return {
    name: 'entries',
    setup(build) {
      build.onResolve({ filter: /^theme\// }, ({ path, kind }) =>
        kind === 'entry-point' ? { path: path.slice('theme/'.length), namespace } : undefined,
      );
    },
  };
}

/**
 * The program's packages are there already: the bundle uses them, and there is one of each. What the templates import of
 * src/ is in the bundle, for the program that runs may be the one that was built, where that is in no file of its own.
 */
const sharedPackages: Plugin = {
  name: 'shared packages',
  setup(build) {
    build.onResolve({ filter: /^[^./]/ }, ({ path, kind }) =>
      kind === 'entry-point' ? undefined : { path: import.meta.resolve(path), external: true },
    );
  },
};
