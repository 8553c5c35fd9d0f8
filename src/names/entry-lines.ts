import { readYaml, type YamlSource } from '../capture/read-yaml.ts';

/** The line of a list's entry or value; files are only read a second time when a fault needs a line. */
export type LineFinder = (path: string, keys: readonly PropertyKey[]) => number;

/** Finds lines in the lists given; 1 when the file cannot be read. */
export function lineFinder(files: readonly { readonly path: string; readonly bytes: Uint8Array }[]): LineFinder {
  const sources = new Map<string, YamlSource | undefined>();
  return (path, keys) => {
    if (!sources.has(path)) {
      const file = files.find(candidate => candidate.path === path);
      const text = file === undefined ? undefined : new TextDecoder().decode(file.bytes);
      sources.set(path, text === undefined ? undefined : readYaml(text, path).value);
    }
    return sources.get(path)?.lineOf(keys) ?? 1;
  };
}
