import { dateLabel } from '../../dates/date-label.ts';
import { type Wording, wordingOf } from '../../messages/wording.ts';
import { shortened } from '../../record/plain-text.ts';
import { articleUrl } from '../addresses.ts';
import type { Article } from '../archive.ts';
import { statedDay } from '../article-dates.ts';
import { factsOf } from '../article-facts.ts';
import { headlineText } from '../article-text.ts';
import { newestFirst } from '../calendar.ts';
import { largestOf, leadOf, type ShownPictures } from '../pictures.ts';
import type { Feed } from '../site-file.ts';
import type { Site } from '../site-plan.ts';
import { absoluteLink } from '../site-url.ts';

/** Entries in a feed: enough for a reader who looks in now and then, small enough to fetch often. */
const feedLength = 50;
/** A name has fewer articles, and there are many names. */
const nameFeedLength = 20;

/** An article as feeds tell of it, in the words of no format. */
export interface FeedEntry {
  readonly article: Article;
  readonly url: string;
  readonly title: string;
  readonly summary: string;
  /** Only a day that the article states. */
  readonly day?: string;
  /** Its first picture, in a format that every program reads. */
  readonly picture?: { readonly url: string; readonly width: number; readonly height: number };
}

/** What a feed's entries are made from. */
export interface FeedFile {
  readonly articles: readonly Article[];
  readonly feed: Pick<Feed, 'wholeTexts'>;
  /** What is shown of the articles' pictures. */
  readonly pictures?: ShownPictures;
}

/** The entries of the site's feeds. An article is in the feeds of all its names: its entry is written once. */
export class FeedEntries {
  readonly #site: Site;
  readonly #wording: Wording;
  readonly #written = new WeakMap<Article, FeedEntry>();
  /** The last feed: it is written in every format, one after another. */
  #last: { readonly articles: readonly Article[]; readonly entries: readonly FeedEntry[] } | undefined;

  constructor(site: Site) {
    this.#site = site;
    this.#wording = wordingOf(site.texts);
  }

  /** Newest dated articles first, then undated ones; never retracted or removed ones. */
  of({ articles, feed, pictures }: FeedFile): readonly FeedEntry[] {
    if (this.#last?.articles !== articles) this.#last = { articles, entries: this.#newest(articles, feed, pictures) };
    return this.#last.entries;
  }

  #newest(articles: readonly Article[], feed: FeedFile['feed'], pictures: FeedFile['pictures']): readonly FeedEntry[] {
    return articlesInFeed(articles, feed).map(article => {
      const entry = this.#written.get(article) ?? feedEntry(this.#site, article, this.#wording, pictures);
      this.#written.set(article, entry);
      return entry;
    });
  }
}

/** The articles that a feed has entries of. */
export function articlesInFeed(
  articles: readonly Article[],
  { wholeTexts }: Pick<Feed, 'wholeTexts'>,
): readonly Article[] {
  return newestFirst(articles).slice(0, wholeTexts ? feedLength : nameFeedLength);
}

function feedEntry(site: Site, article: Article, wording: Wording, shown: ShownPictures | undefined): FeedEntry {
  const { record } = article;
  const day = statedDay(record.date);
  const first = leadOf(record, shown)?.picture;
  const lead = first && largestOf(first);
  const facts = [record.outlet?.text, dateLabel(record.date, wording)].filter(fact => fact !== undefined).join(', ');
  const opening = record.standfirst?.text ?? shortened(factsOf(article).opening, 280);
  return {
    article,
    url: absoluteLink(site.settings.address, articleUrl(record)),
    title: headlineText(record, wording.say('headline.none')),
    summary: `${facts}. ${opening}`,
    ...(day !== undefined && { day }),
    ...(lead && { picture: { ...lead, url: absoluteLink(site.settings.address, lead.url) } }),
  };
}
