import type { ComponentChildren, JSX } from 'preact';

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
