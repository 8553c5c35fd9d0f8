import type { ArticleId } from '../capture/capture.ts';
import type { Wording } from '../messages/wording.ts';
import type { NameKind } from '../names/names.ts';
import type { Article } from './archive.ts';
import type { Calendar, MonthGroup, YearGroup } from './calendar.ts';
import type { FixedDownload } from './downloads/download.ts';
import type { InitialGroup } from './initials.ts';
import type { Listing } from './listing.ts';
import type { NameUse } from './name-uses.ts';
import type { OutletUse } from './outlet-uses.ts';
import type { Plot } from './plots/plot.ts';
import type { RuleHits } from './rule-hits.ts';
import type { ArchiveSettings } from './settings/settings.ts';
import type { SiteUrl } from './site-url.ts';
import type { StoryUse } from './story-uses.ts';

/** What every page knows of the site it is part of. */
export interface Site {
  readonly settings: ArchiveSettings;
  /** The texts of the interface. */
  readonly wording: Wording;
  /** `/`, or the folder the site is published in, e.g. `/archive/`. */
  readonly pathPrefix: string;
  readonly assets: Assets;
  readonly articleCount: number;
  /** First and last year in which an article is placed. */
  readonly years?: { readonly first: string; readonly last: string };
  readonly sections: readonly Section[];
  /** Drawings of the whole archive, where there is something to draw. */
  readonly plots: readonly { readonly label: string; readonly url: SiteUrl }[];
}

/** A page of the main navigation; one outside the archive has its whole address. */
export type Section =
  | { readonly label: string; readonly url: SiteUrl; readonly outside?: false }
  | { readonly label: string; readonly url: string; readonly outside: true };

/** What each kind of page shows. */
export interface PageModels {
  readonly home: {
    /** Newest first. */
    readonly latest: readonly Article[];
    readonly calendar: Calendar;
    readonly stories: readonly StoryUse[];
    readonly names: readonly NameUse[];
    readonly outlets: readonly OutletUse[];
  };
  readonly search: { readonly total: number; readonly articles: readonly Article[]; readonly searchFolder: SiteUrl };
  readonly article: {
    readonly article: Article;
    readonly names: readonly NameUse[];
    readonly story?: StoryUse;
    readonly copies: readonly Article[];
    readonly related: readonly Article[];
    readonly previous?: Article;
    readonly next?: Article;
  };
  readonly tombstone: { readonly id: ArticleId; readonly date: string; readonly reason: string };
  readonly years: { readonly calendar: Calendar };
  readonly year: {
    readonly group: YearGroup;
    /** The articles that no single month holds. */
    readonly listing: Listing;
    readonly previous?: string;
    readonly next?: string;
  };
  readonly month: {
    readonly group: MonthGroup;
    readonly listing: Listing;
    readonly previous?: string;
    readonly next?: string;
  };
  readonly undated: { readonly listing: Listing; readonly spanning: readonly Article[] };
  readonly outlets: { readonly outlets: readonly OutletUse[] };
  readonly outlet: { readonly use: OutletUse; readonly listing: Listing };
  readonly names: {
    readonly kind: NameKind;
    readonly total: number;
    /** The most used, when there are many. */
    readonly top: readonly NameUse[];
    /** The names that this page lists. */
    readonly groups: readonly InitialGroup[];
    /** Where each initial's names are. */
    readonly initials: readonly { readonly initial: string; readonly url: SiteUrl; readonly anchor?: string }[];
    /** The one initial this page is about. */
    readonly only?: string;
  };
  readonly name: {
    readonly use: NameUse;
    readonly listing: Listing;
    readonly beside: readonly NameUse[];
  };
  readonly stories: { readonly stories: readonly StoryUse[] };
  readonly story: StoryUse & {
    /** What each article tells that no other of the story does. */
    readonly alone: ReadonlyMap<ArticleId, readonly string[]>;
  };
  readonly timeline: { readonly plot: Plot };
  readonly map: { readonly plot: Plot };
  readonly network: { readonly plot: Plot };
  readonly about: { readonly rules: readonly RuleHits[]; readonly lineCount: number };
  readonly downloads: { readonly files: readonly FixedDownload[] };
  readonly 'not-found': { readonly latest: readonly Article[]; readonly lookup: 'whole' | 'shards' };
}

export type PageKind = keyof PageModels;

/** A page to be written: where it stands and what it shows. */
export interface PageOf<Kind extends PageKind> {
  readonly kind: Kind;
  readonly url: SiteUrl;
  /** Below the output folder. */
  readonly path: string;
  readonly model: PageModels[Kind];
  /** Day of the last change that is known, e.g. of a correction. */
  readonly lastModified?: string;
  /** Search engines may list the page. */
  readonly indexed: boolean;
}

export type Page = { [Kind in PageKind]: PageOf<Kind> }[PageKind];

/** A file of the site that is not a page; contents are made when they are written. */
export type SiteFile =
  | { readonly kind: 'text'; readonly path: string; readonly text: () => string }
  | { readonly kind: 'bytes'; readonly path: string; readonly bytes: Uint8Array }
  /** `from` is relative to the archive's folder; what is copied has the SHA-256 that the record tells. */
  | { readonly kind: 'copy'; readonly path: string; readonly from: string; readonly sha256: string }
  | { readonly kind: 'stream'; readonly path: string; readonly chunks: () => Iterable<Uint8Array> };

/** Everything that will be published, in the order it is written. */
export interface SitePlan {
  readonly site: Site;
  readonly pages: readonly Page[];
  readonly files: readonly SiteFile[];
}

/** The site's own style sheet, scripts and fonts, with their final names. */
export interface Assets {
  readonly styles: SiteUrl;
  readonly icon: SiteUrl;
  readonly logo?: Logo;
  /** By entry point, e.g. `search-page`. */
  readonly scripts: ReadonlyMap<string, SiteUrl>;
  /** Fonts that every page needs at once. */
  readonly preload: readonly SiteUrl[];
  readonly files: readonly SiteFile[];
}

/** The editor's picture before the title, with its own size, so that nothing moves when it comes. */
export interface Logo {
  readonly url: SiteUrl;
  readonly width: number;
  readonly height: number;
}
