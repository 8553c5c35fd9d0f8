import type { JSX } from 'preact';

/** What the marks before dates mean. */
export function DateLegend(): JSX.Element {
  return (
    <section class="legend">
      <h2 class="rubric">How dates are shown</h2>
      <ul>
        <li>
          <span class="date date-stated">stated</span> The article or its page says the day.
        </li>
        <li>
          <span class="date date-inferred">inferred</span> Worked out from the text; each article’s page quotes the
          words that prove it.
        </li>
        <li>
          <span class="date date-stated date-interval">interval</span> Any day between the two is possible; hollow when
          inferred.
        </li>
        <li>
          <span class="date date-undated">undated</span> Nothing tells; no date is made up.
        </li>
      </ul>
    </section>
  );
}
