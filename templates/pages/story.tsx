import type { JSX } from 'preact';
import { directionOf } from '../../src/record/direction-of.ts';
import { addresses } from '../../src/site/addresses.ts';
import type { Article } from '../../src/site/archive.ts';
import { headlineText } from '../../src/site/article-text.ts';
import type { PageOf } from '../../src/site/site-plan.ts';
import { Entry } from '../components/entry.tsx';
import { Layout } from '../components/layout.tsx';
import { PageHead } from '../components/page-head.tsx';
import { useWording } from '../components/wording-context.ts';
import { useSite } from '../page-context.ts';

/** One event and every article that tells it, oldest first, side by side: what each says, and what it alone says. */
export function StoryPage({ page }: { readonly page: PageOf<'story'> }): JSX.Element {
  const { link } = useSite();
  const { say, count } = useWording();
  const { articles, alone } = page.model;
  const title =
    articles[0] === undefined ? say('story.untitled') : headlineText(articles[0].record, say('headline.none'));
  return (
    <Layout title={say('story.title', { headline: title })} description={count('story.description', articles.length)}>
      <PageHead over={<a href={link(addresses.stories)}>{say('section.stories')}</a>} title={title}>
        <p class="page-note">{count('story.note', articles.length)}</p>
      </PageHead>
      <ol class="tellings">
        {articles.map(article => (
          <li>
            <Entry article={article} level={2} opening={420} />
            <OnlyHere article={article} sentences={alone.get(article.record.id) ?? []} />
          </li>
        ))}
      </ol>
    </Layout>
  );
}

/** Sentences of an article shown under what only it tells. */
const shown = 6;

interface OnlyHereProps {
  readonly article: Article;
  readonly sentences: readonly string[];
}

function OnlyHere({ article: { record }, sentences }: OnlyHereProps): JSX.Element {
  const { say, count } = useWording();
  if (sentences.length === 0) return <p class="band-note">{say('story.nothingAlone')}</p>;
  return (
    <>
      <h3 class="rubric">{say('story.alone')}</h3>
      <ul class="only-here" lang={record.language} dir={directionOf(record.language)}>
        {sentences.slice(0, shown).map(sentence => (
          <li>{sentence}</li>
        ))}
      </ul>
      {sentences.length > shown && <p class="band-note">{count('story.more', sentences.length - shown)}</p>}
    </>
  );
}
