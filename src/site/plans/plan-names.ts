import { type NameKind, nameKinds } from '../../names/names.ts';
import { initialUrl, nameIndexUrl, nameUrl } from '../addresses.ts';
import { byInitial } from '../initials.ts';
import { listingPages } from '../listing.ts';
import type { NameUse } from '../name-uses.ts';
import type { Page } from '../site-plan.ts';
import type { Survey } from '../survey.ts';
import { makePage } from './make-page.ts';

/** Up to this many names of a kind stand on one page; past it each initial has its own. */
const onePage = 500;

/** Names shown by use before the alphabet, where that is long. */
const mostUsed = 50;

/** Names of each kind shown beside a name. */
const companions = 6;

/** For each kind of name that occurs: its index, and a page for each name. */
export function planNames(survey: Survey): readonly Page[] {
  return nameKinds.flatMap(kind => planKind(survey, kind));
}

function planKind({ names }: Survey, kind: NameKind): readonly Page[] {
  const uses = names.ofKind(kind);
  if (uses.length === 0) return [];
  return [
    ...indexPages(kind, uses),
    ...uses.flatMap(use => {
      const beside = names.beside(use, companions);
      return listingPages(nameUrl(use.name), use.articles).map(({ url, listing }) =>
        makePage('name', url, { use, listing, beside }),
      );
    }),
  ];
}

function indexPages(kind: NameKind, uses: readonly NameUse[]): readonly Page[] {
  const groups = byInitial(uses);
  const index = nameIndexUrl(kind);
  const total = uses.length;
  const top = total > mostUsed ? uses.slice(0, mostUsed) : [];
  if (total <= onePage) {
    const initials = groups.map(({ initial, anchor }) => ({ initial, anchor, url: index }));
    return [makePage('names', index, { kind, total, top, groups, initials })];
  }
  const initials = groups.map(({ initial, anchor }) => ({ initial, url: initialUrl(kind, anchor) }));
  return [
    makePage('names', index, { kind, total, top, groups: [], initials }),
    ...groups.map(group =>
      makePage('names', initialUrl(kind, group.anchor), {
        kind,
        total: group.uses.length,
        top: [],
        groups: [group],
        initials,
        only: group.initial,
      }),
    ),
  ];
}
