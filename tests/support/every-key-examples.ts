import type { authoritySchemas } from '../../src/names/authority.ts';
import { fingerprintOf } from '../../src/removal/removed-article.ts';
import { runsOf } from '../../src/removal/word-runs.ts';
import { wordHashes } from '../../src/stories/word-hashes.ts';

/** An article that names people, places, a body and a dated event. */
export const storm = `Fishermen wait out the great storm in port

Three weeks into the Great Storm the boats of Vostok Zarquon lay in the harbour of Dunmore.

The storm had torn nets and masts. A trawler sank off the coast, and the fishermen of Dunmore asked for help.

“Nobody goes out before Friday,” the harbour master, Ada Thorne, told the people who stood on the quay all morning.
`;

/** What stands beside a key so that it can have an effect, and the key itself with a telling value. */
export type Example = readonly [without: string, wanted: string];
export type Examples = Readonly<Record<string, Example | Example[]>>;

const alone = (wanted: string): Example => ['', wanted];

/** Of a picture of which the archive has the address. */
function pictureExamples(key: string, write: (facts: string) => string): Examples {
  const file = 'file: https://mercury.example/a.jpg';
  const facts = {
    caption: 'caption: The quay',
    credit: 'credit: Jon Reed',
    alt: 'alt: A white ferry',
    rights: 'rights: https://creativecommons.org/licenses/by/4.0/',
    line: 'line: 9',
  };
  const others = Object.entries(facts).map(([name, fact]): [string, Example] => [
    `${key}.${name}`,
    [write(file), write(`${file}, ${fact}`)],
  ]);
  return {
    [`${key}.file`]: [write(file), write('file: https://mercury.example/b.jpg')],
    [`${key}.number`]: alone(write('number: 3')),
    ...Object.fromEntries(others),
  };
}

export const sidecarExamples: Examples = {
  headline: alone('headline: Ferry to sail'),
  standfirst: alone('standfirst: A vote of nine to two'),
  byline: alone('byline: Ann Teller'),
  outlet: alone('outlet: The Mercury'),
  date: alone('date: 2020-02-02'),
  dateBasis: ['date: 2020-02-02', 'date: 2020-02-02\ndateBasis: inferred'],
  'dateEvidence[].quote': [
    'date: 2020\ndateEvidence: [{ quote: on Tuesday }]',
    'date: 2020\ndateEvidence: [{ quote: voted on Tuesday }]',
  ],
  'dateEvidence[].line': [
    'date: 2020\ndateEvidence: [{ quote: on Tuesday }]',
    'date: 2020\ndateEvidence: [{ quote: on Tuesday, line: 7 }]',
  ],
  'dateEvidence[].note': [
    'date: 2020\ndateEvidence: [{ quote: on Tuesday }]',
    'date: 2020\ndateEvidence: [{ quote: on Tuesday, note: The Tuesday of the vote }]',
  ],
  captured: alone('captured: 2021-03-15'),
  url: alone('url: https://mercury.example/ferry'),
  language: alone('language: de'),
  encoding: alone('encoding: us-ascii'),
  rights: alone('rights: https://creativecommons.org/licenses/by/4.0/'),
  topics: alone('topics: [Ferries]'),
  collections: alone('collections: The ferry papers'),
  'identifiers.doi': ['identifiers: { local: A 1 }', 'identifiers: { local: A 1, doi: 10.5555/12345678 }'],
  'identifiers.ark': ['identifiers: { local: A 1 }', 'identifiers: { local: A 1, ark: ark:/12148/btv1b8449691v }'],
  'identifiers.local': ['identifiers: { doi: 10.5555/1 }', 'identifiers: { doi: 10.5555/1, local: A 1 }'],
  'lines.*': alone('lines: { 11: boilerplate }'),
  asReceived: [alone('asReceived: all'), alone('asReceived: [haveexpressed]')],
  whole: alone('whole: true'),
  publish: alone('publish: excerpt'),
  embargo: alone('embargo: 2999-01-01'),
  id: alone('id: mzkdta'),
  versionOf: alone('versionOf: articles/copy.txt'),
  formerly: alone('formerly: [2019/05/ferry.html]'),
  'corrections[].date': ['corrections: [{ date: 2021, note: x }]', 'corrections: [{ date: 2022, note: x }]'],
  'corrections[].note': ['corrections: [{ date: 2021, note: x }]', 'corrections: [{ date: 2021, note: y }]'],
  'retracted.date': ['retracted: { date: 2021, reason: x }', 'retracted: { date: 2022, reason: x }'],
  'retracted.reason': ['retracted: { date: 2021, reason: x }', 'retracted: { date: 2021, reason: y }'],
  'removed.date': ['removed: { date: 2021, reason: x }', 'removed: { date: 2022, reason: x }'],
  'removed.reason': ['removed: { date: 2021, reason: x }', 'removed: { date: 2021, reason: y }'],
  'removed.fingerprint': [
    'removed: { date: 2021, reason: x }',
    `removed: { date: 2021, reason: x, fingerprint: ${fingerprintOf(runsOf(wordHashes(storm)))} }`,
  ],
  'removed.pictures': [
    'removed: { date: 2021, reason: x }',
    `removed: { date: 2021, reason: x, pictures: [${'0'.repeat(64)}] }`,
  ],
  'removed.mayStayIn': ['removed: { date: 2021, reason: x }', 'removed: { date: 2021, reason: x, mayStayIn: [copy] }'],
  image: alone('image: https://mercury.example/a.jpg'),
  pictures: alone('pictures: none'),
  'pictures.*': alone('pictures: { 2: aside }'),
  embeds: alone('embeds: none'),
  'embeds.*': alone('embeds: { 1: aside }'),
  ...pictureExamples('image', facts => `image: { ${facts} }`),
  images: alone('images: [https://mercury.example/a.jpg]'),
  ...pictureExamples('images[]', facts => `images: [{ ${facts} }]`),
  notes: alone('notes: For editors'),
};

/** Said to other editors, and to nobody else; or of bytes of pictures, which are looked at when files are written. */
export const saysNothing = new Set(['notes', 'removed.pictures', 'originals']);

const oaiPmh = 'oaiPmh:\n  email: ann@papers.example\n  changed: 2026-02-03';

export const archiveExamples: Examples = {
  title: ['title: A', 'title: B'],
  motto: ['title: A', 'title: A\nmotto: Kept by the harbour'],
  description: ['title: A', 'title: A\ndescription: Of the harbour'],
  address: ['title: A', 'title: A\naddress: https://papers.example/'],
  addresses: ['title: A', 'title: A\naddresses: original'],
  language: ['title: A', 'title: A\nlanguage: de'],
  languages: ['title: A', 'title: A\nlanguages: [fr]'],
  'nameOrder.*': ['title: A', 'title: A\nnameOrder: { en: family-first }'],
  rights: ['title: A', 'title: A\nrights: https://creativecommons.org/licenses/by/4.0/'],
  articleJson: ['title: A', 'title: A\narticleJson: true'],
  originals: ['title: A', 'title: A\noriginals: publish'],
  downloads: ['title: A', 'title: A\ndownloads: [csv, captures]'],
  publish: ['title: A', 'title: A\npublish: facts'],
  excerptWords: ['title: A\npublish: excerpt', 'title: A\npublish: excerpt\nexcerptWords: 5'],
  'oaiPmh.email': [`title: A\n${oaiPmh}`, `title: A\n${oaiPmh.replace('ann@', 'ben@')}`],
  'oaiPmh.changed': [`title: A\n${oaiPmh}`, `title: A\n${oaiPmh.replace('02-03', '02-04')}`],
  'oaiPmh.gateway': [`title: A\n${oaiPmh}`, `title: A\n${oaiPmh}\n  gateway: https://gateway.example/oai`],
  'outlets.*.publish': ['title: A\noutlets: { mercury: {} }', 'title: A\noutlets: { mercury: { publish: facts } }'],
  crawlers: ['title: A', 'title: A\ncrawlers: no-ai'],
  repair: ['title: A', 'title: A\nrepair: nothing'],
  logo: ['title: A', 'title: A\nlogo: theme/logo.svg'],
  image: ['title: A', 'title: A\nimage: theme/card.png'],
  ...Object.fromEntries(
    ['paper', 'ink', 'accent', 'mark'].flatMap((name): [string, Example][] => {
      const light = name === 'paper' || name === 'mark';
      return [
        [`colours.${name}`, ['title: A', `title: A\ncolours: { ${name}: '${light ? '#fffffe' : '#000001'}' }`]],
        [
          `colours.dark.${name}`,
          ['title: A', `title: A\ncolours: { dark: { ${name}: '${light ? '#000001' : '#fffffe'}' } }`],
        ],
      ];
    }),
  ),
  navigation: ['title: A', 'title: A\nnavigation: [years]'],
  'navigation[].page': ['title: A\nnavigation: [{ page: years }]', 'title: A\nnavigation: [{ page: outlets }]'],
  'navigation[].label': [
    'title: A\nnavigation: [{ page: years }]',
    'title: A\nnavigation: [{ page: years, label: By date }]',
  ],
  'navigation[].url': [
    'title: A\nnavigation: [{ url: https://a.example/, label: A }]',
    'title: A\nnavigation: [{ url: https://b.example/, label: A }]',
  ],
  about: ['title: A', 'title: A\nabout: Kept by volunteers.'],
  footer: ['title: A', 'title: A\nfooter: Kept by volunteers.'],
  runBy: ['title: A', 'title: A\nrunBy: The Larkhaven Society'],
  contact: ['title: A', 'title: A\ncontact: editor@papers.example'],
  'outlets.*.name': ['title: A\noutlets: { mercury: {} }', 'title: A\noutlets: { mercury: { name: The Mercury } }'],
  'outlets.*.url': [
    'title: A\noutlets: { mercury: {} }',
    'title: A\noutlets: { mercury: { url: https://mercury.example/ } }',
  ],
  'outlets.*.variants': [
    'title: A\noutlets: { The Star: {} }',
    'title: A\noutlets: { The Star: { variants: [mercury] } }',
  ],
};

const ofName = (name: string, as: string): Examples => ({
  '*.variants': [`${as}: {}`, `${as}: { variants: [${name}] }`],
  '*.rejected': [`${as}: { variants: [${name}] }`, `${as}: { variants: [${name}], rejected: [${name}] }`],
  '*.wikidata': [`${name}: {}`, `${name}: { wikidata: Q1 }`],
  '*.note': [`${name}: {}`, `${name}: { note: Of the harbour }`],
  '*.see': [`${name}: {}\n${as}: {}`, `${name}: { see: ${as} }\n${as}: {}`],
});

export const listExamples: Readonly<Record<keyof typeof authoritySchemas, Examples>> = {
  people: {
    ...ofName('Ada Thorne', 'Adelaide Thorne'),
    '*.sort': ['Ada Thorne: {}', 'Ada Thorne: { sort: Ada Thorne }'],
  },
  organisations: ofName('Vostok Zarquon', 'Zarquon Company'),
  places: {
    ...ofName('Dunmore', 'Dunmore Town'),
    '*.country': ['Dunmore: {}', 'Dunmore: { country: IE, coordinates: { latitude: 52, longitude: -7 } }'],
    '*.coordinates.latitude': [
      'Dunmore: { coordinates: { latitude: 52, longitude: -7 } }',
      'Dunmore: { coordinates: { latitude: 53, longitude: -7 } }',
    ],
    '*.coordinates.longitude': [
      'Dunmore: { coordinates: { latitude: 52, longitude: -7 } }',
      'Dunmore: { coordinates: { latitude: 52, longitude: -8 } }',
    ],
  },
  topics: {
    '*.keywords': ['Fishing: { keywords: [net] }', 'Fishing: { keywords: [trawler, fishermen] }'],
    '*.atLeast': ['Fishing: { keywords: [trawler] }', 'Fishing: { keywords: [trawler], atLeast: 1 }'],
    '*.note': ['Fishing: { keywords: [fishermen] }', 'Fishing: { keywords: [fishermen], note: Nets }'],
    '*.wikidata': ['Fishing: { keywords: [fishermen] }', 'Fishing: { keywords: [fishermen], wikidata: Q1 }'],
  },
  events: {
    '*.date': [
      'Storm: { date: 2020-01-04/.., phrases: [Great Storm] }',
      'Storm: { date: 2020-01-11/.., phrases: [Great Storm] }',
    ],
    '*.phrases': [
      'Storm: { date: 2020-01-04/.., phrases: [Small Storm] }',
      'Storm: { date: 2020-01-04/.., phrases: [Great Storm] }',
    ],
    '*.shortForms': [
      'Storm: { date: 2020-01-04/.., phrases: [fishermen wait] }',
      'Storm: { date: 2020-01-04/.., phrases: [fishermen wait], shortForms: [the Great Storm] }',
    ],
    '*.note': [
      'Storm: { date: 2020-01-04/.., phrases: [Great Storm] }',
      'Storm: { date: 2020-01-04/.., phrases: [Great Storm], note: Of the year }',
    ],
    '*.wikidata': [
      'Storm: { date: 2020-01-04/.., phrases: [Great Storm] }',
      'Storm: { date: 2020-01-04/.., phrases: [Great Storm], wikidata: Q1 }',
    ],
  },
  rejected: { '*': ['', 'Ada Thorne: no name'] },
};

export const storyExamples: Examples = {
  together: alone('together: [[ferry, storm]]'),
  apart: alone('apart: [[told-0, told-1, told-2]]'),
};
