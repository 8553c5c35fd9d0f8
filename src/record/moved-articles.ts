import { articleIdOf, shortIdOf } from '../capture/article-id.ts';
import type { ArticleFile, ArticleId } from '../capture/capture.ts';
import { type FormerlyElsewhere, findSharedFormer, formerId } from '../capture/former-addresses.ts';
import { metadataPathOf } from '../capture/pair-sidecars.ts';
import { readCapture } from '../capture/read-capture.ts';
import type { SourceFile, Sources } from '../capture/sources.ts';
import type { Problem } from '../problems.ts';
import { type ArticleRecord, sourceOf } from './article-record.ts';
import { recordIfReadable } from './parse-record.ts';

/** A capture with the bytes of one that is gone: the article would lose its address. */
export interface MovedArticle {
  /** The capture as it is called now. */
  readonly path: string;
  /** Its path before; unknown where only the published site tells of it. */
  readonly from?: string;
  /** What its NAME.yml has to say so that no address is lost. */
  readonly lines: { readonly id?: ArticleId; readonly formerly?: readonly string[] };
  /** Records of the old places. */
  readonly records: readonly LeftRecord[];
  /** Editors write about the article at the head of its file, which only they may change. */
  readonly hasFrontMatter: boolean;
}

/** A record whose capture is gone. */
export interface LeftRecord {
  readonly path: string;
  /** The capture. */
  readonly capture: string;
  readonly isEdited: boolean;
}

/** Records of articles that are in another file now. */
export interface MovedRecords {
  /** That file says so. */
  readonly settled: readonly string[];
  /** The same, and those of which it does not: without them nobody would know of the old address. */
  readonly moved: ReadonlySet<string>;
}

interface KnownBefore {
  readonly id: ArticleId;
  /** Of its capture. */
  readonly sha256: string;
  readonly record?: LeftRecord;
}

interface KnownNow extends FormerlyElsewhere {
  readonly sha256?: string | undefined;
  /** An editor gave the id. */
  readonly hasGivenId: boolean;
}

export interface Moves {
  readonly moved: readonly MovedArticle[];
  readonly records: MovedRecords;
  /** The problems of all articles, with what there is to tell of those that moved in the place of what follows from it. */
  readonly withWhatMoved: (problems: readonly Problem[]) => readonly Problem[];
}

/**
 * What became of articles whose files are gone: whether they go on in others, with the same bytes.
 *
 * @param left files of records/ that have no capture
 */
export function movesOf(
  { published = [], articles: files }: Sources,
  left: readonly SourceFile[],
  articles: readonly (ArticleRecord | FormerlyElsewhere)[],
): Moves {
  const now = articles.map(knownNow);
  const before = left.flatMap(knownFromRecord);
  const used = usedIds(now);
  const found = findMoved([...published, ...before], new Set(published.map(({ id }) => id)), now, used);
  const byPath = new Map(files.map(file => [file.path, file]));
  const moved = found.map(one => ({ ...one, hasFrontMatter: hasFrontMatter(byPath.get(one.path)) }));
  const settled = before.flatMap(({ id, record }) => (record && !record.isEdited && used.has(id) ? [record.path] : []));
  const told = new Set([...settled, ...moved.flatMap(({ records }) => records.map(({ path }) => path))]);
  const withWhatMoved = (problems: readonly Problem[]) => [
    ...problems
      .filter(({ code, path }) => code !== 'record-without-capture' || !told.has(path))
      .map(problem => ofMovedMetadata(problem, moved)),
    ...moved.map(articleMoved),
    ...findSharedFormer(now),
  ];
  return { moved, records: { settled, moved: told }, withWhatMoved };
}

function knownNow(article: ArticleRecord | FormerlyElsewhere): KnownNow {
  if ('path' in article) return { ...article, hasGivenId: false };
  const { id, formerly, fixity } = article;
  const path = sourceOf(article);
  return { id, path, formerly, sha256: fixity?.digest, hasGivenId: shortIdOf(id) !== articleIdOf(path) };
}

function knownFromRecord({ path, bytes }: SourceFile): readonly KnownBefore[] {
  const record = recordIfReadable(new TextDecoder().decode(bytes));
  if (!record?.capture || !record.fixity) return [];
  const isEdited = record.reading?.edited !== undefined;
  return [{ id: record.id, sha256: record.fixity.digest, record: { path, capture: record.capture.path, isEdited } }];
}

type Found = Omit<MovedArticle, 'hasFrontMatter'>;

/** Articles whose files were renamed or moved since, without a word of it in their NAME.yml. */
function findMoved(
  before: readonly KnownBefore[],
  publishedIds: ReadonlySet<string>,
  now: readonly KnownNow[],
  used: ReadonlySet<string>,
): readonly Found[] {
  const gone = before.filter(({ id }) => !isUsed(id, used));
  if (gone.length === 0) return [];
  const byBytes = new Map<string, KnownNow[]>();
  for (const one of now)
    if (one.sha256 !== undefined) byBytes.set(one.sha256, [...(byBytes.get(one.sha256) ?? []), one]);
  const found = new Map<KnownNow, KnownBefore[]>();
  for (const one of gone) {
    // Of several with the same bytes, the one that has no address yet is the one that was moved.
    const alike = byBytes.get(one.sha256) ?? [];
    const target = alike.find(({ id }) => !publishedIds.has(id)) ?? alike[0];
    if (target) found.set(target, [...(found.get(target) ?? []), one]);
  }
  return [...found].map(([target, all]) => movedArticle(target, all, publishedIds));
}

/** With the beginning of those that are longer because they were shared by chance. */
function usedIds(now: readonly KnownNow[]): ReadonlySet<string> {
  const ids = now.flatMap(({ id, formerly = [] }) => [id, ...formerly.flatMap(one => formerId(one) ?? [])]);
  return new Set(ids.flatMap(id => [id, shortIdOf(id)]));
}

function isUsed(id: ArticleId, used: ReadonlySet<string>): boolean {
  return used.has(id) || used.has(shortIdOf(id));
}

function movedArticle(target: KnownNow, all: readonly KnownBefore[], publishedIds: ReadonlySet<string>): Found {
  const [first, ...others] = [...new Set(all.map(({ id }) => id))];
  const records = all.flatMap(({ record }) => record ?? []);
  // It may have been published under its new name too, once.
  const own = publishedIds.has(target.id) ? [target.id] : [];
  const formerly = target.hasGivenId ? [...(first ? [first] : []), ...others] : [...others, ...own];
  return {
    path: target.path,
    ...(records[0] && { from: records[0].capture }),
    lines: { ...(!target.hasGivenId && first && { id: first }), ...(formerly.length > 0 && { formerly }) },
    records,
  };
}

function hasFrontMatter(file: ArticleFile | undefined): boolean {
  if (file === undefined || file.sidecar !== undefined) return false;
  return (readCapture(file).value?.frontMatterLines ?? 0) > 0;
}

function articleMoved({ path, from, lines, hasFrontMatter: isAtHead }: MovedArticle): Problem {
  const line = [
    ...(lines.id === undefined ? [] : [`\`id: ${lines.id}\``]),
    ...(lines.formerly === undefined ? [] : [`\`formerly: [${lines.formerly.join(', ')}]\``]),
  ].join(' and ');
  const where = isAtHead ? `the front matter of ${path}` : metadataPathOf(path);
  const fix = isAtHead ? '' : ' `npx backfile check --fix` does it.';
  const what = from === undefined ? 'an article that was published under another name' : `${from} under another name`;
  return {
    code: 'article-moved',
    path,
    message: `${path} is ${what}. The article gets another address, and links to the old one lead nowhere.`,
    hint: `Write ${line} in ${where}, and the old address stays.${fix}`,
  };
}

/** The NAME.yml that was left behind when the capture got another name. */
function ofMovedMetadata(problem: Problem, moved: readonly MovedArticle[]): Problem {
  if (problem.code !== 'orphan-metadata') return problem;
  const article = moved.find(({ from }) => from !== undefined && metadataPathOf(from) === problem.path);
  if (article === undefined) return problem;
  return {
    ...problem,
    message: `${problem.path} belongs to ${article.path}, which has another name now.`,
    hint: `Rename it to ${metadataPathOf(article.path)}. \`npx backfile check --fix\` does it.`,
  };
}
