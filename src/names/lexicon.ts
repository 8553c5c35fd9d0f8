import type { Authority, AuthorityName } from './authority.ts';
import type { GazetteerName } from './gazetteer.ts';
import { formsOf, type GazetteerForm, gazetteerIndex, type KnownName } from './gazetteer-index.ts';
import { NameTrie, nameKey, type TrieMatch } from './name-trie.ts';
import type { Name } from './names.ts';
import type { Token } from './tokens.ts';

/** Everything that is known before the first article is read. */
export interface Lexicon {
  readonly names: { longestAt(tokens: readonly Token[], start: number): TrieMatch<KnownName> | undefined };
  /** The known name of a kind that has a form of this key. */
  readonly named: (kind: Name['kind'], key: string) => KnownName | undefined;
  /** Keys of readings that an editor said are no names. */
  readonly rejected: ReadonlySet<string>;
}

const formKey = (kind: Name['kind'], key: string): string => `${kind}:${key}`;

/** The editors' lists and the gazetteer as one; where both know a name, the editor's record takes the gazetteer's facts. */
export function lexiconFrom(authority: Authority): Lexicon {
  const own = new NameTrie<KnownName>();
  const ownByForm = new Map<string, KnownName>();
  const merged = new Set<GazetteerName>();
  const known = gazetteerIndex();
  const isRefused = (key: string) => authority.rejected.has(key) || authority.contested.has(key);
  for (const listed of authority.names) {
    const forms = formsOf(listed);
    const same = forms.map(({ key }) => known.named(listed.kind, key)[0]?.listed).find(found => found !== undefined);
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
  const named = (kind: Name['kind'], key: string) =>
    ownByForm.get(formKey(kind, key)) ?? known.named(kind, key).find(counts)?.entry;
  const longestAt = (tokens: readonly Token[], start: number) => {
    const listed = own.longestAt(tokens, start);
    const found = known.longestAt(tokens, start, counts);
    if (found === undefined || (listed && listed.length >= found.length)) return listed;
    return { length: found.length, value: found.value.entry };
  };
  return { names: { longestAt }, named, rejected: authority.rejected };
}

function mergedName({ rejected, ...listed }: AuthorityName, known: GazetteerName | undefined): Name {
  if (known === undefined) return { ...listed, source: 'authority' };
  const { ambiguous: _ambiguous, worth: _worth, preferred, variants, ...facts } = known;
  const refused = new Set([listed.preferred, ...rejected].map(nameKey));
  const forms = new Set([...listed.variants, preferred, ...variants].filter(form => !refused.has(nameKey(form))));
  return { ...facts, ...listed, variants: [...forms], source: 'authority' };
}
