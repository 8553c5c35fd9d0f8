import { foldText } from '../fold-text.ts';
import type { FeatureRow } from './candidate-table.ts';
import type { HeadPage } from './head-page.ts';

/** Where else on the page a name stands; a page that names someone often is gone through for them once. */
export class NamesElsewhere {
  readonly #head: HeadPage;
  readonly #places = new Map<string, readonly number[]>();

  constructor(head: HeadPage) {
    this.#head = head;
  }

  /** A writer is named again in a note about them; whoever is named in the text itself is its subject. */
  set(row: FeatureRow, place: number, name: string): void {
    const { lines, keep } = this.#head;
    const key = foldText(name);
    let again = 0;
    let notes = 0;
    let inText = 0;
    for (const at of this.#placesOf(key)) {
      const line = lines[at];
      if (at === place || !line) continue;
      const isKept = (keep[at] ?? 0) >= 0.5;
      again += 1;
      if (!isKept && line.words >= 8 && line.folded.startsWith(key)) notes += 1;
      if (isKept && line.words >= 12) inText += 1;
    }
    row.set('named again', Math.min(6, again));
    row.set('named in notes', notes);
    row.set('named in text', Math.min(4, inText));
  }

  #placesOf(key: string): readonly number[] {
    const known = this.#places.get(key);
    if (known) return known;
    const places: number[] = [];
    if (key !== '')
      this.#head.lines.forEach((line, place) => {
        if (line.folded.includes(key)) places.push(place);
      });
    this.#places.set(key, places);
    return places;
  }
}
