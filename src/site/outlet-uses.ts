import { addresses, outletUrl } from './addresses.ts';
import type { Article } from './archive.ts';
import { compareText } from './compare-text.ts';
import type { SiteUrl } from './site-url.ts';

export interface OutletUse {
  /** Absent for the articles whose outlet is not known. */
  readonly outlet?: string;
  readonly url: SiteUrl;
  readonly articles: readonly Article[];
}

/** The outlets with their articles, most articles first; the unknown outlet last. Two spellings of one address are one. */
export function outletUses(articles: readonly Article[]): readonly OutletUse[] {
  const groups = new Map<string, { outlet: string | undefined; articles: Article[] }>();
  for (const article of articles) {
    const outlet = article.record.outlet?.text;
    const url = outlet === undefined ? addresses.unknownOutlet : outletUrl(outlet);
    const group = groups.get(url);
    if (group === undefined) groups.set(url, { outlet, articles: [article] });
    else group.articles.push(article);
  }
  return [...groups.values()].map(use).sort(order);
}

function use(group: { readonly outlet: string | undefined; readonly articles: readonly Article[] }): OutletUse {
  return group.outlet === undefined
    ? { url: addresses.unknownOutlet, articles: group.articles }
    : { outlet: group.outlet, url: outletUrl(group.outlet), articles: group.articles };
}

function order(a: OutletUse, b: OutletUse): number {
  const unknown = Number(a.outlet === undefined) - Number(b.outlet === undefined);
  return unknown || b.articles.length - a.articles.length || compareText(a.outlet ?? '', b.outlet ?? '');
}
