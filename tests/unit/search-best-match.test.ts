import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { loadStemmers } from '../../src/search/analysis/stemmers.ts';
import { type TermOf, termsIn } from '../../src/search/analysis/terms.ts';
import { fold, tokensOf } from '../../src/search/analysis/words.ts';
import type { SearchDocument } from '../../src/search/search-document.ts';
import type { SearchIndex } from '../../src/search/search-index.ts';
import { LunrOracle } from '../support/lunr-oracle.ts';
import { allHits, searchDocument, searchInMemory } from '../support/search-in-memory.ts';

const vocabulary =
  'war wars warring peace said Moscow minister ministers talk talks room rooms email e-mail 2022'.split(' ');
const words = (most: number) =>
  fc.array(fc.constantFrom(...vocabulary), { maxLength: most }).map(list => list.join(' '));
const documents = fc
  .array(fc.record({ headline: words(5), text: words(30) }), { minLength: 1, maxLength: 40 })
  .map(list => list.map(({ headline, text }, at) => searchDocument(String(at).padStart(3, '0'), headline, text)));
const plainWords = vocabulary.filter(word => !word.includes('-'));
const query = fc
  .array(fc.constantFrom(...plainWords, 'nowhere'), { minLength: 1, maxLength: 4 })
  .map(list => list.join(' '));

interface Ranked {
  readonly url: string;
  readonly missing: readonly string[];
}

/** The order of best match as docs/search-format.md tells it, by reading every article. */
class Reference {
  readonly #articles: readonly ReadArticle[];
  readonly #oracle: LunrOracle;
  readonly #termOf: TermOf;

  constructor(list: readonly SearchDocument[], oracle: LunrOracle, termOf: TermOf) {
    this.#oracle = oracle;
    this.#termOf = termOf;
    this.#articles = list.map(({ url, title, text }) => ({
      url,
      title: fieldOf(title, termOf),
      text: fieldOf(text, termOf),
    }));
  }

  answer(asked: string): { readonly hits: readonly string[]; readonly partial: readonly Ranked[] } {
    const typed = asked.split(' ').map(word => fold(word));
    const whole = this.#oracle.hits(asked, 'required');
    const found = whole.length > 0 ? whole : this.#oracle.hits(asked, 'optional');
    const ranked = this.#ranked(
      typed,
      found.map(hit => [hit.url, hit.score]),
    );
    const first = ranked.slice(0, 10).map(one => ({
      ...one,
      key: one.key * (1 + shareOf(typed, form => one.article.title.forms.includes(form)) / 4),
    }));
    const hits = [...first.sort(byShareAndKey), ...ranked.slice(10)].map(one => one.article.url);
    const isFew = whole.length > 0 && whole.length < 10 && typed.length > 1;
    const others = this.#asMet(typed).filter(({ url }) => !hits.includes(url));
    const partial = this.#ranked(
      typed,
      others.map(({ url }) => [url, this.#scoreAtMeanLength(typed, url)]),
    );
    const missing = ({ url, title, text }: ReadArticle) => ({
      url,
      missing: typed.filter(form => ![...title.terms, ...text.terms].includes(this.#termOf(form))),
    });
    const shown = partial.filter(one => one.share >= 0.3).slice(0, 10 - whole.length);
    return { hits, partial: isFew ? shown.map(one => missing(one.article)) : [] };
  }

  #ranked(typed: readonly string[], scored: readonly (readonly [string, number])[]) {
    const weights = typed.map(form => {
      const having = this.#articles.filter(one => this.#has(one, form, ['title', 'text'])).length;
      return Math.log(1 + this.#articles.length / (having + 0.5));
    });
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    const share = (article: ReadArticle, fields: readonly ('title' | 'text')[]) =>
      typed.reduce((sum, form, at) => sum + (this.#has(article, form, fields) ? (weights[at] ?? 0) : 0), 0) / total;
    return scored
      .flatMap(([url, score]) => {
        const article = this.#articles.find(one => one.url === url);
        if (!article) return [];
        return [{ article, share: share(article, ['title', 'text']), key: score * (1 + share(article, ['title'])) }];
      })
      .sort(byShareAndKey);
  }

  /** Articles in the order in which the query's words meet them, headlines before texts. */
  #asMet(typed: readonly string[]): readonly ReadArticle[] {
    const met = typed.flatMap(form =>
      (['title', 'text'] as const).flatMap(field => this.#articles.filter(one => this.#has(one, form, [field]))),
    );
    return [...new Set(met)];
  }

  #has(article: ReadArticle, form: string, fields: readonly ('title' | 'text')[]): boolean {
    return fields.some(field => article[field].terms.includes(this.#termOf(form)));
  }

  /** lunr's BM25 with every text as long as the mean. */
  #scoreAtMeanLength(typed: readonly string[], url: string): number {
    const article = this.#articles.find(one => one.url === url);
    if (!article) return 0;
    const asked = new Map<string, number>();
    for (const form of typed) asked.set(this.#termOf(form), (asked.get(this.#termOf(form)) ?? 0) + 1);
    // A term that nothing has is asked for by nobody.
    const terms = [...asked]
      .filter(([term]) => this.#count('title', term) + this.#count('text', term) > 0)
      .sort(([a], [b]) => (a < b ? -1 : 1));
    const length = Math.sqrt(terms.reduce((sum, [, times]) => sum + times * times, 0));
    const mean = this.#articles.reduce((sum, one) => sum + one.title.terms.length, 0) / this.#articles.length;
    const field = (name: 'title' | 'text') => {
      const dot = terms.reduce((sum, [term, times]) => {
        const tf = article[name].terms.filter(one => one === term).length;
        if (tf === 0) return sum;
        const having = this.#count('title', term) + this.#count('text', term);
        const idf = Math.log(1 + Math.abs((this.#articles.length - having + 0.5) / (having + 0.5)));
        const long = name === 'title' ? article.title.terms.length / mean : 1;
        const weight = ((idf * (2.2 * tf)) / (1.2 * (1 - 0.75 + 0.75 * long) + tf)) * (name === 'title' ? 4 : 1);
        return sum + times * (Math.round(weight * 1000) / 1000);
      }, 0);
      return dot / length || 0;
    };
    return field('title') + field('text');
  }

  #count(field: 'title' | 'text', term: string): number {
    return this.#articles.filter(one => one[field].terms.includes(term)).length;
  }
}

interface ReadField {
  readonly terms: readonly string[];
  readonly forms: readonly string[];
}

interface ReadArticle {
  readonly url: string;
  readonly title: ReadField;
  readonly text: ReadField;
}

function fieldOf(text: string, termOf: TermOf): ReadField {
  const { words: found, closed } = tokensOf(text);
  const forms = [...found.map(word => word.form), ...closed.filter(one => !one.isSign).map(one => fold(one.form))];
  return { terms: forms.map(termOf), forms };
}

function shareOf(typed: readonly string[], isThere: (form: string) => boolean): number {
  return typed.filter(isThere).length / typed.length;
}

function byShareAndKey(a: { readonly share: number; readonly key: number }, b: typeof a): number {
  return b.share - a.share || b.key - a.key;
}

async function assertAsReference(list: readonly SearchDocument[], queries: readonly string[]): Promise<void> {
  const stemmers = await loadStemmers(['en']);
  const reference = new Reference(list, new LunrOracle(list, stemmers), termsIn('en', stemmers));
  const { index } = await searchInMemory(list);
  for (const asked of queries) {
    const expected = reference.answer(asked);
    const { partial } = await index.search({ query: asked });
    const hits = (await allHits(index, { query: asked })).map(hit => hit.url);
    assert.deepEqual(hits, expected.hits, asked);
    assert.deepEqual(
      partial.map(({ url, missing }) => ({ url, missing })),
      expected.partial,
      asked,
    );
  }
}

test('best match is what reading every article gives, whole and partial answers alike', () =>
  fc.assert(fc.asyncProperty(documents, fc.array(query, { minLength: 6, maxLength: 6 }), assertAsReference), {
    numRuns: 60,
  }));

const archive = [
  searchDocument(
    'a',
    'Ministers meet',
    'The ferry was late. The ferry was full. The ferry was cold. A strike was near.',
  ),
  searchDocument(
    'b',
    'Ferry strike ends',
    'Crews go back to work on the boats of the northern company after nine days.',
  ),
  searchDocument(
    'c',
    'Kestrel mine shut',
    'The last miners came up from Kestrel mine on Friday and looked at the sky.',
  ),
  searchDocument(
    'd',
    'Kestrels nest on the tower',
    'The birds came back to the tower of the church. Kestrel numbers grow.',
  ),
  searchDocument('e', 'Trains stand still', 'A strike of drivers, and a ferry as the only way.'),
  searchDocument('f', 'A ferry for sale', 'It is old, it is slow, and nobody wants it.'),
];
const urlsOf = async (index: SearchIndex, asked: string) =>
  (await index.search({ query: asked })).hits.map(hit => hit.url);

test('a headline with all the words comes first, and one with the word as it was typed before one with another form', async () => {
  const { index } = await searchInMemory(archive);
  assert.equal((await urlsOf(index, 'ferry strike'))[0], 'articles/b/');
  assert.equal((await urlsOf(index, 'kestrels'))[0], 'articles/d/');
  assert.equal((await urlsOf(index, 'kestrel mine'))[0], 'articles/c/');
});

test('few results are followed by articles with some of the words, which are not counted, in this order alone', async () => {
  const { index } = await searchInMemory(archive);
  const { total, hits, partial } = await index.search({ query: 'northern ferry' });
  assert.deepEqual([total, hits.length], [1, 1]);
  assert.ok(partial.length > 0);
  assert.ok(partial.every(hit => hit.missing.join() === 'northern' && hit.score > 0));
  for (const asked of [
    '+northern +ferry',
    '"northern company"',
    'ferry',
    'northern -ferry',
    'nowhere northern ferry',
  ]) {
    const { partial: none } = await index.search({ query: asked });
    assert.deepEqual(none, [], asked);
  }
  for (const sort of ['relevance', 'newest', 'oldest'] as const) {
    assert.deepEqual((await index.search({ query: 'northern ferry', sort })).partial, [], sort);
  }
});

test('what is excluded, demanded or filtered out is no partial answer either', async () => {
  const { index } = await searchInMemory(archive);
  const urls = async (asked: string) => (await index.search({ query: asked })).partial.map(hit => hit.url);
  assert.ok((await urls('northern ferry')).includes('articles/f/'));
  assert.ok(!(await urls('northern ferry -slow')).includes('articles/f/'));
  assert.deepEqual(await urls('northern strike +crews'), []);
  const filtered = await index.search({ query: 'northern ferry', filters: { from: '2020' } });
  assert.deepEqual([filtered.total, filtered.partial], [0, []]);
});
