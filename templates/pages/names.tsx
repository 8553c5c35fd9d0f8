import type { JSX } from 'preact';
import { isCertain, type NameKind, nameKinds } from '../../src/names/names.ts';
import { initialUrl, nameIndexUrl } from '../../src/site/addresses.ts';
import type { Catalogue } from '../../src/site/catalogue.ts';
import { byInitial, type InitialGroup, type Listed, listedForm } from '../../src/site/name-listing.ts';
import { type CountedName, countedName, type NameUse, usesOfKind } from '../../src/site/name-uses.ts';
import type { ArchiveSettings } from '../../src/site/settings/settings.ts';
import type { PlannedPage } from '../../src/site/site-plan.ts';
import type { SiteUrl } from '../../src/site/site-url.ts';
import { Layout } from '../components/layout.tsx';
import { PageHead, PlotLinks } from '../components/page-head.tsx';
import { useWording } from '../components/wording-context.ts';
import { type PageProps, useSite } from '../page-context.ts';

interface NamesModel {
  readonly kind: NameKind;
  readonly total: number;
  /** The most used of the certain ones, when there are many. */
  readonly top: readonly CountedName[];
  /** The names that this page lists. */
  readonly groups: readonly InitialGroup<ListedCount>[];
  /** Where each initial's names are. */
  readonly initials: readonly { readonly initial: string; readonly url: SiteUrl; readonly anchor?: string }[];
  /** The one initial this page is about. */
  readonly only?: string;
}

/** A name under the form by which it is listed: people by their family name. */
interface ListedCount extends CountedName, Listed {}

/** Up to this many names of a kind stand on one page; past it each initial has its own. */
const onePage = 500;

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
  const total = uses.length;
  if (total === 0) return [];
  const listed = uses.map(use => ({ ...countedName(use), listed: listedForm(use, settings), slug: use.name.slug }));
  const groups = byInitial(listed, settings.language);
  const certain = uses.filter(({ name }) => isCertain(name));
  const url = nameIndexUrl(kind);
  const top = total > mostUsed ? certain.slice(0, mostUsed).map(countedName) : [];
  if (total <= onePage) {
    const initials = groups.map(({ initial, anchor }) => ({ initial, anchor, url }));
    return [{ url, model: { kind, total, top, groups, initials } }];
  }
  const initials = groups.map(({ initial, anchor }) => ({ initial, url: initialUrl(kind, anchor) }));
  const index = { url, model: { kind, total, top, groups: [], initials } };
  const pages = groups.map(group => ({
    url: initialUrl(kind, group.anchor),
    model: { kind, total: group.entries.length, top: [], groups: [group], initials, only: group.initial },
  }));
  return [index, ...pages];
}

/** Up to this many names need no initials to be looked through. */
const few = 30;

/** An index of names: the most used first when there are many, then all of them by initial. */
export function NamesPage({ page }: PageProps<NamesModel>): JSX.Element {
  const { link } = useSite();
  const { say, count } = useWording();
  const { kind, total, top, groups, only } = page.model;
  const all = say(`section.${kind}`);
  const title = only === undefined ? all : say('names.initial', { kind: all, initial: only });
  const over = only === undefined ? undefined : <a href={link(nameIndexUrl(kind))}>{all}</a>;
  return (
    <Layout title={title} description={say('names.description', { kind: title })}>
      <PageHead over={over} title={only ?? all}>
        <p class="page-count">{count(`count.${kind}`, total)}</p>
        {only === undefined && <PlotLinks />}
      </PageHead>
      {total > few && <Initials {...page.model} />}
      {top.length > 0 && (
        <section>
          <h2 class="rubric">{say('names.most')}</h2>
          <NameList names={top} />
        </section>
      )}
      {total <= few && <NameList names={groups.flatMap(group => group.entries)} />}
      {total > few &&
        groups.map(group => (
          <section class="initial" id={`letter-${group.anchor}`}>
            <h2 class="initial-letter">{group.initial}</h2>
            <NameList names={group.entries} />
          </section>
        ))}
    </Layout>
  );
}

function Initials({ initials, only }: Pick<NamesModel, 'initials' | 'only'>): JSX.Element {
  const { link } = useSite();
  const { say } = useWording();
  return (
    <nav aria-label={say('names.initials')}>
      <ul class="initials">
        {initials.map(({ initial, url, anchor }) => (
          <li>
            <a
              href={anchor === undefined ? link(url) : `#letter-${anchor}`}
              aria-current={initial === only ? 'page' : undefined}
            >
              {initial}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function NameList({ names }: { readonly names: readonly (CountedName & Partial<Listed>)[] }): JSX.Element {
  const { link } = useSite();
  const { number } = useWording();
  return (
    <ul class="index-list index-columns">
      {names.map(({ name, listed, url, count }) => (
        <li>
          <a href={link(url)}>{listed ?? name}</a>
          <span class="count">{number(count)}</span>
        </li>
      ))}
    </ul>
  );
}
