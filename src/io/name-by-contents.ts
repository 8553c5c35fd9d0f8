import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { BuildResult } from 'esbuild';

export type Bundle = BuildResult<{ write: false; metafile: true }>;

const scriptName = /[\w.-]+-[A-Z0-9]{8}\.js/g;

/**
 * The scripts of a bundle under names that come from what is in them, and in those they load. esbuild names them by the
 * folders of the packages as well, and so otherwise where node_modules is a link or lies further up.
 */
export function nameByContents({ outputFiles, metafile, ...rest }: Bundle): Bundle {
  const texts = new Map(outputFiles.map(({ path, text }) => [basename(path), text]));
  const loaded = new Map([...texts].map(([name, text]) => [name, namesIn(text).filter(one => texts.has(one))]));
  const own = new Map([...texts].map(([name, text]) => [name, digestOf(text.replace(scriptName, withoutHash))]));
  const names = new Map(
    [...texts.keys()].map(name => {
      const others = [...reachedFrom(name, loaded)].map(one => own.get(one)).sort();
      const hash = digestOf([own.get(name), ...others].join(' '))
        .slice(0, 8)
        .toUpperCase();
      return [name, `${withoutHash(name).slice(0, -'.js'.length)}-${hash}.js`];
    }),
  );
  const rename = (text: string) => text.replace(scriptName, name => names.get(name) ?? name);
  return {
    ...rest,
    outputFiles: outputFiles.map(file => {
      const text = rename(file.text);
      return { ...file, path: rename(file.path), text, contents: new TextEncoder().encode(text) };
    }),
    metafile: JSON.parse(rename(JSON.stringify(metafile))),
  };
}

function namesIn(text: string): readonly string[] {
  return [...text.matchAll(scriptName)].map(([name]) => name);
}

function withoutHash(name: string): string {
  return name.replace(/-[A-Z0-9]{8}\.js$/, '.js');
}

function reachedFrom(name: string, loaded: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const reached = new Set([name]);
  for (const one of reached) for (const next of loaded.get(one) ?? []) reached.add(next);
  return reached;
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
