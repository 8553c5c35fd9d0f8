import type { HeadPage } from './head-page.ts';

/** More candidates than any page has that was written by people; the rest of an endless list is not looked at. */
const most = 200;

/** The places nearest to the headline, or to where the text begins or ends, in page order. */
export function nearestPlaces(
  { firstKept, lastKept }: HeadPage,
  title: number | undefined,
  places: readonly number[],
): readonly number[] {
  if (places.length <= most) return places;
  const anchors = [title ?? Math.max(0, firstKept), Math.max(0, lastKept)];
  const distance = (place: number) => Math.min(...anchors.map(anchor => Math.abs(place - anchor)));
  return [...places]
    .sort((a, b) => distance(a) - distance(b) || a - b)
    .slice(0, most)
    .sort((a, b) => a - b);
}
