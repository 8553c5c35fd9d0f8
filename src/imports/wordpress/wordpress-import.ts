import type { ImportChoices, ImportFile, PlannedImport } from '../imported.ts';
import { readLibrary } from './library.ts';
import { usualTypes, wordPressPosts } from './posts.ts';

/** A WordPress export (Tools → Export), which is gone through once for authors and pictures before its posts are read. */
export function wordPressImport(
  file: ImportFile,
  { states = [], types = usualTypes }: ImportChoices,
): PlannedImport | undefined {
  const library = readLibrary(file);
  const { site, counts, authors, pictures } = library;
  if (!library.isWordPress) return undefined;
  const countOf = (type: string) =>
    ['publish', ...states].reduce((sum, state) => sum + (counts.get(`${type} ${state}`) ?? 0), 0);
  return {
    title: `WordPress export of “${site.title}” (${site.address})`,
    holds: [...types.map(type => [type, countOf(type)] as const), ['author', authors.size], ['picture', pictures.size]],
    entries: () => wordPressPosts(file, library, { states, types }),
  };
}
