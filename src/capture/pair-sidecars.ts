import type { Outcome, Problem } from '../problems.ts';
import type { ArticleFile } from './capture.ts';
import { formatOf } from './read-capture.ts';
import type { SourceFile } from './sources.ts';

const sidecarName = /\.ya?ml$/i;

/** Puts every NAME.yml of articles/ beside its capture; one that has none is told of. */
export function pairSidecars(files: readonly SourceFile[]): Outcome<readonly ArticleFile[]> {
  const sidecars = new Map(files.filter(file => sidecarName.test(file.path)).map(file => [stemOf(file.path), file]));
  const captures = files.filter(file => !sidecarName.test(file.path));
  const described = new Set(captures.filter(file => formatOf(file.path)).map(file => stemOf(file.path)));
  const articles = captures.map(file => {
    const sidecar = sidecars.get(stemOf(file.path));
    return sidecar ? { ...file, sidecar } : file;
  });
  const orphans = [...sidecars].flatMap(([stem, { path }]) => (described.has(stem) ? [] : [orphan(path)]));
  return { value: articles, problems: orphans };
}

function stemOf(path: string): string {
  return path.replace(/\.[^./]+$/, '');
}

function orphan(path: string): Problem {
  return {
    code: 'orphan-metadata',
    path,
    message: `${path} describes a capture, but no ${stemOf(path)}.txt, .md or .html stands beside it.`,
    hint: 'Give it the name of its capture, or remove it.',
  };
}
