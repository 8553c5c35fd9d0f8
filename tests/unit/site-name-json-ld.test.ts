import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Name } from '../../src/names/names.ts';
import { nameJsonLd } from '../../src/site/machines/json-ld.ts';

const listed: Name = {
  kind: 'place',
  slug: 'kyiv',
  preferred: 'Kyiv',
  variants: ['Kiev'],
  source: 'authority',
  wikidata: 'Q1899',
  note: 'Capital </script> of Ukraine.',
  coordinates: { latitude: 50.45, longitude: 30.52 },
};

test('a name tells programs its kind, its forms, its place and its Wikidata record', () => {
  const text = String(nameJsonLd(listed, 'https://archive.example/places/kyiv/'));
  assert.ok(!text.includes('</script>'), 'what an editor writes cannot end the script');
  assert.deepEqual(JSON.parse(text), {
    '@context': 'https://schema.org',
    '@type': 'Place',
    '@id': 'https://archive.example/places/kyiv/',
    url: 'https://archive.example/places/kyiv/',
    name: 'Kyiv',
    alternateName: ['Kiev'],
    description: 'Capital </script> of Ukraine.',
    sameAs: 'https://www.wikidata.org/entity/Q1899',
    geo: { '@type': 'GeoCoordinates', latitude: 50.45, longitude: 30.52 },
  });
});

test('what no list says of a name is not there', () => {
  const text = String(nameJsonLd({ kind: 'person', slug: 'a', preferred: 'A', variants: [], source: 'evidence' }, 'u'));
  assert.deepEqual(JSON.parse(text), {
    '@context': 'https://schema.org',
    '@type': 'Person',
    '@id': 'u',
    url: 'u',
    name: 'A',
  });
});
