import type { JSX } from 'preact';
import { Cards, type CatalogueWithCards } from '../src/site/cards.ts';
import type { Catalogue } from '../src/site/catalogue.ts';
import type { Page, PlannedPage } from '../src/site/site-plan.ts';
import { outputPath } from '../src/site/site-url.ts';
import type { PageProps } from './page-context.ts';
import * as about from './pages/about.tsx';
import * as article from './pages/article.tsx';
import * as author from './pages/author.tsx';
import * as authors from './pages/authors.tsx';
import * as collection from './pages/collection.tsx';
import * as collections from './pages/collections.tsx';
import * as downloads from './pages/downloads.tsx';
import * as home from './pages/home.tsx';
import * as map from './pages/map.tsx';
import * as month from './pages/month.tsx';
import * as name from './pages/name.tsx';
import * as names from './pages/names.tsx';
import * as network from './pages/network.tsx';
import * as notFound from './pages/not-found.tsx';
import * as outlet from './pages/outlet.tsx';
import * as outlets from './pages/outlets.tsx';
import * as search from './pages/search.tsx';
import * as searchTips from './pages/search-tips.tsx';
import * as stories from './pages/stories.tsx';
import * as story from './pages/story.tsx';
import * as timeline from './pages/timeline.tsx';
import * as tombstone from './pages/tombstone.tsx';
import * as undated from './pages/undated.tsx';
import * as version from './pages/version.tsx';
import * as versions from './pages/versions.tsx';
import * as year from './pages/year.tsx';
import * as years from './pages/years.tsx';

/**
 * Every kind of page, in the order in which they are planned. What a page of a theme leaves out is absent here when the
 * theme's pages are rendered, so that it needs no more than its component: pages are planned by ours.
 */
const registry = {
  home: { plan: home.plan, Component: home.HomePage },
  search: { plan: search.plan, Component: search.SearchPage },
  'search-tips': { plan: searchTips.plan, Component: searchTips.SearchTipsPage },
  about: { plan: about.plan, Component: about.AboutPage },
  downloads: { plan: downloads.plan, Component: downloads.DownloadsPage },
  'not-found': { plan: notFound.plan, Component: notFound.NotFoundPage },
  article: { plan: article.plan, Component: article.ArticlePage },
  version: { plan: version.plan, Component: version.VersionPage },
  versions: { plan: versions.plan, Component: versions.VersionsPage },
  tombstone: { plan: tombstone.plan, Component: tombstone.TombstonePage },
  years: { plan: years.plan, Component: years.YearsPage },
  year: { plan: year.plan, Component: year.YearPage },
  month: { plan: month.plan, Component: month.MonthPage },
  undated: { plan: undated.plan, Component: undated.UndatedPage },
  outlets: { plan: outlets.plan, Component: outlets.OutletsPage },
  outlet: { plan: outlet.plan, Component: outlet.OutletPage },
  authors: { plan: authors.plan, Component: authors.AuthorsPage },
  author: { plan: author.plan, Component: author.AuthorPage },
  names: { plan: names.plan, Component: names.NamesPage },
  name: { plan: name.plan, Component: name.NamePage },
  collections: { plan: collections.plan, Component: collections.CollectionsPage },
  collection: { plan: collection.plan, Component: collection.CollectionPage },
  stories: { plan: stories.plan, Component: stories.StoriesPage },
  story: { plan: story.plan, Component: story.StoryPage },
  timeline: { plan: timeline.plan, Component: timeline.TimelinePage },
  map: { plan: map.plan, Component: map.MapPage },
  network: { plan: network.plan, Component: network.NetworkPage },
};

type Registry = typeof registry;

export type PageKind = keyof Registry;

type ModelOf<Kind extends PageKind> = ReturnType<Registry[Kind]['plan']>[number]['model'];

/** A page of one kind; of any, when none is named. */
export type PageOf<Kind extends PageKind = PageKind> = { [One in Kind]: Page<One, ModelOf<One>> }[Kind];

/** What stands in the file of a kind of page: which pages of it there are, and how one is written. */
type PageKinds = {
  readonly [Kind in PageKind]: {
    readonly plan: (catalogue: CatalogueWithCards) => readonly PlannedPage<ModelOf<Kind>>[];
    readonly Component: (props: PageProps<ModelOf<Kind>>) => JSX.Element;
  };
};

export const pageKinds: PageKinds = registry;

export const kindNames: readonly PageKind[] = Object.keys(registry).filter(isPageKind);

function isPageKind(name: string): name is PageKind {
  return name in registry;
}

/** Every page of the site. */
export function planPages(catalogue: Catalogue): readonly PageOf[] {
  const cards = new Cards(catalogue.archive.pictures);
  return kindNames.flatMap<PageOf>(kind => planKind(kind, catalogue, cards));
}

/** The pages of one kind. */
export function planKind<Kind extends PageKind>(
  kind: Kind,
  catalogue: Catalogue,
  cards = new Cards(catalogue.archive.pictures),
): readonly PageOf<Kind>[] {
  return pageKinds[kind]
    .plan({ ...catalogue, cards })
    .map(({ url, model, standsForModel, lastModified, indexed = true }) => ({
      kind,
      url,
      path: outputPath(url),
      model,
      ...(standsForModel !== undefined && { standsForModel }),
      ...(lastModified !== undefined && { lastModified }),
      indexed,
    }));
}
