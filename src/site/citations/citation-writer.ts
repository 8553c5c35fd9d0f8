import CSL from 'citeproc';
import { decodeHTML } from 'entities';
import { shortened } from '../../record/plain-text.ts';
import type { CitationFacts } from './citation-facts.ts';
import { type CitationStyle, type CitationStyles, citationStyles } from './citation-styles.ts';
import { type CitationProcessor, CitationTemplates, usualArticle } from './citation-templates.ts';
import { cslForStyle } from './csl.ts';
import { forNewspapers } from './newspaper-style.ts';

/** A piece of a citation; titles of newspapers are set in italics. */
export type CitationPart = string | { readonly italic: string };

/** A citation as the style writes it. */
export interface ProseCitation {
  readonly style: CitationStyle;
  readonly parts: readonly CitationPart[];
}

/** Writes what readers are shown; a page is given it, for the styles are read once. */
export interface CitesArticles {
  readonly cite: (facts: CitationFacts) => readonly ProseCitation[];
}

/** Stands for “<” in a text, which a processor would take for markup. */
const lessThan = '\uE000';
/** Stands before and behind what is in italics. */
const italicMark = '\uE001';

/**
 * The citations of articles in the official styles, by a CSL processor. One for a build: an engine takes as long to
 * make as it does to cite a dozen articles.
 */
export class CitationWriter implements CitesArticles {
  readonly #templates: readonly (readonly [CitationStyle, CitationTemplates])[];

  constructor(styles: CitationStyles) {
    this.#templates = citationStyles.map(style => [style, new CitationTemplates(new StyleProcessor(style, styles))]);
  }

  cite(facts: CitationFacts): readonly ProseCitation[] {
    const usual = usualArticle(facts);
    return this.#templates.map(([style, templates]) => ({ style, parts: partsOf(templates.write(facts, usual)) }));
  }
}

/** The processor of one style; its engine is made when it is first needed. */
export class StyleProcessor implements CitationProcessor {
  readonly #style: CitationStyle;
  readonly #styles: CitationStyles;
  #engine: Engine | undefined;
  #item: object | undefined;
  /** An engine keeps what it was given under an id, so that each article needs one of its own. */
  #cited = 0;

  constructor(style: CitationStyle, styles: CitationStyles) {
    this.#style = style;
    this.#styles = styles;
  }

  write(facts: CitationFacts): string {
    this.#cited += 1;
    const id = String(this.#cited);
    this.#item = { id, ...cslForStyle(facts, this.#style, plainText) };
    this.#engine ??= this.#newEngine(this.#style);
    return markedText(entryOf(this.#engine, id));
  }

  titleCase(text: string, language: string): string {
    this.#engine ??= this.#newEngine(this.#style);
    this.#engine.tmp.lang_array = [language, this.#styles.language];
    return CSL.Output.Formatters.title(this.#engine, text);
  }

  #newEngine(of: CitationStyle): Engine {
    const { locales, language } = this.#styles;
    const style = forNewspapers(CSL.parseXml(this.#styles.styles[of.file] ?? ''), of.area);
    const system = {
      retrieveLocale: (wanted: string) => locales[wanted] ?? false,
      retrieveItem: (id: string) => (id === spanId ? span : this.#item),
    } as const;
    const engine = new CSL.Engine(system, style, language, true);
    engine.setOutputFormat('html');
    // The first span of dates that an engine writes has a comma too many (“(ca. 2021–2022,)”), no later one has.
    entryOf(engine, spanId);
    return engine;
  }
}

type Engine = InstanceType<typeof CSL.Engine>;

function entryOf(engine: Engine, id: string): string {
  engine.updateItems([id], true);
  const bibliography = engine.makeBibliography();
  return bibliography === false ? '' : (bibliography[1][0] ?? '');
}

const spanId = 'span';
const span = { id: spanId, type: 'article-newspaper', title: '', issued: { 'date-parts': [[2000], [2001]] } };

/** A processor takes longer by the square of a text's quotation marks; nobody cites a headline of that length in full. */
const longest = 1000;

/** A text that is taken for nothing but text. */
function plainText(text: string): string {
  return shortened(text.replace(/\s+/gu, ' '), longest).replaceAll('<', lessThan);
}

/** From the processor's HTML: italics are kept, between marks; other formats are not. */
function markedText(html: string): string {
  return html
    .trim()
    .split(/(<i>.*?<\/i>)/su)
    .map(piece => {
      const text = decodeHTML(piece.replace(/<[^>]*>/gu, ''))
        .replaceAll(italicMark, '')
        .replaceAll(lessThan, '<');
      return piece.startsWith('<i>') ? `${italicMark}${text}${italicMark}` : text;
    })
    .join('');
}

/** The pieces of a text that a processor wrote. */
export function partsOf(text: string): readonly CitationPart[] {
  return text
    .split(italicMark)
    .flatMap((piece, index) => (piece === '' ? [] : index % 2 === 1 ? { italic: piece } : piece));
}
