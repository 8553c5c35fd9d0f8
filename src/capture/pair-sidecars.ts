import type { Problem } from '../problems.ts';
import { withMore } from './article-file.ts';
import type { ArticleFile } from './capture.ts';
import { formatOf } from './formats/capabilities.ts';
import type { SourceFile } from './sources.ts';

export interface PairedFiles {
  readonly articles: readonly ArticleFile[];
  /** Every sidecar whose name is like no capture's: the notice of a removed article, or a mistake. */
  readonly loneSidecars: readonly SourceFile[];
  readonly problems: readonly Problem[];
}

const sidecarName = /\.ya?ml$/i;

/**
 * Puts every NAME.yml of articles/ beside the capture of that name. Names are compared in one Unicode form, since disks
 * and archivers change the form. A sidecar that no capture takes, though its name is nearly a capture's, is told of:
 * what it says (`removed:` perhaps) would be lost without a word.
 */
export function pairSidecars(files: readonly SourceFile[]): PairedFiles {
  const captures = files.filter(file => !sidecarName.test(file.path));
  const readable = captures.filter(file => formatOf(file.path) !== undefined);
  const names = new Set(readable.map(file => nameOf(file.path)));
  const sidecars = new Map<string, SourceFile>();
  const lone: SourceFile[] = [];
  const problems: Problem[] = [];
  for (const file of files.filter(({ path }) => sidecarName.test(path))) {
    const name = nameOf(file.path);
    const other = sidecars.get(name);
    if (other !== undefined) problems.push(sidecarTwice(file.path, other.path));
    else sidecars.set(name, file);
    if (other === undefined && !names.has(name)) lone.push(file);
  }
  const nearly = new Map(readable.map(file => [looseName(file.path), file.path]));
  for (const { path } of lone) {
    const capture = nearly.get(looseName(path));
    if (capture === undefined) continue;
    const own = sidecars.get(nameOf(capture));
    problems.push(own ? sidecarTwice(path, own.path) : misnamedSidecar(path, capture));
  }
  return {
    articles: captures.map(file => {
      const sidecar = sidecars.get(nameOf(file.path));
      return sidecar ? withMore(file, { sidecar }) : file;
    }),
    loneSidecars: lone.filter(file => !nearly.has(looseName(file.path))),
    problems,
  };
}

/** How editors name a capture: `articles/2023/a.txt`, `2023/a.txt` and `2023/a` are one, in any Unicode form. */
export function captureName(path: string): string {
  const name = path.normalize('NFC').replace(/^articles\//, '');
  return formatOf(name) === undefined && !sidecarName.test(name) ? name : name.replace(/\.[^./]+$/, '');
}

/** Where an editor writes about an article: `articles/a.yml` of `articles/a.txt`. */
export function metadataPathOf(path: string): string {
  return path.replace(/(?:\.[^./]+)?$/, '.yml');
}

/** A path without its extension. */
function nameOf(path: string): string {
  return path.replace(/\.[^./]+$/, '').normalize('NFC');
}

/**
 * What two names have in common that a person would take for one: no capitals, no signs or spaces, no form of letters,
 * no extension of a capture or a sidecar, however many (`summit.txt.yml`).
 */
export function looseName(path: string): string {
  const [folders, name] = [path.slice(0, path.lastIndexOf('/')), path.slice(path.lastIndexOf('/') + 1)];
  let bare = name;
  while (sidecarName.test(bare) || formatOf(bare) !== undefined) bare = bare.replace(/\.[^.]+$/, '');
  const folded = `${folders}/${bare}`.normalize('NFKC').toLowerCase();
  return folded.split('/').map(words).join('/');
}

function words(name: string): string {
  return name
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim();
}

/** How browsers end the name of the folder in which they save what a page is made of, in the languages they speak. */
const savedParts =
  /^(.+)(?:[_-](?:files|dateien|fichiers|archivos|ficheros|arquivos|bestanden|file|filer|pliki|soubory|fajlok|tiedostot)|\.files)\//iu;

/**
 * The files of NAME_files/ beside NAME.html: pictures, scripts and frames of a page that a browser saved, and no articles;
 * of each the page, without its extension. A folder without its page is any folder.
 */
export function savedPartsOf(paths: readonly string[]): {
  readonly partsOf: ReadonlyMap<string, string>;
  readonly problems: readonly Problem[];
} {
  const pages = new Set(paths.filter(path => /\.x?html?$/i.test(path)).map(nameOf));
  const partsOf = new Map<string, string>();
  const counts = new Map<string, number>();
  for (const path of paths) {
    const [folder, name] = savedParts.exec(path) ?? [];
    if (folder === undefined || name === undefined || !pages.has(name.normalize('NFC'))) continue;
    partsOf.set(path, name.normalize('NFC'));
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  const problems = [...counts].map(([folder, count]) => ({
    code: 'saved-page-parts' as const,
    path: folder.replace(/\/$/, ''),
    message: `No articles: ${count} ${count === 1 ? 'file' : 'files'} in ${folder}, where a browser saved the parts of the page beside it. Its pictures are shown where the article has them.`,
    hint: 'You need not do anything. If there is an article in the folder, move it out.',
  }));
  return { partsOf, problems };
}

function sidecarTwice(path: string, other: string): Problem {
  return {
    code: 'sidecar-twice',
    path,
    message: `${path} and ${other} describe the same article. Only one is allowed.`,
    hint: 'Move everything into one of them, and delete the other.',
  };
}

function misnamedSidecar(path: string, capture: string): Problem {
  const wanted = `${capture.slice(capture.lastIndexOf('/') + 1).replace(/\.[^.]+$/, '')}.yml`;
  return {
    code: 'orphan-metadata',
    path,
    message: `${path} belongs to no article: its name differs slightly from ${capture}.`,
    hint: `If it belongs to that article, rename it “${wanted}”: the same letters, capitals and signs, with .yml at the end.`,
  };
}
