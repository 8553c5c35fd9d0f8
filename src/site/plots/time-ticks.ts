import type { scaleUtc } from 'd3-scale';

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

interface TimeTick {
  readonly at: Date;
  readonly label: string;
}

/** Ticks with labels of our own: d3's would follow the machine's language. */
export function timeTicks(scale: ReturnType<typeof scaleUtc<number>>): readonly TimeTick[] {
  return scale.ticks(6).map(at => ({ at, label: labelOf(at) }));
}

/** The year on its first day, the month on its own, else the day. */
function labelOf(at: Date): string {
  const month = months[at.getUTCMonth()] ?? '';
  if (at.getUTCDate() !== 1) return `${at.getUTCDate()} ${month}`;
  return at.getUTCMonth() === 0 ? String(at.getUTCFullYear()) : `${month} ${at.getUTCFullYear()}`;
}
