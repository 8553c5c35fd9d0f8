import { dateSpan } from '../dates/article-date.ts';
import { daysBetween, type IsoDay } from '../dates/calendar.ts';
import { type Article, offeredArticles } from './archive.ts';
import { newestFirst } from './calendar.ts';
import type { Card, Cards } from './cards.ts';
import type { StoryUse } from './catalogue.ts';

/** Articles of the days around a day of the calendar, in earlier years. */
export interface EarlierYears<One = Article> {
  /** The day they are near, of the newest article. */
  readonly day: IsoDay;
  readonly articles: readonly One[];
}

const earlierShown = 4;
/** Days before and after that count as near. */
const nearDays = 3;

/**
 * What earlier years have around the day of the newest article: the nearest days first, one article a year. The newest
 * article decides and not the clock, so that the same articles always give the same page.
 */
export function earlierYears(articles: readonly Article[]): EarlierYears | undefined {
  const dated = offeredArticles(articles).flatMap(article => {
    const day = dayOf(article);
    return day === undefined ? [] : [{ article, day }];
  });
  const newest = dated.reduce<IsoDay | undefined>((last, { day }) => (last && last > day ? last : day), undefined);
  if (newest === undefined) return undefined;
  const near = dated
    .filter(({ day }) => day.slice(0, -6) < newest.slice(0, -6))
    .map(one => ({ ...one, distance: distance(one.day, newest) }))
    .filter(one => one.distance <= nearDays)
    .sort((a, b) => a.distance - b.distance || (a.day < b.day ? 1 : -1));
  const ofYears = new Map<string, (typeof near)[number]>();
  for (const one of near) if (!ofYears.has(one.day.slice(0, -6))) ofYears.set(one.day.slice(0, -6), one);
  const shown = [...ofYears.values()].slice(0, earlierShown).sort((a, b) => (a.day < b.day ? 1 : -1));
  return shown.length === 0 ? undefined : { day: newest, articles: shown.map(({ article }) => article) };
}

/** The day of publication, when one day is known. */
function dayOf({ record: { date } }: Article): IsoDay | undefined {
  const span = date.basis === 'unknown' ? undefined : dateSpan(date.edtf);
  return span !== undefined && span.first === span.last ? span.first : undefined;
}

/** Days between two days of the calendar, whatever their years. */
function distance(one: IsoDay, other: IsoDay): number {
  const [a, b] = [one, other].map(dayOfYear);
  const apart = Math.abs((a ?? 0) - (b ?? 0));
  return Math.min(apart, 366 - apart);
}

/** In a leap year, so that every day has its place. */
function dayOfYear(day: IsoDay): number {
  return daysBetween('2000-01-01', `2000${day.slice(-6)}`);
}

/** The stories that most articles tell; of two that as many tell, the newer. */
export function mostCovered(stories: readonly StoryUse[], most: number): readonly StoryUse[] {
  return [...stories.entries()]
    .sort(([a, one], [b, other]) => other.articles.length - one.articles.length || b - a)
    .slice(0, most)
    .map(([, use]) => use);
}

/** The articles of a front page: one large, some beside it, the others in columns below. */
export interface FrontArticles {
  readonly lead: Article;
  readonly beside: readonly Card[];
  readonly below: readonly Card[];
}

/** Articles beside the lead that have openings when there are no more of them, and the most that stand there. */
const [fewBeside, mostBeside] = [3, 8];
/** Articles in the columns below: full rows of three. */
const mostBelow = 9;

/** Chooses the newest articles; beside the lead stand as many as its text is high, so that neither column ends in white. */
export function frontArticles(
  articles: readonly Article[],
  cards: Cards,
  leadHeight: (lead: Article) => number,
): FrontArticles | undefined {
  const [lead, ...others] = newestFirst(articles);
  if (lead === undefined) return undefined;
  if (others.length <= fewBeside) return { lead, beside: cards.of(others, 160), below: [] };
  const plain = cards.of(others.slice(0, mostBeside), 0);
  const beside = plain.slice(0, fitting(plain, leadHeight(lead)));
  return { lead, beside, below: cards.of(others.slice(beside.length, beside.length + mostBelow), 160) };
}

/** How many cards without openings stand in a height, in lines of running text; at least three. */
function fitting(cards: readonly Card[], height: number): number {
  let filled = 0;
  for (const [at, card] of cards.entries()) {
    filled += linesOf(card.headline?.text ?? '', 38) * 1.1 + 2.5;
    if (filled > height && at >= fewBeside) return at;
  }
  return cards.length;
}

/** Lines that a text takes at so many letters each; letters of East Asian scripts are as wide as two. */
export function linesOf(text: string, letters: number): number {
  const wide = text.match(/[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7af\uf900-\ufaff\uff00-\uff60]/g)?.length ?? 0;
  return Math.ceil((text.length + wide) / letters);
}
