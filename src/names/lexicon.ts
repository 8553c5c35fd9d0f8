import type { Authority, AuthorityName } from './authority.ts';
import { type GazetteerName, gazetteer } from './gazetteer.ts';
import { keyOfTokens, NameTrie, nameKey } from './name-trie.ts';
import type { Name } from './names.ts';
import { type Token, tokenise } from './tokens.ts';

/** Everything that is known before the first article is read. */
export interface Lexicon {
  readonly names: NameTrie<KnownName>;
  /** Every known name by kind and key of each of its forms. */
  readonly byForm: ReadonlyMap<string, KnownName>;
  /** Keys of readings that an editor said are no names. */
  readonly rejected: ReadonlySet<string>;
}

export const formKey = (kind: Name['kind'], key: string): string => `${kind}:${key}`;

/** The editors' lists and the gazetteer as one; where both know a name, the editor's record takes the gazetteer's facts. */
export function lexiconFrom(authority: Authority): Lexicon {
  const names = new NameTrie<KnownName>();
  const byForm = new Map<string, KnownName>();
  const known = new Map(gazetteerForms());
  const merged = new Set<GazetteerName>();
  const add = (entry: KnownName, forms: readonly Form[]): void => {
    for (const { words, key } of forms) {
      if (authority.rejected.has(key) || authority.contested.has(key) || entry.rejected.has(key)) continue;
      names.addTokens(words, entry);
      const place = formKey(entry.name.kind, key);
      if (!byForm.has(place)) byForm.set(place, entry);
    }
  };
  for (const listed of authority.names) {
    const forms = formsOf(listed);
    const same = forms.map(({ key }) => known.get(formKey(listed.kind, key))).find(found => found !== undefined);
    if (same) merged.add(same);
    const name = mergedName(listed, same);
    const rejected = new Set(listed.rejected.map(nameKey));
    add({ name, ambiguous: false, worth: 5, rejected }, same === undefined ? forms : formsOf(name));
  }
  const none: ReadonlySet<string> = new Set();
  for (const { ambiguous, worth, ...name } of gazetteer().filter(entry => !merged.has(entry)))
    add({ name, ambiguous, worth, rejected: none }, formsOf(name));
  return { names, byForm, rejected: authority.rejected };
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

function gazetteerForms(): (readonly [string, GazetteerName])[] {
  return [...gazetteer()]
    .reverse()
    .flatMap(entry => [entry.preferred, ...entry.variants].map(form => [formKey(entry.kind, nameKey(form)), entry]));
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
