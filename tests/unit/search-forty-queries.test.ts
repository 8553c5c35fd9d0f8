import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildSearchIndex } from '../../src/search/index.ts';
import { searchSchema } from '../../src/site/in-browser/search-schema.ts';
import { openInMemory, searchDocument } from '../support/search-in-memory.ts';

/**
 * Invented articles: id, language, headline, text. They and the queries were written by what readers type, before it was tried
 * what the search makes of them.
 */
const articles: readonly (readonly [id: string, language: string, title: string, text: string])[] = [
  ['orchard', 'en', 'The orchard of St. Bride', 'Cider apples were picked late; the main crop was lost to frost.'],
  ['main-de', 'de', 'Am Main wird gebaut', 'Die Brücke über den Main wird im Herbst gesperrt. Der Rat tagt.'],
  ['rat-en', 'en', 'Rats leave the mill', 'A rat was seen at the mill, and the council sent for a cat.'],
  ['pain-fr', 'fr', 'Le prix du pain', 'Le pain coûte plus cher ; la main tendue du maire ne suffit pas.'],
  ['pain-en', 'en', 'A cure for back pain', 'Nurses say that walking helps against pain.'],
  ['stealth', 'en', 'B-52 lands in a field', 'The old B-52 bomber came down beside the A-1 road without a scratch.'],
  ['rooms', 'en', 'Room for more', 'Class B has 52 seats, and form A has 1 more.'],
  ['tariff', 'en', 'Mayor wants zero-emission buses', 'The zero-emission buses cost $2.75m each and run on the A1.'],
  ['emission', 'en', 'Emission of stamps', 'Zero stamps were sold in the first emission.'],
  ['score', 'en', 'United win 3-2', 'They won 3-2 after extra time before 45,300 people.'],
  ['teams', 'en', 'Two of three teams', 'The 3 teams had 2 goals, and 45 of 300 fans stayed.'],
  [
    'johnson',
    'en',
    'Johnson & Johnson opens a plant',
    'Johnson & Johnson will hire 45 people; H&M has left the street.',
  ],
  ['letters', 'en', 'Letters to the editor', 'H is silent, wrote M. Johnson of the spelling club.'],
  ['eu', 'en', 'E.U. grants for dikes', 'The E.U. and the W.T.O. met the I.M.F. in the old fort.'],
  ['who-en', 'en', 'Who paid for the dikes?', 'It is not known who did it for us.'],
  ['it-jobs', 'en', 'IT jobs leave the valley', 'Most IT firms have moved, and with them the coders of C++ and F#.'],
  ['it', 'en', 'It rained', 'It rained, and it rained, and it was cold.'],
  ['vat', 'en', 'VAT falls to 7%', 'Shops welcome the cut to 7% and save £40 a day.'],
  ['vats', 'en', 'Seven vats of dye', 'Dye ran out of 7 vats; 40 a day were filled.'],
  [
    'archaeology',
    'en',
    'Archaeologists find a jetty',
    'Archaeological digs near the theatre uncovered a mediaeval jetty.',
  ],
  ['arches', 'en', 'Arches of the viaduct', 'The arches were cleaned, and the archives moved.'],
  ['photo', 'en', 'Photographer wins prize', 'Her photographs of photosynthesis hang in the hall.'],
  ['electric', 'en', 'Electrification of the line', 'Electricians worked at night on the electrified rails.'],
  ['ja', 'ja', '山の駅が閉まる', '雪のため、山の駅は三月まで閉まる。'],
  ['zh', 'zh', '图书馆重开', '老图书馆在桥边重新开放。'],
  ['fa', 'fa', 'پل تازه', 'شهردار گفت ۱۲ پل ساخته می‌شود و کتاب‌ها رسید.'],
  ['bn', 'bn', 'নতুন সেতু', 'সেতুটি ২০২৪ সালে খোলা হবে।'],
  ['uk', 'uk', 'У м’ясника черга', 'Обʼєднані громади будують міст.'],
  ['he', 'he', 'מנכ״ל חדש', 'מנכ״ל הרכבת הודיע על קו לחו"ל.'],
  ['tr', 'tr', 'İstanbul köprüsü', 'Işıklı köprü açıldı.'],
  ['sv', 'sv', 'Ångfärjan återvänder', 'Färjan till ön går på lördag.'],
  ['da', 'da', 'Århus får en bro', 'Broen i Århus åbner i maj.'],
  ['geese', 'en', 'Geese on the runway', 'Two geese and four calves held up the flight; their lives were spared.'],
  ['child', 'en', 'Grandchildren of the miller', 'The children were taught by policewomen.'],
  [
    'labour',
    'en',
    'Labour of love',
    'The neighbours catalogued the jewellery and cancelled the programme at the centre.',
  ],
  ['kiev', 'en', 'A choir from Kyiv', 'The choir sang in Bombay, too.'],
  ['mumbai', 'en', 'Trains to Mumbai', 'The line to Mumbai is closed; Kiev sent engineers.'],
  ['dvorak', 'en', 'Dvořák in the park', 'The band played Dvořák and Chopin’s études.'],
  ['flood', 'en', 'Flood gates shut', 'The gates were shut at noon; the ferry waited.'],
  ['ferry', 'en', 'Ferry in the fog', 'The ferry lost its way, and its gates stayed open.'],
  ['mayor-quiet', 'en', 'Mayor silent on ferry', 'Nothing was said.'],
  ...Array.from(
    { length: 30 },
    (_, number) =>
      [
        `parliament-${number}`,
        'en',
        `Sitting ${number}`,
        `The parliament and its committee sat for the ${number}th night. The parliament voted.`,
      ] as const,
  ),
  ['parliment', 'en', 'A slip', 'The parliment, as the sign said, is to the left.'],
];

const synonyms = [
  ['Kyiv', 'Kiev'],
  ['Mumbai', 'Bombay'],
];
const documents = articles.map(([id, language, title, text]) => searchDocument(id, title, text, { language }));
const { index } = await openInMemory(buildSearchIndex(documents, { ...searchSchema, synonyms }));

/** What a reader types, the articles that must be among the first five, and those that must not come at all. */
const queries = `
rat mill | rat-en | main-de
main crop | orchard | main-de pain-fr
pain | pain-en pain-fr | rat-en
B-52 | stealth | rooms
b52 bomber | stealth | rooms
A1 | stealth tariff | rooms
zero emission buses | tariff | emission
zero-emission | tariff | emission
3-2 | score | teams
45300 | score | teams
45,300 people | score | teams johnson
$2.75 million | tariff |
H&M | johnson | letters
Johnson & Johnson | johnson |
EU | eu | who-en
WTO and IMF | eu |
I.M.F. | eu |
IT jobs | it-jobs | it
F# | it-jobs | stealth
7% | vat | vats
7 per cent | vat | vats
£40 | vat | vats
archeological medieval theater | archaeology | arches
photosynth* | photo |
electrifi* | electric |
arch* | archaeology arches |
山 | ja |
桥 | zh |
12 پل | fa |
کتابها | fa |
২০২৪ | bn |
2024 | bn |
мʼясника черга | uk |
Об’єднані | uk |
מנכ"ל | he |
istanbul | tr |
Aarhus | da |
angfarjan | sv |
goose calf | geese |
grandchild policewoman | child |
labor neighbors cataloged jewelry | labour |
canceled program center | labour |
Kiev choir | kiev |
Bombay trains | mumbai |
Dvorak etude | dvorak |
ferry NOT fog | flood mayor-quiet | ferry
flood OR fog | flood ferry | mayor-quiet
ferry AND gates | flood ferry | mayor-quiet
"ferry in the | ferry |
`
  .trim()
  .split('\n')
  .map(line => line.split('|').map(part => part.trim()))
  .map(([query = '', first = '', not = '']) => ({ query, first: wordsIn(first), not: wordsIn(not) }));

function wordsIn(list: string): readonly string[] {
  return list.split(' ').filter(Boolean);
}

test('forty queries and more, each right in its first five', async () => {
  const wrong: string[] = [];
  for (const { query, first, not } of queries) {
    const { hits } = await index.search({ query });
    const ids = hits.map(hit => hit.url.split('/')[1] ?? '');
    const missing = first.filter(id => !ids.slice(0, 5).includes(id));
    const unwanted = not.filter(id => ids.includes(id));
    if (missing.length + unwanted.length > 0)
      wrong.push(`${query}: missing ${missing}; unwanted ${unwanted}; found ${ids}`);
  }
  assert.deepEqual(wrong, []);
});

test('misspellings of the same articles are put right', async () => {
  const asked = { parliment: 'parliament', 'commitee parliment': 'committee parliament', 'fery gates': 'ferry gates' };
  for (const [query, right] of Object.entries(asked)) assert.equal(await index.suggest({ query }), right);
});

test('an article in another language changes no hit and no score of this one', async () => {
  const isEnglish = ([, language]: (typeof articles)[number]) => language === 'en';
  const alone = documents.filter((_, at) => isEnglish(articles[at] ?? ['', '', '', '']));
  const { index: english } = await openInMemory(buildSearchIndex(alone, { ...searchSchema, synonyms }));
  for (const query of ['pain', 'main crop', 'rat', 'ferry gates', 'parliament']) {
    const scored = (hits: readonly { url: string; language: string; score: number }[]) =>
      hits.filter(hit => hit.language === 'en').map(({ url, score }) => [url, score]);
    const ask = { query, perPage: 100, sort: 'relevance' } as const;
    assert.deepEqual(scored((await index.search(ask)).hits), scored((await english.search(ask)).hits), query);
  }
});
