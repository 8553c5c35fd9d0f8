import type { JSX } from 'preact';
import { nameIndexUrl, nameUrl } from '../../src/site/addresses.ts';
import type { NameUse } from '../../src/site/name-uses.ts';
import type { PageModels, PageOf } from '../../src/site/site-plan.ts';
import { Layout } from '../components/layout.tsx';
import { PageHead } from '../components/page-head.tsx';
import { PlotLinks } from '../components/plot-links.tsx';
import { useWording } from '../components/wording-context.ts';
import { useSite } from '../page-context.ts';

/** Up to this many names need no initials to be looked through. */
const few = 30;

/** An index of names: the most used first when there are many, then all of them by initial. */
export function NamesPage({ page }: { readonly page: PageOf<'names'> }): JSX.Element {
  const { link } = useSite();
  const { say, count } = useWording();
  const { kind, total, top, groups, only } = page.model;
  const all = say(`section.${kind}`);
  const title = only === undefined ? all : say('names.initial', { kind: all, initial: only });
  const over = only === undefined ? undefined : <a href={link(nameIndexUrl(kind))}>{all}</a>;
  return (
    <Layout title={title} description={say('names.description', { kind: title })}>
      <PageHead over={over} title={only ?? all}>
        <p class="page-count">{count('count.names', total)}</p>
        {only === undefined && <PlotLinks />}
      </PageHead>
      {total > few && <Initials model={page.model} />}
      {top.length > 0 && (
        <section>
          <h2 class="rubric">{say('names.most')}</h2>
          <NameList uses={top} />
        </section>
      )}
      {total <= few && <NameList uses={groups.flatMap(group => group.uses)} />}
      {total > few &&
        groups.map(group => (
          <section class="initial" id={`letter-${group.anchor}`}>
            <h2 class="initial-letter">{group.initial}</h2>
            <NameList uses={group.uses} />
          </section>
        ))}
    </Layout>
  );
}

function Initials({ model }: { readonly model: PageModels['names'] }): JSX.Element {
  const { link } = useSite();
  const { say } = useWording();
  return (
    <nav aria-label={say('names.initials')}>
      <ul class="initials">
        {model.initials.map(({ initial, url, anchor }) => (
          <li>
            <a
              href={anchor === undefined ? link(url) : `#letter-${anchor}`}
              aria-current={initial === model.only ? 'page' : undefined}
            >
              {initial}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function NameList({ uses }: { readonly uses: readonly NameUse[] }): JSX.Element {
  const { link } = useSite();
  const { number } = useWording();
  return (
    <ul class="index-list index-columns">
      {uses.map(({ name, articles }) => (
        <li>
          <a href={link(nameUrl(name))}>{name.preferred}</a>
          <span class="count">{number(articles.length)}</span>
        </li>
      ))}
    </ul>
  );
}
