import { type Unsaid, unsaid } from '../../messages/unsaid.ts';
import { formsOf } from '../analysis/analysis.ts';
import { wordsOf } from '../analysis/words.ts';
import type { FacetKind, FieldName } from '../format/manifest.ts';
import { fieldNames } from '../format/manifest.ts';
import { dayRange } from './day-range.ts';
import type { Clause, FacetTerm, Notice, ParsedQuery, Presence, WordMatch } from './parsed-query.ts';
import { type QueryPiece, splitQuery } from './split-query.ts';

/** Longer queries are cut: a pasted page is no query. */
const longestQuery = 1000;
const mostClauses = 32;

/** A shorter beginning stands at the head of too many words. */
const shortestPrefix = 3;
const mostEdits = 2;

const fields: ReadonlyMap<string, readonly FieldName[]> = new Map([
  ['headline', ['headline']],
  ['title', ['headline']],
  ['text', ['text']],
]);

const facets: ReadonlyMap<string, FacetKind> = new Map([
  ['source', 'outlet'],
  ['outlet', 'outlet'],
  ['person', 'person'],
  ['place', 'place'],
  ['organisation', 'organisation'],
  ['organization', 'organisation'],
  ['topic', 'topic'],
]);

/** Reads a query as a reader types it. Never throws: what it does not understand becomes plain words, with a notice. */
export function parseQuery(query: string): ParsedQuery {
  const builder = new QueryBuilder();
  if (query.length > longestQuery) {
    builder.notice('cut', unsaid('search.cutQuery', { number: String(longestQuery) }));
  }
  for (const piece of splitQuery(query.slice(0, longestQuery).normalize('NFC'))) builder.add(piece);
  return builder.parsed();
}

class QueryBuilder {
  readonly #clauses: Clause[] = [];
  readonly #facets: FacetTerm[] = [];
  readonly #notices: Notice[] = [];
  #from: number | undefined;
  #to: number | undefined;

  notice(kind: 'cut' | 'not-understood', text: Unsaid): void {
    this.#notices.push({ kind, text });
  }

  parsed(): ParsedQuery {
    const clauses = this.#clauses.slice(0, mostClauses);
    if (clauses.length < this.#clauses.length) {
      this.notice('cut', unsaid('search.cutWords', { number: String(mostClauses) }));
    }
    return {
      clauses,
      facets: this.#facets,
      notices: this.#notices,
      ...(this.#from !== undefined && { from: this.#from }),
      ...(this.#to !== undefined && { to: this.#to }),
    };
  }

  add(piece: QueryPiece): void {
    if (piece.name === '') this.#addWords(piece, fieldNames);
    else if (piece.name === 'from' || piece.name === 'to') this.#addDate(piece, piece.name);
    else if (fields.has(piece.name)) this.#addWords(piece, fields.get(piece.name) ?? fieldNames);
    else if (facets.has(piece.name)) this.#addFacet(piece, facets.get(piece.name) ?? 'outlet');
    else this.#addWords({ ...piece, text: `${piece.name} ${piece.text}` }, fieldNames);
  }

  #addDate(piece: QueryPiece, end: 'from' | 'to'): void {
    const range = dayRange(piece.text);
    if (range === undefined || piece.sign === '-') {
      this.notice('not-understood', unsaid('search.noDate', { source: piece.source, end }));
      this.#addWords({ ...piece, sign: '' }, fieldNames);
    } else if (end === 'from') this.#from = Math.max(this.#from ?? range.first, range.first);
    else this.#to = Math.min(this.#to ?? range.last, range.last);
  }

  #addFacet(piece: QueryPiece, kind: FacetKind): void {
    const forms = formsOf(piece.text);
    if (forms.length > 0) this.#facets.push({ kind, forms, prohibited: piece.sign === '-' });
    else this.notice('not-understood', unsaid('search.noName', { source: piece.source }));
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
      if (edits > mostEdits)
        this.notice(
          'cut',
          unsaid('search.cutEdits', { source: piece.source, most: String(mostEdits), edits: String(edits) }),
        );
      return {
        text: fuzzy[1] ?? '',
        match: edits === 0 ? exact : { kind: 'fuzzy', edits: Math.min(edits, mostEdits) },
      };
    }
    if (!piece.text.endsWith('*')) return { text: piece.text, match: exact };
    const text = piece.text.replace(/\*+$/u, '');
    const form = formsOf(text).at(-1) ?? '';
    if (form.length >= shortestPrefix || /[\u0300-\uffff]/u.test(form)) return { text, match: { kind: 'prefix' } };
    if (form !== '') {
      this.notice('not-understood', unsaid('search.wideBeginning', { source: piece.source, word: form }));
    }
    return { text, match: exact };
  }
}

const exact: WordMatch = { kind: 'exact' };
