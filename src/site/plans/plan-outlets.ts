import { addresses } from '../addresses.ts';
import { listingPages } from '../listing.ts';
import type { Page } from '../site-plan.ts';
import type { Survey } from '../survey.ts';
import { makePage } from './make-page.ts';

/** The index of outlets and a page for each, the unknown outlet among them. */
export function planOutlets({ outlets }: Survey): readonly Page[] {
  return [
    makePage('outlets', addresses.outlets, { outlets }),
    ...outlets.flatMap(use =>
      listingPages(use.url, use.articles).map(({ url, listing }) => makePage('outlet', url, { use, listing })),
    ),
  ];
}
