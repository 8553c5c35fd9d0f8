import { partName } from '../bylines/part-name.ts';
import { listedName } from '../bylines/parted-name.ts';
import { compareText } from './compare-text.ts';
import type { NameUse } from './name-uses.ts';
import type { ArchiveSettings } from './settings/settings.ts';
import { slugOf } from './slug.ts';

/** What stands in a list by initials. */
export interface Listed {
  /** As the list shows it: “Doe, Jane”. */
  readonly listed: string;
  /** Decides between two of the same spelling. */
  readonly slug: string;
}

/** What begins with one letter, in order. */
export interface InitialGroup<Entry> {
  /** As shown: a capital of the archive's script, the name of another script, or `#` for everything else. */
  readonly initial: string;
  /** A fragment identifier that the initial makes. */
  readonly anchor: string;
  readonly entries: readonly Entry[];
}

/** How lists have a name: people by their family name, in the form that an editor gives or that their articles' language asks for. */
export function listedForm(
  { name, articles }: Pick<NameUse, 'name' | 'articles'>,
  { nameOrder, language }: ArchiveSettings,
): string {
  if (name.kind !== 'person') return name.preferred;
  const languages = articles.map(({ record }) => record.language);
  return name.sort ?? listedPerson(name.preferred, { nameOrder, language: commonest(languages) ?? language });
}

/** “Doe, Jane” for “Jane Doe”; what cannot be parted stays as it is. */
export function listedPerson(
  name: string,
  { nameOrder, language }: Pick<ArchiveSettings, 'nameOrder' | 'language'>,
): string {
  return listedName(partName(name, { language, orders: nameOrder }));
}

function commonest(languages: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const language of languages) counts.set(language, (counts.get(language) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || compareText(a, b))[0]?.[0];
}

/**
 * Groups entries by initial, in the order of the archive's language: Ö stands with O in German and after Z in Swedish.
 * Letters of another script than the language's own make a group for each script, after its letters.
 */
export function byInitial<Entry extends Listed>(
  entries: readonly Entry[],
  language: string,
): readonly InitialGroup<Entry>[] {
  const order = new ListOrder(language);
  const groups = new Map<string, { readonly initial: Initial; readonly entries: Entry[] }>();
  for (const entry of entries) {
    const initial = order.initialOf(entry.listed);
    const group = groups.get(initial.text) ?? { initial, entries: [] };
    groups.set(initial.text, group);
    group.entries.push(entry);
  }
  return [...groups.values()]
    .sort((a, b) => order.compareInitials(a.initial, b.initial))
    .map(group => ({
      initial: group.initial.text,
      anchor: group.initial.anchor,
      entries: [...group.entries].sort((a, b) => order.compareEntries(a, b)),
    }));
}

interface Initial {
  readonly kind: 'letter' | 'script' | 'other';
  readonly text: string;
  readonly anchor: string;
}

/** The scripts that get a group of their own, by their ISO 15924 codes. */
const scripts: readonly (readonly [code: string, letters: RegExp])[] = [
  ['Latn', /\p{Script=Latin}/u],
  ['Cyrl', /\p{Script=Cyrillic}/u],
  ['Grek', /\p{Script=Greek}/u],
  ['Arab', /\p{Script=Arabic}/u],
  ['Hebr', /\p{Script=Hebrew}/u],
  ['Hani', /\p{Script=Han}/u],
  ['Hang', /\p{Script=Hangul}/u],
  ['Hira', /\p{Script=Hiragana}/u],
  ['Kana', /\p{Script=Katakana}/u],
  ['Deva', /\p{Script=Devanagari}/u],
  ['Beng', /\p{Script=Bengali}/u],
  ['Taml', /\p{Script=Tamil}/u],
  ['Thai', /\p{Script=Thai}/u],
  ['Geor', /\p{Script=Georgian}/u],
  ['Armn', /\p{Script=Armenian}/u],
];

/** Scripts that languages write with besides the one that is their own by name. */
const together: Readonly<Record<string, readonly string[]>> = {
  Jpan: ['Hira', 'Kana', 'Hani'],
  Kore: ['Hang', 'Hani'],
  Hans: ['Hani'],
  Hant: ['Hani'],
};

/** The order of lists in one language. */
class ListOrder {
  readonly #language: string;
  readonly #own: readonly string[];
  readonly #letters: Intl.Collator;
  readonly #names: Intl.Collator;

  constructor(language: string) {
    this.#language = language;
    const script = new Intl.Locale(language).maximize().script ?? 'Latn';
    this.#own = together[script] ?? [script];
    this.#letters = new Intl.Collator(language, { sensitivity: 'base' });
    this.#names = new Intl.Collator(language, { numeric: true });
  }

  initialOf(listed: string): Initial {
    const letter = /[\p{L}\p{N}]/u.exec(listed)?.[0] ?? '';
    if (!/\p{L}/u.test(letter)) return { kind: 'other', text: '#', anchor: 'other' };
    const script = scripts.find(([, letters]) => letters.test(letter))?.[0];
    if (script !== undefined && !this.#own.includes(script)) return this.#ofScript(script);
    const text = this.#ownLetter(letter);
    return { kind: 'letter', text, anchor: text.toLocaleLowerCase(this.#language) };
  }

  #ofScript(script: string): Initial {
    const text = new Intl.DisplayNames(this.#language, { type: 'script' }).of(script) ?? script;
    return { kind: 'script', text, anchor: script.toLowerCase() };
  }

  /** É stands with E where the language takes them for one letter. */
  #ownLetter(letter: string): string {
    const folded = slugOf(letter);
    const [plain = letter] = folded;
    const isOne = [plain, folded].some(other => this.#letters.compare(letter, other) === 0);
    return (isOne ? plain : letter).toLocaleUpperCase(this.#language);
  }

  compareInitials(a: Initial, b: Initial): number {
    return kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || this.#compare(a.text, b.text);
  }

  /** Family names first, so that “Doe, Jane” stands before “Doe Smith, Ann”. */
  compareEntries(a: Listed, b: Listed): number {
    const [family = '', ...rest] = a.listed.split(', ');
    const [otherFamily = '', ...otherRest] = b.listed.split(', ');
    return (
      this.#compare(family, otherFamily) ||
      this.#compare(rest.join(', '), otherRest.join(', ')) ||
      compareText(a.slug, b.slug)
    );
  }

  #compare(a: string, b: string): number {
    return this.#names.compare(a, b) || compareText(a, b);
  }
}

const kinds: readonly Initial['kind'][] = ['letter', 'script', 'other'];
