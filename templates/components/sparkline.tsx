import type { JSX } from 'preact';
import type { TimeCount } from '../../src/site/calendar.ts';
import { smallestScale } from './count-bar.tsx';
import { useWording } from './wording-context.ts';

const height = 32;
const step = 6;

/** How often over time, as small bars with a sentence that says the same; nothing when there is one month only. */
export function Sparkline({ counts }: { readonly counts: readonly TimeCount[] }): JSX.Element | null {
  const { count: counted, monthName, say } = useWording();
  const words = (time: string) =>
    time.length > 4 ? say('date.month', { month: monthName(time), year: time.slice(0, -3) }) : time;
  const [first, last] = [counts[0], counts.at(-1)];
  if (first === undefined || last === undefined || counts.length < 2) return null;
  const most = counts.reduce((best, one) => (one.count > best.count ? one : best), first);
  const scale = Math.max(smallestScale, most.count);
  return (
    <figure class="sparkline">
      <svg
        viewBox={`0 0 ${counts.length * step} ${height}`}
        width={counts.length * step}
        height={height}
        aria-hidden="true"
        focusable="false"
      >
        {counts.map(({ count }, index) => {
          const tall = count === 0 ? 0.5 : Math.max(2, (count / scale) * height);
          return <rect x={index * step} y={round(height - tall)} width={step - 1} height={round(tall)} />;
        })}
      </svg>
      <figcaption>
        {counted('spark.summary', most.count, {
          first: words(first.time),
          last: words(last.time),
          most: words(most.time),
        })}
      </figcaption>
    </figure>
  );
}

function round(length: number): number {
  return Math.round(length * 10) / 10;
}
