import { loadSite } from '../../src/io/load-site.ts';
import { fourArticles } from '../support/run-backfile.ts';

export interface PageExample {
  readonly kind: string;
  /** Relative to the site. */
  readonly url: string;
}

/** One page of each kind that the archive's plan has, so that a new kind is tested without a word here. */
export async function pageKinds(root: string = fourArticles): Promise<readonly PageExample[]> {
  const { plan } = await loadSite(root, {});
  const first = new Map<string, string>();
  for (const page of plan.pages) if (!first.has(page.kind)) first.set(page.kind, page.url);
  return [...first].map(([kind, url]) => ({ kind, url }));
}
