import { existsSync, readdirSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { basename, relative, resolve } from 'node:path';
import type { Plugin } from 'esbuild';
import { fileDigest } from '../capture/fixity.ts';
import type { SourceFile } from '../capture/sources.ts';
import type { Memory } from '../memory.ts';
import type { Theme } from '../site/settings/read-theme.ts';
import type { SiteFile } from '../site/site-file.ts';
import type { Assets } from '../site/site-plan.ts';
import { type SiteUrl, siteUrl } from '../site/site-url.ts';
import { type Bundle, nameByContents } from './name-by-contents.ts';
import { pictureFile } from './picture-file.ts';
import { programFolder } from './program-files.ts';
import { readBytes } from './regular-file.ts';
import { styleLoaders, themeNamespace, themePlugin } from './theme-plugin.ts';

const entryEnding = '.entry.ts';

/** The fonts that a page's first lines are set in. */
const firstFonts = { roman: /^assets\/serif-core-[A-Z0-9]{8}\.woff2$/, italic: /^assets\/serif-core-italic-/ };

/** What `bundleAssets` makes, from before where the theme is the same; not for a program whose own styles are being edited. */
export async function rememberedAssets(theme: Theme, memory: Memory): Promise<Omit<Assets, 'card'>> {
  const digestOf = (file: SourceFile) => [file.path, fileDigest(file)];
  const { colours, hasStyles, logo, files } = theme;
  const key = JSON.stringify([colours, hasStyles, logo ? digestOf(logo) : '', files.map(digestOf)]);
  const known = memory.recall<Omit<Assets, 'card'> | undefined>('assets', key, () => undefined);
  if (known) return known;
  const made = await bundleAssets(theme);
  return memory.recall('assets', key, () => made);
}

/**
 * Bundles the style sheets with their fonts, and each `src/browser/NAME.entry.ts`; names carry a hash of the contents.
 * What the theme brings comes after ours in the style sheets, and in the place of ours in the scripts.
 */
export async function bundleAssets(theme: Theme): Promise<Omit<Assets, 'card'>> {
  const [styles, scripts] = await Promise.all([bundleStyles(theme), bundleScripts(theme)]);
  const named = [...outputsOf(styles), ...outputsOf(scripts)];
  // A picture without a size was told of before.
  const logo = theme.logo && pictureFile('logo', theme.logo);
  return {
    styles: madeFile(named, /^assets\/site-.*\.css$/),
    browseStyles: madeFile(named, /^assets\/browse-.*\.css$/),
    icon: madeFile(named, /^assets\/icon-.*\.svg$/),
    ...(logo && { logo: logo.picture }),
    scripts: new Map(named.flatMap(output => (output.entry === undefined ? [] : [[output.entry, output.url]]))),
    imports: importsOf(scripts),
    fonts: { roman: madeFile(named, firstFonts.roman), italic: madeFile(named, firstFonts.italic) },
    files: [...named.map(output => output.file), licencesOf([styles, scripts]), ...(logo ? [logo.file] : [])],
  };
}

function madeFile(outputs: readonly NamedOutput[], name: RegExp): SiteUrl {
  const found = outputs.find(output => name.test(output.url));
  if (found === undefined) throw new Error(`esbuild made no file ${name.source}.`);
  return found.url;
}

async function bundleStyles(theme: Theme): Promise<Bundle> {
  const { build } = await import('esbuild');
  const icon = resolve(programFolder, 'templates/images/icon.svg');
  return build({
    ...common,
    entryPoints: [{ in: 'theme:site', out: 'site' }, { in: 'theme:browse', out: 'browse' }, icon],
    loader: styleLoaders,
    plugins: [stylePlugin(theme), themePlugin(theme.files)],
  });
}

/**
 * The style sheet `theme:site`: ours, then the colours of archive.yml, then the editor's own rules; and `theme:browse`,
 * which follows it on all pages but articles, so that the editor's rules are there again to come last.
 */
function stylePlugin({ colours, hasStyles }: Theme): Plugin {
  const ours = (name: string) => resolve(programFolder, `templates/styles/${name}.css`);
  const theirs = hasStyles ? ['theme:style.css'] : [];
  const texts = new Map([
    ['theme:site', importing([ours('site'), ...(colours === '' ? [] : ['theme:colours']), ...theirs])],
    ['theme:browse', importing([ours('browse'), ...theirs])],
    ['theme:colours', colours],
  ]);
  return {
    name: 'styles',
    setup(build) {
      build.onResolve({ filter: /^theme:/ }, ({ path, namespace }) => {
        // A style sheet of the theme says such a thing for reasons of its own, and is answered by the theme's plugin.
        if (namespace === themeNamespace) return undefined;
        if (path === 'theme:style.css') return { path: 'style.css', namespace: themeNamespace };
        return { path, namespace: 'styles' };
      });
      build.onLoad({ filter: /./, namespace: 'styles' }, ({ path }) => ({
        contents: texts.get(path) ?? '',
        loader: 'css',
        resolveDir: programFolder,
      }));
    },
  };
}

function importing(sheets: readonly string[]): string {
  return sheets.map(sheet => `@import ${JSON.stringify(sheet)};\n`).join('');
}

async function bundleScripts(theme: Theme): Promise<Bundle> {
  const { build } = await import('esbuild');
  const folder = resolve(programFolder, 'src/browser');
  const names = (await readdir(folder)).filter(name => name.endsWith(entryEnding)).sort();
  const bundle = await build({
    ...common,
    entryPoints: names.map(name => resolve(folder, name)),
    format: 'esm',
    target: 'es2022',
    // What only some readers need, such as the stemmers of other languages, is fetched when it is needed.
    splitting: true,
    chunkNames: '[name]-[hash]',
    plugins: [themePlugin(theme.files), strictStemmers],
  });
  return nameByContents(bundle);
}

/** The Arabic stemmer keeps its state in `this`, which is the global object in a script and nothing in a module. */
const strictStemmers: Plugin = {
  name: 'stemmers',
  setup(build) {
    build.onLoad({ filter: /[\\/]lunr-languages[\\/]lunr\.ar\.js$/ }, ({ path }) => ({
      contents: new TextDecoder()
        .decode(readBytes(path, Number.POSITIVE_INFINITY))
        .replace('var self = this;', 'var self = {};'),
    }));
  },
};

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

const licenceName = /^licen[cs]es?(?:\.\w+)?$/i;
const packageFolder = /^.*[\\/]node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)(?=[\\/])/;

/** The licences of all packages of which a script, a style sheet or a font of the site holds a part, as they ask for. */
function licencesOf(bundles: readonly Bundle[]): SiteFile {
  const folders = new Map([['backfile', programFolder]]);
  for (const path of bundles.flatMap(({ metafile }) => Object.keys(metafile.inputs))) {
    const [folder, name] = packageFolder.exec(resolve(programFolder, path)) ?? [];
    // The program is a package too, wherever it was installed.
    const isPackage = folder !== undefined && name !== undefined && folder !== programFolder;
    if (isPackage && existsSync(folder)) folders.set(name.replaceAll('\\', '/'), folder);
  }
  const texts = [...folders]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, folder]) => {
      const found = readdirSync(folder).find(file => licenceName.test(file));
      if (found === undefined) throw new Error(`The package ${name} has no licence.`);
      const text = new TextDecoder().decode(readBytes(resolve(folder, found), 1e6));
      return `Of this site’s scripts, styles or fonts a part is from ${name} (https://www.npmjs.com/package/${name}):\n\n${text.trim()}\n`;
    });
  return { kind: 'text', path: siteUrl('assets', 'licences.txt'), text: texts.join(`\n${'-'.repeat(72)}\n\n`) };
}

/** What each entry point imports at once, whatever it imports it through. */
function importsOf({ metafile }: Bundle): ReadonlyMap<SiteUrl, readonly SiteUrl[]> {
  const urlOf = (path: string) => siteUrl('assets', basename(path));
  const imported = (path: string): readonly string[] =>
    (metafile.outputs[path]?.imports ?? [])
      .filter(({ kind, external }) => kind === 'import-statement' && external !== true)
      .flatMap(one => [one.path, ...imported(one.path)]);
  const entries = Object.entries(metafile.outputs).filter(([, { entryPoint }]) => entryPoint?.endsWith(entryEnding));
  return new Map(entries.map(([path]) => [urlOf(path), [...new Set(imported(path))].map(urlOf)] as const));
}

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
