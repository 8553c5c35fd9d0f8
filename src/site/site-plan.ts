import type { InterfaceTexts } from '../messages/wording.ts';
import type { ArchiveSettings } from './settings/settings.ts';
import type { SiteFile } from './site-file.ts';
import type { SiteUrl } from './site-url.ts';

/** Everything that will be published, in the order it is written. */
export interface SitePlan<AnyPage extends Page = Page> {
  readonly site: Site;
  readonly pages: readonly AnyPage[];
  readonly files: readonly SiteFile[];
}

/** A page to be written: where it stands and what it shows. */
export interface Page<Kind extends string = string, Model = unknown> {
  readonly kind: Kind;
  readonly url: SiteUrl;
  /** Below the output folder. */
  readonly path: string;
  readonly model: Model;
  /** What tells one model from another where that is shorter than the model; JSON. */
  readonly standsForModel?: unknown;
  /** Day of the last change that is known, e.g. of a correction. */
  readonly lastModified?: string;
  /** Search engines may list the page. */
  readonly indexed: boolean;
}

/** A page as its kind plans it; indexed unless it says otherwise. */
export interface PlannedPage<Model> {
  readonly url: SiteUrl;
  readonly model: Model;
  readonly standsForModel?: unknown;
  readonly lastModified?: string | undefined;
  readonly indexed?: boolean;
}

/** What every page knows of the site it is part of: nothing that one more article changes, for each page would with it. */
export interface Site {
  readonly settings: ArchiveSettings;
  /** The texts of the interface. */
  readonly texts: InterfaceTexts;
  /** `/`, or the folder the site is published in, e.g. `/archive/`. */
  readonly pathPrefix: string;
  readonly assets: Assets;
  readonly sections: readonly Section[];
  /** Drawings of the whole archive, where there is something to draw. */
  readonly plots: readonly { readonly label: string; readonly url: SiteUrl }[];
}

/** A page of the main navigation; one outside the archive has its whole address. */
export type Section =
  | { readonly label: string; readonly url: SiteUrl; readonly outside?: false }
  | { readonly label: string; readonly url: string; readonly outside: true };

/** The site's own style sheets, scripts and fonts, with their final names. */
export interface Assets {
  /** What every page brings. */
  readonly styles: SiteUrl;
  /** What all pages but articles bring besides. */
  readonly browseStyles: SiteUrl;
  readonly icon: SiteUrl;
  readonly logo?: Picture;
  /** What stands for the archive where its pages are shared. */
  readonly card: Picture;
  /** By entry point, e.g. `search-page`. */
  readonly scripts: ReadonlyMap<string, SiteUrl>;
  /** By script: those that it imports, which the browser would learn only from it. */
  readonly imports: ReadonlyMap<SiteUrl, readonly SiteUrl[]>;
  /** What pages need at once: all of them the upright one, those with italics in their first lines that too. */
  readonly fonts: { readonly roman: SiteUrl; readonly italic: SiteUrl };
  readonly files: readonly SiteFile[];
}

/** A picture with its own size, so that nothing moves when it comes. */
export interface Picture {
  readonly url: SiteUrl;
  readonly width: number;
  readonly height: number;
}
