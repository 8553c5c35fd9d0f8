import type { ArticleFile } from './capture.ts';
import { formatOf } from './read-capture.ts';
import type { SourceFile } from './sources.ts';

export interface PairedFiles {
  readonly articles: readonly ArticleFile[];
  readonly alone: readonly SourceFile[];
}

const sidecarName = /\.ya?ml$/i;

/** Puts every NAME.yml of articles/ beside its capture; `alone` are those that have none. */
export function pairSidecars(files: readonly SourceFile[]): PairedFiles {
  const sidecars = new Map(files.filter(file => sidecarName.test(file.path)).map(file => [stemOf(file.path), file]));
  const captures = files.filter(file => !sidecarName.test(file.path));
  const described = new Set(captures.filter(file => formatOf(file.path)).map(file => stemOf(file.path)));
  const articles = captures.map(file => {
    const sidecar = sidecars.get(stemOf(file.path));
    return sidecar ? { ...file, sidecar } : file;
  });
  return { articles, alone: [...sidecars].flatMap(([stem, file]) => (described.has(stem) ? [] : [file])) };
}

function stemOf(path: string): string {
  return path.replace(/\.[^./]+$/, '');
}
