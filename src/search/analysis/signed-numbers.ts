import { isDigit } from './characters.ts';

/** A number with what stands before or behind it and belongs to it: `10%`, `$1.5bn`, `5 €`. */
export interface SignedNumber {
  readonly start: number;
  readonly end: number;
  /** The same however it is written: `$1.5bn` for `$1.5 billion`, `10%` for `10 per cent`. */
  readonly form: string;
}

export const currencies = '$£€¥₹₽₴₩₺₦₱₫₪';
const gap = '[ \\u00a0\\u202f\\u2009]?';
/** What multiplies an amount of money. */
export const unitWords =
  '(?:k|m|mn|mln|mio|million|millions|millionen|millones|milioni|b|bn|bln|mrd|mld|billion|billions|milliard|milliards|milliarden|miliardi|tn|trillion|trillions|млн|млрд)';
/** A hundredth, as languages write it. */
export const percentWords =
  '(?:%|per ?cent|pct|pro[zsc]ent|pour cent|por ciento|por cento|per cento|процент(?:а|ов|ы)?|відсот(?:ок|ка|ків|ки))';
const behindNumber = new RegExp(
  `${gap}(?:(?<percent>%|${percentWords}(?![\\p{L}\\p{N}]))|(?:(?<unit>${unitWords})\\.?(?![\\p{L}\\p{N}])${gap})?(?<currency>[${currencies}])(?!\\d))`,
  'iuy',
);
const unitBehind = new RegExp(`(?:${gap}|-)(?<unit>${unitWords})(?![\\p{L}\\p{N}])`, 'iuy');

const units: ReadonlyMap<string, string> = new Map(
  Object.entries({
    k: 'k',
    m: 'm mn mln mio million millions millionen millones milioni млн',
    bn: 'b bn bln mrd mld billion billions milliard milliards milliarden miliardi млрд',
    tn: 'tn trillion trillions',
  }).flatMap(([form, written]) => written.split(' ').map(one => [one, form] as const)),
);

/** Reads the number that the runs from `start` to `end` are, or begin or end with; undefined when it has no sign. */
export function signedNumber(text: string, start: number, end: number): SignedNumber | undefined {
  const before = text.charAt(start - 1);
  if (before !== '' && currencies.includes(before)) {
    const last = endOfNumber(text, start);
    const found = matchAt(unitBehind, text, last);
    const form = money(before, text.slice(start, last), found?.groups?.['unit']);
    return { start: start - 1, end: last + (found?.[0].length ?? 0), form };
  }
  let last = end;
  // A number's unit may touch it: `5m€`.
  while (last > start && !isDigit(text.charCodeAt(last - 1))) last -= 1;
  const found = maySignFollow(text, last) ? matchAt(behindNumber, text, last) : null;
  if (!found) return undefined;
  // Of “5–10 %” the last.
  const first = startOfNumber(text, last, start);
  const { percent: hundredth, unit: own, currency = '' } = found.groups ?? {};
  const number = text.slice(first, last);
  const form = hundredth === undefined ? money(currency, number, own) : `${plainNumber(number)}%`;
  return { start: first, end: last + found[0].length, form };
}

/** Nearly every number is followed by something else. */
function maySignFollow(text: string, at: number): boolean {
  const first = text.charCodeAt(at);
  const next = first === 0x20 ? text.charCodeAt(at + 1) : first;
  return next === 0x24 || next === 0x25 || next > 0x7f || (next | 0x20) >= 0x61;
}

const withinNumber = ".,'’\u00a0\u202f";

function endOfNumber(text: string, start: number): number {
  let at = start;
  for (;;) {
    if (isDigit(text.charCodeAt(at))) at += 1;
    else if (withinNumber.includes(text.charAt(at)) && isDigit(text.charCodeAt(at + 1))) at += 1;
    else return at;
  }
}

function startOfNumber(text: string, end: number, least: number): number {
  let at = end;
  while (at > least) {
    const isWithin = isDigit(text.charCodeAt(at)) && withinNumber.includes(text.charAt(at - 1));
    if (!isDigit(text.charCodeAt(at - 1)) && !isWithin) break;
    at -= 1;
  }
  return at;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function money(currency: string, number: string, own = ''): string {
  return `${currency}${plainNumber(number)}${units.get(own.toLowerCase()) ?? ''}`;
}

/** A number without what parts its thousands, and with a point for its fraction: `1,204.5` and `1.204,5` are `1204.5`. */
function plainNumber(number: string): string {
  return number.replace(/[,\u00a0\u202f'’](?=\d{3}(?!\d))|\.(?=\d{3},\d)/gu, '').replace(/,(?=\d{1,2}$)/, '.');
}
