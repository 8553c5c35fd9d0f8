import { createHash } from 'node:crypto';
import type { ArticleId } from '../capture/capture.ts';
import type { Memory } from '../memory.ts';
import type { ArticleRecord, ArticleState } from '../record/article-record.ts';
import { textRows } from '../record/fields.ts';
import type { DigestOf } from '../record/record-digest.ts';
import { recordWith } from '../record/remembered-record.ts';
import type { RemovedArticle } from '../removal/removed-article.ts';
import { isRemoved, type VersionGroup } from '../versions/group-versions.ts';
import { changeBetween } from '../versions/version-change.ts';
import { articleName, versionFolder } from './addresses.ts';
import type { Article, ArticleVersions } from './archive.ts';
import { type PublicationPolicy, publicationOf, publishedInPart, publishedPart } from './publication.ts';

/** An article of which there are several captures. */
export interface VersionedArticle {
  /** The newest capture under the article's id, with what editors said of the article in any of them. */
  readonly shown: ArticleRecord;
  /** Every capture, oldest first, in the folder of its own, under its own id. */
  readonly versions: readonly ArticleRecord[];
  readonly removed: readonly RemovedArticle[];
}

/** All articles, each once, and of those with versions what is known of them. */
export interface ArticlesWithVersions {
  readonly records: readonly ArticleRecord[];
  readonly versioned: ReadonlyMap<ArticleId, VersionedArticle>;
  /** Ids of captures that were taken down, with the articles that stay without them. */
  readonly removedFrom: ReadonlyMap<ArticleId, ArticleId>;
}

/** @param policy what archive.yml says of how much is published: the strictest that holds for one version holds for all */
export function articlesWithVersions(
  records: readonly ArticleRecord[],
  groups: readonly VersionGroup[],
  policy: PublicationPolicy,
): ArticlesWithVersions {
  const made = groups.map(group => versionedArticle(group, policy));
  const inGroup = new Set(groups.flatMap(({ captures }) => captures));
  const newest = new Map(groups.map(({ captures }, at) => [captures.at(-1), made[at]?.shown] as const));
  return {
    records: records.flatMap(record => (inGroup.has(record) ? (newest.get(record) ?? []) : [record])),
    versioned: new Map(made.map(article => [article.shown.id, article])),
    removedFrom: new Map(made.flatMap(({ shown, removed }) => removed.map(({ id }) => [id, shown.id] as const))),
  };
}

function versionedArticle({ root, captures, removed }: VersionGroup, policy: PublicationPolicy): VersionedArticle {
  const strictest = strictestOf(captures, policy);
  const [oldest] = captures;
  const newest = captures.at(-1) ?? oldest;
  if (oldest === undefined || newest === undefined) throw new Error('An article has no capture.');
  // Of a headline that was taken down no address is made.
  const { headline } = isRemoved(root) ? oldest : root;
  const folder = articleName({ id: root.id, ...(headline && { headline }) });
  const { identifiers } = captures.findLast(record => record.identifiers !== undefined) ?? {};
  const formerly = [...new Set([...captures, ...removed].flatMap(one => one.formerly ?? []))];
  const shown = recordWith(newest, {
    ...listsOf(captures),
    ...(identifiers && { identifiers }),
    ...(formerly.length > 0 && { formerly }),
    ...strictest,
    id: root.id,
    folder,
    state: stateOf(captures),
  });
  const versions = captures.map(record => recordWith(record, { ...strictest, folder: versionFolder(folder, record) }));
  return { shown, versions, removed };
}

/** A record under the id of its article, for lists that may name any capture of it. */
export function idOfArticle({ versioned, removedFrom }: ArticlesWithVersions) {
  const ids = new Map(removedFrom);
  for (const [id, { versions }] of versioned) for (const version of versions) ids.set(version.id, id);
  return ({ id, capture, recordPath }: ArticleRecord): Pick<ArticleRecord, 'id' | 'capture' | 'recordPath'> => ({
    id: ids.get(id) ?? id,
    ...(capture && { capture }),
    ...(recordPath !== undefined && { recordPath }),
  });
}

const strictness = ['facts', 'excerpt', 'whole'] as const;

/** A text that one version withholds would stand in the others, and in what changed. */
function strictestOf(captures: readonly ArticleRecord[], policy: PublicationPolicy) {
  const said = new Set(captures.map(record => publicationOf(record, policy)));
  const publish = strictness.find(one => said.has(one));
  const embargo = captures
    .flatMap(record => record.embargo ?? [])
    .sort()
    .at(-1);
  return {
    ...(publish !== undefined && publish !== 'whole' && { publish }),
    ...(embargo !== undefined && { embargo }),
  };
}

/** Lists that editors gave, as topics: those of the newest version that has any. */
function listsOf(captures: readonly ArticleRecord[]): Partial<ArticleRecord> {
  const lists = textRows.flatMap(({ kind, name }) => {
    const given =
      kind === 'texts' && name !== 'formerly' ? captures.findLast(record => record[name] !== undefined) : undefined;
    return given === undefined ? [] : [[name, given[name]] as const];
  });
  return Object.fromEntries(lists);
}

/** A retraction holds for the article, and so do all corrections that editors noted. */
function stateOf(captures: readonly ArticleRecord[]): ArticleState {
  const states = captures.map(({ state }) => state);
  const retracted = states.findLast(({ kind }) => kind === 'retracted');
  if (retracted) return retracted;
  const notes = states.flatMap(state => (state.kind === 'corrected' ? state.notes : []));
  const different = new Map(notes.map(note => [`${note.date} ${note.note}`, note]));
  return different.size === 0 ? { kind: 'published' } : { kind: 'corrected', notes: [...different.values()] };
}

/**
 * Every record that is published or withheld, each with an id that no other has: that of the article for the newest, and of
 * its other captures their own. Where an older one's own is the article's, it has that of the newest.
 */
export function everyVersion({ records, versioned }: ArticlesWithVersions): readonly ArticleRecord[] {
  const older = [...versioned.values()].flatMap(({ shown, versions }) => {
    const newest = versions.at(-1);
    return versions
      .slice(0, -1)
      .map(record => (record.id === shown.id && newest ? recordWith(record, { id: newest.id }) : record));
  });
  return [...records, ...older];
}

/** Digests for the articles as they are shown: of every capture, and of what was taken from others than the newest. */
export function digestsOfShown(
  digests: ReadonlyMap<ArticleId, string>,
  { versioned }: ArticlesWithVersions,
): ReadonlyMap<ArticleId, string> {
  if (versioned.size === 0) return digests;
  const shown = new Map(digests);
  for (const { versions } of versioned.values()) for (const { id } of versions) shown.delete(id);
  for (const [id, { shown: record, versions }] of versioned) {
    const known = versions.flatMap(version => digests.get(version.id) ?? []);
    if (known.length < versions.length) continue;
    const { folder, state, publish, embargo, formerly, identifiers } = record;
    const lists = textRows.flatMap(({ kind, name }) => (kind === 'texts' ? [record[name]] : []));
    shown.set(id, digestOf([known, id, folder, state, publish, embargo, formerly, identifiers, lists]));
  }
  return shown;
}

function digestOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}

/** The article with its versions as they are published, and what changed from each to the next. */
export function withVersions(
  article: Article,
  versioned: VersionedArticle | undefined,
  policy: PublicationPolicy,
  memory: Memory,
  digestOfRecord: DigestOf,
): Article {
  if (versioned === undefined) return article;
  const { versions, removed } = versioned;
  const published = versions.map(record => publishedPart({ record, mentions: [] }, policy).record);
  const shown = published.map((record, at) => {
    const [before, own] = [versions[at - 1], versions[at]];
    const isWithheld = publishedInPart(record) !== undefined;
    if (before === undefined || own === undefined || isWithheld) return { record };
    const key = `change ${digestOfRecord(before)} ${digestOfRecord(own)}`;
    return { record, change: memory.recall('versions', key, () => changeBetween(before, own)) };
  });
  const known: ArticleVersions = {
    shown,
    removed: removed.map(({ id, date, reason }) => ({ id, date, reason })),
  };
  return { ...article, versions: known };
}
