import type { JSX } from 'preact';
import type { Card } from '../../src/site/cards.ts';
import type { SiteUrl } from '../../src/site/site-url.ts';
import { useSite } from '../page-context.ts';
import { Entries } from './entry.tsx';
import { useWording } from './wording-context.ts';

/** Same story, copies, related, linked from: four relations that are never mixed up. */
export interface Relations {
  /** The other articles of the story that the article is part of. */
  readonly sameStory?: { readonly url: SiteUrl; readonly cards: readonly Card[] };
  readonly copies: readonly Card[];
  readonly related: readonly Card[];
  /** Those whose texts lead to it. */
  readonly linkedFrom: readonly Card[];
}

/** The articles that have to do with an article; nothing when there are none. */
export function ArticleRelations({ sameStory, copies, related, linkedFrom }: Relations): JSX.Element | null {
  const { link } = useSite();
  const { say } = useWording();
  if (sameStory === undefined && copies.length + related.length + linkedFrom.length === 0) return null;
  return (
    <>
      {sameStory && (
        <section class="article-part relations">
          <h2 class="rubric">
            <a href={link(sameStory.url)}>{say('article.sameStory')}</a>
          </h2>
          <Entries cards={sameStory.cards} />
        </section>
      )}
      {copies.length > 0 && (
        <section class="article-part relations">
          <h2 class="rubric">{say('article.copies')}</h2>
          <p class="band-note">{say('article.copiesNote')}</p>
          <Entries cards={copies} />
        </section>
      )}
      {related.length > 0 && (
        <section class="article-part relations">
          <h2 class="rubric">{say('article.related')}</h2>
          <Entries cards={related} />
        </section>
      )}
      {linkedFrom.length > 0 && (
        <section class="article-part relations">
          <h2 class="rubric">{say('article.linkedFrom')}</h2>
          <Entries cards={linkedFrom} />
        </section>
      )}
    </>
  );
}
