import type { JSX } from 'preact';
import { MarkedText } from './marked-text.tsx';
import { useWording } from './wording-context.ts';

/** Each mark with the class that draws it. */
const marks = [
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
        {marks.map(([key, kind]) => (
          <li>
            <MarkedText text={say(key)} tags={{ mark: words => <span class={`date ${kind}`}>{words}</span> }} />
          </li>
        ))}
      </ul>
    </section>
  );
}
