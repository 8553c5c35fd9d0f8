import * as dateFnsLocales from 'date-fns/locale';
import { wordTokens } from '../src/dates/date-tokens.ts';

/** What src/dates/month-words.json holds. */
export interface MonthWordTable {
  /** Version of the CLDR that it was made from. */
  readonly cldr: string;
  /** BCP 47 tag to how a date is written in figures: day (d), month (m), year (y) and what parts them. */
  readonly orders: Readonly<Record<string, string>>;
  readonly languages: Readonly<Record<string, LanguageWords>>;
}

/** Forms are in small letters, without stops, parted by “|”. */
export interface LanguageWords {
  /** January first. */
  readonly months: readonly string[];
  /** Sunday first. */
  readonly weekdays: readonly string[];
  /** Writes a stop after the number of the day. */
  readonly dayStop?: true;
}

/** Languages of the press, each with the regions that name months in other words or order figures otherwise. */
const regions: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(
    (
      'af am az be bg bn bs ca cs cy da el et eu fa fi fil ga gl gu he hi hr hu hy id is ja ka kk km kn ko ky lb lo lt ' +
      'lv mk ml mr ms mt my nb ne nl nn pa pl ro ru si sk sl sq sv sw ta te th tr uk ur vi zh'
    )
      .split(' ')
      .map(tag => [tag, []]),
  ),
  ar: 'ar-AE ar-DZ ar-EG ar-IQ ar-JO ar-LB ar-LY ar-MA ar-PS ar-SA ar-SD ar-SY ar-TN'.split(' '),
  de: ['de-AT', 'de-CH'],
  en: 'en-AU en-CA en-GB en-HK en-IE en-IN en-JM en-KE en-MT en-NG en-NZ en-PH en-PK en-SG en-US en-ZA'.split(' '),
  es: 'es-419 es-AR es-CL es-CO es-MX es-PA es-PE es-PR es-US es-UY'.split(' '),
  fr: ['fr-BE', 'fr-CA', 'fr-CH'],
  it: ['it-CH'],
  pt: ['pt-BR', 'pt-PT'],
  sr: ['sr-Cyrl', 'sr-Latn'],
  uz: ['uz-Cyrl'],
};

/** date-fns knows forms that CLDR has not, such as abbreviations. */
const dateFnsNames: Readonly<Record<string, readonly string[]>> = {
  ar: ['ar', 'arDZ', 'arEG', 'arMA', 'arSA', 'arTN'],
  en: ['enGB', 'enUS'],
  fa: ['faIR'],
  nb: ['nb'],
  sr: ['sr', 'srLatn'],
  uz: ['uz', 'uzCyrl'],
};

export function monthWordTable(): MonthWordTable {
  const tags = Object.keys(regions).sort();
  return {
    cldr: process.versions['cldr'] ?? '',
    orders: ordersOf(tags),
    languages: Object.fromEntries(tags.map(tag => [tag, languageWords(tag)])),
  };
}

function languageWords(tag: string): LanguageWords {
  const tags = [tag, ...(regions[tag] ?? [])];
  const months = range(12).map(month =>
    joined([...tags.flatMap(each => cldrMonth(each, month)), ...dateFnsForms(tag, 'month', month)]),
  );
  const weekdays = range(7).map(day =>
    joined([...tags.flatMap(each => cldrWeekday(each, day)), ...dateFnsForms(tag, 'day', day)]),
  );
  return { months, weekdays, ...(hasDayStop(tag) ? { dayStop: true } : {}) };
}

const range = (length: number): number[] => Array.from({ length }, (_, at) => at);

/** A letter alone names something else too often. */
function joined(forms: readonly string[]): string {
  return [...new Set(forms)]
    .filter(
      form =>
        form.trim() !== '' && !form.includes(tatweel) && (letters(form) > 1 || /[^\p{Script=Latin}\s]/u.test(form)),
    )
    .sort()
    .join('|');
}

const letters = (form: string) => form.match(/\p{L}/gu)?.length ?? 0;
/** Ends abbreviations that date-fns makes of Arabic names by cutting them; nobody prints them. */
const tatweel = '\u0640';

const styles: readonly Intl.DateTimeFormatOptions[] = [
  { day: 'numeric', month: 'long', year: 'numeric' },
  { day: 'numeric', month: 'short', year: 'numeric' },
  { month: 'long', year: 'numeric' },
  { month: 'long' },
  { month: 'short' },
  { dateStyle: 'long' },
  { dateStyle: 'medium' },
];

function formatter(tag: string, style: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(`${tag}-u-ca-gregory-nu-latn`, { ...style, timeZone: 'UTC' });
}

/** A day of the month that its name does not hide: 15, in 2021. */
const dayIn = (month: number): number => Date.UTC(2021, month, 15);

function cldrMonth(tag: string, month: number): string[] {
  return styles.flatMap(style => wordsAt(formatter(tag, style).formatToParts(dayIn(month)), 'month'));
}

/** 3 January 2021 was a Sunday. */
function cldrWeekday(tag: string, day: number): string[] {
  const widths = ['long', 'short'] as const;
  return widths.flatMap(weekday =>
    [{ weekday }, { weekday, day: 'numeric', month: 'long', year: 'numeric' } as const].flatMap(style =>
      wordsAt(formatter(tag, style).formatToParts(Date.UTC(2021, 0, 3 + day)), 'weekday'),
    ),
  );
}

/** Words that stand between a day and its month and that CLDR counts among the month’s: “de març”. */
const prepositions = new Set(['de', 'd', 'ta']);

/** The words that a part of a date touches, whole: Hebrew and Basque put more letters on them than CLDR tells. */
function wordsAt(parts: readonly Intl.DateTimeFormatPart[], type: 'month' | 'weekday'): string[] {
  let start = 0;
  for (const part of parts) {
    if (part.type === type) break;
    start += part.value.length;
  }
  const value = parts.find(part => part.type === type)?.value ?? '';
  const end = start + value.length;
  if (/\p{Nd}/u.test(value)) return [];
  const text = parts.map(part => part.value).join('');
  const touched = wordTokens(text).filter(token => token.start < end && token.end > start);
  const words = touched.map(token => token.text);
  while (words.length > 1 && prepositions.has(words[0] ?? '')) words.shift();
  return words.length === 0 ? [] : [words.join(' ')];
}

function dateFnsForms(tag: string, unit: 'month' | 'day', at: number): string[] {
  const locales = (dateFnsNames[tag] ?? [tag]).map(name =>
    Object.entries(dateFnsLocales).find(([key]) => key === name),
  );
  return locales.flatMap(found => {
    if (found === undefined) return [];
    const { localize } = found[1];
    return (['formatting', 'standalone'] as const).flatMap(context =>
      (['wide', 'abbreviated'] as const).flatMap(width => {
        const options = { width, context };
        const name = unit === 'month' ? localize.month(monthIndex(at), options) : localize.day(dayIndex(at), options);
        return /\p{Nd}/u.test(name)
          ? []
          : [
              wordTokens(name)
                .map(({ text }) => text)
                .join(' '),
            ];
      }),
    );
  });
}

const monthIndexes = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11] as const;
const monthIndex = (at: number) => monthIndexes[at] ?? 0;
const dayIndexes = [0, 1, 2, 3, 4, 5, 6] as const;
const dayIndex = (at: number) => dayIndexes[at] ?? 0;

function hasDayStop(tag: string): boolean {
  const parts = formatter(tag, { dateStyle: 'long' }).formatToParts(dayIn(2));
  const day = parts.findIndex(part => part.type === 'day');
  return parts[day + 1]?.type === 'literal' && /^\./.test(parts[day + 1]?.value ?? '');
}

/** Bare “en” has none: whether it is American nobody can tell. */
function ordersOf(tags: readonly string[]): Record<string, string> {
  const orders: Record<string, string> = {};
  for (const tag of tags) {
    const own = orderOf(tag);
    if (tag !== 'en' && own !== undefined) orders[tag] = own;
    for (const region of regions[tag] ?? []) {
      const other = orderOf(region) ?? 'unclear';
      if (tag === 'en' || other !== own) orders[region] = other;
    }
  }
  return orders;
}

/** The order of the language’s usual and of its short date; none when they differ. */
function orderOf(tag: string): string | undefined {
  const figures = { day: 'numeric', month: 'numeric', year: 'numeric' } as const;
  const [usual, short] = [figures, { dateStyle: 'short' } as const].map(style => patternOf(formatter(tag, style)));
  return usual?.order === short?.order && /^(?:dmy|mdy|ymd)$/.test(usual?.order ?? '') ? usual?.text : undefined;
}

function patternOf(format: Intl.DateTimeFormat): { readonly order: string; readonly text: string } {
  const parts = format.formatToParts(dayIn(2));
  const units = parts.flatMap(({ type }) => (type === 'day' || type === 'month' || type === 'year' ? [type[0]] : []));
  const separator = /[-./]/.exec(parts.find(({ type }) => type === 'literal')?.value ?? '')?.[0] ?? ' ';
  return { order: units.join(''), text: units.join(separator) };
}
