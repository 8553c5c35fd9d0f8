import type { JSX } from 'preact';
import { isCertain, type NameKind, nameKinds } from '../../src/names/names.ts';
import { nameIndexUrl } from '../../src/site/addresses.ts';
import type { Catalogue } from '../../src/site/catalogue.ts';
import { indexPages, type NameIndex } from '../../src/site/index-pages.ts';
import { listedForm } from '../../src/site/name-listing.ts';
import { type CountedName, countedName, type NameUse, usesOfKind } from '../../src/site/name-uses.ts';
import type { ArchiveSettings } from '../../src/site/settings/settings.ts';
import type { PlannedPage } from '../../src/site/site-plan.ts';
import { Layout } from '../components/layout.tsx';
import { IndexedNames, NameList } from '../components/name-index.tsx';
import { PageHead, PlotLinks } from '../components/page-head.tsx';
import { useWording } from '../components/wording-context.ts';
import { type PageProps, useSite } from '../page-context.ts';

interface NamesModel {
  readonly kind: NameKind;
  /** The most used of the certain ones, when there are many. */
  readonly top: readonly CountedName[];
  /** The names that this page lists. */
  readonly index: NameIndex;
}

/** Names shown by use before the alphabet, where that is long. */
const mostUsed = 50;

export function plan({ names, archive }: Catalogue): readonly PlannedPage<NamesModel>[] {
  return nameKinds.flatMap(kind => pagesOfKind(kind, usesOfKind(names, kind), archive.settings));
}

function pagesOfKind(
  kind: NameKind,
  uses: readonly NameUse[],
  settings: ArchiveSettings,
): readonly PlannedPage<NamesModel>[] {
  const certain = uses.filter(({ name }) => isCertain(name));
  const top = uses.length > mostUsed ? certain.slice(0, mostUsed).map(countedName) : [];
  const listed = uses.map(use => ({ ...countedName(use), listed: listedForm(use, settings), slug: use.name.slug }));
  return indexPages(listed, nameIndexUrl(kind), settings.language).map(({ url, index }, at) => ({
    url,
    model: { kind, top: at === 0 ? top : [], index },
  }));
}

/** An index of names: the most used first when there are many, then all of them by initial. */
export function NamesPage({ page }: PageProps<NamesModel>): JSX.Element {
  const { link } = useSite();
  const { say, count } = useWording();
  const { kind, top, index } = page.model;
  const { total, only } = index;
  const all = say(`section.${kind}`);
  const title = only === undefined ? all : say('names.initial', { kind: all, initial: only });
  const over = only === undefined ? undefined : <a href={link(nameIndexUrl(kind))}>{all}</a>;
  return (
    <Layout title={title} description={say('names.description', { kind: title })}>
      <PageHead over={over} title={only ?? all}>
        <p class="page-count">{count(`count.${kind}`, total)}</p>
        {only === undefined && <PlotLinks />}
      </PageHead>
      <IndexedNames index={index}>
        {top.length > 0 && (
          <section>
            <h2 class="rubric">{say('names.most')}</h2>
            <NameList names={top} />
          </section>
        )}
      </IndexedNames>
    </Layout>
  );
}
