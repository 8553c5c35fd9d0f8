import { dirname, extname, posix, relative, resolve, sep } from 'node:path';
import type { Loader, OnResolveArgs, OnResolveResult, PartialMessage, Plugin, PluginBuild } from 'esbuild';
import type { SourceFile } from '../capture/sources.ts';
import { programFolder } from './program-files.ts';
import { isWithin } from './regular-file.ts';

const templatesFolder = resolve(programFolder, 'templates');
const sourceFolder = resolve(programFolder, 'src');

/** How the program's templates are named from anywhere. They are the same files, so that there is one of each. */
const templatesOfPackage = 'backfile/templates/';

/** Where esbuild keeps the files of a theme; their paths are relative to theme/. */
export const themeNamespace = 'theme';

/** What a style sheet may show, and how it is published. */
export const styleLoaders: Readonly<Record<string, Loader>> = {
  ...Object.fromEntries(['.woff2', '.woff', '.ttf', '.otf'].map(ending => [ending, 'file'] as const)),
  ...Object.fromEntries(['.png', '.jpg', '.jpeg', '.gif', '.webp', '.avif'].map(ending => [ending, 'file'] as const)),
  '.svg': 'copy',
};

const codeLoaders = { '.css': 'css', '.ts': 'ts', '.tsx': 'tsx', '.js': 'js', '.jsx': 'jsx', '.json': 'json' } as const;
const loaders: Readonly<Record<string, Loader>> = { ...styleLoaders, ...codeLoaders };

/** Marks a question that comes from here, so that it is not asked again. */
const asked = { plugin: 'theme' };

/**
 * Gives esbuild the files of theme/ from memory, as they were read and checked: esbuild itself never opens anything
 * in the archive's folder, whatever a style sheet or a template names.
 *
 * Templates of a theme take the place of the program's, one by one. One is written as if it stood where the one stands
 * that it replaces: its imports lead there, and to packages of the program.
 */
export function themePlugin(files: readonly SourceFile[]): Plugin {
  const theme = new Map(files.map(({ path, bytes }) => [path.slice('theme/'.length), bytes]));
  return {
    name: 'theme',
    setup(build) {
      build.onResolve({ filter: /./ }, args => {
        if (args.pluginData === asked || args.kind === 'entry-point') return undefined;
        if (args.namespace !== themeNamespace) return replacement(args, theme);
        return isFromStyles(args) ? namedByStyles(args, theme) : importedByTemplate(args, theme, build);
      });
      build.onLoad({ filter: /./, namespace: themeNamespace }, ({ path }) => {
        const contents = theme.get(path);
        const loader = loaders[extname(path).toLowerCase()];
        if (contents === undefined) return { errors: [notThere(path)] };
        if (loader === undefined) return { errors: [{ text: `“${path}” is not of a format that can be published` }] };
        return { contents, loader };
      });
    },
  };
}

type ThemeFiles = ReadonlyMap<string, Uint8Array>;
type Question = Pick<OnResolveArgs, 'importer' | 'path' | 'kind'>;

function isFromStyles({ kind }: Question): boolean {
  return kind === 'import-rule' || kind === 'url-token' || kind === 'composes-from';
}

/** The theme's file in the place of a program's template that an import of the program leads to. */
function replacement({ importer, path }: Question, theme: ThemeFiles): OnResolveResult | undefined {
  if (importer === '' || !isRelative(path)) return undefined;
  const name = templateName(resolve(dirname(importer), path));
  return name !== undefined && theme.has(name) ? inTheme(name) : undefined;
}

/** Other sites' addresses stay as they are; the site's security policy says what a browser fetches of them. */
function namedByStyles({ importer, path }: Question, theme: ThemeFiles): OnResolveResult {
  if (/^(?:https?:)?\/\/|^data:|^#/i.test(path)) return { path, external: true };
  const [, name = '', suffix = ''] = /^([^?#]*)(.*)$/s.exec(path) ?? [];
  const found = [name, decoded(name)].map(spelling => below(importer, spelling));
  const file = found.find(candidate => candidate !== undefined && theme.has(candidate));
  if (file !== undefined) return { ...inTheme(file), suffix };
  const [inside] = found.filter(candidate => candidate !== undefined);
  return { errors: [inside === undefined ? outside(path) : notThere(inside)] };
}

/** The path relative to theme/ that a name in one of its files means; undefined when it leads out of theme/. */
function below(importer: string, name: string): string | undefined {
  if (/^[/\\]|^[a-z][a-z\d+.-]*:|[\\\0]/i.test(name)) return undefined;
  const path = posix.join(posix.dirname(importer), name);
  return path === '..' || path.startsWith('../') ? undefined : path;
}

async function importedByTemplate(
  { importer, path: named, kind }: Question,
  theme: ThemeFiles,
  build: PluginBuild,
): Promise<OnResolveResult> {
  const place = resolve(templatesFolder, importer);
  const path = named.startsWith(templatesOfPackage) ? fromPlace(place, named.slice(templatesOfPackage.length)) : named;
  const further = { kind, importer: place, resolveDir: dirname(place), pluginData: asked };
  if (!isRelative(path)) return isPackage(path) ? build.resolve(path, further) : { errors: [outside(path)] };
  const target = resolve(dirname(place), path);
  const name = templateName(target);
  // A template that imports the one it replaces has the program's.
  if (name !== undefined && name !== importer && theme.has(name)) return inTheme(name);
  if (!isWithin(templatesFolder, target) && !isWithin(sourceFolder, target)) return { errors: [outside(path)] };
  return build.resolve(path, further);
}

/** The relative path from a template to another one. */
function fromPlace(place: string, template: string): string {
  return `./${relative(dirname(place), resolve(templatesFolder, template)).split(sep).join('/')}`;
}

function isRelative(path: string): boolean {
  return /^\.\.?\//.test(path);
}

/** A package or a part of one; `preact/../../x` is neither. */
function isPackage(path: string): boolean {
  return /^(?:node:)?@?[\w.-]+(?:\/[\w.-]+)*$/.test(path) && !path.split('/').includes('..');
}

/** The path below templates/, with forward slashes; undefined for anything else. */
function templateName(path: string): string | undefined {
  return isWithin(templatesFolder, path) ? relative(templatesFolder, path).split(sep).join('/') : undefined;
}

function inTheme(path: string): OnResolveResult {
  return { path, namespace: themeNamespace };
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** What a message of esbuild is about, for those who make a problem of it. */
export type ThemeFault = 'outside' | 'not-there';

function outside(path: string): PartialMessage {
  const detail: ThemeFault = 'outside';
  return { text: `“${path}” leads out of theme/`, detail };
}

function notThere(path: string): PartialMessage {
  const detail: ThemeFault = 'not-there';
  return { text: `theme/${path} is not there`, detail };
}
