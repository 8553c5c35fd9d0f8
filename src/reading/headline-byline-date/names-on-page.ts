import { foldText } from '../fold-text.ts';
import type { ViewLine } from '../view-line.ts';
import type { FeatureRow } from './candidates.ts';
import type { ScoredPage } from './scored-page.ts';

/** The folded lines one after the other, and where each ends. */
interface OneText {
  readonly text: string;
  readonly ends: readonly number[];
}

function oneText(lines: readonly ViewLine[]): OneText {
  let end = 0;
  const ends = lines.map(({ folded }) => (end += folded.length + 1));
  return { text: lines.map(({ folded }) => folded).join('\n'), ends };
}

/** More often tells no more. */
const mostSaid = 6;

/** Where else on the page a name stands; a page that names someone often is gone through for them once. */
export class NamesElsewhere {
  readonly #scored: ScoredPage;
  readonly #positions = new Map<string, readonly number[]>();
  #folded: OneText | undefined;
  /** The running text, each line between spaces. */
  #running: string | undefined;

  constructor(scored: ScoredPage) {
    this.#scored = scored;
  }

  /** A writer is named again in a note about them; whoever is named in the text itself is its subject. */
  set(row: FeatureRow, position: number, name: string): void {
    const { lines, keep } = this.#scored;
    const key = foldText(name);
    let again = 0;
    let notes = 0;
    let inText = 0;
    for (const at of this.#positionsOf(key)) {
      const line = lines[at];
      if (at === position || !line) continue;
      const isKept = (keep[at] ?? 0) >= 0.5;
      again += 1;
      if (!isKept && line.words >= 8 && line.folded.startsWith(key)) notes += 1;
      if (isKept && line.words >= 12) inText += 1;
    }
    row.set('named again', Math.min(6, again));
    row.set('named in notes', notes);
    row.set('named in text', Math.min(4, inText));
    row.set('surname in text', this.#saidInText(key.slice(key.lastIndexOf(' ') + 1)));
  }

  /** How often the running text says the word; it names the people it is about by their last name. */
  #saidInText(word: string): number {
    const { lines, keep } = this.#scored;
    this.#running ??= lines
      .flatMap(({ words, folded }, at) => (words >= 12 && (keep[at] ?? 0) >= 0.5 ? [` ${folded} `] : []))
      .join('');
    let said = 0;
    const sought = ` ${word} `;
    for (let at = this.#running.indexOf(sought); at >= 0 && said < mostSaid; said += 1)
      at = this.#running.indexOf(sought, at + 1);
    return said;
  }

  #positionsOf(key: string): readonly number[] {
    const known = this.#positions.get(key);
    if (known) return known;
    const positions = key === '' ? [] : this.#search(key);
    this.#positions.set(key, positions);
    return positions;
  }

  /** All lines are searched as one text: faster than each by itself. */
  #search(key: string): readonly number[] {
    this.#folded ??= oneText(this.#scored.lines);
    const { text, ends } = this.#folded;
    const positions: number[] = [];
    let position = 0;
    for (let at = text.indexOf(key); at >= 0; at = text.indexOf(key, ends[position])) {
      while ((ends[position] ?? 0) <= at) position += 1;
      positions.push(position);
    }
    return positions;
  }
}

const blank = 0x20;

/** Which words with a large letter the page also writes small: those of headings and buttons, seldom those of names. */
export class CommonWords {
  readonly #lines: readonly ViewLine[];
  readonly #known = new Map<string, boolean>();
  #text: string | undefined;

  constructor(lines: readonly ViewLine[]) {
    this.#lines = lines;
  }

  /** Share of the words, 0..1; short ones are left out, since names have "de" and "van". */
  share(name: string): number {
    const words = name.split(' ').filter(word => word.length > 3 || /^\p{Lu}/u.test(word));
    return words.length === 0 ? 0 : words.filter(word => this.#isCommon(word)).length / words.length;
  }

  #isCommon(word: string): boolean {
    const known = this.#known.get(word);
    if (known !== undefined) return known;
    const isCommon = this.#standsSmall(word.toLowerCase());
    this.#known.set(word, isCommon);
    return isCommon;
  }

  #standsSmall(word: string): boolean {
    this.#text ??= this.#lines.map(({ text }) => text).join('\n');
    const text = this.#text;
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
      if (
        text.charCodeAt(at - 1) === blank &&
        !/^[\p{L}\p{N}.@_-]/u.test(text.slice(at + word.length, at + word.length + 2))
      )
        return true;
    return false;
  }
}
