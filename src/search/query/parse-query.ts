import { otherBeginnings } from '../analysis/english-spellings.ts';
import { formsOf } from '../analysis/terms.ts';
import { type FieldName, fieldNames } from '../format/manifest.ts';
import {
  type Clause,
  exact,
  isLettersThenDigits,
  type Meaning,
  meaningsOf,
  meaningsOfQuotation,
  type Option,
  type Presence,
  type WordMatch,
  wordOption,
} from './clauses.ts';
import { dayRange } from './day-range.ts';
import { joinPieces } from './join-pieces.ts';
import { type QueryPiece, splitQuery } from './split-query.ts';

/** A facet asked for in the query: `person:putin`. */
export interface FacetTerm {
  readonly name: string;
  readonly forms: readonly string[];
  readonly prohibited: boolean;
}

/** Something the reader should know of how the query was understood. */
export type Notice =
  /** No document has all words; those of `missing` stand nowhere. */
  | { readonly kind: 'relaxed'; readonly missing: readonly string[] }
  /** Only the first `most` characters were read. */
  | { readonly kind: 'query-cut'; readonly most: number }
  /** Only the first `most` words were read. */
  | { readonly kind: 'words-cut'; readonly most: number }
  /** `source` asks for more edits than the most there can be. */
  | { readonly kind: 'edits-cut'; readonly source: string; readonly most: number; readonly edits: number }
  /** What stands behind `from:` or `to:` is no date, and was searched as words. */
  | { readonly kind: 'no-date'; readonly source: string; readonly end: 'from' | 'to' }
  /** Behind a facet's name stands nothing. */
  | { readonly kind: 'no-value'; readonly source: string }
  /** The query has signs, but no word. */
  | { readonly kind: 'no-words'; readonly query: string }
  /** Too many words begin so; the beginning was searched as a word. */
  | { readonly kind: 'short-prefix'; readonly source: string; readonly word: string }
  /** AND, OR or NOT was read as what it says: any of each of `either`, none of `without`. */
  | { readonly kind: 'operators'; readonly either: readonly (readonly string[])[]; readonly without: readonly string[] }
  /** The last word is none yet, and was taken for the beginning of words. */
  | { readonly kind: 'prefix-typed'; readonly word: string };

export interface ParsedQuery {
  readonly clauses: readonly Clause[];
  readonly facets: readonly FacetTerm[];
  /** Days since 1970-01-01, both inclusive. */
  readonly from?: number;
  readonly to?: number;
  readonly notices: readonly Notice[];
}

/** Longer queries are cut: a pasted page is no query. */
const longestQuery = 1000;
const mostClauses = 32;

/** A shorter beginning stands at the head of too many words. */
const shortestPrefix = 3;
const mostEdits = 2;

/** What may stand before a colon in a query, besides `text`, `from` and `to`. */
export interface QueryNames {
  /** What the title is called; `title` always means it, too. */
  readonly title: string;
  readonly facets: readonly string[];
  /** Other names of these, in small letters, and of AND, OR and NOT. */
  readonly aliases?: ReadonlyMap<string, string>;
}

const plainNames: QueryNames = { title: 'title', facets: [] };

/** Reads a query as a reader types it. Never throws: what it does not understand becomes plain words, with a notice. */
export function parseQuery(query: string, names: QueryNames = plainNames): ParsedQuery {
  const text = query.slice(0, longestQuery).normalize('NFC');
  const builder = new QueryBuilder(names, isShouted(text));
  if (query.length > longestQuery) builder.notice({ kind: 'query-cut', most: longestQuery });
  const pieces = joinPieces(splitQuery(text));
  for (const [index, piece] of pieces.entries()) builder.add(piece, index === pieces.length - 1);
  return builder.parsed();
}

type Operator = 'AND' | 'OR' | 'NOT';
const operators: ReadonlyMap<string, Operator> = new Map([
  ['AND', 'AND'],
  ['&&', 'AND'],
  ['OR', 'OR'],
  ['||', 'OR'],
  ['|', 'OR'],
  ['NOT', 'NOT'],
]);

/** Capitals throughout say nothing of any one word. */
function isShouted(query: string): boolean {
  const words = query.split(/[^\p{L}]+/u).filter(word => word !== '' && !operators.has(word));
  const areCapitals = words.every(word => word === word.toUpperCase());
  return areCapitals && (words.length > 2 || words.some(word => word.length > 5));
}

class QueryBuilder {
  readonly #names: QueryNames;
  readonly #isShouted: boolean;
  readonly #clauses: Clause[] = [];
  readonly #facets: FacetTerm[] = [];
  readonly #notices: Notice[] = [];
  #from: number | undefined;
  #to: number | undefined;
  /** An operator that waits for what it is said of. */
  #operator: Operator | '' = '';
  readonly #joined = new Set<Clause>();
  readonly #negated: string[] = [];
  #hasOperators = false;

  constructor(names: QueryNames, shouted: boolean) {
    this.#names = names;
    this.#isShouted = shouted;
  }

  notice(notice: Notice): void {
    this.#notices.push(notice);
  }

  parsed(): ParsedQuery {
    const clauses = this.#clauses.slice(0, mostClauses);
    if (clauses.length < this.#clauses.length) this.notice({ kind: 'words-cut', most: mostClauses });
    if (this.#hasOperators) {
      const either = clauses.filter(clause => this.#joined.has(clause)).map(clause => clause.label.split(' | '));
      this.notice({ kind: 'operators', either, without: this.#negated });
    }
    return {
      clauses,
      facets: this.#facets,
      notices: this.#notices,
      ...(this.#from !== undefined && { from: this.#from }),
      ...(this.#to !== undefined && { to: this.#to }),
    };
  }

  add(piece: QueryPiece, isLast: boolean): void {
    const operator = this.#operatorOf(piece, isLast);
    if (operator !== undefined) {
      this.#operator = this.#operator === 'OR' || operator === 'AND' ? this.#operator : operator;
      this.#hasOperators = true;
      return;
    }
    const isNegated = this.#operator === 'NOT';
    this.#addPiece(isNegated ? { ...piece, sign: '-' } : piece);
    if (isNegated) this.#negated.push(piece.text);
    this.#operator = '';
  }

  /** AND and OR stand between two things, NOT before one; elsewhere they are words. */
  #operatorOf({ text, sign, name, quoted }: QueryPiece, isLast: boolean): Operator | undefined {
    const operator = operators.get(this.#names.aliases?.get(text) ?? text);
    if (operator === undefined || sign !== '' || name !== '' || quoted || isLast) return undefined;
    return operator === 'NOT' || this.#clauses.length + this.#facets.length > 0 ? operator : undefined;
  }

  #addPiece(piece: QueryPiece): void {
    const { title, facets, aliases } = this.#names;
    const name = aliases?.get(piece.name) ?? piece.name;
    if (name === '') this.#addWords(piece, fieldNames);
    else if (name === 'from' || name === 'to') this.#addDate(piece, name);
    else if (name === title || name === 'title') this.#addWords(piece, ['title']);
    else if (name === 'text') this.#addWords(piece, ['text']);
    else if (facets.includes(name)) this.#addFacet(piece, name);
    else this.#addWords({ ...piece, text: `${piece.name} ${piece.text}` }, fieldNames);
  }

  #addDate(piece: QueryPiece, end: 'from' | 'to'): void {
    const range = dayRange(piece.text);
    if (range === undefined || piece.sign === '-') {
      this.notice({ kind: 'no-date', source: piece.source, end });
      this.#addWords({ ...piece, sign: '' }, fieldNames);
    } else if (end === 'from') this.#from = Math.max(this.#from ?? range.first, range.first);
    else this.#to = Math.min(this.#to ?? range.last, range.last);
  }

  #addFacet(piece: QueryPiece, name: string): void {
    const forms = formsOf(piece.text);
    if (forms.length > 0) this.#facets.push({ name, forms, prohibited: piece.sign === '-' });
    else this.notice({ kind: 'no-value', source: piece.source });
  }

  #addWords(piece: QueryPiece, fields: readonly FieldName[]): void {
    const presence: Presence = piece.sign === '+' ? 'required' : piece.sign === '-' ? 'prohibited' : 'all';
    const isQuoted = piece.quoted;
    const { text, match } = isQuoted ? { text: piece.text, match: exact } : this.#matchOf(piece);
    const meanings = isQuoted ? meaningsOfQuotation(text, this.#isShouted) : meaningsOf(text, this.#isShouted);
    // Several words are left out only where they stand together.
    const together =
      presence === 'prohibited' && meanings.length > 1 ? meaningsOfQuotation(text, this.#isShouted) : meanings;
    for (const [index, meaning] of together.entries()) {
      const isLast = index === together.length - 1;
      for (const one of isLast ? withMatch(meaning, match) : [meaning])
        this.#addClause({ ...one, presence, fields, isQuoted });
    }
  }

  #addClause(clause: Clause): void {
    const last = this.#clauses.at(-1);
    if (last && this.#operator === 'OR' && clause.presence === 'all') {
      this.#operator = '';
      const both = { ...last, options: [...last.options, ...clause.options], label: `${last.label} | ${clause.label}` };
      this.#joined.delete(last);
      this.#joined.add(both);
      this.#clauses[this.#clauses.length - 1] = both;
      return;
    }
    const pair = last && isPair(last, clause) ? wordOption(last.label + clause.label) : undefined;
    if (last && pair) this.#clauses[this.#clauses.length - 1] = { ...last, options: [...last.options, pair] };
    this.#clauses.push(pair ? { ...clause, options: [...clause.options, pair] } : clause);
  }

  #matchOf(piece: QueryPiece): { readonly text: string; readonly match: WordMatch } {
    const fuzzy = /^(.*)~(\d*)$/su.exec(piece.text);
    if (fuzzy) {
      const edits = Number(fuzzy[2] || 1);
      if (edits > mostEdits) this.notice({ kind: 'edits-cut', source: piece.source, most: mostEdits, edits });
      return {
        text: fuzzy[1] ?? '',
        match: edits === 0 ? exact : { kind: 'fuzzy', edits: Math.min(edits, mostEdits) },
      };
    }
    if (!piece.text.endsWith('*')) return { text: piece.text, match: exact };
    const text = piece.text.replace(/\*+$/u, '');
    const form = formsOf(text).at(-1) ?? '';
    if (form.length >= shortestPrefix || /[\u0300-\uffff]/u.test(form)) return { text, match: { kind: 'prefix' } };
    if (form !== '') this.notice({ kind: 'short-prefix', source: piece.source, word: form });
    return { text, match: exact };
  }
}

/** Only single words can be beginnings or have letters wrong; of joined words, the last one is. */
function withMatch(meaning: Meaning, match: WordMatch): readonly Meaning[] {
  if (match.kind === 'exact') return [meaning];
  const forms = meaning.label.split(' ');
  return forms.map((form, index) => ({
    label: form,
    options: index < forms.length - 1 ? [wordOption(form)] : optionsWithMatch(form, match),
  }));
}

/** A beginning may be that of the other spelling, too: `organisa*` of organization. */
function optionsWithMatch(form: string, match: WordMatch): readonly Option[] {
  const forms = match.kind === 'prefix' ? [form, ...otherBeginnings(form)] : [form];
  return forms.map(one => wordOption(one, match));
}

/** Both are single plain words, and may be one in other texts. */
function isPair(first: Clause, second: Clause): boolean {
  const isWord = ({ presence, options: [only, ...others] }: Clause) =>
    presence === 'all' && only?.kind === 'word' && only.match.kind === 'exact' && others.length === 0;
  return isWord(first) && isWord(second) && isLettersThenDigits(first.label, second.label);
}
