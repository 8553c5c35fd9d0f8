import type { PageElement } from './dom/page-element.ts';
import type { InlineMark, InlineStyle } from './inline-marks.ts';
import type { SmallFigureKind } from './small-figures.ts';

/** Figures that stand above or below their line, such as the 2 of 10² and of H₂O. */
export interface SmallFigures {
  readonly start: number;
  readonly end: number;
  readonly kind: SmallFigureKind;
}

/** What is marked in a line; the addresses of links are as the page has them. */
export interface LineMarks {
  readonly marks: readonly InlineMark[];
  readonly figures: readonly SmallFigures[];
}

type Kind = InlineStyle | SmallFigures['kind'] | 'link';

const kindOfName: ReadonlyMap<string, Kind> = new Map<string, Kind>([
  ...['em', 'i', 'cite', 'dfn', 'var'].map(name => [name, 'emphasis'] as const),
  ...['strong', 'b'].map(name => [name, 'strong'] as const),
  ...['s', 'del', 'strike'].map(name => [name, 'struck'] as const),
  ...['code', 'kbd', 'samp', 'tt'].map(name => [name, 'code'] as const),
  ...[['sup', 'raised'] as const, ['sub', 'lowered'] as const, ['a', 'link'] as const],
]);

/** Programs for texts mark words by rules for style alone, and undo marks that way: `<b style="font-weight:normal">`. */
function kindsOf(element: PageElement): readonly Kind[] {
  const style = element.getAttribute('style');
  const named = kindOfName.get(element.localName);
  if (style === null) return named === undefined ? [] : [named];
  const [weight, slant] = [/font-weight\s*:\s*(\w+)/i.exec(style)?.[1], /font-style\s*:\s*(\w+)/i.exec(style)?.[1]];
  const isBold = weight === undefined ? named === 'strong' : /^(?:bold|bolder|[6-9]00)$/i.test(weight);
  const isSlanted = slant === undefined ? named === 'emphasis' : /^(?:italic|oblique)$/i.test(slant);
  const others: readonly Kind[] = named === undefined || named === 'strong' || named === 'emphasis' ? [] : [named];
  return [...others, ...(isBold ? (['strong'] as const) : []), ...(isSlanted ? (['emphasis'] as const) : [])];
}

interface OpenMark {
  depth: number;
  start: number;
  /** Of a link; elements nested in one another count as the outermost. */
  readonly href: string;
}

/** The elements that are open in one block and mark words. */
type OpenInBlock = Map<Kind, OpenMark>;

/** Gathers what the elements within a line mark. A mark holds in the block in which it was opened, and in none within it. */
export class OpenMarks {
  readonly #blocks: OpenInBlock[] = [new Map()];
  #marks: InlineMark[] = [];
  #figures: SmallFigures[] = [];

  open(element: PageElement, at: number): void {
    const open = this.#blocks.at(-1);
    for (const kind of kindsOf(element)) {
      const known = open?.get(kind);
      if (known) known.depth += 1;
      else open?.set(kind, { depth: 1, start: at, href: kind === 'link' ? (element.leadsTo ?? '') : '' });
    }
  }

  close(element: PageElement, at: number): void {
    const open = this.#blocks.at(-1);
    for (const kind of kindsOf(element)) {
      const known = open?.get(kind);
      if (known === undefined) continue;
      known.depth -= 1;
      if (known.depth > 0) continue;
      this.#add(kind, known, at);
      open?.delete(kind);
    }
  }

  openBlock(at: number): void {
    this.#pause(at);
    this.#blocks.push(new Map());
  }

  closeBlock(at: number): void {
    this.#pause(at);
    if (this.#blocks.length > 1) this.#blocks.pop();
    for (const mark of this.#blocks.at(-1)?.values() ?? []) mark.start = at;
  }

  /** All that was marked up to the end of a line; what is open goes on in the next. */
  takeLine(length: number): LineMarks {
    this.#pause(length);
    for (const mark of this.#blocks.at(-1)?.values() ?? []) mark.start = 0;
    const line = { marks: this.#marks, figures: this.#figures };
    if (line.marks.length > 0) this.#marks = [];
    if (line.figures.length > 0) this.#figures = [];
    return line;
  }

  #pause(at: number): void {
    for (const [kind, mark] of this.#blocks.at(-1) ?? []) {
      this.#add(kind, mark, at);
      mark.start = at;
    }
  }

  #add(kind: Kind, { start, href }: OpenMark, end: number): void {
    if (start >= end) return;
    if (kind === 'raised' || kind === 'lowered') this.#figures.push({ kind, start, end });
    else if (kind !== 'link') this.#marks.push({ kind, start, end });
    else if (href !== '') this.#marks.push({ kind, url: href, start, end });
  }
}
