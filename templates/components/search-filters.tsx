import type { JSX } from 'preact';
import type { FacetView, SearchView } from '../../src/site/in-browser/search-view.ts';
import { MonthHistogram } from './month-histogram.tsx';
import { useWording } from './wording-context.ts';

/** Values of a facet shown at once; with more there is a box to find one. */
const shownValues = 10;

/** What narrows a search: months and facets. What cannot narrow it is not shown. */
export function SearchFilters({ view }: { readonly view: SearchView }): JSX.Element {
  const { say } = useWording();
  const total = view.results?.total ?? 0;
  const facets = view.facets.filter(({ counts }) => canNarrow(counts, total));
  const months = view.months;
  return (
    <>
      {months !== undefined && months.months.length > 1 && <MonthHistogram months={months} address={view.address} />}
      {facets.map(facet => (
        <Facet key={facet.kind} facet={facet} />
      ))}
      {view.collapsed.length > 0 && (
        <p class="chips">
          {view.collapsed.map(kind => (
            <button key={kind} class="chip" type="button" data-unfold={kind}>
              {say('search.unfold', { kind: say(`search.facet.${kind}`) })}
            </button>
          ))}
        </p>
      )}
    </>
  );
}

function canNarrow(counts: FacetView['counts'], total: number): boolean {
  return counts.some(({ count, chosen }) => chosen || (count > 0 && count < total)) || counts.length > 1;
}

function Facet({ facet }: { readonly facet: FacetView }): JSX.Element {
  const { kind, counts, narrowedBy } = facet;
  const { say, number } = useWording();
  const label = say(`search.facet.${kind}`);
  const wanted = narrowedBy.toLowerCase();
  const chosen = counts.filter(value => value.chosen);
  const others = counts.filter(value => !value.chosen && value.value.toLowerCase().includes(wanted));
  const shown = [...chosen, ...others].slice(0, Math.max(shownValues, chosen.length));
  return (
    <fieldset class="facet">
      <legend class="rubric">{label}</legend>
      {counts.length > shownValues && (
        <input
          class="field facet-field"
          type="search"
          data-facet={kind}
          value={narrowedBy}
          aria-label={say('search.findIn', { kind: label })}
          placeholder={say('search.findAmong', { number: number(counts.length) })}
        />
      )}
      <ul>
        {shown.map(({ value, count, chosen: isChosen }) => (
          <li key={value}>
            <label class="facet-value">
              <input type="checkbox" name={kind} value={value} checked={isChosen} />
              <bdi>{value}</bdi>
              <span class="count">{number(count)}</span>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
