import type { Locale } from 'date-fns';
import { ar } from 'date-fns/locale/ar';
import { be } from 'date-fns/locale/be';
import { bg } from 'date-fns/locale/bg';
import { ca } from 'date-fns/locale/ca';
import { cs } from 'date-fns/locale/cs';
import { da } from 'date-fns/locale/da';
import { de } from 'date-fns/locale/de';
import { el } from 'date-fns/locale/el';
import { enGB } from 'date-fns/locale/en-GB';
import { es } from 'date-fns/locale/es';
import { et } from 'date-fns/locale/et';
import { fi } from 'date-fns/locale/fi';
import { fr } from 'date-fns/locale/fr';
import { he } from 'date-fns/locale/he';
import { hi } from 'date-fns/locale/hi';
import { hr } from 'date-fns/locale/hr';
import { hu } from 'date-fns/locale/hu';
import { id } from 'date-fns/locale/id';
import { it } from 'date-fns/locale/it';
import { lt } from 'date-fns/locale/lt';
import { lv } from 'date-fns/locale/lv';
import { nb } from 'date-fns/locale/nb';
import { nl } from 'date-fns/locale/nl';
import { pl } from 'date-fns/locale/pl';
import { pt } from 'date-fns/locale/pt';
import { ro } from 'date-fns/locale/ro';
import { ru } from 'date-fns/locale/ru';
import { sk } from 'date-fns/locale/sk';
import { sl } from 'date-fns/locale/sl';
import { sr } from 'date-fns/locale/sr';
import { srLatn } from 'date-fns/locale/sr-Latn';
import { sv } from 'date-fns/locale/sv';
import { tr } from 'date-fns/locale/tr';
import { uk } from 'date-fns/locale/uk';

const european = [ca, da, de, el, enGB, es, fi, fr, it, nb, nl, pt, ro, sv];
const eastern = [be, bg, cs, et, hr, hu, lt, lv, pl, ru, sk, sl, sr, srLatn, uk];
const locales: readonly Locale[] = [...european, ...eastern, ar, he, hi, id, tr];
const contexts = ['formatting', 'standalone'] as const;

/** Forms that are printed and that the locales do not have. */
const alsoPrinted: readonly (readonly [string, number])[] = [
  ['sept', 9],
  ['jänner', 1],
  ['feber', 2],
  ['setiembre', 9],
  ['мая', 5],
];

/** Month (1 to 12) by its name, in any of these languages; a name that two of them give to two months has none. */
const months: ReadonlyMap<string, number> = collect();

/** Weekday names, folded, in the same languages: they may stand beside a date. */
const weekdays: ReadonlyMap<string, ReadonlySet<number>> = collectWeekdays();

export function monthNamed(word: string): number | undefined {
  return months.get(foldName(word));
}

export function isWeekday(word: string): boolean {
  return weekdays.has(foldName(word));
}

/** The days (0 is Sunday) that a word names; two languages may mean two days by one word. */
export function weekdayNamed(word: string): ReadonlySet<number> | undefined {
  return weekdays.get(foldName(word));
}

function foldName(word: string): string {
  return word.normalize('NFC').toLowerCase().replace(/\.$/, '');
}

function collect(): Map<string, number> {
  const named = new Map<string, number | undefined>();
  for (const [name, month] of [...locales.flatMap(monthsOf), ...alsoPrinted]) {
    const known = named.get(name);
    named.set(name, named.has(name) && known !== month ? undefined : month);
  }
  return new Map([...named].filter((entry): entry is [string, number] => entry[1] !== undefined));
}

function monthsOf(locale: Locale): [string, number][] {
  const forms: [string, number][] = [];
  for (const month of [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11] as const) {
    for (const context of contexts) {
      forms.push([foldName(locale.localize.month(month, { width: 'wide', context })), month + 1]);
      forms.push([foldName(locale.localize.month(month, { width: 'abbreviated', context })), month + 1]);
    }
  }
  // Shorter ones (“m”, “ja”) are words of other kinds too often.
  return forms.filter(([name]) => /^\p{L}[\p{L}\p{M}]{2,}$/u.test(name));
}

function collectWeekdays(): ReadonlyMap<string, ReadonlySet<number>> {
  const named = new Map<string, Set<number>>();
  for (const [name, day] of locales.flatMap(weekdaysOf)) named.set(name, (named.get(name) ?? new Set()).add(day));
  return named;
}

function weekdaysOf(locale: Locale): [string, number][] {
  const names: [string, number][] = [];
  for (const day of [0, 1, 2, 3, 4, 5, 6] as const) {
    names.push([foldName(locale.localize.day(day, { width: 'wide' })), day]);
    names.push([foldName(locale.localize.day(day, { width: 'abbreviated' })), day]);
  }
  return names.filter(([name]) => name.length > 1);
}
