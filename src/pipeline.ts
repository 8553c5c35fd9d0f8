import { type PageOf, planPages } from '../templates/page-kinds.ts';
import type { ArticleId, Capture } from './capture/capture.ts';
import { readCapture } from './capture/read-capture.ts';
import { refuseNothing, type SourceFile, type Sources } from './capture/sources.ts';
import type { IsoDay } from './dates/calendar.ts';
import { type Memory, noMemory } from './memory.ts';
import { type Authority, listsForPages } from './names/authority.ts';
import { misspeltCollections } from './names/collections.ts';
import { findNames } from './names/find-names.ts';
import { loadAuthority } from './names/load-authority.ts';
import { collect, type Outcome, type Problem, sortProblems } from './problems.ts';
import {
  type KnownBefore,
  knownBefore,
  type ReadAgain,
  type ReadArticle,
  type RecordChanges,
  recordChanges,
  recordOfCapture,
  recordPathOf,
  recordPathsOf,
  recordWithoutCapture,
  rememberRead,
} from './read-records.ts';
import { textFaults } from './reading/faults/text-faults.ts';
import { reviewList } from './reading/review-list.ts';
import { type ArticleRecord, sourceOf } from './record/article-record.ts';
import { labelledLines } from './record/ledger.ts';
import { type MovedArticle, movesOf } from './record/moved-articles.ts';
import { orderArticles } from './record/order-articles.ts';
import { refuseSameIds, withOwnIds } from './record/own-ids.ts';
import { digestsFrom, digestsOf } from './record/record-digest.ts';
import { placedAt } from './record/remembered-record.ts';
import { sameArticles } from './record/same-articles.ts';
import { wideEventPhrases } from './record/wide-event-phrases.ts';
import { findCopiesOfRemoved, type LinesOf } from './removal/copies-of-removed.ts';
import { findIdleTakedowns, noticesWithoutFile } from './removal/idle-takedowns.ts';
import { type RemovedArticle, readNotice, separateRemoved, withoutSharedPictures } from './removal/removed-article.ts';
import type { SearchFile } from './search/search-document.ts';
import type { Archive } from './site/archive.ts';
import { articleOf, withFacts } from './site/article-facts.ts';
import {
  type ArticlesWithVersions,
  articlesWithVersions,
  digestsOfShown,
  everyVersion,
  idOfArticle,
  withVersions,
} from './site/article-versions.ts';
import { catalogueOf } from './site/catalogue.ts';
import { deadLinks, linksHere, linksWithoutAddress } from './site/dead-links.ts';
import { placeArticles } from './site/original-addresses.ts';
import { pathsOfPages, planSite } from './site/plan-site.ts';
import { findIdlePublish, isEmbargoed, publishedPart, type WithheldTexts, withheldTexts } from './site/publication.ts';
import { searchFilesOf } from './site/search-documents.ts';
import { type Environment, missingContact, readSettings } from './site/settings/read-settings.ts';
import { readTheme, type Theme } from './site/settings/read-theme.ts';
import type { ArchiveSettings } from './site/settings/settings.ts';
import type { Assets, SitePlan } from './site/site-plan.ts';
import type { SiteUrl } from './site/site-url.ts';
import { findStories } from './stories/find-stories.ts';
import { readStoryPins, type StoryPins } from './stories/story-pins.ts';
import { groupVersions } from './versions/group-versions.ts';

/** READ: from an archive's files to its records, with all problems; a record that stands is used while it fits its capture. */
export function readArchive(
  sources: Sources,
  env: Environment,
  run = runQuietly,
  options: ReadOptions = {},
): ArchiveRead {
  const { today } = options;
  const settings = readSettings(sources.settings, env);
  const theme = readTheme(sources.theme, sources.templates, settings.value);
  const authority = loadAuthority(sources.authority);
  const known = knownBefore(settings.value, authority.value.events);
  const read = run('reading articles', step => readRecords(sources, known, step, options));
  const notices = collect(sources.loneSidecars.map(readNotice));
  const distinct = withOwnIds(read.value, notices.value);
  const { value: unlike, problems: sameIds } = refuseSameIds(distinct.articles, distinct.notices);
  const { articles, removed: takenDown } = separateRemoved(unlike);
  const allRemoved = [...takenDown, ...distinct.notices];
  const records = articles.map(article => article.record);
  const digests = digestsOf(articles);
  const digestOf = digestsFrom(digests);
  const removed = findCopiesOfRemoved(allRemoved, records, linesFrom(sources), options.memory, digestOf);
  const grouped = groupVersions(records, allRemoved, options.memory ?? noMemory, digestOf);
  const whole = articlesWithVersions(records, grouped.groups, settings.value);
  const standing = unlike.map(article => article.record);
  const pinned = sources.authority.find(({ path }) => path === 'authority/stories.yml');
  const pins = readStoryPins(pinned, standing.map(idOfArticle(whole)));
  const noticed = new Set(distinct.notices.map(({ path }) => path));
  const loneSidecars = sources.loneSidecars.filter(({ path }) => noticed.has(path));
  const left = recordsAlone({ ...sources, loneSidecars });
  const moves = movesOf(sources, left, [...standing, ...distinct.notices]);
  const placed = placeArticles(whole.records, allRemoved, settings.value);
  const found = [
    ...[sources, settings, theme, authority, removed, pins].flatMap(part => part.problems),
    ...moves.withWhatMoved([...read.problems, ...notices.problems]),
    ...refuseNothing(sources),
    ...sameIds,
    ...wideEventPhrases(records, authority.value.events, options.memory, digestOf),
    ...findIdlePublish(records, settings.value),
    ...sameArticles(records, whole.records),
    ...misspeltCollections(records, authority.value.collections),
    ...grouped.problems,
    ...placed.problems,
  ];
  const idle = findIdleTakedowns(sources, allRemoved, records.map(sourceOf), found, options.memory);
  return {
    settings: settings.value,
    theme: theme.value,
    authority: authority.value,
    pins: pins.value,
    records,
    whole,
    digests,
    urls: placed.urls,
    removed: withoutSharedPictures(removed.removed, records),
    withheld: withheldTexts(everyVersion(whole), settings.value, today, linesFrom(sources)),
    ...(today !== undefined && { today }),
    moved: moves.moved,
    changes: recordChanges(sources, articles, allRemoved, moves.records),
    problems: sortProblems([...found, ...idle]),
  };
}

/** PUBLISH, first half: from the records to the archive, with the names and stories that are found in all of them. */
export function archiveOf(read: ArchiveRead, run = runQuietly, memory: Memory = noMemory): BuiltArchive {
  const { settings, theme, authority, pins, whole, urls, removed, withheld, changes, problems, today } = read;
  const records = whole.records.filter(record => !isEmbargoed(record, today));
  const digests = digestsOfShown(read.digests, whole);
  const names = run('finding names', () => findNames(records, authority, memory, digestsFrom(digests)));
  const stories = run('finding stories', () => findStories(records, names, pins, memory, digestsFrom(digests)));
  const withMentions = records.map(record =>
    articleOf(placedAt(record, urls.get(record.id)), names.mentions.get(record.id) ?? [], digests.get(record.id)),
  );
  const articles = withFacts(
    orderArticles(withMentions).map(article => {
      const versioned = whole.versioned.get(article.record.id);
      return withVersions(publishedPart(article, settings), versioned, settings, memory, digestsFrom(read.digests));
    }),
    memory,
  );
  const { texts } = theme;
  const { removedFrom } = whole;
  const lists = listsForPages(authority);
  const archive = { settings, texts, articles, removed, removedFrom, withheld, names, ...lists, stories };
  const hasEmbargoes = read.records.some(({ embargo }) => embargo !== undefined);
  return { archive, embargoed: whole.records.length - records.length, hasEmbargoes, theme, changes, problems };
}

/** The files of the archive's search index. */
export function searchIndexOf(archive: Archive): readonly SearchFile[] {
  return searchFilesOf(catalogueOf(archive));
}

/** Whether a plan has the files of the search index; a preview has them made when someone searches. */
export type WithIndex = 'with-index' | 'without-index';

/** PUBLISH, second half: from the archive to everything that will be published. */
export function buildSite(
  archive: Archive,
  assets: Assets,
  run: RunStage = runQuietly,
  withIndex: WithIndex = 'with-index',
  memory: Memory = noMemory,
): SitePlan<PageOf> {
  const catalogue = catalogueOf(archive);
  const searchFiles = withIndex === 'with-index' ? run('indexing', () => searchFilesOf(catalogue, memory)) : [];
  return run('planning pages', () => planSite(catalogue, planPages, { assets, searchFiles }));
}

/** Both halves up to the archive. */
export function buildArchive(
  sources: Sources,
  env: Environment,
  run = runQuietly,
  options: ReadOptions = {},
): BuiltArchive {
  return archiveOf(readArchive(sources, env, run, options), run, options.memory);
}

/** Links of texts to pages of this site that are not there. Pages are planned only where there are such links at all. */
export function findDeadLinks(read: ArchiveRead): readonly Problem[] {
  const paths = () => pathsOfPages(catalogueOf(archiveOf(read).archive), planPages);
  return deadLinks(linksHere(read.records, read.settings), paths);
}

/** What an editor may want to look at, though nothing is wrong enough to stop for: faults of the texts, doubtful readings. */
export function reviewNotes(
  { records, settings, removed }: Pick<ArchiveRead, 'records' | 'settings' | 'removed'>,
  sources: Sources,
): Problem[] {
  const captureOf = capturesOf(sources);
  const read = records.flatMap(record => {
    const capture = captureOf(record);
    return capture ? [{ path: capture.path, lines: labelledLines(capture, record) }] : [];
  });
  return sortProblems([
    ...textFaults(read),
    ...reviewList(read),
    ...linksWithoutAddress(read, sources.articles),
    ...noticesWithoutFile(removed),
    ...(sources.settings ? missingContact(settings) : []),
  ]);
}

export interface ReadOptions {
  readonly memory?: Memory;
  readonly again?: ReadAgain;
  /** What captures without a record are, by their paths, where they were read before. */
  readonly ahead?: ReadonlyMap<string, Outcome<ReadArticle>>;
  /** The day of the build, for embargoes; without it, every embargo holds. */
  readonly today?: IsoDay;
}

/** An archive before its articles are compared with each other. */
export interface ArchiveRead {
  readonly settings: ArchiveSettings;
  readonly theme: Theme;
  readonly authority: Authority;
  readonly pins: StoryPins | undefined;
  /** One for each capture. */
  readonly records: readonly ArticleRecord[];
  /** Captures of one article are one article here: what is published of the records. */
  readonly whole: ArticlesWithVersions;
  /** What each of the records holds, as far as that is known by its file. */
  readonly digests: ReadonlyMap<ArticleId, string>;
  /** Of those that are published at the addresses of their original pages. */
  readonly urls: ReadonlyMap<ArticleId, SiteUrl>;
  readonly removed: readonly RemovedArticle[];
  /** Articles whose files have other names than before, and would lose their addresses. */
  readonly moved: readonly MovedArticle[];
  readonly changes: RecordChanges;
  /** Texts that no published file may hold: those of articles published in part, or not yet. */
  readonly withheld: WithheldTexts;
  readonly today?: IsoDay;
  /** Sorted; those of the articles and of the lists, for names and stories have none of their own. */
  readonly problems: readonly Problem[];
}

export interface BuiltArchive {
  readonly archive: Archive;
  /** Articles that wait for their day. */
  readonly embargoed: number;
  /** Whether another day may give another site. */
  readonly hasEmbargoes: boolean;
  readonly theme: Theme;
  readonly changes: RecordChanges;
  /** Sorted; an archive with errors holds the articles they do not concern. */
  readonly problems: readonly Problem[];
}

/** Tells how far a stage has come: so many done, of so many. */
export type Step = (done: number, of: number) => void;

/** Runs one named stage of the work; the caller may tell of it or time it. Stages know neither clock nor terminal. */
export type RunStage = <T>(name: string, work: (step: Step) => T) => T;

/** Runs a stage and tells nobody. */
export const runQuietly: RunStage = (_name, work) => work(() => {});

/** The record of every capture, and those that stand without one. */
function readRecords(sources: Sources, known: KnownBefore, step: Step, options: ReadOptions) {
  const { memory = noMemory, again, ahead } = options;
  const { articles, records = [] } = sources;
  const standing = new Map(records.map(file => [file.path, file]));
  const read = articles.map((file, index) => {
    step(index, articles.length);
    const outcome =
      ahead?.get(file.path) ?? recordOfCapture(file, standing.get(recordPathOf(file.path)), known, memory, again);
    rememberRead(outcome, memory);
    return outcome;
  });
  return collect([...read, ...recordsAlone(sources).map(file => recordWithoutCapture(file, known))]);
}

/** Files of records/ that have no capture, and are not those of an article that was taken down. */
function recordsAlone(sources: Sources): readonly SourceFile[] {
  const known = recordPathsOf(sources);
  return (sources.records ?? []).filter(({ path }) => !known.has(path));
}

/** Reads captures again, for their lines; few ask for them. */
function capturesOf({ articles }: Sources): (record: ArticleRecord) => Capture | undefined {
  const files = new Map(articles.map(file => [file.path, file]));
  return ({ capture }) => {
    const file = capture && files.get(capture.path);
    return file && readCapture(file).value;
  };
}

function linesFrom(sources: Sources): LinesOf {
  const captureOf = capturesOf(sources);
  return record => captureOf(record)?.lines ?? [];
}
