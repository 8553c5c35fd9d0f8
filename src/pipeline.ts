import { type PageOf, planPages } from '../templates/page-kinds.ts';
import { findSameIds, withDistinctIds } from './capture/article-id.ts';
import type { ArticleFile, Capture } from './capture/capture.ts';
import { findSameBytes } from './capture/fixity.ts';
import { extensions } from './capture/formats/capabilities.ts';
import { readCapture } from './capture/read-capture.ts';
import type { Sources } from './capture/sources.ts';
import type { Authority } from './names/authority.ts';
import { findNames } from './names/find-names.ts';
import { isListedWord } from './names/gazetteer.ts';
import { loadAuthority } from './names/load-authority.ts';
import { type Outcome, type Problem, sortProblems } from './problems.ts';
import { type RepairTerms, repairLines } from './reading/faults/repair-lines.ts';
import { textFaults } from './reading/faults/text-faults.ts';
import { labelLines } from './reading/label-lines.ts';
import type { LabelledLine } from './reading/labelled-line.ts';
import { reviewList } from './reading/review-list.ts';
import type { ArticleRecord } from './record/article-record.ts';
import { type EventIndex, eventIndex } from './record/event-mentions.ts';
import { orderArticles } from './record/order-articles.ts';
import { recordFrom } from './record/record-from.ts';
import { wideEventPhrases } from './record/wide-event-phrases.ts';
import { findCopiesOfRemoved } from './removal/copies-of-removed.ts';
import { findIdleTakedowns } from './removal/idle-takedowns.ts';
import { type RemovedArticle, readNotice, removedArticle, separateRemoved } from './removal/removed-article.ts';
import { buildSearchIndex } from './search/build/build-search-index.ts';
import type { Archive } from './site/archive.ts';
import { catalogueOf } from './site/catalogue.ts';
import { searchSchema } from './site/in-browser/search-schema.ts';
import { planSite } from './site/plan-site.ts';
import { searchDocuments } from './site/search-documents.ts';
import { type Environment, readSettings } from './site/settings/read-settings.ts';
import { readTheme, type Theme } from './site/settings/read-theme.ts';
import type { ArchiveSettings } from './site/settings/settings.ts';
import type { Assets, SitePlan } from './site/site-plan.ts';
import { findStories } from './stories/find-stories.ts';
import { readStoryPins, type StoryPins } from './stories/story-pins.ts';

/** From the bytes of an archive's folder to its articles, with every problem met on the way. */
export function readArchive(sources: Sources, env: Environment, run: RunStage = runQuietly): ArchiveRead {
  const settings = readSettings(sources.settings, env);
  const theme = readTheme(sources.theme, sources.templates, settings.value);
  const authority = loadAuthority(sources.authority);
  const known = { settings: settings.value, events: eventIndex(authority.value.events) };
  const read = run('reading articles', step => readArticles(sources.articles, known, step));
  const notices = collect(sources.loneSidecars.map(readNotice));
  const distinct = withOwnIds(read.value, notices.value);
  const { value: unlike, problems: sameIds } = refuseSameIds(distinct.articles);
  const { articles, removed: takenDown } = separateRemoved(unlike);
  const allRemoved = [...takenDown, ...distinct.notices];
  const removed = findCopiesOfRemoved(allRemoved, articles);
  const records = articles.map(article => article.record);
  const pins = readPins(
    sources,
    unlike.map(article => article.record),
  );
  const found = [
    ...[sources, settings, theme, authority, read, notices, removed, pins].flatMap(part => part.problems),
    ...[refuseNothing(sources), sameIds, wideEventPhrases(records, authority.value.events)].flat(),
    ...findSameBytes(records.map(({ capture, fixity }) => ({ path: capture.path, fixity }))),
  ];
  const shown = records.map(record => record.capture.path);
  const problems = [...found, ...findIdleTakedowns(sources, allRemoved, shown, found)];
  return {
    settings: settings.value,
    theme: theme.value,
    authority: authority.value,
    pins: pins.value,
    articles,
    removed: removed.removed,
    problems: sortProblems(problems),
  };
}

/** From the bytes of an archive's folder to the archive, with every problem met on the way. */
export function buildArchive(sources: Sources, env: Environment, run: RunStage = runQuietly): BuiltArchive {
  const { settings, theme, authority, pins, articles, removed, problems } = readArchive(sources, env, run);
  const records = articles.map(article => article.record);
  const names = run('finding names', () => findNames(records, authority));
  const stories = run('finding stories', () => findStories(records, names, pins));
  const mentionsOf = ({ id }: ArticleRecord) => names.mentions.get(id) ?? [];
  const withMentions = articles.map(({ record, lines }) => ({ record, lines, mentions: mentionsOf(record) }));
  const { texts } = theme;
  const listedPeople = authority.names
    .filter(({ kind }) => kind === 'person')
    .map(({ preferred, variants }) => ({ preferred, variants }));
  return {
    archive: { settings, texts, articles: orderArticles(withMentions), removed, names, listedPeople, stories },
    theme,
    problems,
  };
}

/** What an editor may want to look at, though nothing is wrong enough to stop for: faults of the texts, doubtful readings. */
export function reviewNotes({ articles }: Pick<ArchiveRead, 'articles'>): Problem[] {
  const read = articles.map(({ record, lines }) => ({ path: record.capture.path, lines }));
  return sortProblems([...textFaults(read), ...reviewList(read)]);
}

/** From the archive to everything that will be published. */
export function buildSite(archive: Archive, assets: Assets, run: RunStage = runQuietly): SitePlan<PageOf> {
  const catalogue = catalogueOf(archive);
  const searchFiles = run('indexing', () => buildSearchIndex(searchDocuments(catalogue), searchSchema));
  return run('planning pages', () => planSite(catalogue, planPages, { assets, searchFiles }));
}

function readArticles(files: readonly ArticleFile[], known: KnownBefore, step: Step) {
  const read = files.map((file, index) => {
    step(index, files.length);
    return readArticle(file, known);
  });
  return collect(read);
}

/** One article from its bytes to its record; no other article has a say in it. */
export function readArticle(file: ArticleFile, { settings, events }: KnownBefore): Outcome<ReadArticle> {
  const { value: read, problems } = readLines(file, settings);
  if (!read) return { problems };
  const { capture, lines } = read;
  const record = recordFrom(capture, lines, settings, events);
  const told = [...problems, ...record.problems];
  if (record.value === undefined) return { problems: told };
  const removal = removedArticle(capture, record.value);
  return { value: { lines, record: record.value, ...(removal && { removal }) }, problems: told };
}

/** The labelled lines of one file, even where they hold no article. */
export function readLines(file: ArticleFile, settings: ArchiveSettings): Outcome<LabelledFile> {
  const { value: capture, problems } = readCapture(file);
  if (!capture) return { problems };
  return { value: { capture, lines: repairLines(labelLines(capture), repairTerms(capture, settings)) }, problems };
}

interface LabelledFile {
  readonly capture: Capture;
  readonly lines: readonly LabelledLine[];
}

function repairTerms({ metadata }: Capture, { repair }: ArchiveSettings): RepairTerms {
  return { isListed: isListedWord, asReceived: metadata.asReceived, isOff: repair === 'nothing' };
}

/** What is known before the first article is read. */
export interface KnownBefore {
  readonly settings: ArchiveSettings;
  readonly events: EventIndex;
}

export interface ReadArticle {
  readonly lines: readonly LabelledLine[];
  readonly record: ArticleRecord;
  /** Set when the article was taken down. */
  readonly removal?: RemovedArticle;
}

/** An archive before its articles are compared with each other. */
export interface ArchiveRead {
  readonly settings: ArchiveSettings;
  readonly theme: Theme;
  readonly authority: Authority;
  readonly pins: StoryPins | undefined;
  readonly articles: readonly Pick<ReadArticle, 'record' | 'lines'>[];
  readonly removed: readonly RemovedArticle[];
  /** Sorted; those of the articles and of the lists, for names and stories have none of their own. */
  readonly problems: readonly Problem[];
}

export interface BuiltArchive {
  readonly archive: Archive;
  readonly theme: Theme;
  /** Sorted; an archive with errors holds the articles they do not concern. */
  readonly problems: readonly Problem[];
}

/** Tells how far a stage has come: so many done, of so many. */
export type Step = (done: number, of: number) => void;

/** Runs one named stage of the work; the caller may tell of it or time it. Stages know neither clock nor terminal. */
export type RunStage = <T>(name: string, work: (step: Step) => T) => T;

/** Runs a stage and tells nobody. */
export const runQuietly: RunStage = (_name, work) => work(() => {});

function collect<T>(outcomes: readonly Outcome<T>[]): {
  readonly value: readonly T[];
  readonly problems: readonly Problem[];
} {
  return {
    value: outcomes.flatMap(({ value }) => (value === undefined ? [] : [value])),
    problems: outcomes.flatMap(({ problems }) => problems),
  };
}

/** No article and no notice has another's id, unless they are captures of one article. */
function withOwnIds(articles: readonly ReadArticle[], notices: readonly RemovedArticle[]) {
  const pathsOf = articles.map(({ record }) => ({ id: record.id, path: record.capture.path }));
  const ids = new Map(withDistinctIds([...pathsOf, ...notices]).map(({ id, path }) => [path, id]));
  return {
    articles: articles.map(article => {
      const id = ids.get(article.record.capture.path) ?? article.record.id;
      const { record, removal } = article;
      return { ...article, record: { ...record, id }, ...(removal && { removal: { ...removal, id } }) };
    }),
    notices: notices.map(notice => ({ ...notice, id: ids.get(notice.path) ?? notice.id })),
  };
}

/** Leaves out the captures that would share another's address; the build stops at them, the preview goes on. */
function refuseSameIds(articles: readonly ReadArticle[]) {
  const problems = findSameIds(articles.map(({ record }) => ({ id: record.id, path: record.capture.path })));
  const refused = new Set(problems.map(problem => problem.path));
  return { value: articles.filter(({ record }) => !refused.has(record.capture.path)), problems };
}

/** What editors say of stories; nothing when there is no list. */
function readPins({ authority }: Sources, records: readonly ArticleRecord[]): Outcome<StoryPins> {
  const file = authority.find(({ path }) => path === 'authority/stories.yml');
  return file ? readStoryPins(file, records) : { problems: [] };
}

/** An empty site is never put in the place of one that has articles. */
function refuseNothing({ articles }: Sources): Problem[] {
  if (articles.length > 0) return [];
  const hint = `Save articles in articles/ (${extensions.join(', ')}), or name the archive’s folder with --root.`;
  return [
    {
      code: 'no-articles',
      path: 'articles',
      message: 'There is no article in articles/, so nothing was published.',
      hint,
    },
  ];
}
