import type { JSX } from 'preact';
import { render } from 'preact-render-to-string';
import { wordingOf } from '../src/messages/wording.ts';
import { addresses } from '../src/site/addresses.ts';
import type { CitesArticles } from '../src/site/citations/citation-writer.ts';
import type { DownloadFixities } from '../src/site/downloads/download.ts';
import type { Site } from '../src/site/site-plan.ts';
import { linksFrom, type SiteUrl } from '../src/site/site-url.ts';
import { WordingContext } from './components/wording-context.ts';
import { PageContextValue } from './page-context.ts';
import { type PageKind, type PageOf, pageKinds } from './page-kinds.ts';

/**
 * The whole HTML document of a page.
 *
 * @param fixities of the downloads that have been written; the page of downloads needs them, and no other
 * @param citations writes the citations of articles; without it their pages have none in words
 */
export function renderPage(
  page: PageOf,
  site: Site,
  fixities: DownloadFixities = new Map(),
  citations: CitesArticles = { cite: () => [] },
): string {
  const context = { site, page, fixities, citations, link: linkOn(page, site) };
  const tree = (
    <WordingContext.Provider value={wordingOf(site.texts)}>
      <PageContextValue.Provider value={context}>{pageElement(page)}</PageContextValue.Provider>
    </WordingContext.Provider>
  );
  return `<!DOCTYPE html>\n${render(tree)}\n`;
}

/** The not-found page is shown at any address, so that only links from the host's root work on it. */
function linkOn(page: PageOf, site: Site): (to: SiteUrl) => string {
  if (page.kind !== 'not-found') return linksFrom(page.url);
  const fromRoot = linksFrom(addresses.home);
  return to => site.pathPrefix + (to === addresses.home ? '' : fromRoot(to));
}

function pageElement<Kind extends PageKind>(page: PageOf<Kind>): JSX.Element {
  const { Component } = pageKinds[page.kind];
  return <Component page={page} />;
}
