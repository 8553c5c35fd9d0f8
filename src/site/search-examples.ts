import { isCertain } from '../names/names.ts';
import type { Article } from './archive.ts';
import { bodyText } from './article-text.ts';
import { newestFirst } from './calendar.ts';
import type { Catalogue } from './catalogue.ts';
import { compareText } from './compare-text.ts';
import { emptyAddress, writeSearchAddress } from './in-browser/search-address.ts';
import type { NameUse } from './name-uses.ts';

/** In the order in which the page of tips has them. */
const exampleKinds = [
  'words',
  'phrase',
  'either',
  'without',
  'prefix',
  'near',
  'headline',
  'named',
  'outlet',
  'dates',
] as const;

/** What an example shows; its explanation has the same name among the texts of the interface. */
type ExampleKind = (typeof exampleKinds)[number];

export interface SearchExample {
  readonly kind: ExampleKind;
  readonly query: string;
  /** The search page's address after the question mark; absent of an invented example, which finds nothing here. */
  readonly address?: string;
}

/** What stands for an example that the archive has not. */
const invented: Readonly<Record<ExampleKind, string>> = {
  words: 'harbour strike',
  phrase: '"harbour strike"',
  either: 'harbour OR port',
  without: 'harbour -strike',
  prefix: 'harb*',
  near: 'harbr~1',
  headline: 'headline:harbour',
  named: 'person:smith',
  outlet: 'outlet:gazette',
  dates: 'from:2022',
};

/** Looking through more articles and names would find no better examples. */
const lookedThrough = 200;

/** What examples are made of: a name in full in the text of an article, and a word of the headline beside it. */
interface Subject {
  readonly use: NameUse;
  /** The last word of the name, in small letters. */
  readonly word: string;
  /** The articles that have the name in full. */
  readonly articles: readonly Article[];
}

/** Queries that show what can be typed and find something here, as far as the archive has them. */
export function searchExamples(catalogue: Catalogue): readonly SearchExample[] {
  const { names, outlets, calendar } = catalogue;
  const known = new Map(
    newestFirst(catalogue.articles)
      .slice(0, lookedThrough)
      .map(one => [one, textOf(one)]),
  );
  const people = names.all.filter(({ name }) => name.kind === 'person' && isCertain(name));
  const subjects = [...new Set([...people, ...names.certain])]
    .slice(0, lookedThrough)
    .flatMap(use => subjectOf(use, known));
  const [subject] = subjects;
  const beside = subject && wordBeside(subject, known);
  const long =
    subjects.find(one => one.word.length > 6 && one !== subject) ?? subjects.find(one => one.word.length > 6);
  const outlet = outlets.find(one => one.outlet !== undefined)?.outlet;
  const year = calendar.years.at(-1)?.year;
  const queries: Readonly<Record<ExampleKind, string | undefined>> = {
    words: beside && `${subject.word} ${beside}`,
    phrase: subject && `"${subject.use.name.preferred}"`,
    either: long && subject && (long === subject ? undefined : `${subject.word} OR ${long.word}`),
    without: subject && withoutOther(subject, names.certain.slice(0, lookedThrough), known),
    prefix: beside === undefined ? undefined : `${beside.slice(0, Math.min(5, beside.length - 1))}*`,
    near: long && misspelt(long.word),
    headline: beside && `headline:${beside}`,
    named: subject && `${subject.use.name.kind}:${subject.word}`,
    outlet: outlet === undefined ? undefined : `outlet:"${outlet.replaceAll('"', '')}"`,
    dates: year === undefined ? undefined : `from:${year}`,
  };
  return exampleKinds.map(kind => {
    const query = queries[kind];
    if (query === undefined) return { kind, query: invented[kind] };
    return { kind, query, address: writeSearchAddress({ ...emptyAddress, query }) };
  });
}

type KnownTexts = ReadonlyMap<Article, string>;

function textOf({ record }: Article): string {
  return [record.headline?.text, record.standfirst?.text, bodyText(record)].join('\n').toLowerCase();
}

/** A name of at least two words that an article has in full; nothing for any other. */
function subjectOf(use: NameUse, known: KnownTexts): readonly Subject[] {
  const full = use.name.preferred.toLowerCase();
  const word = lastWord(full);
  if (word === undefined || !/\s/.test(full)) return [];
  const articles = use.articles.filter(article => known.get(article)?.includes(full));
  return articles.length === 0 ? [] : [{ use, word, articles }];
}

const word = /\p{L}[\p{L}\p{M}]{3,}/gu;

function lastWord(name: string): string | undefined {
  return name.match(word)?.at(-1);
}

/** The word that most headlines about the subject have, of those the longest; not what half of all articles say. */
function wordBeside({ use, articles }: Subject, known: KnownTexts): string | undefined {
  const name = use.name.preferred.toLowerCase();
  const headlines = articles.map(({ record }) => new Set(record.headline?.text.toLowerCase().match(word)));
  const counts = new Map<string, number>();
  for (const headline of headlines) for (const one of headline) counts.set(one, (counts.get(one) ?? 0) + 1);
  const texts = [...known.values()];
  const isCommon = (one: string) => texts.filter(text => text.includes(one)).length * 2 > texts.length;
  return [...counts]
    .filter(([one]) => one.length > 4 && !name.includes(one))
    .sort(([a, most], [b, more]) => more - most || b.length - a.length || compareText(a, b))
    .map(([one]) => one)
    .find(one => !isCommon(one));
}

/** The subject's word without another name's, when some article has the one and not the other. */
function withoutOther({ word, use }: Subject, others: readonly NameUse[], known: KnownTexts): string | undefined {
  const texts = use.articles.flatMap(article => known.get(article) ?? []).filter(text => text.includes(word));
  for (const { name } of others) {
    const other = lastWord(name.preferred.toLowerCase());
    if (other === undefined || other.includes(word) || word.includes(other)) continue;
    const without = texts.filter(text => !text.includes(other)).length;
    if (without > 0 && without < texts.length) return `${word} -${other}`;
  }
  return undefined;
}

/** The word with a letter left out, which a search for nearly the same word puts right. */
function misspelt(word: string): string {
  return `${word.slice(0, -3)}${word.slice(-2)}~1`;
}
