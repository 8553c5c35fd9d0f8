import type { Wording } from '../../messages/wording.ts';
import type { SiteUrl } from '../site-url.ts';
import type { TrustedHtml } from '../trusted-html.ts';

/** A drawing made at build, with a table that says the same. */
export interface Plot {
  /** What is drawn and what is not, in a sentence or two: the figure's caption. */
  readonly caption: string;
  readonly svg: TrustedHtml;
  readonly table: PlotTable;
}

export interface PlotTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly PlotCell[])[];
}

export interface PlotCell {
  readonly text: string;
  readonly url?: SiteUrl;
}

/** What the page that a plot stands on gives it. */
export interface PlotPlace {
  /** The href that leads from the plot's page to another page. */
  readonly link: (url: SiteUrl) => string;
  readonly wording: Wording;
}

/** Width of every plot's own coordinates; pages scale it. */
export const plotWidth = 720;

/** Cuts a label to the room there is, at a word where it can. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most - 1);
  const space = cut.lastIndexOf(' ');
  return `${(space > most / 2 ? cut.slice(0, space) : cut).trimEnd()}…`;
}
