import type { SiteFile } from './site-plan.ts';
import type { SiteUrl } from './site-url.ts';

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
