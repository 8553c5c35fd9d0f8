import { createHash } from 'node:crypto';
import type { Fixity } from '../../capture/capture.ts';
import { type Article, everyRecord } from '../archive.ts';
import type { ArchiveSettings } from '../settings/settings.ts';
import { slugOf } from '../slug.ts';
import { type PackedFile, pathInZip } from './zip-of.ts';

/** Gives a capture's bytes as they lie in the archive's folder; throws when they no longer have the SHA-256. */
export type ReadCapture = (path: string, sha256: string) => Uint8Array;

/**
 * A whole BagIt bag (RFC 8493) of captures in one folder, as its serialization asks; where originals are published, with
 * the pictures that lie beside them. Removed articles are not in it,
 * and neither are the NAME.yml files, which hold notes for editors. No date of bagging: the same captures give the same
 * bag.
 */
export function* bagFiles(
  settings: ArchiveSettings,
  articles: readonly Article[],
  read: ReadCapture,
): Iterable<PackedFile> {
  const folder = `${slugOf(settings.title) || 'archive'}-captures`;
  const captures = [
    ...articles.flatMap(everyRecord).flatMap(({ capture, fixity }) => {
      return capture && fixity ? [{ path: capture.path, fixity }] : [];
    }),
    ...(settings.originals === 'publish' ? pictureFiles(articles, read) : []),
  ];
  const tags: readonly PackedFile[] = [
    { path: 'bagit.txt', content: 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n' },
    { path: 'bag-info.txt', content: bagDescription(settings, captures) },
    { path: 'manifest-sha256.txt', content: captures.map(manifestLine).join('') },
  ];
  for (const { path, content } of [...tags, tagManifest(tags)]) yield { path: `${folder}/${path}`, content };
  for (const { path, fixity } of captures)
    yield { path: `${folder}/${pathInZip(`data/${path}`)}`, content: read(path, fixity.digest) };
}

/** Pictures that lie beside the captures; those within a capture are in the bag with it. */
function pictureFiles(articles: readonly Article[], read: ReadCapture): readonly BaggedCapture[] {
  const digests = new Map(
    articles
      .flatMap(everyRecord)
      .flatMap(({ pictures = [] }) => pictures)
      .flatMap(({ source }) => (source?.file === undefined ? [] : [[source.file, source.sha256] as const])),
  );
  return [...digests].map(([path, digest]) => ({
    path,
    fixity: { algorithm: 'sha256', digest, byteLength: read(path, digest).length },
  }));
}

/** A capture or a picture in the bag. */
interface BaggedCapture {
  readonly path: string;
  readonly fixity: Fixity;
}

function bagDescription(settings: ArchiveSettings, captures: readonly BaggedCapture[]): string {
  const bytes = captures.reduce((sum, { fixity }) => sum + fixity.byteLength, 0);
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['External-Description', `Captures of ${settings.title}`],
    ['External-Identifier', settings.address],
    ['Contact-Email', settings.contact?.includes('@') ? settings.contact : undefined],
    ['Payload-Oxum', `${bytes}.${captures.length}`],
  ];
  return fields.flatMap(([name, value]) => (value === undefined ? [] : [`${name}: ${oneLine(value)}\n`])).join('');
}

/** BagIt escapes percent signs and line ends in a manifest, which no other reader of it understands: no name has them. */
function manifestLine({ path, fixity }: BaggedCapture): string {
  return `${fixity.digest}  ${pathInZip(`data/${path}`)}\n`;
}

function tagManifest(tags: readonly PackedFile[]): PackedFile {
  const lines = tags.map(({ path, content }) => `${sha256(content)}  ${path}\n`);
  return { path: 'tagmanifest-sha256.txt', content: lines.join('') };
}

function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
