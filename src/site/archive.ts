import type { ArticleId } from '../capture/capture.ts';
import type { InterfaceTexts } from '../messages/wording.ts';
import type { ListedCollection } from '../names/collections.ts';
import type { ListedPerson, Mention, NamesInArchive } from '../names/names.ts';
import { type LineLabel, labelRow } from '../reading/labels.ts';
import type { ArticleRecord, Ledger } from '../record/article-record.ts';
import type { RemovedArticle } from '../removal/removed-article.ts';
import type { StoriesInArchive } from '../stories/stories.ts';
import type { VersionChange } from '../versions/version-change.ts';
import type { ShownPictures } from './pictures.ts';
import type { WithheldTexts } from './publication.ts';
import type { ArchiveSettings } from './settings/settings.ts';

/** One article with everything the site shows of it. */
export interface Article {
  readonly record: ArticleRecord;
  readonly mentions: readonly Mention[];
  /** Of record and mentions; where it is absent, nothing is remembered of the article. */
  readonly digest?: string;
  /** Its captures, where there are several; the record is that of the newest. */
  readonly versions?: ArticleVersions;
  /** What is told of it in many places; where it is absent, it is worked out for each. */
  readonly facts?: ArticleFacts;
}

/** The captures of an article that was captured more than once. */
export interface ArticleVersions {
  /** Oldest first; the last is what the article shows. */
  readonly shown: readonly ArticleVersion[];
  /** Those that were taken down by themselves. */
  readonly removed: readonly RemovedVersion[];
}

export interface ArticleVersion {
  /** As published, in a folder and under an id of its own. */
  readonly record: ArticleRecord;
  /** What changed since the version before; absent of the first, and where the text is not published. */
  readonly change?: VersionChange;
}

export type RemovedVersion = Pick<RemovedArticle, 'id' | 'date' | 'reason'>;

/**
 * What lists, counts and files for download tell of an article's text: worked out once from the text, which is long and
 * seldom read otherwise.
 */
export interface ArticleFacts {
  /** As `openingText` gives it. */
  readonly opening: string;
  readonly words: number;
  /** Addresses that its text links to. */
  readonly links: readonly string[];
  readonly decisions: readonly RuleHits[];
  /** As JSON: all of it, and all but the text. */
  readonly bytes: { readonly whole: number; readonly reference: number };
}

export interface RuleHits {
  readonly rule: string;
  /** `repaired`: lines whose text was put right. */
  readonly label: LineLabel | 'repaired';
  readonly lines: number;
  /** What the rule does, in one sentence. */
  readonly reason: string;
}

/** The whole archive, ready for a site plan. The same captures give the same archive. */
export interface Archive {
  readonly settings: ArchiveSettings;
  /** The texts of the interface, in the archive's language. */
  readonly texts: InterfaceTexts;
  /** Those taken down; nothing else in the archive comes from them. */
  readonly removed: readonly RemovedArticle[];
  /** Captures among them that were versions of articles that stay: those have no notice of their own. Absent where there are none. */
  readonly removedFrom?: ReadonlyMap<ArticleId, ArticleId>;
  /** Texts that are published in part or not yet; the articles have no word of them. Absent where there are none. */
  readonly withheld?: WithheldTexts;
  /** Oldest first by earliest possible day, undated last, then by id: a total order. */
  readonly articles: readonly Article[];
  readonly names: NamesInArchive;
  /** People of the authority lists: an author among them goes by the form that is preferred. */
  readonly listedPeople: readonly ListedPerson[];
  /** Words that searches take for each other. */
  readonly synonyms: readonly (readonly string[])[];
  /** What editors say of collections, in the order in which lists have them. */
  readonly collections: readonly ListedCollection[];
  readonly stories: StoriesInArchive;
  /** What is shown of the articles' pictures; absent until they were made ready. */
  readonly pictures?: ShownPictures;
}

/** The records of all captures of an article, oldest first. */
export function everyRecord({ record, versions }: Article): readonly ArticleRecord[] {
  return versions?.shown.map(version => version.record) ?? [record];
}

/** The removed articles that have a notice: not those of which other versions stay. */
export function removedWhole({ removed, removedFrom }: Archive): readonly RemovedArticle[] {
  return removed.filter(({ id }) => removedFrom?.has(id) !== true);
}

/** The articles that feeds, sitemap and front page offer: not those that were retracted. */
export function offeredArticles(articles: readonly Article[]): readonly Article[] {
  return articles.filter(({ record }) => record.state.kind !== 'retracted');
}

/** How the lines of a capture were used; blank lines and front matter are in none of the three. */
export interface LineUse {
  readonly inBody: number;
  /** Headline, standfirst, byline, outlet, dateline, caption, credit, cited source. */
  readonly asFacts: number;
  /** What was around the article: its page does not show it in any form. */
  readonly setAside: readonly LineLeftOut[];
}

export interface LineLeftOut {
  readonly number: number;
  /** How it begins. */
  readonly text: string;
  readonly rule: string;
  readonly reason: string;
}

/** Counts the lines of the ledger by what became of them. */
export function lineUse({ rows }: Ledger): LineUse {
  const used = (use: string) => rows.filter(({ label }) => labelRow(label).use === use);
  const count = (use: string) => used(use).reduce((sum, { lines }) => sum + lines.length, 0);
  return {
    inBody: count('body'),
    asFacts: count('fact'),
    setAside: used('set-aside').flatMap(({ lines, opens = [], rule, reason }) =>
      lines.map((number, at) => ({ number, text: opens[at] ?? '', rule, reason })),
    ),
  };
}
