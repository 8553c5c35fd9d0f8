import type { scaleUtc } from 'd3-scale';
import type { Wording } from '../../messages/wording.ts';

interface TimeTick {
  readonly at: Date;
  readonly label: string;
}

/** Ticks with labels of our own: d3's would follow the machine's language. */
export function timeTicks(scale: ReturnType<typeof scaleUtc<number>>, wording: Wording): readonly TimeTick[] {
  return scale.ticks(6).map(at => ({ at, label: labelOf(at, wording) }));
}

/** The year on its first day, the month on its own, else the day. */
function labelOf(at: Date, { say, shortMonthName }: Wording): string {
  const month = shortMonthName(at.getUTCMonth() + 1);
  if (at.getUTCDate() !== 1) return say('date.dayOfMonth', { day: String(at.getUTCDate()), month });
  return at.getUTCMonth() === 0
    ? String(at.getUTCFullYear())
    : say('date.month', { month, year: String(at.getUTCFullYear()) });
}
