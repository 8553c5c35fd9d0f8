/** The SHA-256 of every published file; `sha256sum --check` reads it too. */
export const manifestName = 'manifest-sha256.txt';

/** SHA-256 by path, relative to the published folder, with forward slashes. */
export type Manifest = ReadonlyMap<string, string>;

/** One line a file, in code-unit order of the paths; the same files give the same text. */
export function formatManifest(manifest: Manifest): string {
  const lines = [...manifest].map(([path, digest]) => ({ path, line: `${digest}  ${path}\n` }));
  return lines
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ line }) => line)
    .join('');
}

/** Reads what `formatManifest` wrote; undefined when the text is no manifest, or names a path outside its folder. */
export function parseManifest(text: string): Manifest | undefined {
  const entries: [string, string][] = [];
  for (const line of text.split('\n')) {
    if (line === '') continue;
    const [, digest, path] = /^([0-9a-f]{64}) {2}(\S.*)$/.exec(line) ?? [];
    if (digest === undefined || path === undefined) return undefined;
    if (path.startsWith('/') || path.split('/').includes('..')) return undefined;
    entries.push([path, digest]);
  }
  return entries.length === 0 ? undefined : new Map(entries);
}
