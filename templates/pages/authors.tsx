import type { JSX } from 'preact';
import { addresses } from '../../src/site/addresses.ts';
import { listedAuthor } from '../../src/site/author-uses.ts';
import type { Catalogue } from '../../src/site/catalogue.ts';
import { indexPages, type NameIndex } from '../../src/site/index-pages.ts';
import type { PlannedPage } from '../../src/site/site-plan.ts';
import { Layout } from '../components/layout.tsx';
import { MarkedText } from '../components/marked-text.tsx';
import { IndexedNames } from '../components/name-index.tsx';
import { PageHead } from '../components/page-head.tsx';
import { useWording } from '../components/wording-context.ts';
import { type PageProps, useSite } from '../page-context.ts';

interface AuthorsModel {
  readonly index: NameIndex;
  /** On the first page, those without a page of their own: they are found by search. */
  readonly others: number;
}

export function plan({ authors, archive }: Catalogue): readonly PlannedPage<AuthorsModel>[] {
  const { settings } = archive;
  const withPage = authors.all.filter(({ hasPage }) => hasPage);
  const listed = withPage.map(use => listedAuthor(use, settings));
  const others = authors.all.length - withPage.length;
  return indexPages(listed, addresses.authors, settings.language).map(({ url, index }, at) => ({
    url,
    model: { index, others: at === 0 ? others : 0 },
  }));
}

/** Everyone who signed several articles, by family name. */
export function AuthorsPage({ page }: PageProps<AuthorsModel>): JSX.Element {
  const { link } = useSite();
  const { say, count } = useWording();
  const { index, others } = page.model;
  const { only, total } = index;
  const all = say('section.authors');
  return (
    <Layout
      title={only === undefined ? all : say('names.initial', { kind: all, initial: only })}
      description={say('authors.description')}
    >
      <PageHead over={only === undefined ? undefined : <a href={link(addresses.authors)}>{all}</a>} title={only ?? all}>
        <p class="page-count">{count('count.authors', total)}</p>
        {others > 0 && (
          <p class="page-note">
            <MarkedText
              text={count('authors.others', others)}
              tags={{ search: words => <a href={link(addresses.search)}>{words}</a> }}
            />
          </p>
        )}
      </PageHead>
      <IndexedNames index={index} />
    </Layout>
  );
}
