import type { JSX } from 'preact';
import { isCertain, type NameKind, nameKinds } from '../../src/names/names.ts';
import { initialUrl, nameIndexUrl } from '../../src/site/addresses.ts';
import type { Catalogue } from '../../src/site/catalogue.ts';
import { compareText } from '../../src/site/compare-text.ts';
import { type CountedName, countedName, type NameUse, usesOfKind } from '../../src/site/name-uses.ts';
import type { PlannedPage } from '../../src/site/site-plan.ts';
import type { SiteUrl } from '../../src/site/site-url.ts';
import { slugOf } from '../../src/site/slug.ts';
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
  readonly groups: readonly InitialGroup[];
  /** Where each initial's names are. */
  readonly initials: readonly { readonly initial: string; readonly url: SiteUrl; readonly anchor?: string }[];
  /** The one initial this page is about. */
  readonly only?: string;
}

/** The names of one initial, in order. */
interface InitialGroup {
  /** As shown: a capital letter of any script, or `#` for everything that begins otherwise. */
  readonly initial: string;
  /** A fragment identifier that the initial makes. */
  readonly anchor: string;
  readonly names: readonly CountedName[];
}

/** Up to this many names of a kind stand on one page; past it each initial has its own. */
const onePage = 500;

/** Names shown by use before the alphabet, where that is long. */
const mostUsed = 50;

export function plan({ names }: Catalogue): readonly PlannedPage<NamesModel>[] {
  return nameKinds.flatMap(kind => pagesOfKind(kind, usesOfKind(names, kind)));
}

function pagesOfKind(kind: NameKind, uses: readonly NameUse[]): readonly PlannedPage<NamesModel>[] {
  const total = uses.length;
  if (total === 0) return [];
  const groups = byInitial(uses);
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
    model: { kind, total: group.names.length, top: [], groups: [group], initials, only: group.initial },
  }));
  return [index, ...pages];
}

/** Groups names by initial and orders them by their folded spelling: É stands with E. */
function byInitial(uses: readonly NameUse[]): readonly InitialGroup[] {
  const groups = new Map<string, { sortKey: string; use: NameUse }[]>();
  for (const use of uses) {
    const sortKey = slugOf(use.name.preferred);
    const initial = initialOf(sortKey);
    const group = groups.get(initial);
    if (group === undefined) groups.set(initial, [{ sortKey, use }]);
    else group.push({ sortKey, use });
  }
  return [...groups]
    .sort(([a], [b]) => compareText(a, b))
    .map(([initial, group]) => ({
      initial,
      anchor: initial === '#' ? 'other' : initial.toLowerCase(),
      names: group
        .sort((a, b) => compareText(a.sortKey, b.sortKey) || compareText(a.use.name.slug, b.use.name.slug))
        .map(({ use }) => countedName(use)),
    }));
}

function initialOf(sortKey: string): string {
  const [first = ''] = sortKey;
  return /\p{L}/u.test(first) ? first.toUpperCase() : '#';
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
      {total <= few && <NameList names={groups.flatMap(group => group.names)} />}
      {total > few &&
        groups.map(group => (
          <section class="initial" id={`letter-${group.anchor}`}>
            <h2 class="initial-letter">{group.initial}</h2>
            <NameList names={group.names} />
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

function NameList({ names }: { readonly names: readonly CountedName[] }): JSX.Element {
  const { link } = useSite();
  const { number } = useWording();
  return (
    <ul class="index-list index-columns">
      {names.map(({ name, url, count }) => (
        <li>
          <a href={link(url)}>{name}</a>
          <span class="count">{number(count)}</span>
        </li>
      ))}
    </ul>
  );
}
