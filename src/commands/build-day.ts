import type { IsoDay } from '../dates/calendar.ts';
import { isPossibleDate } from '../dates/edtf.ts';
import { OperationError } from '../io/operation-error.ts';
import type { Environment } from '../site/settings/read-settings.ts';
import { counted, type Terminal } from './terminal.ts';

/** The day that embargoes are compared with, and where it is from. */
export interface BuildDay {
  readonly day: IsoDay;
  readonly from: '--as-of' | 'SOURCE_DATE_EPOCH' | 'today';
}

/**
 * The day of the build: as the command line says it, or the variable by which builds are repeated
 * (reproducible-builds.org), or today, in UTC as on any other machine.
 */
export function buildDay(
  asOf: string | undefined,
  env: Environment,
  option = '--as-of',
  now: Date = new Date(),
): BuildDay {
  if (asOf !== undefined) return { day: wholeDay(asOf, option), from: '--as-of' };
  const { SOURCE_DATE_EPOCH: seconds } = env;
  if (seconds === undefined || seconds === '') return { day: now.toISOString().slice(0, 10), from: 'today' };
  const date = new Date(Number(seconds) * 1000);
  if (!/^\d{1,11}$/.test(seconds) || Number.isNaN(date.getTime()))
    throw new OperationError(
      `The environment variable SOURCE_DATE_EPOCH is “${seconds}”, which is not a number of seconds.`,
      'Set it to the seconds since 1970, or unset it to build as of today.',
    );
  return { day: date.toISOString().slice(0, 10), from: 'SOURCE_DATE_EPOCH' };
}

function wholeDay(text: string, option: string): IsoDay {
  if (/^\d{4}-\d\d-\d\d$/.test(text) && isPossibleDate(text)) return text;
  throw new OperationError(`${option} is “${text}”, which is not a day.`, 'Write it as 2027-01-01.');
}

/** Which articles are not there, and why: the same archive gives another site on another day. */
export function tellEmbargoes(count: number, { day, from }: BuildDay, terminal: Terminal): void {
  if (count === 0) return;
  const source = from === 'today' ? 'today, in UTC' : from;
  terminal.tell(
    `Left out until the day their embargo ends: ${counted(count, 'article')} (built as of ${day}, ${source}).`,
  );
}
