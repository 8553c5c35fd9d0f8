import { wordTokens } from './date-tokens.ts';
import table from './month-words.json' with { type: 'json' };
import { moreMonthWords } from './more-month-words.ts';

/** Which number of “03/04/2021” is the day. */
export type NumberOrder = 'day-first' | 'month-first' | 'year-first';

/** A word or up to three that name a month, with the languages in which they do. */
interface MonthName {
  readonly month: number;
  readonly language: string;
}

/** A word that names two months and nothing tells which is `unclear`. */
export type NamedMonth = number | 'unclear';

/** More words than any month’s name has: “deireadh fómhair”, “tháng mười một”. */
export const mostMonthWords = 3;

const months: ReadonlyMap<string, readonly MonthName[]> = collectMonths();
/** The same without accents, as they are printed in capitals or by hurried keyboards. */
const plainMonths: ReadonlyMap<string, readonly MonthName[]> = withoutAccents(months);
const weekdays: ReadonlyMap<string, ReadonlyMap<number, readonly string[]>> = collectWeekdays();
const dayStops: ReadonlySet<string> = new Set(
  Object.entries(table.languages).flatMap(([tag, words]) => ('dayStop' in words ? [tag] : [])),
);

/** The month (1 to 12) that a word names; none when two languages mean two months by it and `language` does not tell. */
export function monthNamed(word: string, language?: string): number | undefined {
  const month = monthOf(
    wordTokens(word)
      .map(({ text }) => text)
      .join(' '),
    { language },
  );
  return month === 'unclear' ? undefined : month;
}

/** What may tell the language of a month’s name. */
export interface MonthHint {
  /** BCP 47. */
  readonly language?: string | undefined;
  /** Whether a stop stands after the number of the day. */
  readonly hasDayStop?: boolean | undefined;
}

/**
 * The month that folded words name. The hint’s language decides; without it, what all languages agree on stands, and
 * a stop after the day (“5. listopada”) leaves out the languages that write none. A short form that only one or two languages have is
 * another word elsewhere (“12 Pro 2021”): it needs its language.
 */
export function monthOf(words: string, { language, hasDayStop }: MonthHint): NamedMonth | undefined {
  const names = months.get(words) ?? plainMonths.get(plainForm(words));
  if (names === undefined) return undefined;
  const base = baseLanguage(language);
  const own = onlyMonth(names.filter(name => name.language === base));
  if (own !== undefined) return own;
  const agreed =
    onlyMonth(names) ?? (hasDayStop ? onlyMonth(names.filter(name => dayStops.has(name.language))) : undefined);
  if (agreed === undefined) return 'unclear';
  return isShort(words) && names.length < 3 ? undefined : agreed;
}

function onlyMonth(names: readonly MonthName[]): number | undefined {
  const [first, ...others] = names;
  return others.every(other => other.month === first?.month) ? first?.month : undefined;
}

function isShort(words: string): boolean {
  return /^[a-z]{1,3}$/.test(words);
}

/** The languages in which the words name a month; none when they name none. */
export function languagesOfMonth(words: string): readonly string[] {
  return (months.get(words) ?? []).map(name => name.language);
}

/** Whether any language has a month’s name that begins with the word. */
export function opensMonth(word: string): boolean {
  return openings.has(word) || (!/^[a-z]*$/.test(word) && openings.has(plainForm(word)));
}

const openings: ReadonlySet<string> = new Set(
  [...months.keys(), ...plainMonths.keys()].map(words => words.split(' ')[0] ?? ''),
);

export function isWeekday(word: string): boolean {
  return weekdays.has(foldName(word));
}

/** The days (0 is Sunday) that words name; two languages may mean two days by one word. */
export function weekdayNamed(words: string): ReadonlySet<number> | undefined {
  const named = weekdays.get(foldName(words));
  return named && new Set(named.keys());
}

/** The order of day and month in a date of figures in a language; none when regions of it differ. */
export function numberOrderOf(language: string | undefined): NumberOrder | undefined {
  const order = figuresOf(language)?.replace(/[^dmy]/g, '');
  if (order === 'ymd') return 'year-first';
  return order === 'dmy' ? 'day-first' : order === 'mdy' ? 'month-first' : undefined;
}

/** How a language writes a date in figures: `d.m.y`. */
export function figuresOf(language: string | undefined): string | undefined {
  if (language === undefined) return undefined;
  const orders: Readonly<Record<string, string>> = table.orders;
  const [base = '', ...others] = language.split('-');
  const region = others.find(part => /^(?:[A-Za-z]{2}|\d{3})$/.test(part))?.toUpperCase();
  return (region && orders[`${base.toLowerCase()}-${region}`]) ?? orders[baseLanguage(language) ?? ''];
}

/** The table’s tag of a language: Norwegian is Bokmål, and old tags are those of today. */
export function baseLanguage(language: string | undefined): string | undefined {
  const base = language?.split(/[-_]/, 1)[0]?.toLowerCase();
  return base === undefined ? undefined : (newTags.get(base) ?? base);
}

const newTags: ReadonlyMap<string, string> = new Map([
  ['no', 'nb'],
  ['iw', 'he'],
  ['in', 'id'],
  ['tl', 'fil'],
]);

function foldName(words: string): string {
  return wordTokens(words)
    .map(({ text }) => text)
    .join(' ');
}

function collectMonths(): Map<string, readonly MonthName[]> {
  const named = new Map<string, MonthName[]>();
  const fromTable = Object.entries(table.languages).map(([language, words]) => ({ language, months: words.months }));
  for (const { language, months: forms } of [...fromTable, ...moreMonthWords]) {
    for (const [at, each] of forms.entries()) addForms(named, each, { month: at + 1, language });
  }
  return named;
}

function addForms(named: Map<string, MonthName[]>, forms: string, name: MonthName): void {
  for (const form of forms.split('|').filter(form => form !== '')) {
    const others = named.get(form);
    if (others === undefined) named.set(form, [name]);
    else if (!others.some(({ language, month }) => language === name.language && month === name.month))
      others.push(name);
  }
}

function withoutAccents(full: ReadonlyMap<string, readonly MonthName[]>): Map<string, readonly MonthName[]> {
  const plain = new Map<string, MonthName[]>();
  for (const [form, names] of full) for (const name of names) addForms(plain, plainForm(form), name);
  return plain;
}

/** Only scripts in which an accent may be left out. */
function plainForm(form: string): string {
  if (!/^[\p{Script=Latin}\p{Script=Greek}\p{M}\s]+$/u.test(form)) return form;
  return form.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ı', 'i').replaceAll('ł', 'l');
}

function collectWeekdays(): Map<string, Map<number, string[]>> {
  const named = new Map<string, Map<number, string[]>>();
  for (const [language, words] of Object.entries(table.languages)) {
    for (const [day, forms] of words.weekdays.entries()) {
      for (const form of forms.split('|').filter(each => each !== '')) {
        const days = named.get(form) ?? new Map<number, string[]>();
        days.set(day, [...(days.get(day) ?? []), language]);
        named.set(form, days);
      }
    }
  }
  return named;
}
