import type { JSX } from 'preact';
import { directionOf } from '../../src/record/direction-of.ts';
import { articleUrl } from '../../src/site/addresses.ts';
import type { Article } from '../../src/site/archive.ts';
import { openingText, shortened } from '../../src/site/article-text.ts';
import { useSite } from '../page-context.ts';
import { DateStamp } from './date-stamp.tsx';
import { Headline } from './headline.tsx';
import { useWording } from './wording-context.ts';

interface EntryProps {
  readonly article: Article;
  readonly level?: 2 | 3 | 4;
  /** Characters of the article's opening to show; none when 0. */
  readonly opening?: number;
  readonly class?: string;
}

/** An article in a list: headline, outlet, date and how the text begins. */
export function Entry({ article, level = 3, opening = 220, class: extra }: EntryProps): JSX.Element {
  const { link } = useSite();
  const { record } = article;
  const Level = `h${level}` as const;
  const words = shortened(record.standfirst?.text ?? openingText(record), opening);
  return (
    <article class={extra === undefined ? 'entry' : `entry ${extra}`}>
      <Level class="entry-headline">
        <a href={link(articleUrl(record))}>
          <Headline record={record} />
        </a>
      </Level>
      <p class="entry-meta">
        <DateStamp date={record.date} />
        {record.outlet && <span class="outlet">{record.outlet.text}</span>}
        <StateNote state={record.state.kind} />
      </p>
      {opening > 0 && words !== '' && (
        <p class="entry-text" lang={record.language} dir={directionOf(record.language)}>
          {words}
        </p>
      )}
    </article>
  );
}

function StateNote({ state }: { readonly state: Article['record']['state']['kind'] }): JSX.Element | null {
  const { say } = useWording();
  return state === 'retracted' || state === 'corrected' ? <span class="state">{say(`list.${state}`)}</span> : null;
}
