import { firstNames, furtherRows, type GazetteerName } from './gazetteer.ts';
import { keyOfTokens, NameTrie, nameKey, type TrieMatch } from './name-trie.ts';
import type { Name } from './names.ts';
import { type Token, tokenise } from './tokens.ts';

/** A name that a list holds, as the text is searched for it. */
export interface KnownName {
  readonly name: Name;
  /** Also a person's name or a common word: it needs evidence beside it. */
  readonly ambiguous: boolean;
  /** What the list's word is worth as evidence; nothing is weighed against an editor's. */
  readonly worth: number;
  /** Keys of readings that an editor said are not this name. */
  readonly rejected: ReadonlySet<string>;
}

/** A form of a name with its words and their key, read once however often they are asked for. */
export interface Form {
  readonly words: readonly Token[];
  readonly key: string;
}

export function formsOf({ preferred, variants }: Pick<Name, 'preferred' | 'variants'>): readonly Form[] {
  return [preferred, ...variants].map(form => {
    const words = tokenise(form);
    return { words, key: keyOfTokens(words) || nameKey(form) };
  });
}

/** A form of a name of the gazetteer. */
export interface GazetteerForm {
  readonly key: string;
  readonly entry: KnownName;
  readonly listed: GazetteerName;
}

/** The gazetteer, searched by the forms of its names. */
export interface GazetteerIndex {
  readonly longestAt: (
    tokens: readonly Token[],
    start: number,
    counts: (form: GazetteerForm) => boolean,
  ) => TrieMatch<GazetteerForm> | undefined;
  /** The names of one kind that have this key; of two with one form the earlier counts. */
  readonly named: (kind: Name['kind'], key: string) => readonly GazetteerForm[];
}

let index: GazetteerIndex | undefined;

/** It depends on no archive, so that a preview or a test makes it once; made when it is first asked for. */
export function gazetteerIndex(): GazetteerIndex {
  index ??= makeIndex();
  return index;
}

/**
 * Names of the long lists are read when a text first has the word that they begin with: reading them all takes longer
 * than all the rest of a small archive. Nothing that is found depends on when they were read.
 */
function makeIndex(): GazetteerIndex {
  const trie = new NameTrie<GazetteerForm>();
  const byKey = new Map<string, GazetteerForm[]>();
  const waiting = new Map<string, Set<() => ListedName>>();
  const add = ({ listed, entry }: ListedName, isWanted: (word: string) => boolean): void => {
    for (const { words, key } of formsOf(listed)) {
      const form = { key, entry, listed };
      if (isWanted(words[0]?.folded ?? '')) trie.addTokens(words, form);
      if (isWanted(firstWord(key))) addTo(byKey, `${listed.kind}:${key}`, form);
    }
  };
  for (const listed of firstNames()) add(listedName(listed), () => true);
  for (const { forms, read } of furtherRows()) {
    const readOnce = once(() => listedName(read()));
    for (const word of forms.flatMap(openingWords)) {
      const rows = waiting.get(word) ?? new Set();
      waiting.set(word, rows.add(readOnce));
    }
  }
  const readRows = (word: string): void => {
    const rows = waiting.get(word);
    if (rows === undefined) return;
    waiting.delete(word);
    for (const read of rows) add(read(), wanted => wanted === word);
  };
  return {
    longestAt: (tokens, start, counts) => {
      readRows(tokens[start]?.folded ?? '');
      return trie.longestAt(tokens, start, counts);
    },
    named: (kind, key) => {
      readRows(firstWord(key));
      return byKey.get(`${kind}:${key}`) ?? [];
    },
  };
}

function addTo(byKey: Map<string, GazetteerForm[]>, place: string, form: GazetteerForm): void {
  const same = byKey.get(place);
  if (same) same.push(form);
  else byKey.set(place, [form]);
}

type ListedName = Pick<GazetteerForm, 'listed' | 'entry'>;

function listedName(listed: GazetteerName): ListedName {
  const { ambiguous, worth, ...name } = listed;
  return { listed, entry: { name, ambiguous, worth, rejected: new Set() } };
}

function once<T>(read: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= read();
    return made;
  };
}

const firstWord = (key: string): string => key.split(' ', 1)[0] ?? '';

/** The words by which a form is looked up: its first token, and the first word of its key where that is another. */
function openingWords(form: string): readonly string[] {
  // As tokens.ts reads a word of the plain alphabet, which most forms begin with.
  const plain = /^[A-Za-z][a-z]*(?=[ -]|$)/.exec(form)?.[0];
  if (plain !== undefined) return [plain.toLowerCase()];
  const words = tokenise(form);
  return [...new Set([words[0]?.folded ?? '', firstWord(keyOfTokens(words) || nameKey(form))])];
}
