import type { JSX } from 'preact';
import { directionOf } from '../../src/record/direction-of.ts';
import { addresses, articleUrl } from '../../src/site/addresses.ts';
import { headlineText } from '../../src/site/headline-text.ts';
import type { PageModels, PageOf } from '../../src/site/site-plan.ts';
import { Entries } from '../components/entries.tsx';
import { Layout } from '../components/layout.tsx';
import { PageHead } from '../components/page-head.tsx';
import { useWording } from '../components/wording-context.ts';
import { useSite } from '../page-context.ts';

/** One event and every article that tells it, oldest first. */
export function StoryPage({ page }: { readonly page: PageOf<'story'> }): JSX.Element {
  const { link } = useSite();
  const { say, count } = useWording();
  const { articles } = page.model;
  const title =
    articles[0] === undefined ? say('story.untitled') : headlineText(articles[0].record, say('headline.none'));
  return (
    <Layout title={say('story.title', { headline: title })} description={count('story.description', articles.length)}>
      <PageHead over={<a href={link(addresses.stories)}>{say('section.stories')}</a>} title={title}>
        <p class="page-note">{count('story.note', articles.length)}</p>
      </PageHead>
      <Entries wide articles={articles} level={2} opening={420} />
      <OnlyHere model={page.model} />
    </Layout>
  );
}

/** Sentences of an article shown under what only it tells. */
const shown = 6;

function OnlyHere({ model }: { readonly model: PageModels['story'] }): JSX.Element | null {
  const { link } = useSite();
  const { say, count } = useWording();
  const told = model.articles.flatMap(({ record }) => {
    const sentences = model.alone.get(record.id) ?? [];
    return sentences.length === 0 ? [] : [{ record, sentences }];
  });
  if (told.length === 0) return null;
  return (
    <section class="only-here">
      <h2 class="rubric">{say('story.alone')}</h2>
      <div class="only-here-columns">
        {told.map(({ record, sentences }) => (
          <div>
            <h3>
              <a href={link(articleUrl(record))}>{headlineText(record, say('headline.none'))}</a>
            </h3>
            <ul lang={record.language} dir={directionOf(record.language)}>
              {sentences.slice(0, shown).map(sentence => (
                <li>{sentence}</li>
              ))}
            </ul>
            {sentences.length > shown && <p class="band-note">{count('story.more', sentences.length - shown)}</p>}
          </div>
        ))}
      </div>
    </section>
  );
}
