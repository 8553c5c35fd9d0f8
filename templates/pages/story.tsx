import type { JSX } from 'preact';
import { wordingOf } from '../../src/messages/wording.ts';
import { directionOf } from '../../src/record/direction-of.ts';
import { addresses, storyUrl } from '../../src/site/addresses.ts';
import { headlineText } from '../../src/site/article-text.ts';
import { type Card, cardOf } from '../../src/site/cards.ts';
import type { Catalogue } from '../../src/site/catalogue.ts';
import type { PlannedPage } from '../../src/site/site-plan.ts';
import { uniqueSentences } from '../../src/stories/unique-sentences.ts';
import { Entry } from '../components/entry.tsx';
import { Layout } from '../components/layout.tsx';
import { PageHead } from '../components/page-head.tsx';
import { useWording } from '../components/wording-context.ts';
import { type PageProps, useSite } from '../page-context.ts';

interface StoryModel {
  /** The headline of the oldest article. */
  readonly headline: string;
  /** Oldest first. */
  readonly tellings: readonly Telling[];
}

interface Telling {
  readonly card: Card;
  /** The first sentences that tell what no other article of the story does. */
  readonly unique: readonly string[];
  /** How many more there are. */
  readonly more: number;
}

/** Characters of each article's opening. */
const openingLength = 420;

/** Sentences of an article shown under what only it tells. */
const shown = 6;

export function plan({ stories, archive }: Catalogue): readonly PlannedPage<StoryModel>[] {
  const { say } = wordingOf(archive.texts);
  return stories.map(({ story, articles }) => {
    // Only the articles that may be shown: a removed one has nothing of its own any more.
    const told = { articles: articles.map(article => article.record.id) };
    const unique = uniqueSentences(
      told,
      articles.map(article => article.record),
    );
    const [first] = articles;
    const headline = first === undefined ? say('story.untitled') : headlineText(first.record, say('headline.none'));
    const tellings = articles.map(article => {
      const sentences = unique.get(article.record.id) ?? [];
      const more = Math.max(0, sentences.length - shown);
      return { card: cardOf(article, openingLength, archive.pictures), unique: sentences.slice(0, shown), more };
    });
    return { url: storyUrl(story), model: { headline, tellings } };
  });
}

/** One event and every article that tells it, oldest first, side by side: what each says, and what only it says. */
export function StoryPage({ page }: PageProps<StoryModel>): JSX.Element {
  const { link } = useSite();
  const { say, count } = useWording();
  const { headline, tellings } = page.model;
  return (
    <Layout title={say('story.title', { headline })} description={count('story.description', tellings.length)}>
      <PageHead over={<a href={link(addresses.stories)}>{say('section.stories')}</a>} title={headline}>
        <p class="page-note">{count('story.note', tellings.length)}</p>
      </PageHead>
      <ol class="tellings">
        {tellings.map(telling => (
          <li>
            <Entry card={telling.card} level={2} />
            <UniqueSentences {...telling} />
          </li>
        ))}
      </ol>
    </Layout>
  );
}

function UniqueSentences({ card: { language }, unique, more }: Telling): JSX.Element {
  const { say, count } = useWording();
  if (unique.length === 0) return <p class="band-note">{say('story.nothingAlone')}</p>;
  return (
    <>
      <h3 class="rubric">{say('story.alone')}</h3>
      <ul class="only-here" lang={language} dir={directionOf(language)}>
        {unique.map(sentence => (
          <li>{sentence}</li>
        ))}
      </ul>
      {more > 0 && <p class="band-note">{count('story.more', more)}</p>}
    </>
  );
}
