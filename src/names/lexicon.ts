import type { Authority, AuthorityName } from './authority.ts';
import { type GazetteerName, gazetteer } from './gazetteer.ts';
import { keyOfTokens, NameTrie, nameKey, type TrieMatch } from './name-trie.ts';
import type { Name } from './names.ts';
import { type Token, tokenise } from './tokens.ts';

/** Everything that is known before the first article is read. */
export interface Lexicon {
  readonly names: { longestAt(tokens: readonly Token[], start: number): TrieMatch<KnownName> | undefined };
  /** Every known name by kind and key of each of its forms. */
  readonly byForm: { get(form: string): KnownName | undefined; has(form: string): boolean };
  /** Keys of readings that an editor said are no names. */
  readonly rejected: ReadonlySet<string>;
}

export const formKey = (kind: Name['kind'], key: string): string => `${kind}:${key}`;

/** The editors' lists and the gazetteer as one; where both know a name, the editor's record takes the gazetteer's facts. */
export function lexiconFrom(authority: Authority): Lexicon {
  const own = new NameTrie<KnownName>();
  const ownByForm = new Map<string, KnownName>();
  const merged = new Set<GazetteerName>();
  const known = gazetteerForms();
  const isRefused = (key: string) => authority.rejected.has(key) || authority.contested.has(key);
  for (const listed of authority.names) {
    const forms = formsOf(listed);
    const same = forms
      .map(({ key }) => known.byForm.get(formKey(listed.kind, key))?.[0]?.listed)
      .find(found => found !== undefined);
    if (same) merged.add(same);
    const name = mergedName(listed, same);
    const entry = { name, ambiguous: false, worth: 5, rejected: new Set(listed.rejected.map(nameKey)) };
    for (const { words, key } of same === undefined ? forms : formsOf(name)) {
      if (isRefused(key) || entry.rejected.has(key)) continue;
      own.addTokens(words, entry);
      const place = formKey(name.kind, key);
      if (!ownByForm.has(place)) ownByForm.set(place, entry);
    }
  }
  const counts = ({ key, listed }: GazetteerForm) => !merged.has(listed) && !isRefused(key);
  const get = (form: string) => ownByForm.get(form) ?? known.byForm.get(form)?.find(counts)?.entry;
  const longestAt = (tokens: readonly Token[], start: number) => {
    const listed = own.longestAt(tokens, start);
    const found = known.names.longestAt(tokens, start, counts);
    if (found === undefined || (listed && listed.length >= found.length)) return listed;
    return { length: found.length, value: found.value.entry };
  };
  return { names: { longestAt }, byForm: { get, has: form => get(form) !== undefined }, rejected: authority.rejected };
}

/** A form of a name with its words and their key, read once however often they are asked for. */
interface Form {
  readonly words: readonly Token[];
  readonly key: string;
}

function formsOf({ preferred, variants }: Pick<Name, 'preferred' | 'variants'>): readonly Form[] {
  return [preferred, ...variants].map(form => {
    const words = tokenise(form);
    return { words, key: keyOfTokens(words) || nameKey(form) };
  });
}

interface GazetteerForm {
  readonly key: string;
  readonly entry: KnownName;
  readonly listed: GazetteerName;
}

interface GazetteerForms {
  readonly names: NameTrie<GazetteerForm>;
  /** Those of one form, the earlier first. */
  readonly byForm: ReadonlyMap<string, readonly GazetteerForm[]>;
}

let forms: GazetteerForms | undefined;

/** The gazetteer's part of every lexicon. It depends on no archive, so that a preview or a test makes it once. */
function gazetteerForms(): GazetteerForms {
  forms ??= makeGazetteerForms();
  return forms;
}

function makeGazetteerForms(): GazetteerForms {
  const names = new NameTrie<GazetteerForm>();
  const byForm = new Map<string, GazetteerForm[]>();
  const rejected: ReadonlySet<string> = new Set();
  for (const listed of gazetteer()) {
    const { ambiguous, worth, ...name } = listed;
    const entry = { name, ambiguous, worth, rejected };
    for (const { words, key } of formsOf(name)) {
      const form = { key, entry, listed };
      names.addTokens(words, form);
      const place = formKey(name.kind, key);
      const same = byForm.get(place);
      if (same) same.push(form);
      else byForm.set(place, [form]);
    }
  }
  return { names, byForm };
}

function mergedName({ rejected, ...listed }: AuthorityName, known: GazetteerName | undefined): Name {
  if (known === undefined) return { ...listed, source: 'authority' };
  const { ambiguous: _ambiguous, worth: _worth, preferred, variants, ...facts } = known;
  const refused = new Set([listed.preferred, ...rejected].map(nameKey));
  const forms = new Set([...listed.variants, preferred, ...variants].filter(form => !refused.has(nameKey(form))));
  return { ...facts, ...listed, variants: [...forms], source: 'authority' };
}

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
