import type { JSX } from 'preact';
import { nameKinds } from '../../src/names/names.ts';
import { addresses, nameIndexUrl, nameUrl, storyUrl } from '../../src/site/addresses.ts';
import type { NameUse } from '../../src/site/name-uses.ts';
import type { PageOf } from '../../src/site/site-plan.ts';
import type { StoryUse } from '../../src/site/story-uses.ts';
import { Entries } from '../components/entries.tsx';
import { Layout } from '../components/layout.tsx';
import { LeadEntry } from '../components/lead-entry.tsx';
import { useWording } from '../components/wording-context.ts';
import { YearStrip } from '../components/year-strip.tsx';
import { useSite } from '../page-context.ts';

/** Names of a kind on the front page. */
const namesShown = 8;

/** The front page: the newest article large, the others beside it, then stories, names and years. */
export function HomePage({ page }: { readonly page: PageOf<'home'> }): JSX.Element {
  const { site } = useSite();
  const { say } = useWording();
  const { latest, calendar, stories, names } = page.model;
  const [lead, ...others] = latest;
  return (
    <Layout description={site.settings.description}>
      {site.settings.description !== undefined && <p class="front-intro">{site.settings.description}</p>}
      {lead === undefined ? (
        <EmptyArchive />
      ) : (
        <section class="front" aria-label={say('home.latest')}>
          <LeadEntry article={lead} />
          {others.length > 0 && (
            <div class="front-others">
              <Entries articles={others.slice(0, 8)} level={3} opening={others.length > 4 ? 0 : 160} />
            </div>
          )}
        </section>
      )}
      {stories.length > 0 && <FrontStories stories={stories.slice(-3).reverse()} />}
      {names.length > 0 && <FrontNames names={names} />}
      <section class="front-years">
        <h2 class="rubric">{say('home.years')}</h2>
        <YearStrip calendar={calendar} />
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

function FrontStories({ stories }: { readonly stories: readonly StoryUse[] }): JSX.Element {
  const { link } = useSite();
  const { say, count } = useWording();
  return (
    <section class="front-stories">
      <h2 class="rubric">
        <a href={link(addresses.stories)}>{say('home.stories')}</a>
      </h2>
      {stories.map(use => (
        <div class="front-story">
          <p class="front-story-note">
            <a href={link(storyUrl(use.story))}>{count('home.story', use.articles.length)}</a>
          </p>
          <Entries articles={use.articles.slice(0, 4)} level={3} opening={140} />
        </div>
      ))}
    </section>
  );
}

function FrontNames({ names }: { readonly names: readonly NameUse[] }): JSX.Element {
  const { link } = useSite();
  const { say, number } = useWording();
  return (
    <section class="front-names" aria-label={say('home.names')}>
      {nameKinds.map(kind => {
        const uses = names.filter(use => use.name.kind === kind);
        if (uses.length === 0) return null;
        return (
          <div>
            <h2 class="rubric">
              <a href={link(nameIndexUrl(kind))}>{say(`section.${kind}`)}</a>
            </h2>
            <ul class="index-list">
              {uses.slice(0, namesShown).map(use => (
                <li>
                  <a href={link(nameUrl(use.name))}>{use.name.preferred}</a>
                  <span class="count">{number(use.articles.length)}</span>
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </section>
  );
}
