import type { JSX } from 'preact';
import { render } from 'preact-render-to-string';
import { addresses } from '../src/site/addresses.ts';
import type { Page, Site } from '../src/site/site-plan.ts';
import { linksFrom, type SiteUrl } from '../src/site/site-url.ts';
import { WordingContext } from './components/wording-context.ts';
import { PageContextValue } from './page-context.ts';
import { AboutPage } from './pages/about.tsx';
import { ArticlePage } from './pages/article.tsx';
import { DownloadsPage } from './pages/downloads.tsx';
import { HomePage } from './pages/home.tsx';
import { MonthPage } from './pages/month.tsx';
import { NamePage } from './pages/name.tsx';
import { NamesPage } from './pages/names.tsx';
import { NotFoundPage } from './pages/not-found.tsx';
import { OutletPage } from './pages/outlet.tsx';
import { OutletsPage } from './pages/outlets.tsx';
import { PlotPage } from './pages/plot.tsx';
import { SearchPage } from './pages/search.tsx';
import { StoriesPage } from './pages/stories.tsx';
import { StoryPage } from './pages/story.tsx';
import { TombstonePage } from './pages/tombstone.tsx';
import { UndatedPage } from './pages/undated.tsx';
import { YearPage } from './pages/year.tsx';
import { YearsPage } from './pages/years.tsx';

/** The whole HTML document of a page. */
export function renderPage(page: Page, site: Site): string {
  const context = { site, page, link: linkOn(page, site) };
  const tree = (
    <WordingContext.Provider value={site.wording}>
      <PageContextValue.Provider value={context}>{pageElement(page)}</PageContextValue.Provider>
    </WordingContext.Provider>
  );
  return `<!DOCTYPE html>\n${render(tree)}\n`;
}

/** The not-found page is shown at any address, so that only links from the host's root work on it. */
function linkOn(page: Page, site: Site): (to: SiteUrl) => string {
  if (page.kind !== 'not-found') return linksFrom(page.url);
  const fromRoot = linksFrom(addresses.home);
  return to => site.pathPrefix + (to === addresses.home ? '' : fromRoot(to));
}

function pageElement(page: Page): JSX.Element {
  switch (page.kind) {
    case 'home':
      return <HomePage page={page} />;
    case 'search':
      return <SearchPage page={page} />;
    case 'article':
      return <ArticlePage page={page} />;
    case 'tombstone':
      return <TombstonePage page={page} />;
    case 'years':
      return <YearsPage page={page} />;
    case 'year':
      return <YearPage page={page} />;
    case 'month':
      return <MonthPage page={page} />;
    case 'undated':
      return <UndatedPage page={page} />;
    case 'outlets':
      return <OutletsPage page={page} />;
    case 'outlet':
      return <OutletPage page={page} />;
    case 'names':
      return <NamesPage page={page} />;
    case 'name':
      return <NamePage page={page} />;
    case 'stories':
      return <StoriesPage page={page} />;
    case 'story':
      return <StoryPage page={page} />;
    case 'timeline':
    case 'map':
    case 'network':
      return <PlotPage page={page} />;
    case 'about':
      return <AboutPage page={page} />;
    case 'downloads':
      return <DownloadsPage page={page} />;
    case 'not-found':
      return <NotFoundPage page={page} />;
  }
}
