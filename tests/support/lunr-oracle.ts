import lunr from 'lunr';
import type { Stem } from '../../src/search/analysis/stemmers.ts';
import { prefixOf, termsIn, termsInAll } from '../../src/search/analysis/terms.ts';
import { wordsOf } from '../../src/search/analysis/words.ts';
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
 * lunr numbers terms as it meets them and adds products in that order, which decides the last bit of a sum. The index
 * numbers them by their code units, so that no number depends on another article; lunr is told them beforehand.
 */
function numberTerms(
  builder: lunr.Builder,
  documents: readonly SearchDocument[],
  stemmers: ReadonlyMap<string, Stem>,
): void {
  const terms = documents.flatMap(({ language, title, text }) => {
    const termOf = termsIn(language, stemmers);
    return [...wordsOf(title), ...wordsOf(text)].map(word => termOf(word.form));
  });
  const postings = [...new Set(terms)].sort().map((term, index) => {
    return [term, { _index: index, title: Object.create(null), text: Object.create(null) }] as const;
  });
  Object.assign(builder, { invertedIndex: Object.assign(Object.create(null), Object.fromEntries(postings)) });
  Object.assign(builder, { termIndex: postings.length });
}

export interface OracleHit {
  readonly url: string;
  readonly score: number;
}

/** lunr itself over the same articles, with the same words and terms. Documents are given in the index's order. */
export class LunrOracle {
  readonly #index: lunr.Index;
  readonly #stemmers: ReadonlyMap<string, Stem>;
  readonly #terms: ReadonlySet<string>;

  constructor(documents: readonly SearchDocument[], stemmers: ReadonlyMap<string, Stem>) {
    repairTokenSet();
    this.#stemmers = stemmers;
    const terms = new Set<string>();
    const builder = new lunr.Builder();
    builder.ref('url');
    builder.field('title', { boost: 4 });
    builder.field('text');
    numberTerms(builder, documents, stemmers);
    for (const document of documents) {
      const termOf = termsIn(document.language, stemmers);
      Object.assign(builder, {
        tokenizer: (text: string) =>
          wordsOf(text).map(word => {
            const term = termOf(word.form);
            terms.add(term);
            return new lunr.Token(term, {} as never);
          }),
      });
      builder.add(document);
    }
    this.#index = builder.build();
    this.#terms = terms;
  }

  /** All hits of a query of words, in lunr's order. Only what lunr knows: no phrases, facets or dates. */
  hits(query: string, plain: 'required' | 'optional'): readonly OracleHit[] {
    const { clauses } = parseQuery(query, queryNames);
    const termsOf = termsInAll(this.#stemmers);
    const found = this.#index.query(request => {
      for (const clause of clauses) {
        if (clause.kind === 'phrase') throw new Error('lunr knows no phrases.');
        const { form, match, presence, fields } = clause;
        const terms = termsOf(form).filter(term => match.kind === 'fuzzy' || this.#terms.has(term));
        const prefix = prefixOf(form, this.#stemmers);
        const looked = match.kind === 'prefix' ? this.#withPrefix(terms, prefix) : terms;
        this.#ask(request, looked.length > 0 ? looked : termsOf(form), {
          fields: [...fields],
          presence: presenceOf(presence, plain),
          ...(match.kind === 'fuzzy' && { editDistance: match.edits }),
        });
      }
    });
    return found.map(({ ref, score }) => ({ url: ref, score }));
  }

  /** lunr gives up a required clause as soon as one of its terms is not there, so only what is there is asked for. */
  #withPrefix(terms: readonly string[], prefix: string): readonly string[] {
    const shorter = terms.filter(term => !term.startsWith(prefix));
    return [...this.#terms].some(term => term.startsWith(prefix)) ? [...shorter, `${prefix}*`] : shorter;
  }

  /** One clause that means several terms, as a pipeline that gives several would make it. */
  #ask(request: lunr.Query, terms: readonly string[], options: object): void {
    const label = `clause-${terms.join('-')}`;
    Object.assign(this.#index, { pipeline: { runString: (text: string) => this.#pending.get(text) ?? [text] } });
    this.#pending.set(label, terms);
    request.term(label, options);
  }

  readonly #pending = new Map<string, readonly string[]>();
}

function presenceOf(presence: string, plain: 'required' | 'optional'): lunr.Query.presence {
  if (presence === 'prohibited') return lunr.Query.presence.PROHIBITED;
  return presence === 'required' || plain === 'required' ? lunr.Query.presence.REQUIRED : lunr.Query.presence.OPTIONAL;
}
