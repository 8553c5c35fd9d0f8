import type { Name, NameKind } from '../../names/names.ts';
import { scriptJson, type TrustedHtml } from '../trusted-html.ts';

const types: Readonly<Record<NameKind, string>> = {
  person: 'Person',
  place: 'Place',
  organisation: 'Organization',
  topic: 'DefinedTerm',
};

/** schema.org for a name, with what the lists say of it only; its Wikidata record as sameAs. */
export function nameJsonLd({ kind, preferred, ...facts }: Name, url: string): TrustedHtml {
  const { variants, wikidata, note, coordinates } = facts;
  return scriptJson({
    '@context': 'https://schema.org',
    '@type': types[kind],
    '@id': url,
    url,
    name: preferred,
    ...(variants.length > 0 && { alternateName: variants }),
    ...(note !== undefined && { description: note }),
    ...(wikidata !== undefined && { sameAs: `https://www.wikidata.org/entity/${wikidata}` }),
    ...(coordinates && { geo: { '@type': 'GeoCoordinates', ...coordinates } }),
  });
}
