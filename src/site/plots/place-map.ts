import { type GeoProjection, geoEqualEarth, geoPath } from 'd3-geo';
import { scaleSqrt } from 'd3-scale';
import { feature, mesh } from 'topojson-client';
import world from 'world-atlas/countries-110m.json' with { type: 'json' };
import { isCertain } from '../../names/names.ts';
import type { TrustedHtml } from '../markup.ts';
import { type NameUses, usesOfKind } from '../name-uses.ts';
import type { SiteUrl } from '../site-url.ts';
import { extent, freeLabels, type Label, letterWidth, type Plot, type PlotContext, plotWidth } from './plot.ts';
import { drawing, element, linked, shortPath, words } from './svg.ts';

export interface MappedPlace {
  readonly name: string;
  readonly url: SiteUrl;
  readonly coordinates?: { readonly latitude: number; readonly longitude: number };
  /** Articles that mention it. */
  readonly count: number;
}

/** The places of an archive that has an index of them. One that a single article tells of leads to the search for it. */
export function mappedPlaces(names: NameUses): readonly MappedPlace[] {
  if (usesOfKind(names, 'place').length === 0) return [];
  return names.all
    .filter(({ name }) => name.kind === 'place' && isCertain(name))
    .map(({ name, articles, url }) => ({
      name: name.preferred,
      url,
      count: articles.length,
      ...(name.coordinates && { coordinates: name.coordinates }),
    }));
}

const mostHeight = 400;
const leastHeight = 260;
const margin = 24;
/** Places drawn, the most mentioned first; the index of places has all of them. */
const mostPlaces = 150;
const mostLabels = 24;
/** A phone shows the map at half its size, so its letters are written at twice theirs. */
const phoneScale = 2;

/** Where the archive's articles take place: a circle a place, its area by articles; of many places the most mentioned. */
export function placeMap(places: readonly MappedPlace[], context: PlotContext): Plot | undefined {
  const sorted = [...places].sort((a, b) => b.count - a.count || (a.url < b.url ? -1 : 1));
  const located = sorted.filter(place => place.coordinates !== undefined);
  if (located.length === 0) return undefined;
  const isMany = located.length > mostPlaces;
  // Each by itself: an article that names five towns of a country would count five times in a sum.
  const drawn = located.slice(0, mostPlaces);
  const left = places.length - located.length;
  const { say, count: counted } = context.wording;
  const caption = [
    isMany ? counted('map.most', drawn.length) : say('map.places'),
    ...(left === 0 || isMany ? [] : [counted('map.unplaced', left)]),
    say('map.coasts'),
  ];
  return {
    caption: caption.join(' '),
    svg: mapOf(drawn, context),
    listed: true,
    table: {
      columns: [say('section.place'), say('plot.columnArticles')],
      rows: (isMany ? drawn : sorted).map(({ name, url, count }) => [
        { text: name, url },
        { text: context.wording.number(count) },
      ]),
    },
  };
}

function mapOf(places: readonly MappedPlace[], { link, wording }: PlotContext): TrustedHtml {
  const { projection, height } = viewOf(places);
  const path = geoPath(projection);
  const land = path(feature(world, world.objects.land)) ?? '';
  const borders = path(mesh(world, world.objects.countries, (a, b) => a !== b)) ?? '';
  const most = places.reduce((found, place) => Math.max(found, place.count), 0);
  // A few articles make no large circles: they would only cover each other.
  const radius = scaleSqrt([0, most], [2, Math.min(16, 5 + Math.sqrt(most))]);
  const circles = places.flatMap(place => circleOf(place, projection, radius(place.count)));
  const shapes = circles.map(({ place, x, y, r }) => {
    const circle = element('circle', { cx: x, cy: y, r, class: 'plot-mark plot-circle' });
    return linked(link(place.url), wording.count('plot.mark', place.count, { name: place.name }), circle);
  });
  return drawing(
    plotWidth,
    height,
    wording.say('plot.mapTitle'),
    element('path', { d: shortPath(land), class: 'plot-land', 'fill-opacity': '0.08' }),
    element('path', {
      d: shortPath(borders),
      class: 'plot-border',
      fill: 'none',
      stroke: 'currentColor',
      'stroke-opacity': '0.25',
      'stroke-width': '0.5',
    }),
    shapes,
    // Last, so that no circle covers a name; the circles' links have told them already.
    element('g', { 'aria-hidden': 'true' }, labelsOf(circles)),
  );
}

/** The map as a small picture, without names and links: coarse enough to weigh little on the front page. */
export function smallMap(places: readonly MappedPlace[]): TrustedHtml | undefined {
  const drawn = [...places]
    .sort((a, b) => b.count - a.count || (a.url < b.url ? -1 : 1))
    .filter(place => place.coordinates !== undefined)
    .slice(0, smallPlaces);
  if (drawn.length === 0) return undefined;
  const { projection, height } = viewOf(drawn);
  const land = coarsePath(geoPath(projection)(feature(world, world.objects.land)) ?? '');
  const most = drawn.reduce((found, place) => Math.max(found, place.count), 0);
  const radius = scaleSqrt([0, most], [8 / grid, 24 / grid]);
  const circles = drawn.flatMap(place => circleOf(place, projection, radius(place.count)));
  return element(
    'svg',
    {
      class: 'small-plot',
      viewBox: `0 0 ${plotWidth / grid} ${Math.ceil(height / grid)}`,
      fill: 'currentColor',
      'aria-hidden': 'true',
    },
    element('path', { d: land, class: 'plot-land', 'fill-opacity': '0.12' }),
    circles.map(({ x, y, r }) => element('circle', { cx: x / grid, cy: y / grid, r, class: 'plot-circle' })),
  );
}

/** Places on the small map. */
const smallPlaces = 40;
/** What the small map shows is cut to a grid of so many of the map's units. */
const grid = 4;

/** A path in steps of the grid, without the islands that are points there. */
function coarsePath(path: string): string {
  return path
    .split(/(?=M)/)
    .map(ring => {
      const points = [...ring.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]) => [onGrid(x), onGrid(y)] as const);
      const [first = [0, 0]] = points;
      const steps = points.flatMap(([x, y], at) => {
        const [fromX, fromY] = points[at - 1] ?? first;
        return x === fromX && y === fromY ? [] : [`${x - fromX} ${y - fromY}`];
      });
      return { first, steps };
    })
    .filter(({ steps }) => steps.length > 3)
    .map(({ first, steps }) => `M${first.join(' ')}l${steps.join(' ').replaceAll(' -', '-')}z`)
    .join('');
}

function onGrid(figure: string | undefined): number {
  return Math.round(Number(figure) / grid);
}

/** Names right of their circles, or left of them at the frame's edge; on a phone fewer and larger (plots.css). */
function labelsOf(circles: readonly Circle[]): readonly TrustedHtml[] {
  const wide = circles.map(circle => labelBeside(circle, 1));
  const onPhone = circles.map(circle => labelBeside(circle, phoneScale));
  return [
    ...freeLabels(wide, mostLabels).map(at => labelOf(wide[at], 'plot-label plot-label-wide')),
    ...freeLabels(onPhone, mostLabels, phoneScale).map(at => labelOf(onPhone[at], 'plot-label plot-label-phone')),
  ];
}

function labelBeside({ place, x, y, r }: Circle, scale: number): Label {
  const length = place.name.length * letterWidth * scale;
  const [right, left] = [x + r + 3 * scale, x - r - 3 * scale - length];
  return { text: place.name, x: right + length < plotWidth || left < 0 ? right : left, y: y + 4 * scale };
}

function labelOf(label: Label | undefined, name: string): TrustedHtml {
  return label ? element('text', { x: label.x, y: label.y, class: name }, words(label.text)) : element('g', {});
}

interface Circle {
  readonly place: MappedPlace;
  readonly x: number;
  readonly y: number;
  readonly r: number;
}

function circleOf(place: MappedPlace, projection: GeoProjection, r: number): readonly Circle[] {
  if (place.coordinates === undefined) return [];
  const at = projection([place.coordinates.longitude, place.coordinates.latitude]);
  return at === null ? [] : [{ place, x: at[0], y: at[1], r }];
}

/** The part of the world that holds all places, never less than a quarter of its width, and no higher than it needs. */
function viewOf(places: readonly MappedPlace[]): { readonly projection: GeoProjection; readonly height: number } {
  const points = places.flatMap(({ coordinates }) =>
    coordinates ? [[coordinates.longitude, coordinates.latitude] as const] : [],
  );
  const longitudes = points.map(([longitude]) => longitude);
  const latitudes = points.map(([, latitude]) => latitude);
  const [west, east] = widened(extent(longitudes), 90, 180);
  const [south, north] = widened(extent(latitudes), 40, 85);
  const corners = {
    type: 'MultiPoint' as const,
    coordinates: [
      [west, south],
      [west, north],
      [east, south],
      [east, north],
    ],
  };
  const projection = geoEqualEarth()
    .rotate([-(west + east) / 2, 0])
    .fitExtent(
      [
        [margin, margin],
        [plotWidth - margin, mostHeight - margin],
      ],
      corners,
    );
  const [[, top], [, bottom]] = geoPath(projection).bounds(corners);
  const height = Math.max(leastHeight, Math.ceil(bottom - top) + 2 * margin);
  const [x, y] = projection.translate();
  projection.translate([x, y - top + (height - (bottom - top)) / 2]).clipExtent([
    [0, 0],
    [plotWidth, height],
  ]);
  return { projection, height };
}

function widened([from, to]: readonly [number, number], least: number, end: number): readonly [number, number] {
  const more = Math.max(4, (least - (to - from)) / 2);
  return [Math.max(-end, from - more), Math.min(end, to + more)];
}
