import { IndexFault } from '../format/index-file.ts';
import { type Clause, type Option, wordOption } from '../query/clauses.ts';
import type { FileSource, IndexFiles } from './index-files.ts';

/** Words and phrases, folded, by each other that means the same. */
type SynonymsOf = ReadonlyMap<string, readonly string[]>;

/** Reads the words that mean the same, once a query has a word that may be one of them. */
export class SynonymSource {
  readonly #files: FileSource<SynonymsOf>;
  readonly #count: number;

  constructor(files: IndexFiles) {
    this.#count = files.count('s');
    this.#files = files.source('s', (reader, name) => synonymsIn(reader.rest(), name));
  }

  /** The clauses, each with what means the same as its words. What is quoted, left out or half a word is meant as it stands. */
  async widen(clauses: readonly Clause[]): Promise<readonly Clause[]> {
    if (this.#count === 0 || !clauses.some(mayBeWidened)) return clauses;
    const synonyms = await this.#files(0);
    const longest = [...synonyms.keys()].reduce((most, words) => Math.max(most, words.split(' ').length), 1);
    const others = clauses.map((_, at) => synonymsAround(at, clauses, synonyms, longest));
    return clauses.map((clause, at) => {
      const options = [...new Set(others[at])].map(optionOf);
      return options.length === 0 ? clause : { ...clause, options: [...clause.options, ...options] };
    });
  }
}

/**
 * What means the same as the word of a clause, or as the words of several that it is one of: all of those are met by it, so
 * that each has it as an option.
 */
function synonymsAround(
  at: number,
  clauses: readonly Clause[],
  synonyms: SynonymsOf,
  longest: number,
): readonly string[] {
  const found: string[] = [];
  for (let length = 1; length <= longest; length += 1) {
    for (let start = Math.max(0, at - length + 1); start <= at; start += 1) {
      const run = clauses.slice(start, start + length);
      if (run.length < length || !run.every(mayBeWidened)) continue;
      for (const other of synonyms.get(run.map(({ label }) => label).join(' ')) ?? []) found.push(other);
    }
  }
  return found;
}

function mayBeWidened({ presence, isQuoted, options }: Clause): boolean {
  const isWhole = options.every(option => option.kind !== 'word' || option.match.kind === 'exact');
  return presence !== 'prohibited' && !isQuoted && isWhole;
}

function optionOf(synonym: string): Option {
  const forms = synonym.split(' ');
  return forms.length === 1 ? wordOption(synonym) : { kind: 'phrase', forms };
}

function synonymsIn(text: string, name: string): SynonymsOf {
  const groups: unknown = JSON.parse(text);
  if (!Array.isArray(groups)) throw new IndexFault('damaged', name, 'it holds no synonyms');
  const synonyms = new Map<string, readonly string[]>();
  for (const group of groups) {
    const words: readonly string[] = Array.isArray(group) ? group.map(String) : [];
    for (const word of words) {
      const others = words.filter(other => other !== word && !synonyms.get(word)?.includes(other));
      synonyms.set(word, [...(synonyms.get(word) ?? []), ...others]);
    }
  }
  return synonyms;
}
