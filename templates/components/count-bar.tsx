import type { JSX } from 'preact';

/** Height of the drawing; the style sheet scales it. */
const height = 40;

/** The count that a full bar stands for at least: one article alone should not look like many. */
export const smallestScale = 4;

/** An upright bar, `share` (0..1) of the tallest; never so small that something looks like nothing. */
export function CountBar({ share }: { readonly share: number }): JSX.Element {
  const tall = share === 0 ? 0 : Math.max(1.5, Math.round(share * height * 10) / 10);
  return (
    <svg class="count-bar" viewBox={`0 0 10 ${height}`} preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <rect x="0" y={height - tall} width="10" height={tall} />
    </svg>
  );
}
