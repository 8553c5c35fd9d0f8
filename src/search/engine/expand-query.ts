import type { Stem } from '../analysis/stemmers.ts';
import { prefixOf, type TermsOf } from '../analysis/terms.ts';
import type { FieldName } from '../format/manifest.ts';
import type { TermEntry } from '../format/term-file.ts';
import type { Clause, Presence } from '../query/parse-query.ts';
import { fuzzyTerms } from './near-words.ts';
import type { TermSource } from './term-source.ts';

/** A clause of the query with the terms of the archive that it means, in the order in which lunr would look them up. */
export interface TermGroup {
  readonly presence: Presence;
  readonly fields: readonly FieldName[];
  readonly entries: readonly TermEntry[];
  /** What the reader typed, folded. */
  readonly label: string;
  /** It is a phrase's: it scores like any word, but is not meant where it stands alone. */
  readonly inPhrase: boolean;
  /** The word was taken for the beginning of words, for it is none yet. */
  readonly typed: boolean;
}

/** Words that stand side by side; they are also in groups, for scoring. */
export interface PhraseGroup {
  readonly presence: Presence;
  readonly fields: readonly FieldName[];
  /** For each word, the terms it may be indexed under. */
  readonly words: readonly (readonly string[])[];
}

export interface ExpandedQuery {
  readonly groups: readonly TermGroup[];
  readonly phrases: readonly PhraseGroup[];
}

interface ExpandOptions {
  readonly source: TermSource;
  readonly stemmers: ReadonlyMap<string, Stem>;
  readonly termsOf: TermsOf;
  /** Words that phrases are not scored by: they stand nearly everywhere. */
  readonly frequent: ReadonlySet<string>;
  /** The last word is still being typed. */
  readonly typing: boolean;
}

/** Files that one word still being typed may fetch. */
const filesWhileTyping = 4;
const shortestStem = 4;

/** Looks up the terms of every clause. Rejects with an IndexFault when a file cannot be had. */
export async function expandQuery(clauses: readonly Clause[], options: ExpandOptions): Promise<ExpandedQuery> {
  const last = clauses.length - 1;
  const expanded = await Promise.all(
    clauses.map((clause, index) =>
      clause.kind === 'word'
        ? wordGroup(clause, options, options.typing && index === last)
        : phraseGroups(clause, options),
    ),
  );
  return { groups: expanded.flatMap(one => one.groups), phrases: expanded.flatMap(one => one.phrases) };
}

type WordClause = Extract<Clause, { kind: 'word' }>;
type PhraseClause = Extract<Clause, { kind: 'phrase' }>;

async function wordGroup(clause: WordClause, options: ExpandOptions, typing: boolean): Promise<ExpandedQuery> {
  const { presence, fields, form } = clause;
  const entries = await entriesOf(clause, options);
  const typed =
    typing && entries.length === 0 && clause.match.kind === 'exact' ? await typedEntries(form, options) : [];
  const found = entries.length > 0 ? entries : typed;
  return {
    groups: [{ presence, fields, entries: found, label: form, inPhrase: false, typed: typed.length > 0 }],
    phrases: [],
  };
}

async function entriesOf({ form, match }: WordClause, options: ExpandOptions): Promise<readonly TermEntry[]> {
  const { source, termsOf, stemmers } = options;
  const terms = termsOf(form);
  const exact = await existing(terms, source);
  if (match.kind === 'exact') return exact;
  if (match.kind === 'prefix') {
    const prefix = prefixOf(form, stemmers);
    const shorter = exact.filter(({ term }) => !term.startsWith(prefix));
    return [...shorter, ...(await source.withPrefix(prefix))];
  }
  const { edits } = match;
  const near = await Promise.all(terms.map(async term => fuzzyTerms(term, edits, await source.termsNear(term, edits))));
  return existing(near.flat(), source);
}

/** Words that begin so; failing that, a stem that the word has already gone past: `mobiliza` is on its way to `mobilis`. */
async function typedEntries(form: string, { source, stemmers }: ExpandOptions): Promise<readonly TermEntry[]> {
  const prefix = prefixOf(form, stemmers);
  if (prefix.length < 2 || source.filesWithPrefix(prefix) > filesWhileTyping) return [];
  const longer = await source.withPrefix(prefix);
  if (longer.length > 0) return longer;
  for (let length = prefix.length - 1; length >= Math.max(shortestStem, prefix.length - 5); length -= 1) {
    const stem = await source.entry(prefix.slice(0, length));
    if (stem) return [stem];
  }
  return [];
}

async function phraseGroups(
  clause: PhraseClause,
  { source, termsOf, frequent }: ExpandOptions,
): Promise<ExpandedQuery> {
  const { presence, fields } = clause;
  const words = clause.forms.map(form => termsOf(form));
  const phrases = [{ presence, fields, words }];
  if (presence === 'prohibited') return { groups: [], phrases };
  const rare = words.filter(terms => !terms.some(term => frequent.has(term)));
  const scored = rare.length > 0 ? rare : words;
  const groups = await Promise.all(
    scored.map(async terms => ({
      presence: 'required' as const,
      fields,
      entries: await existing(terms, source),
      label: clause.forms[words.indexOf(terms)] ?? '',
      inPhrase: true,
      typed: false,
    })),
  );
  return { groups, phrases };
}

async function existing(terms: readonly string[], source: TermSource): Promise<readonly TermEntry[]> {
  const entries = await Promise.all(terms.map(term => source.entry(term)));
  return entries.flatMap(entry => (entry === undefined ? [] : [entry]));
}
