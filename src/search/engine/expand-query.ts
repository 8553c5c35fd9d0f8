import type { Stem } from '../analysis/stemmers.ts';
import { type KeysOf, signTerm, termKey, termOfKey } from '../analysis/terms.ts';
import type { FieldName } from '../format/manifest.ts';
import type { TermEntry } from '../format/term-file.ts';
import type { VocabularyEntry } from '../format/vocabulary-file.ts';
import type { Clause, Option, Presence } from '../query/clauses.ts';
import { wordsWithin } from './near-words.ts';
import { type PositionSource, phraseDocuments } from './phrases.ts';
import type { TermSource } from './term-source.ts';

/** A clause of the query with the terms of the index that it means, in the order in which documents are met. */
export interface TermGroup {
  readonly presence: Presence;
  readonly fields: readonly FieldName[];
  readonly entries: readonly TermEntry[];
  /** The documents that it may find, where having a term is not enough: those that have the phrase. */
  readonly only?: ReadonlySet<number>;
  /** It was asked for in quotation marks. */
  readonly isQuoted: boolean;
  /** What the reader typed, folded. */
  readonly label: string;
  /** The word was taken for the beginning of words, for it is none yet. */
  readonly typed: boolean;
}

interface ExpandOptions {
  readonly source: TermSource;
  readonly positions: PositionSource;
  readonly languages: readonly string[];
  readonly stemmers: ReadonlyMap<string, Stem>;
  readonly keysOf: KeysOf;
  /** Keys of words that phrases are not scored by: they stand nearly everywhere. */
  readonly frequent: ReadonlySet<string>;
  /** The last word is still being typed. */
  readonly typing: boolean;
}

/** Files of words that one still being typed may fetch, and terms that it may stand for: those of the commonest words. */
const filesWhileTyping = 4;
const termsWhileTyping = 60;

/** Looks up the terms of every clause. Rejects with an IndexFault when a file cannot be had. */
export function expandQuery(clauses: readonly Clause[], options: ExpandOptions): Promise<readonly TermGroup[]> {
  const last = clauses.length - 1;
  return Promise.all(clauses.map((clause, index) => groupOf(clause, options, options.typing && index === last)));
}

async function groupOf(clause: Clause, options: ExpandOptions, typing: boolean): Promise<TermGroup> {
  const { presence, fields, label, isQuoted } = clause;
  const found = await Promise.all(clause.options.map(option => expandOption(option, clause, options)));
  const entries = distinct(found.flatMap(one => one.entries));
  const [only] = clause.options;
  const mayGoOn = typing && entries.length === 0 && only?.kind === 'word' && only.match.kind === 'exact';
  const typed = mayGoOn ? await typedEntries(only.form, options) : [];
  const within = found.some(one => one.documents) ? documentsOf(found, fields) : undefined;
  return {
    presence,
    fields,
    entries: typed.length > 0 ? typed : entries,
    ...(within && { only: within }),
    isQuoted,
    label,
    typed: typed.length > 0,
  };
}

/** Several options may mean the same term, which counts once. */
function distinct(entries: readonly TermEntry[]): readonly TermEntry[] {
  const byKey = new Map<string, TermEntry>();
  for (const entry of entries) if (!byKey.has(entry.key)) byKey.set(entry.key, entry);
  return [...byKey.values()];
}

/** What an option of a clause finds. */
interface Expanded {
  readonly entries: readonly TermEntry[];
  /** Of a phrase, where it stands. */
  readonly documents?: Iterable<number>;
}

function documentsOf(found: readonly Expanded[], fields: readonly FieldName[]): ReadonlySet<number> {
  const all = new Set<number>();
  for (const { entries, documents } of found) {
    if (documents) for (const document of documents) all.add(document);
    else
      for (const entry of entries) for (const field of fields) for (const one of entry[field].documents) all.add(one);
  }
  return all;
}

async function expandOption(option: Option, clause: Clause, options: ExpandOptions): Promise<Expanded> {
  const { source, languages } = options;
  switch (option.kind) {
    case 'sign':
      return { entries: await source.entries(languages.map(language => termKey(signTerm(option.form), language))) };
    case 'phrase':
      return expandPhrase(option.forms, clause, options);
    case 'word':
      return { entries: await wordEntries(option, options) };
  }
}

async function wordEntries(
  { form, match }: Extract<Option, { kind: 'word' }>,
  { source, keysOf }: ExpandOptions,
): Promise<readonly TermEntry[]> {
  if (match.kind === 'exact') return source.entries(keysOf(form));
  if (match.kind === 'prefix') return source.entries(keysOfWords(await source.wordsWithPrefix(form)));
  const isNear = wordsWithin(form, match.edits);
  const words = await source.wordsNear(form, match.edits);
  const near = words.filter(({ key }) => isNear(termOfKey(key)));
  return source.entries(keysOfWords(near));
}

/** The keys of words' terms, each once, in order. Of more than the most, those of the commonest words. */
function keysOfWords(words: readonly VocabularyEntry[], most = Number.POSITIVE_INFINITY): readonly string[] {
  const counts = new Map<string, number>();
  for (const { key, term, count } of words) {
    const own = termKey(term, key.slice(termOfKey(key).length + 1));
    counts.set(own, (counts.get(own) ?? 0) + count);
  }
  const commonest = [...counts].sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1)).slice(0, most);
  return commonest.map(([key]) => key).sort();
}

/** Words that begin so; failing that, shorter beginnings of the word, for it may be a form that no text has. */
async function typedEntries(form: string, { source }: ExpandOptions): Promise<readonly TermEntry[]> {
  if (form.length < 2) return [];
  return source.entries(keysOfWords(await source.wordsWithPrefix(form, filesWhileTyping), termsWhileTyping));
}

async function expandPhrase(forms: readonly string[], clause: Clause, options: ExpandOptions): Promise<Expanded> {
  const { source, positions, keysOf, frequent, languages } = options;
  const byWord = forms.map(form => keysOf(form));
  const byLanguage = languages.map((_, index) => byWord.map(keys => keys[index] ?? ''));
  const documents = await phraseDocuments({ words: byLanguage, fields: clause.fields }, positions);
  if (clause.presence === 'prohibited') {
    const entries = await source.entries(byLanguage.flatMap(keys => keys.slice(0, 1)));
    return { entries, documents };
  }
  const scored = byLanguage.flatMap(keys => {
    const rare = keys.filter(key => !frequent.has(key));
    return rare.length > 0 ? rare : keys;
  });
  return { entries: await source.entries(scored), documents };
}
