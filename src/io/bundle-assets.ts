import { readdir } from 'node:fs/promises';
import { basename, relative, resolve } from 'node:path';
import { type BuildResult, build } from 'esbuild';
import type { Theme } from '../site/settings/read-theme.ts';
import type { Assets, SiteFile } from '../site/site-plan.ts';
import { type SiteUrl, siteUrl } from '../site/site-url.ts';
import { logoOf } from './logo-of.ts';
import { stylePlugin } from './style-plugin.ts';
import { themePlugin } from './theme-plugin.ts';

/** Where the style sheet and the browser's scripts lie: in the program, whatever archive is built. */
const programFolder = resolve(import.meta.dirname, '../..');
const entryEnding = '.entry.ts';

/** The font that every page's first lines are set in. */
const firstFont = /^assets\/serif-core-/;

type Bundle = BuildResult<{ write: false; metafile: true }>;

/**
 * Bundles the style sheet with its fonts, and each `src/browser/NAME.entry.ts`; names carry a hash of the contents.
 * What the theme brings comes after ours in the style sheet, and in the place of ours in the scripts.
 */
export async function bundleAssets(root: string, theme: Theme): Promise<Assets> {
  const [styles, scripts] = await Promise.all([bundleStyles(root, theme), bundleScripts(root)]);
  const named = [...outputsOf(styles), ...outputsOf(scripts)];
  const logo = logoOf(theme);
  return {
    styles: madeFile(named, /^assets\/site-.*\.css$/),
    icon: madeFile(named, /^assets\/icon-.*\.svg$/),
    ...(logo && { logo: logo.logo }),
    scripts: new Map(named.flatMap(output => (output.entry === undefined ? [] : [[output.entry, output.url]]))),
    preload: named.map(output => output.url).filter(url => firstFont.test(url)),
    files: [...named.map(output => output.file), ...(logo ? [logo.file] : [])],
  };
}

function madeFile(outputs: readonly NamedOutput[], name: RegExp): SiteUrl {
  const found = outputs.find(output => name.test(output.url));
  if (found === undefined) throw new Error(`esbuild made no file ${name.source}.`);
  return found.url;
}

function bundleStyles(root: string, theme: Theme): Promise<Bundle> {
  const icon = resolve(programFolder, 'templates/images/icon.svg');
  return build({
    ...common,
    entryPoints: [{ in: 'theme:site', out: 'site' }, icon],
    loader: { '.woff2': 'file', '.woff': 'file', '.svg': 'copy', '.png': 'file', '.jpg': 'file', '.webp': 'file' },
    plugins: [stylePlugin(root, theme)],
  });
}

async function bundleScripts(root: string): Promise<Bundle> {
  const folder = resolve(programFolder, 'src/browser');
  const names = (await readdir(folder)).filter(name => name.endsWith(entryEnding)).sort();
  return build({
    ...common,
    entryPoints: names.map(name => resolve(folder, name)),
    format: 'esm',
    target: 'es2022',
    // What only some readers need, such as the stemmers of other languages, is fetched when it is needed.
    splitting: true,
    chunkNames: '[name]-[hash]',
    plugins: [themePlugin(root)],
  });
}

const common = {
  absWorkingDir: programFolder,
  outdir: resolve(programFolder, 'assets'),
  entryNames: '[name]-[hash]',
  assetNames: '[name]-[hash]',
  bundle: true,
  minify: true,
  write: false,
  metafile: true,
  legalComments: 'none',
  logLevel: 'silent',
  jsx: 'automatic',
  jsxImportSource: 'preact',
} as const;

interface NamedOutput {
  readonly url: SiteUrl;
  /** The script's entry point, e.g. `search-page`. */
  readonly entry?: string;
  readonly file: SiteFile;
}

function outputsOf(bundle: Bundle): readonly NamedOutput[] {
  const entries = new Map(
    Object.entries(bundle.metafile.outputs).map(([path, output]) => [basename(path), output.entryPoint] as const),
  );
  return bundle.outputFiles.map(output => {
    const name = relative(common.outdir, output.path);
    const url = siteUrl('assets', name);
    const source = entries.get(name);
    const entry = source?.endsWith(entryEnding) ? basename(source, entryEnding) : undefined;
    return {
      url,
      ...(entry !== undefined && { entry }),
      file: { kind: 'bytes', path: url, bytes: output.contents },
    };
  });
}
