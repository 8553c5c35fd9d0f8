import type { JSX } from 'preact';
import { storyUrl } from '../../src/site/addresses.ts';
import type { Article } from '../../src/site/archive.ts';
import type { PageModels } from '../../src/site/site-plan.ts';
import { useSite } from '../page-context.ts';
import { Entries } from './entries.tsx';
import { useWording } from './wording-context.ts';

/** Articles told of under "related". */
const relatedShown = 5;

/** Same story, copies, related: three relations that are never mixed up. */
export function ArticleRelations({ model }: { readonly model: PageModels['article'] }): JSX.Element | null {
  const { link } = useSite();
  const { say } = useWording();
  const { article, story, copies } = model;
  const others = story?.articles.filter(one => one !== article) ?? [];
  const shown = new Set<Article>([...others, ...copies]);
  const related = model.related.filter(one => !shown.has(one)).slice(0, relatedShown);
  if (others.length + copies.length + related.length === 0) return null;
  return (
    <div class="relations">
      {story && others.length > 0 && (
        <section>
          <h2 class="rubric">
            <a href={link(storyUrl(story.story))}>{say('article.sameStory')}</a>
          </h2>
          <Entries articles={others} opening={140} />
        </section>
      )}
      {copies.length > 0 && (
        <section>
          <h2 class="rubric">{say('article.copies')}</h2>
          <p class="band-note">{say('article.copiesNote')}</p>
          <Entries articles={copies} opening={0} />
        </section>
      )}
      {related.length > 0 && (
        <section>
          <h2 class="rubric">{say('article.related')}</h2>
          <Entries articles={related} opening={0} />
        </section>
      )}
    </div>
  );
}
