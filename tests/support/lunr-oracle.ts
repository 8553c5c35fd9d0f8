import lunr from 'lunr';
import type { Stem } from '../../src/search/analysis/stemmers.ts';
import { formsOf, indexLanguage, signTerm, type TermOf, termsIn } from '../../src/search/analysis/terms.ts';
import { tokensOf } from '../../src/search/analysis/words.ts';
import type { Clause, Option } from '../../src/search/query/clauses.ts';
import { parseQuery } from '../../src/search/query/parse-query.ts';
import type { SearchDocument } from '../../src/search/search-document.ts';
import { queryNames } from '../../src/site/in-browser/search-schema.ts';

/** lunr 2.3.9 joins a label and a node's number without a sign between, so that terms with digits collide. */
function repairTokenSet(): void {
  Object.defineProperty(lunr.TokenSet.prototype, 'toString', {
    value(this: { final: boolean; edges: Record<string, { id: number }> }) {
      const edges = Object.keys(this.edges).sort();
      return [this.final ? 1 : 0, ...edges.map(label => `${label}${this.edges[label]?.id}`)].join('/');
    },
  });
}

/**
 * lunr copies a whole set for each of the hundreds of terms of `abcd*`, and notes for each hit where its words stand, which
 * nobody asks for here. Both are replaced by what means the same and costs little, or 20,000 articles would take hours.
 */
function replaceCostlyParts(): void {
  const { complete, empty } = Reflect.get(lunr, 'Set');
  Object.assign(CheapSet, { complete, empty });
  Object.assign(lunr, { Set: CheapSet, MatchData: Matchless });
}

/** What lunr asks of its sets. What a union has is put together when it is first looked into. */
class CheapSet {
  static readonly complete: unknown;
  static readonly empty: unknown;
  #parts: readonly Iterable<string>[];
  #elements: ReadonlySet<string> | undefined;

  constructor(elements: Iterable<string> = []) {
    this.#parts = [elements];
  }

  contains(element: string): boolean {
    return this.#whole().has(element);
  }

  union(other: CheapSet): unknown {
    if (other === CheapSet.complete) return other;
    if (other === CheapSet.empty) return this;
    const united = new CheapSet();
    united.#parts = [...this.#parts, ...other.#parts];
    return united;
  }

  intersect(other: CheapSet): unknown {
    if (other === CheapSet.complete) return this;
    if (other === CheapSet.empty) return other;
    return new CheapSet([...this.#whole()].filter(element => other.contains(element)));
  }

  #whole(): ReadonlySet<string> {
    this.#elements ??= new Set(this.#parts.flatMap(part => [...part]));
    return this.#elements;
  }
}

class Matchless {
  add(): void {}
  combine(): void {}
}

export interface OracleHit {
  readonly url: string;
  readonly score: number;
}

/** lunr itself over the same articles, an index for each language. Documents are given in the index's order. */
export class LunrOracle {
  readonly #languages: readonly LanguageOracle[];

  constructor(documents: readonly SearchDocument[], stemmers: ReadonlyMap<string, Stem>) {
    repairTokenSet();
    replaceCostlyParts();
    const names = new Set(documents.map(one => indexLanguage(one.language)));
    this.#languages = [...names].map(language => {
      const own = documents.filter(one => indexLanguage(one.language) === language);
      return new LanguageOracle(own, termsIn(language, stemmers));
    });
  }

  /** All hits of a query, in lunr's order; those of several languages by score. No facets or dates. */
  hits(query: string, plain: 'required' | 'optional'): readonly OracleHit[] {
    const { clauses } = parseQuery(query, queryNames);
    const found = this.#languages.flatMap(language => language.hits(clauses, plain));
    return found.sort((a, b) => b.score - a.score);
  }
}

/** lunr's own, which its types leave out. */
const { fromArray, fromFuzzyString } = Object.fromEntries(
  ['fromArray', 'fromFuzzyString'].map(name => [name, Reflect.get(lunr.TokenSet, name).bind(lunr.TokenSet)]),
);

/** The words of a text as they are indexed: one after another in lines, and what stands beside nothing. */
interface IndexedText {
  readonly lines: readonly (readonly string[])[];
  readonly alone: readonly string[];
}

class LanguageOracle {
  readonly #index: lunr.Index;
  readonly #termOf: TermOf;
  readonly #texts = new Map<string, Readonly<Record<'title' | 'text', IndexedText>>>();
  readonly #terms: ReadonlySet<string>;
  /** The term of each word that may be asked for by its beginning or with a letter wrong. */
  readonly #words = new Map<string, string>();
  /** The same words as lunr has them for words near; made when it is first asked, for it takes seconds. */
  #tokenSet: { intersect(other: unknown): { toArray(): readonly string[] } } | undefined;
  readonly #pending = new Map<string, readonly string[]>();

  constructor(documents: readonly SearchDocument[], termOf: TermOf) {
    this.#termOf = termOf;
    for (const { url, title, text } of documents) {
      this.#texts.set(url, { title: this.#indexed(title), text: this.#indexed(text) });
    }
    const wordsIn = ({ lines, alone }: IndexedText) => [...lines.flat(), ...alone];
    const all = [...this.#texts.values()].flatMap(({ title, text }) => [...wordsIn(title), ...wordsIn(text)]);
    this.#terms = new Set(all);
    const builder = new lunr.Builder();
    builder.ref('url');
    builder.field('title', { boost: 4 });
    builder.field('text');
    numberTerms(builder, [...this.#terms].sort());
    for (const { url } of documents) {
      const own = this.#texts.get(url);
      Object.assign(builder, {
        tokenizer: (terms: readonly string[]) => terms.map(one => new lunr.Token(one, {} as never)),
      });
      if (own) builder.add({ url, title: wordsIn(own.title), text: wordsIn(own.text) });
    }
    this.#index = builder.build();
    Object.assign(this.#index, { pipeline: { runString: (text: string) => this.#pending.get(text) ?? [text] } });
  }

  #indexed(text: string): IndexedText {
    const term = (form: string) => {
      this.#words.set(form, this.#termOf(form));
      return this.#termOf(form);
    };
    const { words, closed } = tokensOf(text);
    const lines = text.split('\n').map((_, line) => {
      const start = text.split('\n', line).join('\n').length + (line > 0 ? 1 : 0);
      const end = start + (text.slice(start).split('\n')[0]?.length ?? 0);
      return words.filter(word => word.start >= start && word.start <= end).map(word => term(word.form));
    });
    const together = closed.filter(one => !one.isSign).map(({ form }) => formsOf(form).map(term));
    const alone = closed.filter(one => one.isSign).map(({ form }) => signTerm(form));
    return { lines: [...lines, ...together], alone };
  }

  hits(clauses: readonly Clause[], plain: 'required' | 'optional'): readonly OracleHit[] {
    const asked = clauses.map(clause => ({
      clause,
      // Several options may mean the same term, which counts once.
      terms: [...new Set(clause.options.flatMap(option => this.#termsOf(option)))],
    }));
    // lunr knows no phrases: it is asked for their words, and what it finds is read.
    const isRead = ({ options, isQuoted }: Clause) =>
      options.some(option => option.kind === 'phrase') && (isQuoted || plain === 'required');
    const found = this.#index.query(request => {
      for (const { clause, terms } of asked) {
        if (clause.presence === 'prohibited' && isRead(clause)) continue;
        const presence = isRead(clause) ? lunr.Query.presence.OPTIONAL : presenceOf(clause, plain);
        // lunr gives up a required clause as soon as one of its terms is not there, so only what is there is asked for.
        const there = terms.filter(term => this.#terms.has(term));
        const label = `clause ${there.join(' ')}`;
        this.#pending.set(label, there.length > 0 ? there : ['no such term']);
        request.term(label, { fields: [...clause.fields], presence });
      }
      if (request.clauses.length === 0) request.term('no such term', { presence: lunr.Query.presence.PROHIBITED });
    });
    return found
      .map(({ ref, score }) => ({ url: ref, score }))
      .filter(({ url }) =>
        clauses.filter(isRead).every(clause => this.#reads(clause, url) !== (clause.presence === 'prohibited')),
      );
  }

  #termsOf(option: Option): readonly string[] {
    if (option.kind === 'sign') return [signTerm(option.form)];
    if (option.kind === 'phrase') return option.forms.map(this.#termOf);
    const { form, match } = option;
    if (match.kind === 'exact') return [this.#termOf(form)];
    const wanted =
      match.kind === 'prefix'
        ? [...this.#words.keys()].filter(word => word.startsWith(form))
        : this.#wordsNear(form, match.edits);
    return [...new Set(wanted.map(word => this.#words.get(word) ?? ''))].sort();
  }

  #wordsNear(form: string, edits: number): readonly string[] {
    this.#tokenSet ??= fromArray([...this.#words.keys()].sort());
    return this.#tokenSet?.intersect(fromFuzzyString(form, edits)).toArray() ?? [];
  }

  #reads({ options, fields }: Clause, url: string): boolean {
    return fields.some(field => {
      const { lines = [], alone = [] } = this.#texts.get(url)?.[field] ?? {};
      return options.some(option => {
        const terms = this.#termsOf(option);
        if (option.kind !== 'phrase') return terms.some(term => alone.includes(term) || lines.flat().includes(term));
        return lines.some(line => line.some((_, start) => terms.every((term, at) => line[start + at] === term)));
      });
    });
  }
}

/**
 * lunr numbers terms as it meets them and adds products in that order, which decides the last bit of a sum. The index
 * numbers them by their code units, so that no number depends on another article; lunr is told them beforehand.
 */
function numberTerms(builder: lunr.Builder, terms: readonly string[]): void {
  const postings = terms.map((term, index) => {
    return [term, { _index: index, title: Object.create(null), text: Object.create(null) }] as const;
  });
  Object.assign(builder, { invertedIndex: Object.assign(Object.create(null), Object.fromEntries(postings)) });
  Object.assign(builder, { termIndex: postings.length });
}

function presenceOf({ presence, isQuoted, options }: Clause, plain: 'required' | 'optional'): lunr.Query.presence {
  if (presence === 'prohibited') return lunr.Query.presence.PROHIBITED;
  const isFirm = isQuoted && options.some(option => option.kind === 'phrase');
  const isRequired = presence === 'required' || plain === 'required' || isFirm;
  return isRequired ? lunr.Query.presence.REQUIRED : lunr.Query.presence.OPTIONAL;
}
