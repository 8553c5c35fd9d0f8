import type { Wording } from '../../messages/wording.ts';
import type { TrustedHtml } from '../markup.ts';
import type { SiteUrl } from '../site-url.ts';

/** A drawing made at build, with a table that says the same. */
export interface Plot {
  /** What is drawn and what is not, in a sentence or two: the figure's caption. */
  readonly caption: string;
  readonly svg: TrustedHtml;
  readonly table: PlotTable;
  /** What is drawn is hard to hit with a finger: a list of the same links stands with it, in place of the table. */
  readonly listed?: true;
}

interface PlotTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly PlotCell[])[];
}

export interface PlotCell {
  readonly text: string;
  readonly url?: SiteUrl;
}

/** What a drawing is given by the page it stands on. */
export interface PlotContext {
  /** The href that leads from the plot's page to another page. */
  readonly link: (url: SiteUrl) => string;
  readonly wording: Wording;
}

/** Width of every plot's own coordinates; pages scale it. */
export const plotWidth = 720;

export interface Label {
  readonly text: string;
  /** Where the text begins. */
  readonly x: number;
  readonly y: number;
}

/** Width of a letter and height of a line, in the plot's coordinates. */
export const letterWidth = 6.5;
const line = 13;

/**
 * Positions of the labels that overlap none before them, at most so many: the first are the most important.
 * `scale` is how much larger than usual they are written.
 */
export function freeLabels(labels: readonly Label[], most: number, scale = 1): readonly number[] {
  const free: number[] = [];
  labels.forEach((label, at) => {
    if (free.length >= most) return;
    const isFree = free.every(other => {
      const written = labels[other];
      return written === undefined || !overlap(written, label, scale);
    });
    if (isFree) free.push(at);
  });
  return free;
}

export function overlap(a: Label, b: Label, scale = 1): boolean {
  const apart = a.x + a.text.length * letterWidth * scale < b.x || b.x + b.text.length * letterWidth * scale < a.x;
  return !apart && Math.abs(a.y - b.y) < line * scale;
}

/** The least and the greatest of some numbers, however many they are. */
export function extent(numbers: readonly number[]): readonly [least: number, greatest: number] {
  let [least, greatest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const number of numbers) [least, greatest] = [Math.min(least, number), Math.max(greatest, number)];
  return [least, greatest];
}
