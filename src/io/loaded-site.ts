import type { Problem } from '../problems.ts';
import type { Archive } from '../site/archive.ts';
import type { SitePlan } from '../site/site-plan.ts';
import type { Templates } from './load-templates.ts';

/** Everything that is known before the first page is written. */
export interface LoadedSite {
  readonly archive: Archive;
  readonly plan: SitePlan;
  /** All problems of one run, sorted; the plan holds what is left without the articles they concern. */
  readonly problems: readonly Problem[];
  /** The pages that Eleventy writes in this turn; absent when it writes all. */
  readonly turn?: PageTurn;
  /** Called before each page is written, with the number of those that were. */
  readonly tellPage?: (written: number) => void;
  /** The templates with those of the archive's theme in their places; absent when it has none. */
  readonly ownTemplates?: Templates;
}

/** Pages of a plan from `first` up to, and without, `end`. */
export interface PageTurn {
  readonly first: number;
  readonly end: number;
}

let inHand: LoadedSite | undefined;

/** Hands a site that `build` has already checked to Eleventy's configuration, so that it is not made twice. */
export function handLoadedSite(site: LoadedSite): void {
  inHand = site;
}

/** Takes the site handed over; undefined when Eleventy was started otherwise (serve, its own command). */
export function takeLoadedSite(): LoadedSite | undefined {
  const site = inHand;
  inHand = undefined;
  return site;
}

type Listener = (site: LoadedSite) => void;
let listener: Listener = () => {};

/** Has `tell` called with every site that Eleventy's configuration loads by itself, at each rebuild of `serve`. */
export function onLoadedSite(tell: Listener): void {
  listener = tell;
}

export function tellLoadedSite(site: LoadedSite): void {
  listener(site);
}
