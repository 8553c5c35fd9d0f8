import type { ArticleMetadata } from '../capture/metadata.ts';
import { isPossibleDate } from '../dates/edtf.ts';
import type { ArticleRecord } from '../record/article-record.ts';

/** A value for a key that nothing in the file gives, and where it is taken from. */
export interface Guess {
  readonly value: string;
  readonly evidence: string;
  /** It is taken without a question; others only when a person says so. */
  readonly isSure: boolean;
}

/** What is asked of an article where it is missing. */
export const askedKeys = ['headline', 'date', 'outlet', 'rights'] as const;
export type AskedKey = (typeof askedKeys)[number];

/** What nothing tells of an article: not its file, not its NAME.yml. */
export function missingKeys(record: ArticleRecord | undefined, metadata: ArticleMetadata): readonly AskedKey[] {
  return askedKeys.filter(key => {
    if (metadata[key] !== undefined) return false;
    if (key === 'headline') return record?.headline === undefined;
    if (key === 'date') return record === undefined || record.date.basis === 'unknown';
    return key === 'rights' || record?.outlet === undefined;
  });
}

const dayInName = /(?<!\d)((?:19|20)\d\d)[-_.]?(0[1-9]|1[0-2])[-_.]?(0[1-9]|[12]\d|3[01])(?!\d)/;

/** What the name of a file says of the day: `2021-03-14 ferry.docx`, `inbox/20210314.pdf`. */
export function dateInName(from: string): Guess | undefined {
  const [found, year, month, day] = dayInName.exec(from.slice(from.lastIndexOf('/') + 1)) ?? dayInName.exec(from) ?? [];
  const value = `${year}-${month}-${day}`;
  if (found === undefined || !isPossibleDate(value)) return undefined;
  return { value, evidence: `the name of the file has “${found}”`, isSure: true };
}

/** The words of a file's name, where there are any: a scanner's `IMG_0012` has none. */
export function headlineInName(name: string): Guess | undefined {
  const words = name
    .replace(/\.[^.]+$/, '')
    .replace(dayInName, ' ')
    .replace(/[-_.]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if ((words.match(/\p{L}{2,}/gu) ?? []).length < 3) return undefined;
  const value = words.charAt(0).toUpperCase() + words.slice(1);
  return { value, evidence: 'the name of the file', isSure: false };
}

/** An address that a browser printed at the foot of the pages. */
export function printedAddress(lines: readonly { readonly rule: string; readonly text: string }[]): Guess | undefined {
  const printed = lines.filter(({ rule }) => rule === 'running-head').map(({ text }) => text.split(/\s/, 1)[0] ?? '');
  const value = printed.find(text => /^https?:\/\/\S+$/.test(text) && URL.canParse(text));
  return value === undefined ? undefined : { value, evidence: 'printed at the foot of the pages', isSure: true };
}

/** The outlet that most of the archive's articles have. */
export function usualOutlet(outlets: readonly string[]): Guess | undefined {
  const counts = new Map<string, number>();
  for (const outlet of outlets) counts.set(outlet, (counts.get(outlet) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  if (most === undefined || most[1] < outlets.length / 2) return undefined;
  return { value: most[0], evidence: `${most[1]} of ${outlets.length} articles of the archive`, isSure: false };
}
