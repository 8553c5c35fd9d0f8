import type { ArticleId, Sha256 } from '../capture/capture.ts';
import { type ArticleRecord, sourceOf } from './article-record.ts';
import { sha256Of } from './record-markdown.ts';

/** Gives a digest of all that a record holds: two that differ in anything have two. */
export type DigestOf = (record: ArticleRecord) => string;

/** From the record itself; where its file is known, the digest of that is known sooner. */
export const digestOfRecord: DigestOf = record => sha256Of(JSON.stringify(record));

/** Digests of the records that are what their files say, with the ids and the paths that the articles have now. */
export function digestsOf(
  articles: readonly { readonly record: ArticleRecord; readonly digest?: Sha256 }[],
): ReadonlyMap<ArticleId, string> {
  const known = articles.filter(({ digest }) => digest !== undefined);
  return new Map(known.map(({ record, digest }) => [record.id, `${digest} ${record.id} ${sourceOf(record)}`]));
}

export function digestsFrom(known: ReadonlyMap<ArticleId, string>): DigestOf {
  return record => known.get(record.id) ?? digestOfRecord(record);
}
