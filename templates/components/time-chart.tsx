import type { JSX } from 'preact';
import type { Wording } from '../../src/messages/wording.ts';
import type { TimeCount } from '../../src/site/calendar.ts';
import { periodLabel } from '../../src/site/in-browser/periods.ts';
import { smallestScale } from './strips.tsx';
import { useWording } from './wording-context.ts';

/** The widest drawing: what a phone shows without scaling it. */
const widest = 358;
const barsHeight = 40;
const height = 58;
/** The widest bar with its gap: few bars make a narrow drawing. */
const widestBar = 30;
const mostLabels = 7;
/** Half the width of a label. */
const [halfYear, halfMonth] = [15, 28];

interface TimeChartProps {
  /** From the first to the last, those without articles too. */
  readonly counts: readonly TimeCount[];
}

/** How many articles over time, as small bars over their years; nothing when there is one period only. */
export function TimeChart({ counts }: TimeChartProps): JSX.Element | null {
  const wording = useWording();
  if (counts.length < 2) return null;
  const width = Math.min(widest, Math.max(4 * halfMonth, counts.length * widestBar));
  const step = width / counts.length;
  const scale = counts.reduce((most, { count }) => Math.max(most, count), smallestScale);
  const bars = counts.map(({ count }, at) => barOf(at * step, step, count / scale));
  return (
    <svg
      class="time-chart"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      aria-hidden="true"
      focusable="false"
    >
      <path class="time-bars" d={bars.join('')} />
      <path class="time-axis" d={`M0 ${barsHeight + 0.5}H${width}`} />
      {labelsOf(counts, wording).map(({ at, text, half }) => (
        <text x={tenth(Math.min(width - half, Math.max(half, (at + 0.5) * step)))} y={height - 4}>
          {text}
        </text>
      ))}
    </svg>
  );
}

/** A bar from the base line up, never so small that something looks like nothing. */
function barOf(x: number, step: number, share: number): string {
  if (share === 0) return '';
  const tall = tenth(Math.max(2, share * barsHeight));
  const wide = tenth(Math.max(0.5, step - Math.min(2, step * 0.25)));
  return `M${tenth(x)} ${barsHeight}v-${tall}h${wide}v${tall}z`;
}

interface TimeLabel {
  /** Index of the bar it stands under. */
  readonly at: number;
  readonly text: string;
  readonly half: number;
}

/** Years under their first bar, at most so many; months where all is within two years. */
function labelsOf(counts: readonly TimeCount[], wording: Wording): readonly TimeLabel[] {
  const years = counts.flatMap(({ time }, at) =>
    time.length === 4 || time.endsWith('-01') ? [{ at, text: time.slice(0, 4), half: halfYear }] : [],
  );
  if (years.length > 1) {
    const step = Math.ceil(years.length / mostLabels);
    // From the last one back: the newest year is always named.
    return years.filter((_, at) => (years.length - 1 - at) % step === 0);
  }
  return [0, counts.length - 1].map(at => ({ at, text: monthLabel(counts[at]?.time ?? '', wording), half: halfMonth }));
}

function monthLabel(time: string, { say, shortMonthName }: Wording): string {
  return say('date.month', { month: shortMonthName(time), year: time.slice(0, -3) });
}

function tenth(length: number): number {
  return Math.round(length * 10) / 10;
}

/** The chart of a name's articles, with a sentence that says the same. */
export function Sparkline({ counts }: TimeChartProps): JSX.Element | null {
  const wording = useWording();
  const [first, last] = [counts[0], counts.at(-1)];
  if (first === undefined || last === undefined || counts.length < 2) return null;
  const highest = counts.reduce((best, one) => Math.max(best, one.count), 0);
  const [most, tied] = counts.filter(one => one.count === highest);
  const span = { first: periodLabel(first.time, wording), last: periodLabel(last.time, wording) };
  return (
    <figure class="sparkline">
      <TimeChart counts={counts} />
      <figcaption>
        {most === undefined || tied !== undefined
          ? wording.say('date.span', span)
          : wording.count('spark.summary', most.count, { ...span, most: periodLabel(most.time, wording) })}
      </figcaption>
    </figure>
  );
}
