import type { JSX } from 'preact';
import { useSite } from '../page-context.ts';

/** Links to the drawings of the whole archive; nothing when there are none. */
export function PlotLinks(): JSX.Element | null {
  const { site, link } = useSite();
  if (site.plots.length === 0) return null;
  return (
    <ul class="plot-links">
      {site.plots.map(plot => (
        <li>
          <a href={link(plot.url)}>{plot.label}</a>
        </li>
      ))}
    </ul>
  );
}
