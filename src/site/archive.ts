import type { InterfaceTexts } from '../messages/wording.ts';
import type { ListedPerson, Mention, NamesInArchive } from '../names/names.ts';
import type { LabelledLine } from '../reading/labelled-line.ts';
import { labelRow } from '../reading/labels.ts';
import type { ArticleRecord } from '../record/article-record.ts';
import type { RemovedArticle } from '../removal/removed-article.ts';
import type { StoriesInArchive } from '../stories/stories.ts';
import type { ArchiveSettings } from './settings/settings.ts';

/** One article with everything the site shows of it. */
export interface Article {
  readonly record: ArticleRecord;
  /** The ledger: every line of the capture with what became of it. */
  readonly lines: readonly LabelledLine[];
  readonly mentions: readonly Mention[];
}

/** The whole archive, ready for a site plan. The same captures give the same archive. */
export interface Archive {
  readonly settings: ArchiveSettings;
  /** The texts of the interface, in the archive's language. */
  readonly texts: InterfaceTexts;
  /** Those taken down; nothing else in the archive comes from them. */
  readonly removed: readonly RemovedArticle[];
  /** Oldest first by earliest possible day, undated last, then by id: a total order. */
  readonly articles: readonly Article[];
  readonly names: NamesInArchive;
  /** People of the authority lists: an author among them goes by the form that is preferred. */
  readonly listedPeople: readonly ListedPerson[];
  readonly stories: StoriesInArchive;
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
  readonly setAside: readonly LabelledLine[];
}

/** Counts the lines of the ledger by what became of them. */
export function lineUse(lines: readonly LabelledLine[]): LineUse {
  const used = (use: string) => lines.filter(({ label }) => labelRow(label).use === use);
  return { inBody: used('body').length, asFacts: used('fact').length, setAside: used('set-aside') };
}
