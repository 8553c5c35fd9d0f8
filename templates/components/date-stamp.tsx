import { createContext, type JSX } from 'preact';
import { useContext } from 'preact/hooks';
import type { BareDate } from '../../src/dates/article-date.ts';
import { dateLabel, shortDateLabel } from '../../src/dates/date-label.ts';
import { dateMarks } from '../../src/site/article-dates.ts';
import { MarkedText } from './marked-text.tsx';
import { useWording } from './wording-context.ts';

/** Set around an article without a date: citation software takes the first `time` of such a page, here some neighbour's. */
export const WordsOnly = createContext(false);

interface DateStampProps {
  readonly date: BareDate;
  /** Say in words, too, that a date is inferred. */
  readonly long?: boolean;
}

/** A date in words, with the mark that says at a glance how it is known; that of a stated day is what every `time` has. */
export function DateStamp({ date, long = false }: DateStampProps): JSX.Element {
  const marks = dateMarks(date);
  const classes = ['date', ...marks.map(mark => `date-${mark}`)].join(' ');
  const wording = useWording();
  const words = long ? dateLabel(date, wording) : shortDateLabel(date, wording);
  const machine = useContext(WordsOnly) ? undefined : machineDate(date);
  return machine === undefined ? (
    <span class={classes}>{words}</span>
  ) : (
    <time class={marks.join() === 'stated' ? undefined : classes} datetime={machine}>
      {words}
    </time>
  );
}

const htmlDate = /^\d{4}(?:-\d{2}){0,2}(?=[~?%]?$)|^\d{4}-\d{2}-\d{2}T.*$/;

/** HTML's `datetime` knows moments, days, months and years; of any other date only the words are given. */
function machineDate(date: BareDate): string | undefined {
  return date.basis === 'unknown' ? undefined : htmlDate.exec(date.edtf)?.[0];
}

/** Each mark with the class that draws it. */
const legendMarks = [
  ['legend.stated', 'date-stated'],
  ['legend.inferred', 'date-inferred'],
  ['legend.interval', 'date-stated date-interval'],
  ['legend.undated', 'date-undated'],
] as const;

/** What the marks before dates mean. */
export function DateLegend(): JSX.Element {
  const { say } = useWording();
  return (
    <section class="legend">
      <h2 class="rubric">{say('legend.title')}</h2>
      <ul>
        {legendMarks.map(([key, kind]) => (
          <li>
            <MarkedText text={say(key)} tags={{ mark: words => <span class={`date ${kind}`}>{words}</span> }} />
          </li>
        ))}
      </ul>
    </section>
  );
}
