import type { JSX } from 'preact';
import { directionOf } from '../../src/record/direction-of.ts';
import { addresses, nameIndexUrl, storyUrl } from '../../src/site/addresses.ts';
import type { Article } from '../../src/site/archive.ts';
import { openingParagraphs } from '../../src/site/article-text.ts';
import { newestFirst, outsideYears, type YearCounts } from '../../src/site/calendar.ts';
import { type Card, type CatalogueWithCards, cardOf } from '../../src/site/cards.ts';
import { type CountedName, countedName, type NamesOfKind, namesByKind } from '../../src/site/name-uses.ts';
import type { PlannedPage } from '../../src/site/site-plan.ts';
import type { SiteUrl } from '../../src/site/site-url.ts';
import { DateStamp } from '../components/date-stamp.tsx';
import { Entries, Headline } from '../components/entry.tsx';
import { Layout } from '../components/layout.tsx';
import type { Holdings } from '../components/masthead.tsx';
import { YearStrip } from '../components/strips.tsx';
import { useWording } from '../components/wording-context.ts';
import { type PageProps, useSite } from '../page-context.ts';

interface HomeModel {
  readonly holdings: Holdings;
  /** The newest article; absent when there is none. */
  readonly lead?: Lead;
  /** The next ones, newest first. */
  readonly latest: readonly Card[];
  readonly stories: readonly FrontStory[];
  readonly names: readonly NamesOfKind<CountedName>[];
  readonly years: readonly Pick<YearCounts, 'year' | 'count'>[];
  /** Articles that no single year holds. */
  readonly outside: number;
}

interface Lead {
  readonly card: Card;
  readonly standfirst?: string;
  readonly paragraphs: readonly string[];
}

interface FrontStory {
  readonly url: SiteUrl;
  readonly count: number;
  readonly cards: readonly Card[];
}

/** Articles beside the newest, and how many of them are shown with their openings. */
const latestShown = 8;
const withOpenings = 4;
/** Stories on the front page, and articles of each. */
const storiesShown = 3;
const tellingsShown = 4;
/** Names of a kind on the front page. */
const namesShown = 8;
/** Characters of the newest article that stand on the front page. */
const leadLength = 1000;

export function plan({
  articles,
  calendar,
  names,
  stories,
  cards,
}: CatalogueWithCards): readonly PlannedPage<HomeModel>[] {
  const [newest, ...others] = newestFirst(articles);
  const [first, last] = [calendar.years[0]?.year, calendar.years.at(-1)?.year];
  const model = {
    holdings: {
      articles: articles.length,
      ...(first !== undefined && last !== undefined && { years: { first, last } }),
    },
    ...(newest && { lead: leadOf(newest) }),
    latest: cards.of(others.slice(0, latestShown), others.length > withOpenings ? 0 : 160),
    stories: stories
      .slice(-storiesShown)
      .reverse()
      .map(use => ({
        url: storyUrl(use.story),
        count: use.articles.length,
        cards: cards.of(use.articles.slice(0, tellingsShown), 140),
      })),
    names: namesByKind(names.certain, countedName).map(({ kind, names }) => ({
      kind,
      names: names.slice(0, namesShown),
    })),
    years: calendar.years.map(({ year, count }) => ({ year, count })),
    outside: outsideYears(calendar),
  };
  return [{ url: addresses.home, model }];
}

function leadOf(article: Article): Lead {
  const { record } = article;
  return {
    card: cardOf(article, 0),
    ...(record.standfirst && { standfirst: record.standfirst.text }),
    paragraphs: openingParagraphs(record, leadLength),
  };
}

/** The front page: the newest article large, the others beside it, then stories, names and years. */
export function HomePage({ page }: PageProps<HomeModel>): JSX.Element {
  const { site } = useSite();
  const { say } = useWording();
  const { holdings, lead, latest, stories, names, years, outside } = page.model;
  return (
    <Layout description={site.settings.description} holdings={holdings}>
      {site.settings.description !== undefined && <p class="front-intro">{site.settings.description}</p>}
      {lead === undefined ? (
        <EmptyArchive />
      ) : (
        <section class="front" aria-label={say('home.latest')}>
          <LeadEntry {...lead} />
          {latest.length > 0 && (
            <div class="front-others">
              <Entries cards={latest} />
            </div>
          )}
        </section>
      )}
      {stories.length > 0 && <FrontStories stories={stories} />}
      {names.length > 0 && <FrontNames names={names} />}
      <section class="front-years">
        <h2 class="rubric">{say('home.years')}</h2>
        <YearStrip years={years} outside={outside} />
      </section>
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

/** The front page's first article: a large headline and the beginning of its text in columns. */
function LeadEntry({ card, standfirst, paragraphs }: Lead): JSX.Element {
  const { link } = useSite();
  return (
    <article class="lead">
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

function FrontStories({ stories }: Pick<HomeModel, 'stories'>): JSX.Element {
  const { link } = useSite();
  const { say, count } = useWording();
  return (
    <section class="front-stories">
      <h2 class="rubric">
        <a href={link(addresses.stories)}>{say('home.stories')}</a>
      </h2>
      {stories.map(story => (
        <div class="front-story">
          <p class="front-story-note">
            <a href={link(story.url)}>{count('home.story', story.count)}</a>
          </p>
          <Entries cards={story.cards} />
        </div>
      ))}
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
