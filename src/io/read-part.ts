import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Sha256 } from '../capture/capture.ts';
import { formatOf } from '../capture/formats/capabilities.ts';
import { archiveOf, type RunStage, readArchive } from '../pipeline.ts';
import type { Problem } from '../problems.ts';
import { recordPathOf } from '../read-records.ts';
import type { Environment } from '../site/settings/read-settings.ts';
import { BuildCache, mergeCaches } from './build-cache.ts';
import { largestFile } from './list-sources.ts';
import { isOfPart, type MeetingFolder, type Part } from './parts.ts';
import { readAhead } from './read-ahead.ts';
import { type KnownFiles, listFiles, readRegularFile } from './read-folder.ts';
import { type ReadSources, readSources } from './read-sources.ts';
import { writeWithin } from './write-file.ts';
import { writeRecords } from './write-records.ts';

/** Stages whose results are of one article each, and so the same for a part as for the whole archive. */
const ofArticles = ['records', 'texts', 'names', 'stories'] as const;

/** What became of a part of an archive that was read. */
export interface PartRead {
  readonly articles: number;
  readonly written: readonly string[];
  readonly problems: readonly Problem[];
}

/** Reads the captures of one part: their records, and what is known of each article alone, go into the meeting folder. */
export async function readPart(
  part: Part,
  folder: MeetingFolder,
  { root, env, code, run, tell }: ReadingPart,
): Promise<PartRead> {
  const place = folder.read(part);
  mkdirSync(place, { recursive: true });
  const sources = run('reading files', () => sourcesOf(root, part));
  const cache = new BuildCache(place, { code, tell });
  try {
    const ahead = await run('reading captures', step => readAhead(sources, env, step));
    const read = readArchive(sources, env, run, { ahead, memory: cache });
    archiveOf(read, run, cache);
    writeRecords(place, { written: read.changes.written, takenDown: [], withoutCapture: [], settled: [] });
    cache.save(ofArticles);
    const paths = new Set(sources.articles.flatMap(({ path, sidecar }) => [path, ...(sidecar ? [sidecar.path] : [])]));
    return {
      articles: sources.articles.length,
      written: read.changes.written.map(({ path }) => path),
      // What concerns the whole archive cannot be known of a part.
      problems: read.problems.filter(({ path }) => paths.has(path)),
    };
  } finally {
    cache.close();
  }
}

export interface ReadingPart {
  /** The archive's folder. */
  readonly root: string;
  readonly env: Environment;
  /** The digest of the program. */
  readonly code: string;
  readonly run: RunStage;
  readonly tell: (text: string) => void;
}

/** What the captures of one part are read from. Those of other parts have names, and nobody asks what they hold. */
function sourcesOf(root: string, part: Part): ReadSources {
  const isOwn = (path: string) => isOfPart(recordPathOf(path), part);
  const isArticle = (path: string) => path.startsWith('records/') || formatOf(path) !== undefined;
  const known: KnownFiles = path => (isArticle(path) && !isOwn(path) ? { sha256: '' as Sha256, bytes: 0 } : undefined);
  const sources = readSources(root, known, isOwn);
  return { ...sources, records: sources.records?.filter(({ path }) => isOwn(path)) ?? [], loneSidecars: [] };
}

/** Takes over what the parts have read, as if it had been read here. */
export function takePartsRead(
  root: string,
  parts: readonly Part[],
  folder: MeetingFolder,
  { code, tell }: Pick<ReadingPart, 'code' | 'tell'>,
): void {
  for (const place of parts.map(folder.read)) {
    if (!existsSync(join(place, 'records'))) continue;
    for (const path of listFiles(place, 'records')) {
      const { value } = readRegularFile(place, path, largestFile.records);
      if (value) writeWithin(root, path, new TextDecoder().decode(value.bytes), { isKept: false });
    }
  }
  mergeCaches(root, parts.map(folder.read), ofArticles, { code, tell });
}
