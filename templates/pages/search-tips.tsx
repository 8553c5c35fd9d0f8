import type { ComponentChildren, JSX } from 'preact';
import { addresses } from '../../src/site/addresses.ts';
import type { Catalogue } from '../../src/site/catalogue.ts';
import { type SearchExample, searchExamples } from '../../src/site/search-examples.ts';
import type { PlannedPage } from '../../src/site/site-plan.ts';
import { Layout } from '../components/layout.tsx';
import { MarkedText } from '../components/marked-text.tsx';
import { PageHead } from '../components/page-head.tsx';
import { useWording } from '../components/wording-context.ts';
import { type PageProps, useSite } from '../page-context.ts';

interface TipsModel {
  readonly examples: readonly SearchExample[];
}

export function plan(catalogue: Catalogue): readonly PlannedPage<TipsModel>[] {
  return [{ url: addresses.searchTips, model: { examples: searchExamples(catalogue) } }];
}

/** How to search: what can be typed, with examples that find something here, and what keys do. */
export function SearchTipsPage({ page }: PageProps<TipsModel>): JSX.Element {
  const { link } = useSite();
  const { say } = useWording();
  const { examples } = page.model;
  return (
    <Layout title={say('tips.title')} description={say('tips.description')}>
      <PageHead over={<a href={link(addresses.search)}>{say('section.search')}</a>} title={say('tips.title')}>
        <p class="page-note">{say('tips.intro')}</p>
      </PageHead>
      <div class="search-tips">
        <Examples examples={examples} />
        <Section title={say('tips.orderTitle')}>
          <p>{say('tips.order')}</p>
        </Section>
        <Section title={say('search.narrow')}>
          <p>{say('tips.filters')}</p>
          <p>{say('tips.filterDates')}</p>
        </Section>
        <Section title={say('tips.keepTitle')}>
          <p>{say('tips.keep')}</p>
        </Section>
        <Keys />
      </div>
    </Layout>
  );
}

function Section({ title, id, children }: { title: string; id?: string; children: ComponentChildren }): JSX.Element {
  return (
    <section id={id}>
      <h2 class="rubric">{title}</h2>
      {children}
    </section>
  );
}

function Examples({ examples }: TipsModel): JSX.Element {
  const { link } = useSite();
  const { say } = useWording();
  return (
    <Section title={say('tips.examples')}>
      <dl class="search-examples">
        {examples.map(({ kind, query, address }) => (
          <div>
            <dt>
              {address === undefined ? (
                <code>{query}</code>
              ) : (
                <a href={link(addresses.search) + address}>
                  <code>{query}</code>
                </a>
              )}
            </dt>
            <dd>
              <MarkedText text={say(`tips.${kind}`)} tags={{ code: words => <code>{words}</code> }} />
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}

/** A single letter can be a word to those who speak to their computer, so the key without Ctrl can be turned off. */
function Keys(): JSX.Element {
  const { say } = useWording();
  const rows = (['tips.keySearch', 'tips.keyArrows', 'tips.keyEscape'] as const).map(key => say(key));
  return (
    <Section title={say('tips.keys')} id="keys">
      <ul class="search-key-list">
        {rows.map(row => (
          <li>
            <MarkedText text={row} tags={{ key: words => <kbd>{words}</kbd> }} />
          </li>
        ))}
      </ul>
      <p id="slash-key" hidden>
        <label>
          <input type="checkbox" />{' '}
          <MarkedText text={say('tips.slashKey')} tags={{ key: words => <kbd>{words}</kbd> }} />
        </label>
      </p>
    </Section>
  );
}
