import type { ComponentChildren, JSX } from 'preact';
import { useSite } from '../page-context.ts';

interface PageHeadProps {
  /** What the page is a part of: a line over the title. */
  readonly over?: ComponentChildren;
  readonly title: ComponentChildren;
  readonly children?: ComponentChildren;
}

/** The title of a page that is not an article, with a line over it and words under it. */
export function PageHead({ over, title, children }: PageHeadProps): JSX.Element {
  return (
    <header class="page-head">
      {over !== undefined && <p class="page-over">{over}</p>}
      <h1>{title}</h1>
      {children}
    </header>
  );
}

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
