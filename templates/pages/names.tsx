import type { JSX } from 'preact';
import type { NameKind } from '../../src/names/names.ts';
import { nameUrl } from '../../src/site/addresses.ts';
import { byInitial } from '../../src/site/initials.ts';
import type { NameUse, PageOf } from '../../src/site/site-plan.ts';
import { counted, grouped } from '../components/counted.ts';
import { Layout } from '../components/layout.tsx';
import { PageHead } from '../components/page-head.tsx';
import { useSite } from '../page-context.ts';

const titles: Readonly<Record<NameKind, string>> = {
  person: 'People',
  place: 'Places',
  organisation: 'Organisations',
  topic: 'Topics',
};

/** Names shown by use before the alphabet. */
const top = 50;

/** Up to this many names need no initials to be looked through. */
const short = 30;

/** An index of names: the most used first when there are many, then all of them by initial. */
export function NamesPage({ page }: { readonly page: PageOf<'names'> }): JSX.Element {
  const { kind, uses } = page.model;
  const title = titles[kind];
  const groups = byInitial(uses);
  const long = uses.length > top;
  return (
    <Layout title={title} description={`${title} named in the archive’s articles.`}>
      <PageHead title={title}>
        <p class="page-count">{counted(uses.length, 'name')}</p>
      </PageHead>
      {long && (
        <>
          <nav aria-label="Initials">
            <ul class="initials">
              {groups.map(group => (
                <li>
                  <a href={`#letter-${group.anchor}`}>{group.initial}</a>
                </li>
              ))}
            </ul>
          </nav>
          <section>
            <h2 class="rubric">Most often named</h2>
            <NameList uses={uses.slice(0, top)} />
          </section>
        </>
      )}
      {uses.length <= short && <NameList uses={groups.flatMap(group => group.uses)} />}
      {uses.length > short &&
        groups.map(group => (
          <section class="initial" id={`letter-${group.anchor}`}>
            <h2 class="initial-letter">{group.initial}</h2>
            <NameList uses={group.uses} />
          </section>
        ))}
    </Layout>
  );
}

function NameList({ uses }: { readonly uses: readonly NameUse[] }): JSX.Element {
  const { link } = useSite();
  return (
    <ul class="index-list index-columns">
      {uses.map(({ name, articles }) => (
        <li>
          <a href={link(nameUrl(name))}>{name.preferred}</a>
          <span class="count">{grouped(articles.length)}</span>
        </li>
      ))}
    </ul>
  );
}
