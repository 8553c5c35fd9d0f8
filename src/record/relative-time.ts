import { commonDays, type DayInterval, dayAfter, lastOfMonth, monthsAfter, wholeMonths } from '../dates/calendar.ts';
import { monthNamed } from '../dates/month-words.ts';
import type { EventMention } from './event-mentions.ts';

/** What words beside an event tell of the day of publication. */
export interface RelativeTime {
  readonly rule: string;
  readonly quote: string;
  readonly days: DayInterval;
  /** How the quote was read. */
  readonly note: string;
}

interface RelativeRule {
  readonly name: string;
  readonly regex: RegExp;
  /** Most characters between the event's name and the words, on either side that is given. */
  readonly afterName?: number;
  readonly beforeName?: number;
  readonly read: (match: RegExpExecArray, mention: EventMention) => DayInterval | undefined;
  readonly note: (mention: EventMention) => string;
}

const cardinals = [
  ...['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'],
  ...['thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen', 'twenty'],
] as const;

const ordinals = [
  ...['zeroth', 'first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'],
  ...['eleventh', 'twelfth', 'thirteenth', 'fourteenth', 'fifteenth', 'sixteenth', 'seventeenth', 'eighteenth'],
  ...['nineteenth', 'twentieth'],
] as const;

/** For use inside the rules’ expressions. */
const cardinalSource = `(?:${cardinals.slice(1).join('|')}|an?|\\d{1,3})`;
const ordinalSource = `(?:${ordinals.slice(1).join('|')}|\\d{0,2}(?:1st|2nd|3rd|\\dth))`;

/** The value of an English count in words or figures; undefined for anything else. */
function countOf(word: string): number | undefined {
  return valueIn(cardinals, /^an?$/i.test(word) ? 'one' : word);
}

function ordinalOf(word: string): number | undefined {
  return valueIn(ordinals, word);
}

function valueIn(words: readonly string[], word: string): number | undefined {
  const figures = /^\d+/.exec(word)?.[0];
  if (figures !== undefined) return Number(figures);
  const at = words.indexOf(word.toLowerCase());
  return at < 0 ? undefined : at;
}

const hedges = '(?:(more than|over|nearly|almost|about|around|some|roughly) )?';
const units = '(day|week|month|year)s?';
const began = ({ known }: EventMention): string => `Counted from ${known.days.first}, “${known.event.name}”.`;

/** English only, so far. Each looks at one sentence that names an event. */
export const relativeRules: readonly RelativeRule[] = [
  {
    name: 'has-lasted',
    regex: new RegExp(`\\b(?:has|have)\\b[^.,;:]{0,40}?\\bfor ${hedges}(${cardinalSource}) ${units}\\b(?: now)?`, 'iu'),
    afterName: 12,
    read: (match, { known }) => lasting(match, known.days.first),
    note: began,
  },
  {
    name: 'for-now',
    regex: new RegExp(`\\bfor ${hedges}(${cardinalSource}) ${units} (?:now|already)\\b`, 'iu'),
    afterName: 60,
    read: (match, { known }) => lasting(match, known.days.first),
    note: began,
  },
  {
    name: 'into',
    regex: new RegExp(`\\b${hedges}(${cardinalSource}) ${units} (?:into|since)\\b`, 'iu'),
    beforeName: 40,
    read: (match, { known }) => lasting(match, known.days.first),
    note: began,
  },
  {
    name: 'ago',
    regex: new RegExp(`\\b${hedges}(${cardinalSource}) ${units} ago\\b`, 'iu'),
    afterName: 40,
    read: (match, { known }) => lasting(match, known.days.first),
    note: began,
  },
  {
    name: 'ordinal',
    regex: new RegExp(
      `\\b(enter(?:s|ed|ing)?|near(?:s|ing)?|approach(?:es|ing)?|now in|is in|reach(?:es|ed)?|into|on|in) ` +
        `(?:the (end|close|start|beginning) of )?(?:its|the|their) (${ordinalSource}) ${units}\\b`,
      'iu',
    ),
    afterName: 60,
    beforeName: 20,
    read: (match, { known }) => ordinal(match, known.days.first),
    note: began,
  },
  {
    name: 'year-named',
    regex: /\b(?:earlier )?(last|this) year\b/iu,
    afterName: 24,
    read: (match, { known }) => calendarYear(known.days.first, match[1]?.toLowerCase() === 'last' ? 1 : 0),
    note: ({ known }) => `“${known.event.name}” began in ${known.days.first.slice(0, 4)}.`,
  },
  {
    name: 'month-named',
    regex: /\b(?:back )?(?:in|of|on|last) (\p{Lu}\p{Ll}{2,8})\b(?! ?\d| of \d)/u,
    afterName: 24,
    read: (match, { known }) => withinYearOf(known.days.first, monthNamed(match[1] ?? '')),
    note: ({ known }) =>
      `“${known.event.name}” began on ${known.days.first}; a month without a year is less than a year ago.`,
  },
  {
    name: 'day-named',
    regex: /\b(?:of|on) (\p{Lu}\p{Ll}{2,8}) (\d{1,2})\b(?!,? ?\d)/u,
    afterName: 24,
    read: (match, { known }) =>
      Number(match[2]) === Number(known.days.first.slice(8))
        ? withinYearOf(known.days.first, monthNamed(match[1] ?? ''))
        : undefined,
    note: ({ known }) =>
      `“${known.event.name}” began on ${known.days.first}; a day without a year is less than a year ago.`,
  },
];

/** What a sentence says of the time since an event that it names. */
export function relativeTimes(sentence: string, mention: EventMention): readonly RelativeTime[] {
  const found: RelativeTime[] = [];
  const after = sentence.slice(mention.end);
  const before = sentence.slice(0, mention.start);
  for (const rule of relativeRules) {
    const match = matchAfter(rule, after) ?? matchBefore(rule, before);
    const days = match && rule.read(match, mention);
    const isPart = match && found.some(other => other.quote.includes(match[0]));
    if (match && days && !isPart) found.push({ rule: rule.name, quote: match[0], days, note: rule.note(mention) });
  }
  return found;
}

/** Words of a new clause between the name and the time: they may tell of something else. */
const clauseBreak = /[;:]|\b(?:who|whose|while|although|where)\b/u;

function matchAfter(rule: RelativeRule, after: string): RegExpExecArray | undefined {
  if (rule.afterName === undefined) return undefined;
  const match = rule.regex.exec(after);
  if (match === null || match.index > rule.afterName) return undefined;
  return clauseBreak.test(after.slice(0, match.index)) ? undefined : match;
}

function matchBefore(rule: RelativeRule, before: string): RegExpExecArray | undefined {
  if (rule.beforeName === undefined) return undefined;
  const near = before.slice(-(rule.beforeName + 50));
  const match = rule.regex.exec(near);
  if (match === null) return undefined;
  const between = near.slice(match.index + match[0].length);
  return between.length > rule.beforeName || clauseBreak.test(between) ? undefined : match;
}

const hedgeOf: ReadonlyMap<string, Hedge> = new Map([
  ['more than', 'over'],
  ['over', 'over'],
  ['nearly', 'under'],
  ['almost', 'under'],
  ['about', 'about'],
  ['around', 'about'],
  ['some', 'about'],
  ['roughly', 'about'],
]);

function lasting(match: RegExpExecArray, start: string): DayInterval | undefined {
  const count = countOf(match[2] ?? '');
  const unit = unitOf(match[3]);
  if (count === undefined || count === 0 || unit === undefined) return undefined;
  return afterLasting(start, count, unit, hedgeOf.get(match[1]?.toLowerCase() ?? '') ?? 'exact');
}

function ordinal(match: RegExpExecArray, start: string): DayInterval | undefined {
  const nth = ordinalOf(match[3] ?? '');
  const unit = unitOf(match[4]);
  if (nth === undefined || nth === 0 || unit === undefined) return undefined;
  return inOrdinal(start, nth, unit, partNamed(match[1] ?? '', match[2]));
}

function partNamed(verb: string, part: string | undefined): UnitPart {
  if (part === 'end' || part === 'close') return 'end';
  if (part !== undefined || /^enter/i.test(verb)) return 'start';
  return 'whole';
}

function unitOf(word: string | undefined): TimeUnit | undefined {
  const unit = word?.toLowerCase();
  return unit === 'day' || unit === 'week' || unit === 'month' || unit === 'year' ? unit : undefined;
}

function calendarYear(start: string, yearsLater: number): DayInterval {
  const year = String(Number(start.slice(0, 4)) + yearsLater).padStart(4, '0');
  return { first: yearsLater === 0 ? start : `${year}-01-01`, last: `${year}-12-31` };
}

function withinYearOf(start: string, month: number | undefined): DayInterval | undefined {
  return month === Number(start.slice(5, 7)) ? { first: start, last: lastOfMonth(monthsAfter(start, 11)) } : undefined;
}

/** The days that every reading allows; undefined when two of them exclude each other. */
export function agreedDays(times: readonly RelativeTime[]): DayInterval | undefined {
  let agreed: DayInterval | undefined = { first: '0000-01-01', last: '9999-12-31' };
  for (const time of times) agreed = agreed && commonDays(agreed, time.days);
  return agreed;
}

export type TimeUnit = 'day' | 'week' | 'month' | 'year';

/** How a count is hedged: “nearly seven months”, “more than seven months”, “about seven months”. */
export type Hedge = 'exact' | 'under' | 'over' | 'about';

/** Which part of the counted unit is meant: “enters its third year”, “nears the end of its eighth month”. */
export type UnitPart = 'whole' | 'start' | 'end';

/** Publication, when something that began on `start` has then lasted for a count of units. */
export function afterLasting(start: string, count: number, unit: TimeUnit, hedge: Hedge): DayInterval {
  const from = hedge === 'under' || hedge === 'about' ? count - 1 : count;
  const to = hedge === 'under' ? count : hedge === 'about' ? count + 2 : count + 1;
  const span = { first: after(start, from, unit), last: dayAfter(after(start, to, unit), -1) };
  if (unit === 'day') return { first: dayAfter(span.first, -1), last: dayAfter(span.last, 1) };
  if (unit === 'week') return { first: dayAfter(span.first, -3), last: dayAfter(span.last, 3) };
  return wholeMonths(unit === 'year' && hedge === 'exact' ? withCalendarYear(span, start, count) : span);
}

/** People also count calendar years: from 2022, “two years now” may be said all through 2024. */
function withCalendarYear(span: DayInterval, start: string, count: number): DayInterval {
  const january = `${String(Number(start.slice(0, 4)) + count).padStart(4, '0')}-01-01`;
  return { first: january < span.first ? january : span.first, last: span.last };
}

/** Publication in the nth unit of something that began on `start`: “its eighth month”. */
export function inOrdinal(start: string, ordinal: number, unit: TimeUnit, part: UnitPart): DayInterval {
  const whole = { first: after(start, ordinal - 1, unit), last: dayAfter(after(start, ordinal, unit), -1) };
  if (unit === 'day') return { first: dayAfter(whole.first, -1), last: dayAfter(whole.last, 1) };
  if (unit === 'week') return { first: dayAfter(whole.first, -3), last: dayAfter(whole.last, 3) };
  return wholeMonths(commonDays(whole, partOf(whole, unit, part)) ?? whole);
}

/** The three weeks of a month, or two months of a year, next to its beginning or end. */
function partOf(whole: DayInterval, unit: TimeUnit, part: UnitPart): DayInterval {
  const length = unit === 'year' ? 60 : 21;
  if (part === 'end') return { first: dayAfter(whole.last, -length), last: whole.last };
  return part === 'start' ? { first: whole.first, last: dayAfter(whole.first, length) } : whole;
}

function after(start: string, count: number, unit: TimeUnit): string {
  if (unit === 'day') return dayAfter(start, count);
  if (unit === 'week') return dayAfter(start, 7 * count);
  return monthsAfter(start, unit === 'month' ? count : 12 * count);
}
