import type { JSX } from 'preact';
import { isSupplied, shownHeadline } from '../../src/site/article-text.ts';
import type { Card } from '../../src/site/cards.ts';
import { bylineText, languageLabel } from '../../src/site/list-labels.ts';
import { useSite } from '../page-context.ts';
import { DateStamp } from './date-stamp.tsx';
import { useForeign } from './foreign-text.ts';
import { PictureLink } from './markup.tsx';
import { useWording } from './wording-context.ts';

type Level = 2 | 3 | 4;

interface EntriesProps {
  readonly cards: readonly Card[];
  readonly level?: Level;
  /** Give dates a column of their own where there is room: for pages that are lists. */
  readonly wide?: boolean;
}

/** A list of articles, in the order given. */
export function Entries({ cards, level = 3, wide = false }: EntriesProps): JSX.Element {
  return (
    <ol class={wide ? 'entries entries-wide' : 'entries'}>
      {cards.map(card => (
        <li>
          <Entry card={card} level={level} />
        </li>
      ))}
    </ol>
  );
}

/** An article in a list: a small picture if it has one, headline, outlet, date and how the text begins. */
export function Entry({ card, level = 3 }: { readonly card: Card; readonly level?: Level }): JSX.Element {
  const { link } = useSite();
  const wording = useWording();
  const foreign = useForeign(card.language);
  const Heading = `h${level}` as const;
  return (
    <article class={card.picture ? 'entry pictured' : 'entry'}>
      {card.picture && (
        <PictureLink class="entry-picture" to={card.url} picture={card.picture} alt="" sizes="8rem" isLazy={true} />
      )}
      <Heading>
        <a href={link(card.url)}>
          <Headline article={card} />
        </a>
      </Heading>
      <p>
        <DateStamp date={card.date} />
        {card.outlet !== undefined && <span class="outlet">{card.outlet}</span>}
        {card.byline !== undefined && <span>{bylineText(card.byline, wording)}</span>}
        <LanguageNote language={card.language} />
        <StateNote state={card.state} />
      </p>
      {card.opening !== undefined && (
        <p class="entry-text" {...foreign}>
          {card.opening}
        </p>
      )}
    </article>
  );
}

/** The language of an article that is not the archive's. */
export function LanguageNote({ language }: Pick<Card, 'language'>): JSX.Element | null {
  const { site } = useSite();
  const label = languageLabel(language, site.settings.language, useWording());
  return label === '' ? null : <span class="language">{label}</span>;
}

function StateNote({ state }: Pick<Card, 'state'>): JSX.Element | null {
  const { say } = useWording();
  return state === 'retracted' || state === 'corrected' ? <span class="state">{say(`list.${state}`)}</span> : null;
}

/** What an article is called; in square brackets when it is not its own headline. */
export function Headline({ article }: { readonly article: Parameters<typeof shownHeadline>[0] }): JSX.Element {
  const headline = shownHeadline(article);
  const foreign = useForeign(article.language);
  const { say } = useWording();
  if (headline === undefined) return <span class="supplied">[{say('headline.none')}]</span>;
  const text = <bdi lang={foreign.lang}>{headline.text}</bdi>;
  if (!isSupplied(headline)) return text;
  return <span class="supplied">[{text}]</span>;
}
