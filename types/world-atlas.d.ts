/** The coasts and borders of the world as one topology; the package brings no types of its own. */
declare module 'world-atlas/countries-110m.json' {
  import type { GeometryCollection, Topology } from 'topojson-specification';

  const world: Topology<{ readonly countries: GeometryCollection; readonly land: GeometryCollection }>;
  export default world;
}
