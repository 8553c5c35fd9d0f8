import { createHash } from 'node:crypto';
import type { Sha256 } from '../capture/capture.ts';
import { isDocumentPath } from '../capture/document-page.ts';
import { embeddedBytes, pageName } from '../capture/embedded-pictures.ts';
import { fixityOf } from '../capture/fixity.ts';
import { largestArticleFile } from '../capture/limits.ts';
import type { PictureSource } from '../record/article-pictures.ts';
import { sourceOf } from '../record/article-record.ts';
import type { Article } from '../site/archive.ts';
import { readDocument } from './read-document.ts';
import { readRegularFile } from './read-folder.ts';

/** A picture with an article that has it. */
export interface WantedPicture {
  readonly source: PictureSource;
  readonly from: { readonly path: string; readonly capture: string };
}

/** Each picture once, by its content. */
export function wantedPictures(articles: readonly Pick<Article, 'record'>[]): ReadonlyMap<Sha256, WantedPicture> {
  const wanted = new Map<Sha256, WantedPicture>();
  for (const { record } of articles)
    for (const { source } of record.pictures ?? [])
      if (source && !wanted.has(source.sha256)) {
        const capture = source.file ?? record.capture?.path ?? '';
        wanted.set(source.sha256, { source, from: { path: sourceOf(record), capture } });
      }
  return wanted;
}

/** A page with many pictures in it is opened once. */
export function byCapture(wanted: ReadonlyMap<Sha256, WantedPicture>): ReadonlyMap<string, readonly WantedPicture[]> {
  const groups = new Map<string, WantedPicture[]>();
  for (const one of wanted.values()) {
    const group = groups.get(one.from.capture);
    if (group) group.push(one);
    else groups.set(one.from.capture, [one]);
  }
  return groups;
}

/** The bytes of pictures of one capture, as far as they are still there. */
export function readPictures(
  root: string,
  capture: string,
  wanted: readonly WantedPicture[],
): ReadonlyMap<Sha256, Uint8Array> {
  const { value } = readRegularFile(root, capture, largestArticleFile(capture));
  if (!value) return new Map();
  const parts = new Set(wanted.flatMap(({ source }) => source.part ?? []));
  const found = parts.size === 0 ? [value.bytes] : [...embeddedIn(root, capture, value.bytes, parts).values()];
  return new Map(found.map(bytes => [createHash('sha256').update(bytes).digest('hex') as Sha256, bytes]));
}

/** Pictures that are written into a capture, by their numbers. */
function embeddedIn(
  root: string,
  path: string,
  bytes: Uint8Array,
  numbers: ReadonlySet<number>,
): ReadonlyMap<number, Uint8Array> {
  if (!isDocumentPath(path)) return embeddedBytes(path, bytes, numbers);
  const page = readDocument(path, bytes, fixityOf(bytes).digest, root);
  return 'fault' in page ? new Map() : embeddedBytes(pageName, new TextEncoder().encode(page.html), numbers);
}
