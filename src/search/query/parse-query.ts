import { formsOf } from '../analysis/terms.ts';
import { wordsOf } from '../analysis/words.ts';
import { type FieldName, fieldNames } from '../format/manifest.ts';
import { dayRange } from './day-range.ts';

/** `all`: every word is wanted, but if no document has them all, any will do. */
export type Presence = 'all' | 'required' | 'prohibited';

interface ClauseCommon {
  readonly presence: Presence;
  readonly fields: readonly FieldName[];
}

/** How a word is matched: as itself, as the beginning of words, or give or take a few letters. */
type WordMatch =
  | { readonly kind: 'exact' }
  | { readonly kind: 'prefix' }
  | { readonly kind: 'fuzzy'; readonly edits: number };

export type Clause =
  | (ClauseCommon & { readonly kind: 'word'; readonly form: string; readonly match: WordMatch })
  | (ClauseCommon & { readonly kind: 'phrase'; readonly forms: readonly string[] });

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
  /** Other names of these. */
  readonly aliases?: ReadonlyMap<string, string>;
}

const plainNames: QueryNames = { title: 'title', facets: [] };

/** Reads a query as a reader types it. Never throws: what it does not understand becomes plain words, with a notice. */
export function parseQuery(query: string, names: QueryNames = plainNames): ParsedQuery {
  const builder = new QueryBuilder(names);
  if (query.length > longestQuery) builder.notice({ kind: 'query-cut', most: longestQuery });
  for (const piece of splitQuery(query.slice(0, longestQuery).normalize('NFC'))) builder.add(piece);
  return builder.parsed();
}

class QueryBuilder {
  readonly #names: QueryNames;
  readonly #clauses: Clause[] = [];
  readonly #facets: FacetTerm[] = [];
  readonly #notices: Notice[] = [];
  #from: number | undefined;
  #to: number | undefined;

  constructor(names: QueryNames) {
    this.#names = names;
  }

  notice(notice: Notice): void {
    this.#notices.push(notice);
  }

  parsed(): ParsedQuery {
    const clauses = this.#clauses.slice(0, mostClauses);
    if (clauses.length < this.#clauses.length) this.notice({ kind: 'words-cut', most: mostClauses });
    return {
      clauses,
      facets: this.#facets,
      notices: this.#notices,
      ...(this.#from !== undefined && { from: this.#from }),
      ...(this.#to !== undefined && { to: this.#to }),
    };
  }

  add(piece: QueryPiece): void {
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

  #addWords(piece: QueryPiece, within: readonly FieldName[]): void {
    const { text, match } = piece.quoted ? { text: piece.text, match: exact } : this.#matchOf(piece);
    const words = wordsOf(text).filter(word => !word.tail);
    const forms = words.map(word => word.form);
    const presence: Presence = piece.sign === '+' ? 'required' : piece.sign === '-' ? 'prohibited' : 'all';
    const together = piece.quoted || presence === 'prohibited' || words.some(word => word.joined);
    if (forms.length > 1 && together) {
      this.#clauses.push({ kind: 'phrase', forms, presence, fields: within });
      return;
    }
    for (const [index, form] of forms.entries()) {
      const last = index === forms.length - 1;
      this.#clauses.push({ kind: 'word', form, match: last ? match : exact, presence, fields: within });
    }
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

const exact: WordMatch = { kind: 'exact' };

/** A piece of a query between spaces: `-title:"two words"` has every part. */
interface QueryPiece {
  readonly sign: '' | '+' | '-';
  /** The name before a colon, in lower case; empty when there is none. */
  readonly name: string;
  readonly text: string;
  readonly quoted: boolean;
  /** The piece as it was typed. */
  readonly source: string;
}

const space = /\s/u;
/** Whatever opens a quotation in some language, and what may close it. */
const openers = '"“”„‟«»‹›＂「『〝';
const closers = '"“”„‟«»‹›＂」』〞〟';
const singleOpeners = "'‘‚";
const singleClosers = "'’‘";

/** Cuts a query at its spaces, but not within quotation marks. Reads each character once. */
function splitQuery(query: string): readonly QueryPiece[] {
  const pieces: QueryPiece[] = [];
  let at = 0;
  while (at < query.length) {
    if (space.test(query.charAt(at))) {
      at += 1;
      continue;
    }
    const piece = readPiece(query, at);
    pieces.push(piece.piece);
    at = piece.end;
  }
  return pieces;
}

function readPiece(query: string, start: number): { readonly piece: QueryPiece; readonly end: number } {
  let at = start;
  const sign = query[at] === '+' ? '+' : query[at] === '-' || query[at] === '−' ? '-' : '';
  if (sign !== '') at += 1;
  const name = nameAt(query, at);
  if (name !== '') at += name.length + 1;
  const quoted = quotedAt(query, at);
  const end = quoted?.end ?? endOfWord(query, at);
  const text = quoted?.text ?? query.slice(at, end);
  const source = query.slice(start, end);
  return { piece: { sign, name: name.toLowerCase(), text, quoted: quoted !== undefined, source }, end };
}

/** Longest name of a field; more letters before a colon are just text. */
const longestName = 16;

function nameAt(query: string, start: number): string {
  for (let at = start; at <= start + longestName && at < query.length; at += 1) {
    const letter = query.charAt(at);
    if (letter === ':') return query.slice(start, at);
    if (!/[a-z]/i.test(letter)) return '';
  }
  return '';
}

function quotedAt(query: string, at: number): { readonly text: string; readonly end: number } | undefined {
  const opener = query.charAt(at);
  if (opener === '') return undefined;
  if (openers.includes(opener)) {
    const end = indexOfAny(query, closers, at + 1, () => true);
    // A quotation that is never closed goes on to the end: it may be still being typed.
    return { text: query.slice(at + 1, end), end: Math.min(query.length, end + 1) };
  }
  if (!singleOpeners.includes(opener)) return undefined;
  // An apostrophe inside a word closes nothing.
  const end = indexOfAny(
    query,
    singleClosers,
    at + 1,
    index => index + 1 >= query.length || space.test(query.charAt(index + 1)),
  );
  return end < query.length && end > at + 1 ? { text: query.slice(at + 1, end), end: end + 1 } : undefined;
}

function indexOfAny(text: string, letters: string, from: number, accept: (index: number) => boolean): number {
  for (let at = from; at < text.length; at += 1) {
    if (letters.includes(text.charAt(at)) && accept(at)) return at;
  }
  return text.length;
}

function endOfWord(query: string, start: number): number {
  let at = start;
  while (at < query.length && !space.test(query.charAt(at)) && !openers.includes(query.charAt(at))) at += 1;
  return Math.max(at, start);
}
