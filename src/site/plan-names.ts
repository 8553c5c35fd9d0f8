import { type NameKind, nameKinds } from '../names/names.ts';
import { nameIndexUrl, nameUrl } from './addresses.ts';
import { listingPages } from './listing.ts';
import { makePage } from './make-page.ts';
import type { Page } from './site-plan.ts';
import type { Survey } from './survey.ts';

/** Names shown beside a name. */
const companions = 12;

/** For each kind of name that occurs: its index, and a page for each name. */
export function planNames(survey: Survey): readonly Page[] {
  return nameKinds.flatMap(kind => planKind(survey, kind));
}

function planKind({ names }: Survey, kind: NameKind): readonly Page[] {
  const uses = names.ofKind(kind);
  if (uses.length === 0) return [];
  return [
    makePage('names', nameIndexUrl(kind), { kind, uses }),
    ...uses.flatMap(use => {
      const beside = names.beside(use, companions);
      return listingPages(nameUrl(use.name), use.articles).map(({ url, listing }) =>
        makePage('name', url, { use, listing, beside }),
      );
    }),
  ];
}
