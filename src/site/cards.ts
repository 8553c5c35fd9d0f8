import type { BareDate } from '../dates/article-date.ts';
import type { ArticleRecord } from '../record/article-record.ts';
import { shortened } from '../record/plain-text.ts';
import { articleUrl } from './addresses.ts';
import type { Article } from './archive.ts';
import { factsOf } from './article-facts.ts';
import { type ShownHeadline, shownHeadline } from './article-text.ts';
import type { Catalogue } from './catalogue.ts';
import { type ShownPicture, type ShownPictures, thumbnailOf } from './pictures.ts';
import type { SiteUrl } from './site-url.ts';

/** What a list shows of an article, as on a card of a catalogue, and nothing else of it. */
export interface Card {
  readonly url: SiteUrl;
  /** What the article is called; absent when it has neither headline nor text. */
  readonly headline?: ShownHeadline;
  readonly language: string;
  readonly date: BareDate;
  readonly outlet?: string;
  /** Who signed it, in the byline's order; absent when nobody did. */
  readonly byline?: readonly string[];
  readonly state: ArticleRecord['state']['kind'];
  /** How the article begins; absent in lists that do not show it. */
  readonly opening?: string;
  /** Its first picture, small; only in lists that show openings. */
  readonly picture?: ShownPicture;
}

/** Characters of an article's opening in most lists. */
const usualOpening = 220;

/** The cards of the articles. An article stands in the lists of all its names, its year and its outlet: its card is made once. */
export class Cards {
  readonly #shown: ShownPictures | undefined;
  readonly #made = new Map<number, WeakMap<Article, Card>>();

  constructor(shown?: ShownPictures) {
    this.#shown = shown;
  }

  /** @param opening the most characters of each article's opening; none when 0 */
  of(articles: readonly Article[], opening = usualOpening): readonly Card[] {
    const made = this.#made.get(opening) ?? new WeakMap<Article, Card>();
    this.#made.set(opening, made);
    return articles.map(article => {
      const card = made.get(article) ?? cardOf(article, opening, this.#shown);
      made.set(article, card);
      return card;
    });
  }
}

/** Articles of a list whose openings are shown, of its newest. */
const openingsInList = 20;

/**
 * The cards of a page of a list that begins with the newest: those who look further back look for a headline or a day, and
 * the openings stand in the lists of the days.
 */
export function cardsOnPage(cards: Cards, number: number, articles: readonly Article[]): readonly Card[] {
  const shown = number === 1 ? openingsInList : 0;
  return [...cards.of(articles.slice(0, shown)), ...cards.of(articles.slice(shown), 0)];
}

/** What pages are planned from. */
export interface CatalogueWithCards extends Catalogue {
  readonly cards: Cards;
}

/** @param opening the most characters of the article's opening; none when 0 */
export function cardOf(article: Article, opening = usualOpening, shown?: ShownPictures): Card {
  const { record } = article;
  const { language, date, outlet, byline, state } = record;
  const headline = shownHeadline(record);
  const picture = opening === 0 ? undefined : thumbnailOf(record, shown);
  const words = opening === 0 ? '' : shortened(record.standfirst?.text ?? factsOf(article).opening, opening);
  return {
    url: articleUrl(record),
    ...(headline && { headline }),
    language,
    date: date.basis === 'unknown' ? date : { basis: date.basis, edtf: date.edtf },
    ...(outlet && { outlet: outlet.text }),
    ...(byline.length > 0 && { byline: byline.map(({ text }) => text) }),
    state: state.kind,
    ...(words !== '' && { opening: words }),
    ...(picture && { picture }),
  };
}
