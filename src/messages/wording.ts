import { fillHoles } from './fill-holes.ts';
import type { CountKey, Fillings, HolesOf, Messages, TextKey } from './messages.ts';

/** The texts of the interface, ready to be said. The functions stand alone, so that they can be taken apart. */
export interface Wording {
  /** BCP 47 language of the texts. */
  readonly language: string;
  readonly messages: Messages;
  say<Key extends TextKey>(key: Key, ...holes: Fillings<Key>): string;
  /** A text with a number in it, in the plural form that the number asks for. */
  count<Key extends CountKey>(key: Key, count: number, ...holes: Fillings<Key>): string;
  /** 12,345 as the language writes it. */
  number(value: number): string;
  /** The name of a month from 1 to 12, or of `2022-09`. */
  monthName(month: number | string): string;
  shortMonthName(month: number | string): string;
}

/** Numbers and plural forms follow `language`, never the machine. */
export function wordingOf(language: string, messages: Messages): Wording {
  const numbers = once(() => new Intl.NumberFormat(language, { numberingSystem: 'latn', useGrouping: 'always' }));
  const plurals = once(() => new Intl.PluralRules(language));
  const months = namesIn(messages['date.months']);
  const shortMonths = namesIn(messages['date.monthsShort']);
  // Below a thousand every language writes the same.
  const number = (value: number) =>
    Number.isInteger(value) && value >= 0 && value < 1000 ? String(value) : numbers().format(value);
  return {
    language,
    messages,
    number,
    say: (key, ...[holes]) => fillHoles(textOf(messages, key), holes),
    count: <Key extends CountKey>(key: Key, count: number, ...[holes]: Fillings<Key>) => {
      const forms = messages[key];
      if (forms === undefined) throw new Error(`No text has the key ${key}.`);
      const known: Partial<Record<HolesOf<Key>, string>> | undefined = holes;
      return fillHoles(forms[plurals().select(count)] ?? forms.other, { ...known, count: number(count) });
    },
    monthName: month => months[monthNumber(month) - 1] ?? String(month),
    shortMonthName: month => shortMonths[monthNumber(month) - 1] ?? String(month),
  };
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
