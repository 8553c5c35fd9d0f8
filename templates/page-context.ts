import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { CitesArticles } from '../src/site/citations/citation-writer.ts';
import type { DownloadFixities } from '../src/site/downloads/download.ts';
import type { Page, Site } from '../src/site/site-plan.ts';
import type { SiteUrl } from '../src/site/site-url.ts';

/** What the component of a kind of page is given. */
export interface PageProps<Model> {
  readonly page: Page<string, Model>;
}

/** What a component may know of the page it stands on; what the page shows, its own component hands down. */
export interface PageContext {
  readonly site: Site;
  readonly page: Omit<Page, 'model'>;
  /** Size and SHA-256 of each file for download. */
  readonly fixities: DownloadFixities;
  readonly citations: CitesArticles;
  /** The address to write in `href`: relative, so that the site works in any folder. */
  readonly link: (to: SiteUrl) => string;
}

export const PageContextValue = createContext<PageContext | undefined>(undefined);

/** The page and site around a component. Throws outside renderPage. */
export function useSite(): PageContext {
  const context = useContext(PageContextValue);
  if (context === undefined) throw new Error('useSite() was called outside renderPage().');
  return context;
}
