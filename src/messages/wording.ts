import type { english } from './english.ts';
import { fillPlaceholders, type PluralForms } from './message-text.ts';

type English = typeof english;

type MessageKey = keyof English;

/** Keys of texts without plural forms. */
export type TextKey = { [Key in MessageKey]: English[Key] extends string ? Key : never }[MessageKey];

/** Keys of texts that hold a number. */
export type CountKey = Exclude<MessageKey, TextKey>;

/** Keys of texts that nothing is filled into. */
export type PlainKey = { [Key in TextKey]: [PlaceholdersOf<Key>] extends [never] ? Key : never }[TextKey];

/** Every text of the interface in one language. */
export type Messages = Readonly<Record<TextKey, string> & Record<CountKey, PluralForms>>;

type Written<Key extends MessageKey> = English[Key] extends string
  ? English[Key]
  : Extract<English[Key], PluralForms>['other'];

type PlaceholdersIn<Text> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | PlaceholdersIn<Rest> : never;

/** The placeholders of a text; `{count}` is filled by the number itself. */
type PlaceholdersOf<Key extends MessageKey> = Exclude<PlaceholdersIn<Written<Key>>, 'count'>;

/** What is put in a text's placeholders; nothing for one that has none. */
type Fillings<Key extends MessageKey> = [PlaceholdersOf<Key>] extends [never]
  ? readonly []
  : readonly [values: Readonly<Record<PlaceholdersOf<Key>, string>>];

/** The texts of the interface as data: what a stage hands on, and `wordingOf` makes ready where they are said. */
export interface InterfaceTexts {
  /** BCP 47 language of the texts. */
  readonly language: string;
  readonly messages: Messages;
}

/** The texts of the interface, ready to be said. The functions stand alone, so that they can be taken apart. */
export interface Wording extends InterfaceTexts {
  say<Key extends TextKey>(key: Key, ...values: Fillings<Key>): string;
  /** A text with a number in it, in the plural form that the number asks for. */
  count<Key extends CountKey>(key: Key, count: number, ...values: Fillings<Key>): string;
  /** 12,345 as the language writes it. */
  number(value: number): string;
  /** “A, B and C”. */
  list(items: readonly string[]): string;
  /** “A, B and C” in pieces: what is listed, and what stands between. */
  listParts(items: readonly string[]): readonly ListPart[];
  /** What a BCP 47 language is called, whatever its region: “German”. */
  languageName(tag: string): string;
  /** The name of a month from 1 to 12, or of `2022-09`. */
  monthName(month: number | string): string;
  shortMonthName(month: number | string): string;
}

export interface ListPart {
  readonly type: 'element' | 'literal';
  readonly value: string;
}

/** What has been made ready: every page says the same texts, and a language's rules take as long to make as a small page. */
const ready = new WeakMap<InterfaceTexts, Wording>();

/** Numbers, lists and plural forms follow the language, never the machine. What costs anything is made when it is asked for. */
export function wordingOf(texts: InterfaceTexts): Wording {
  const made = ready.get(texts) ?? newWording(texts);
  ready.set(texts, made);
  return made;
}

function newWording({ language, messages }: InterfaceTexts): Wording {
  const numbers = once(() => new Intl.NumberFormat(language, { numberingSystem: 'latn', useGrouping: 'always' }));
  const plurals = once(() => new Intl.PluralRules(language));
  // Our English is British: “A, B and C”.
  const lists = once(() => new Intl.ListFormat(language === 'en' ? 'en-GB' : language, { type: 'conjunction' }));
  const languageNames = once(() => new Intl.DisplayNames(language, { type: 'language' }));
  const months = once(() => namesIn(messages['date.months']));
  const shortMonths = once(() => namesIn(messages['date.monthsShort']));
  // Below a thousand every language writes the same.
  const number = (value: number) =>
    Number.isInteger(value) && value >= 0 && value < 1000 ? String(value) : numbers().format(value);
  return {
    language,
    messages,
    number,
    say: (key, ...[values]) => fillPlaceholders(textOf(messages, key), values),
    count: <Key extends CountKey>(key: Key, count: number, ...[values]: Fillings<Key>) => {
      const forms = messages[key];
      if (forms === undefined) throw new Error(`No text has the key ${key}.`);
      const known: Partial<Record<PlaceholdersOf<Key>, string>> | undefined = values;
      return fillPlaceholders(forms[plurals().select(count)] ?? forms.other, { ...known, count: number(count) });
    },
    list: items => lists().format(items),
    listParts: items => lists().formatToParts(items),
    languageName: tag => {
      const base = baseLanguage(tag);
      return (/^[a-z]{2,3}$/.test(base) ? languageNames().of(base) : undefined) ?? tag;
    },
    monthName: month => months()[monthNumber(month) - 1] ?? String(month),
    shortMonthName: month => shortMonths()[monthNumber(month) - 1] ?? String(month),
  };
}

/** `de` of `de-AT`. */
export function baseLanguage(tag: string): string {
  return (tag.split(/[-_]/, 1)[0] ?? '').toLowerCase();
}

/** Makes something when it is first asked for: what a language knows of numbers takes a phone a tenth of a second. */
function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** The browser has only the texts it needs; one that it lacks is a mistake of ours. */
function textOf(messages: Messages, key: TextKey): string {
  const text = messages[key];
  if (text === undefined) throw new Error(`No text has the key ${key}.`);
  return text;
}

function namesIn(list: string): readonly string[] {
  return list.split(/\s*,\s*/u);
}

function monthNumber(month: number | string): number {
  return Number(typeof month === 'string' ? month.slice(-2) : month);
}

const shared: ReadonlySet<string> = new Set([
  ...['date.inferred', 'date.day', 'date.month', 'date.span', 'date.months', 'date.monthsShort'],
  ...['list.page', 'list.previous', 'list.next', 'frame.title', 'frame.titlePart'],
]);

/** The texts that the scripts of the search page need: the search's and the offline edition's own, and of dates. */
export function browserMessages(messages: Messages): Readonly<Partial<Messages>> {
  return Object.fromEntries(
    Object.entries(messages).filter(([key]) => /^(?:search|offline)\./.test(key) || shared.has(key)),
  );
}
