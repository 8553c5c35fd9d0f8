import { captureLimits, largestArticleFile } from '../capture/limits.ts';
import { type Entry, listEntries, readRegularFile } from './read-folder.ts';

/** The file and the folders that an archive is made from. Nothing else in its folder is looked at. */
export const settingsPath = 'archive.yml';
const folders = ['articles', 'records', 'authority', 'theme'] as const;

/** The bytes that a file of each folder may have. */
export const largestFile: Readonly<Record<Exclude<(typeof folders)[number], 'articles'>, number>> = {
  /** A record has the text of its capture, its marks escaped, and what became of every line. */
  records: 4 * captureLimits.bytes,
  /** A list of 100,000 names with their variants has room in it. */
  authority: 32 * 1024 * 1024,
  /** A logo or a style sheet that every reader would have to load is smaller. */
  theme: 1024 * 1024,
};

/** Every name that reading an archive's folder has a say in; also of what is refused there. */
export function listSources(root: string): readonly Entry[] {
  const below = folders.flatMap(folder =>
    listEntries(root, folder).filter(({ kind }) => kind !== 'ignored' || folder === 'articles'),
  );
  return [{ kind: 'file', path: settingsPath }, ...below];
}

/** The bytes of one of those files, with the limit that holds for it; undefined when it cannot be read. */
export function readSource(root: string, path: string, isIgnored = false): Uint8Array | undefined {
  const folder = folders.find(name => path.startsWith(`${name}/`)) ?? 'articles';
  const largest = folder === 'articles' ? largestArticleFile(path) : largestFile[folder];
  const { value } = readRegularFile(root, path, isIgnored ? captureLimits.metadata : largest);
  return value?.bytes;
}
