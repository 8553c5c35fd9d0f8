import type { JSX } from 'preact';
import { directionOf } from '../../src/record/direction-of.ts';
import { shortened } from '../../src/record/plain-text.ts';
import { addresses, nameIndexUrl, storyUrl } from '../../src/site/addresses.ts';
import type { Article } from '../../src/site/archive.ts';
import { openingParagraphs } from '../../src/site/article-text.ts';
import { outsideYears, type TimeCount, timeCounts, type YearCounts } from '../../src/site/calendar.ts';
import { type Card, type CatalogueWithCards, cardOf } from '../../src/site/cards.ts';
import type { Catalogue } from '../../src/site/catalogue.ts';
import {
  type EarlierYears,
  earlierYears,
  type FrontArticles,
  frontArticles,
  linesOf,
  mostCovered,
} from '../../src/site/front-page.ts';
import type { TrustedHtml } from '../../src/site/markup.ts';
import { type CountedName, countedName, type NamesOfKind, namesByKind } from '../../src/site/name-uses.ts';
import { leadOf as leadPicture, type ShownPicture, type ShownPictures } from '../../src/site/pictures.ts';
import { mappedPlaces, smallMap } from '../../src/site/plots/place-map.ts';
import type { PlannedPage } from '../../src/site/site-plan.ts';
import type { SiteUrl } from '../../src/site/site-url.ts';
import { AtAGlance } from '../components/at-a-glance.tsx';
import { DateStamp } from '../components/date-stamp.tsx';
import { Entries, Headline } from '../components/entry.tsx';
import { Layout } from '../components/layout.tsx';
import { PictureLink } from '../components/markup.tsx';
import type { Holdings } from '../components/masthead.tsx';
import { useWording } from '../components/wording-context.ts';
import { type PageProps, useSite } from '../page-context.ts';

interface HomeModel {
  readonly holdings: Holdings;
  /** The newest articles; absent when there is none. */
  readonly newest?: Omit<FrontArticles, 'lead'> & { readonly lead: Lead };
  readonly earlier?: EarlierYears<Card>;
  /** The most covered. */
  readonly stories: readonly FrontStory[];
  readonly names: readonly NamesOfKind<CountedName>[];
  readonly years: readonly Pick<YearCounts, 'year' | 'count'>[];
  /** Articles that no single year holds. */
  readonly outside: number;
  /** For the small picture that leads to the timeline. */
  readonly counts: readonly TimeCount[];
  readonly map?: TrustedHtml;
}

interface Lead {
  readonly card: Card;
  readonly standfirst?: string;
  readonly paragraphs: readonly string[];
  readonly picture?: ShownPicture;
  readonly alt?: string;
}

interface FrontStory {
  readonly url: SiteUrl;
  readonly count: number;
  readonly cards: readonly Card[];
}

/** Stories on the front page, and articles of each. */
const storiesShown = 3;
const tellingsShown = 3;
/** Names of a kind on the front page. */
const namesShown = 8;
/** Characters of the newest article that stand on the front page: of its standfirst and of its text. */
const [standfirstLength, leadLength] = [280, 1000];

/** Months of the small picture that leads to the timeline; more are years. */
const mostMonths = 179;

export function plan(catalogue: CatalogueWithCards): readonly PlannedPage<HomeModel>[] {
  const { articles, calendar, names, stories, cards, archive } = catalogue;
  const lead = (article: Article) => leadOf(article, archive.pictures);
  const newest = frontArticles(articles, cards, article => leadHeight(lead(article)));
  const earlier = earlierYears(articles);
  const map = smallMap(mappedPlaces(names));
  const model = {
    holdings: holdingsOf(catalogue),
    ...(newest && { newest: { ...newest, lead: lead(newest.lead) } }),
    ...(earlier && { earlier: { ...earlier, articles: cards.of(earlier.articles, 0) } }),
    stories: mostCovered(stories, storiesShown).map(use => ({
      url: storyUrl(use.story),
      count: use.articles.length,
      cards: cards.of(use.articles.slice(0, tellingsShown), 0),
    })),
    names: namesByKind(names.certain, countedName).map(({ kind, names }) => ({
      kind,
      names: names.slice(0, namesShown),
    })),
    years: calendar.years.map(({ year, count }) => ({ year, count })),
    outside: outsideYears(calendar),
    counts: timeCounts(articles, mostMonths),
    ...(map && { map }),
  };
  return [{ url: addresses.home, model }];
}

function holdingsOf({ articles, calendar }: Catalogue): Holdings {
  const [first, last] = [calendar.years[0]?.year, calendar.years.at(-1)?.year];
  return {
    articles: articles.length,
    ...(first !== undefined && last !== undefined && { years: { first, last } }),
  };
}

function leadOf(article: Article, shown: ShownPictures | undefined): Lead {
  const { record } = article;
  const first = leadPicture(record, shown);
  return {
    card: cardOf(article, 0),
    ...(record.standfirst && { standfirst: shortened(record.standfirst.text, standfirstLength) }),
    paragraphs: openingParagraphs(record, leadLength),
    ...first,
  };
}

/** The picture of the lead is as wide as its column, and is cut to three by two. */
const pictureLines = 17;

/** About how high the lead stands, in lines of running text. */
function leadHeight({ card, standfirst = '', paragraphs, picture }: Lead): number {
  const text = paragraphs.reduce((lines, paragraph) => lines + linesOf(paragraph, 42), 0) / 2;
  return (
    linesOf(card.headline?.text ?? '', 27) * 2.2 +
    2.5 +
    linesOf(standfirst, 70) * 1.2 +
    text +
    (picture ? pictureLines : 0)
  );
}

/** The front page: the newest article large, the others beside and below it, then stories, names, years and drawings. */
export function HomePage({ page }: PageProps<HomeModel>): JSX.Element {
  const { site } = useSite();
  const { say } = useWording();
  const { holdings, newest, earlier, stories, names, years, outside, counts, map } = page.model;
  return (
    <Layout
      description={site.settings.description ?? say('home.description', { archive: site.settings.title })}
      holdings={holdings}
    >
      {site.settings.description !== undefined && <p class="front-intro">{site.settings.description}</p>}
      {newest === undefined ? <EmptyArchive /> : <Newest {...newest} />}
      {(earlier !== undefined || stories.length > 0) && (
        <div class="front-row">
          {stories.length > 0 && <FrontStories stories={stories} />}
          {earlier !== undefined && <FromEarlierYears {...earlier} />}
        </div>
      )}
      {names.length > 0 && <FrontNames names={names} />}
      <AtAGlance years={years} outside={outside} counts={counts} map={map} />
    </Layout>
  );
}

function EmptyArchive(): JSX.Element {
  const { say } = useWording();
  return (
    <section class="empty">
      <h2>{say('home.empty')}</h2>
      <p>{say('home.emptyHint')}</p>
    </section>
  );
}

function Newest({ lead, beside, below }: NonNullable<HomeModel['newest']>): JSX.Element {
  const { say } = useWording();
  return (
    <section aria-label={say('home.latest')}>
      <div class="front">
        <LeadEntry {...lead} />
        {beside.length > 0 && (
          <div class="front-others">
            <Entries cards={beside} />
          </div>
        )}
      </div>
      {below.length > 0 && (
        <div class="front-below">
          <Entries cards={below} />
        </div>
      )}
    </section>
  );
}

/** As wide as the column of the lead. */
const leadSizes = '(min-width: 60rem) 46rem, 92vw';

/** The front page's first article: its picture, if it has one, a large headline and the beginning of its text in columns. */
function LeadEntry({ card, standfirst, paragraphs, picture, alt = '' }: Lead): JSX.Element {
  const { link } = useSite();
  return (
    <article class="lead">
      {picture && (
        <PictureLink class="lead-picture" to={card.url} picture={picture} alt={alt} sizes={leadSizes} isLazy={false} />
      )}
      <h2 class="lead-headline">
        <a href={link(card.url)}>
          <Headline article={card} />
        </a>
      </h2>
      <p class="entry-meta">
        <DateStamp date={card.date} />
        {card.outlet !== undefined && <span class="outlet">{card.outlet}</span>}
      </p>
      {standfirst !== undefined && (
        <p class="lead-standfirst" lang={card.language}>
          {standfirst}
        </p>
      )}
      <div class="lead-text" lang={card.language} dir={directionOf(card.language)}>
        {paragraphs.map(paragraph => (
          <p>{paragraph}</p>
        ))}
      </div>
    </article>
  );
}

/** Each under the headline of its first article, which leads to the story; the others by their own. */
function FrontStories({ stories }: Pick<HomeModel, 'stories'>): JSX.Element {
  const { link } = useSite();
  const { say, count } = useWording();
  return (
    <section class="front-stories">
      <h2 class="rubric">
        <a href={link(addresses.stories)}>{say('home.stories')}</a>
      </h2>
      <div class="front-columns">
        {stories.map(story => (
          <div>
            <p class="front-story-note">
              <a href={link(story.url)}>{count('home.story', story.count)}</a>
            </p>
            <Entries cards={story.cards} />
          </div>
        ))}
      </div>
    </section>
  );
}

function FromEarlierYears({ day, articles }: EarlierYears<Card>): JSX.Element {
  const { say, monthName } = useWording();
  const date = say('date.dayOfMonth', { day: String(Number(day.slice(-2))), month: monthName(day.slice(0, -3)) });
  return (
    <section class="front-earlier">
      <h2 class="rubric">{say('home.earlier', { date })}</h2>
      <Entries cards={articles} />
    </section>
  );
}

function FrontNames({ names }: Pick<HomeModel, 'names'>): JSX.Element {
  const { link } = useSite();
  const { say, number } = useWording();
  return (
    <section class="front-names" aria-label={say('home.names')}>
      {names.map(({ kind, names: shown }) => (
        <div>
          <h2 class="rubric">
            <a href={link(nameIndexUrl(kind))}>{say(`section.${kind}`)}</a>
          </h2>
          <ul class="index-list">
            {shown.map(({ name, url, count }) => (
              <li>
                <a href={link(url)}>{name}</a>
                <span class="count">{number(count)}</span>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
