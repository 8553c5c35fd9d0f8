import type { JSX } from 'preact';
import type { NameKind } from '../../src/names/names.ts';
import { addresses, nameIndexUrl, nameUrl, storyUrl } from '../../src/site/addresses.ts';
import type { NameUse, PageOf, StoryUse } from '../../src/site/site-plan.ts';
import { counted, grouped } from '../components/counted.ts';
import { Entries } from '../components/entries.tsx';
import { Layout } from '../components/layout.tsx';
import { LeadEntry } from '../components/lead-entry.tsx';
import { YearStrip } from '../components/year-strip.tsx';
import { useSite } from '../page-context.ts';

/** Names of a kind on the front page. */
const namesShown = 8;

/** The front page: the newest article large, the others beside it, then stories, names and years. */
export function HomePage({ page }: { readonly page: PageOf<'home'> }): JSX.Element {
  const { site } = useSite();
  const { latest, calendar, stories, names } = page.model;
  const [lead, ...others] = latest;
  return (
    <Layout description={site.settings.description}>
      {site.settings.description !== undefined && <p class="front-intro">{site.settings.description}</p>}
      {lead === undefined ? (
        <EmptyArchive />
      ) : (
        <section class="front" aria-label="Latest articles">
          <LeadEntry article={lead} />
          <div class="front-others">
            <Entries articles={others.slice(0, 8)} level={3} opening={others.length > 4 ? 0 : 160} />
          </div>
        </section>
      )}
      {stories.length > 0 && <FrontStories stories={stories.slice(-3).reverse()} />}
      {names.length > 0 && <FrontNames names={names} />}
      <section class="front-years">
        <h2 class="rubric">By year</h2>
        <YearStrip calendar={calendar} />
      </section>
    </Layout>
  );
}

function EmptyArchive(): JSX.Element {
  return (
    <section class="empty">
      <h2>No articles yet</h2>
      <p>Put a capture in the folder articles/ and build the site again: it will be the first on this page.</p>
    </section>
  );
}

function FrontStories({ stories }: { readonly stories: readonly StoryUse[] }): JSX.Element {
  const { link } = useSite();
  return (
    <section class="front-stories">
      <h2 class="rubric">
        <a href={link(addresses.stories)}>The same story, told more than once</a>
      </h2>
      {stories.map(use => (
        <div class="front-story">
          <p class="front-story-note">
            <a href={link(storyUrl(use.story))}>{counted(use.articles.length, 'article')} on one event</a>
          </p>
          <Entries articles={use.articles.slice(0, 4)} level={3} opening={140} />
        </div>
      ))}
    </section>
  );
}

const kindTitles: readonly (readonly [NameKind, string])[] = [
  ['person', 'People'],
  ['place', 'Places'],
  ['organisation', 'Organisations'],
  ['topic', 'Topics'],
];

function FrontNames({ names }: { readonly names: readonly NameUse[] }): JSX.Element {
  const { link } = useSite();
  return (
    <section class="front-names" aria-label="Who and where">
      {kindTitles.map(([kind, title]) => {
        const uses = names.filter(use => use.name.kind === kind);
        if (uses.length === 0) return null;
        return (
          <div>
            <h2 class="rubric">
              <a href={link(nameIndexUrl(kind))}>{title}</a>
            </h2>
            <ul class="index-list">
              {uses.slice(0, namesShown).map(use => (
                <li>
                  <a href={link(nameUrl(use.name))}>{use.name.preferred}</a>
                  <span class="count">{grouped(use.articles.length)}</span>
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </section>
  );
}
