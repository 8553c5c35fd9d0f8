import type { JSX } from 'preact';
import { useWording } from './wording-context.ts';

interface PagerProps {
  /** What the pages are of, for those who cannot see it. */
  readonly label: string;
  /** The page that is shown, from 1. */
  readonly number: number;
  readonly last: number;
  readonly linkTo: (number: number) => string;
  /** The links are searches, which the script of the search page answers. */
  readonly isSearch?: boolean;
}

/** Links to the pages of a long list and the steps to the ones beside; nothing when there is one page. */
export function Pager({ label, number, last, linkTo, isSearch = false }: PagerProps): JSX.Element | null {
  const { say, number: written } = useWording();
  if (last < 2) return null;
  const searched = isSearch ? '' : undefined;
  return (
    <nav class="pager" aria-label={label}>
      <ol>
        {pagesAround(number, last).map(one =>
          one.kind === 'gap' ? (
            <li key={`gap-${one.after}`} class="pager-gap">
              …
            </li>
          ) : (
            <li key={one.number}>
              <a
                href={linkTo(one.number)}
                data-search={searched}
                aria-current={one.number === number ? 'page' : undefined}
                aria-label={say('list.page', { number: written(one.number) })}
              >
                {written(one.number)}
              </a>
            </li>
          ),
        )}
      </ol>
      <p class="pager-steps">
        {number > 1 && (
          <a key="previous" rel="prev" href={linkTo(number - 1)} data-search={searched}>
            {say('list.previous')}
          </a>
        )}
        {number < last && (
          <a key="next" rel="next" href={linkTo(number + 1)} data-search={searched}>
            {say('list.next')}
          </a>
        )}
      </p>
    </nav>
  );
}

type PagerPlace = { readonly kind: 'page'; readonly number: number } | { readonly kind: 'gap'; readonly after: number };

/** The first and last page, those around this one, and gaps; a gap of one page is that page. */
export function pagesAround(number: number, last: number): readonly PagerPlace[] {
  const near = Array.from({ length: last }, (_, index) => index + 1).filter(
    one => one === 1 || one === last || Math.abs(one - number) <= 2,
  );
  return near.flatMap((one, index): readonly PagerPlace[] => {
    const before = near[index - 1] ?? 0;
    const page: PagerPlace = { kind: 'page', number: one };
    if (one - before === 2) return [{ kind: 'page', number: one - 1 }, page];
    return one - before > 2 ? [{ kind: 'gap', after: before }, page] : [page];
  });
}
