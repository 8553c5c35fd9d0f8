import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildSearchIndex } from '../../src/search/index.ts';
import { searchSchema } from '../../src/site/in-browser/search-schema.ts';
import { openInMemory, searchDocument, searchInMemory } from '../support/search-in-memory.ts';

/** Invented articles: id, language, headline, text. Each is the answer to queries below; the others are what was found in its place. */
const articles: readonly (readonly [id: string, language: string, title: string, text: string])[] = [
  [
    'us-envoy',
    'en',
    'U.S. envoy visits Grey Holm',
    'He said the U.S. and the U.N. had agreed on a plan for the island.',
  ],
  [
    'used-nets',
    'en',
    'Old nets are used again',
    'They used the nets, and we used them after them. It helps us all; users like us.',
  ],
  ['us-rates', 'en', 'US rates rise', 'Borrowing in the US became dearer on Monday.'],
  ['nato', 'en', 'N.A.T.O. ships leave', 'The alliance, N.A.T.O., sent two ships from the bay.'],
  ['who-tea', 'en', 'WHO warns of bitter tea', 'The WHO said on Friday that the tea is safe. Its officials drank it.'],
  ['who-knows', 'en', 'Who knows the way?', 'Nobody who was asked knew who had painted the signs.'],
  [
    'covid-ward',
    'en',
    'COVID-19 ward closes',
    'The last of 1,204 patients went home on foot behind bullet-proof glass.',
  ],
  ['nineteen', 'en', 'Nineteen boats', 'There were 19 boats, and none of 1 or 204 came back; a glass was proof of it.'],
  ['jets', 'en', 'Jets over the bay', 'Two F-16 jets flew at noon, and an anti-virus firm sent flowers by e-mail.'],
  ['sixteen', 'en', 'Sixteen letters', 'Grade F was given to 16 pupils; against mail by air there was a vote.'],
  ['obrien', 'en', 'Sean O’Brien sweeps', 'O’Brien was given the key to the tower.'],
  ['brien', 'en', 'Brien village fair', 'O what a day it was at Brien, said all.'],
  ['nine-eleven', 'en', 'Remembering 9/11', 'Twenty years after 9/11 the bells rang.'],
  ['numbers', 'en', '11 of 9 teams', 'On day 9 came 11 guests, and 911 calls were counted; 24 of 7 were late.'],
  ['att', 'en', 'AT&T buys a lighthouse', 'The company AT&T paid in cash.'],
  ['at-home', 'en', 'At home', 'T was the letter at which we stopped, at the letter t.'],
  ['rnb', 'en', 'R&B night', 'An evening of R&B in the barn.'],
  ['cpp', 'en', 'Clock written in C++', 'The clockmaker learnt C++ and never went back to C.'],
  ['csharp', 'en', 'Tuned in C#', 'The bell rings in C#, and the choir follows.'],
  ['vitamin-c', 'en', 'Vitamin C', 'Lemons have vitamin C, sailors say.'],
  ['bond', 'en', 'Harbour bond', 'The town will borrow $1.5bn for a new harbour.'],
  ['bond-words', 'en', 'Bridge loan', 'A loan of $1.5 billion pays for the bridge.'],
  ['one-five', 'en', 'From 1 to 5', 'Children of 1 to 5 get a bond with the sea.'],
  ['percent', 'en', 'Herring down', 'The catch fell by 10% in spring.'],
  ['ten', 'en', 'Ten herrings', 'There were 10 herrings in the net.'],
  ['downing', 'en', 'Lights at No. 10', 'Late lights were seen at No. 10 on Sunday.'],
  ['no-ten', 'en', 'Ten say no', 'No, said 10 of them.'],
  ['coop', 'en', 'Co-operation on ice', 'The two ports agreed on co-operation in winter.'],
  ['cooperate', 'en', 'Ports in cooperation', 'Their cooperation began in May.'],
  ['general', 'en', 'General sleeps in boat', 'The general took part in an experiment after an introduction.'],
  ['generous', 'en', 'Bridge opens', 'The engineers went home.'],
  ['women', 'en', 'Women row to the island', 'Three women rowed all night; their wives and mice waited.'],
  ['theme-en', 'en', 'Theme park opens', 'The theme of the park is the sea; the fare is low.'],
  ['them-en', 'en', 'Them again', 'They gave them the far boats, and them only.'],
  ['theme-fr', 'fr', 'Le thème du jour', 'Un thème difficile: faire la fête et l’économie de la mer.'],
  ['harbour', 'en', 'Harbor lights', 'The color of the harbor lights was organized by Mueller.'],
  ['mueller', 'de', 'Müller siegt', 'Der Läufer Müller siegte in Zürich über die Straße.'],
  ['zh', 'zh', '灰岛渡轮春季复航', '拉克港与灰岛之间的渡轮将重新开航，地震之后船停了四年。'],
  ['ko', 'ko', '섬으로 가는 배', '배가 항구를 떠났다.'],
  ['uk', 'uk', 'Куп’янськ матиме пором', 'Міста Куп’янськ і Лук’янівка домовилися.'],
  ['he', 'he', 'המעבורת חוזרת', 'צה״ל ישמור על הנמל.'],
  ['ar', 'ar', 'العبارة تعود', 'عادت ٢٥ سفينة إلى الميناء.'],
  ['hi', 'hi', 'नाव लौटी', 'क़लम और काग़ज़ मिले।'],
  ['reflex', 'en', 'On-line shop', 'The on-line shop has a half-life of 24/7 service, and won 6-4.'],
  ['phd', 'en', 'A doctor of nets', 'She has a Ph.D. in knots, and D’Angelo taught her.'],
  ['writers', 'en', 'Three writers', 'J.K. Rowling met T S Eliot and W. H. Auden on the pier.'],
  ['hashtag', 'en', 'A march', 'They marched under #BlackLivesMatter and #MeToo.'],
  ['apart', 'en', 'No march', 'Black boats matter to him; too many lives, said the old man of me.'],
  ['goering', 'en', 'The trial', 'Goering was tried, and Mr Schroeder wrote of it.'],
  ['rate', 'en', 'Rates', 'The rate is 3.5 per cent, or £2.3m a day; 5–10 % was feared.'],
  [
    'ward',
    'en',
    'Viruses withdrew',
    'The stadia were empty; the firm learnt that the tyre at the kerb was grey sulphur.',
  ],
  ['preis', 'de', 'Preise steigen', 'Es kamen 1.204 Gäste, und das Brot kostet 5 €; ein Plus von 7,5 Prozent.'],
  ['spain', 'es', 'El embajador', 'El presidente de EE. UU. viajó a Cádiz con un 12 por ciento más.'],
  ['year-zh', 'zh', '年度报告', '他在2023年6月24日以后搬到第5号楼，用上了5G基金。'],
  ['farsi', 'fa', 'کتاب', 'او به خانه می‌رود.'],
  ['line', 'en', 'On a line', 'On and on went the line of half a life; 6 won and 4 lost, 7 of 24.'],
];

const { index } = await searchInMemory(
  articles.map(([id, language, title, text]) => searchDocument(id, title, text, { language, date: '2021-03-02' })),
);

/** What a reader types, and the articles that must come first; those after `not` must not come at all. */
const queries = `
US | us-envoy us-rates | used-nets
U.S. | us-envoy us-rates | used-nets
us envoy | us-envoy |
UN | us-envoy | who-knows
U.N. plan | us-envoy |
NATO | nato |
N.A.T.O. | nato |
WHO | who-tea | who-knows
COVID-19 | covid-ward | nineteen
covid19 | covid-ward | nineteen
"covid 19" | covid-ward | nineteen
covid 19 | covid-ward | nineteen
F16 | jets | sixteen
F-16 | jets | sixteen
antivirus | jets | sixteen
email | jets | sixteen
bulletproof | covid-ward | nineteen
1204 | covid-ward | nineteen
1,204 | covid-ward | nineteen
OBrien | obrien | brien
O'Brien | obrien | brien
OʼBrien | obrien | brien
9/11 | nine-eleven | numbers
24/7 | reflex | numbers line
AT&T | att | at-home
R&B | rnb |
C++ | cpp | csharp vitamin-c
C# | csharp | cpp vitamin-c
$1.5bn | bond bond-words | one-five
$1.5 billion bridge | bond-words |
10% | percent | ten
No. 10 | downing | no-ten
cooperation | coop cooperate |
co-operation | coop cooperate |
on-line | reflex | line
half-life | reflex | line
6-4 | reflex | line
genera* | general | generous
experim* | general |
introductio* | general |
woman | women |
wife mouse | women |
theme | theme-en theme-fr | them-en
fare | theme-en | them-en
harbour colour organised | harbour |
Mueller | mueller harbour |
Muller | mueller |
zurich | mueller |
港 | zh |
船 | zh |
震 | zh |
배 | ko |
Купʼянськ | uk |
Купянськ | uk |
צהל | he |
צה"ל | he |
25 سفينة | ar |
कलम कागज | hi |
envoy AND island | us-envoy |
herrings OR vitamin | ten vitamin-c |
ships NOT bay | | nato
PhD | phd |
Ph.D. | phd |
DAngelo | phd |
J. K. Rowling | writers |
J K Rowling | writers |
jk rowling | writers |
T.S. Eliot | writers |
WH Auden | writers |
black lives matter | hashtag |
#MeToo | hashtag | apart
"me too" | hashtag | apart
Göring | goering |
Schröder trial | goering |
3.5% | rate |
3.5 percent | rate |
10 per cent | rate percent | ten
£2.3 million | rate |
virus | ward |
stadium withdraw | ward |
tire curb gray sulfur | ward |
1204 Gäste | preis | nineteen
5€ | preis |
5 € | preis |
7,5% | preis |
EEUU | spain |
EE. UU. | spain |
12 % | spain |
2023年 | year-zh |
6月24日 | year-zh |
第5号 | year-zh |
می رود | farsi |
میرود | farsi |
organis* harbor* | harbour |
organiz* colour* | harbour |
envoy && island | us-envoy |
herrings || vitamin | ten vitamin-c |
bond NOT children | bond | one-five
`
  .trim()
  .split('\n')
  .map(line => line.split('|').map(part => part.trim()))
  .map(([query = '', first = '', not = '']) => ({
    query,
    first: first.split(' ').filter(Boolean),
    not: not.split(' ').filter(Boolean),
  }));

test('what people type finds what they mean, and not what only looks like it', async () => {
  assert.ok(queries.length >= 40);
  const wrong: string[] = [];
  for (const { query, first, not } of queries) {
    const { hits } = await index.search({ query });
    const ids = hits.map(hit => hit.url.split('/')[1] ?? '');
    const missing = first.filter(id => !ids.slice(0, Math.max(5, first.length)).includes(id));
    const unwanted = not.filter(id => ids.includes(id));
    if (missing.length + unwanted.length > 0)
      wrong.push(`${query}: missing ${missing}; unwanted ${unwanted}; found ${ids}`);
  }
  assert.deepEqual(wrong, []);
});

test('operators are told as they were understood', async () => {
  const noticeOf = async (query: string) =>
    (await index.search({ query })).notices.find(notice => notice.kind === 'operators');
  assert.deepEqual(await noticeOf('herring OR lemons NOT net'), {
    kind: 'operators',
    either: [['herring', 'lemons']],
    without: ['net'],
  });
  assert.deepEqual(await noticeOf('envoy AND island'), { kind: 'operators', either: [], without: [] });
  for (const plain of ['this or that', 'OR', 'NOT', '"war AND peace"', 'AND so']) {
    assert.equal(await noticeOf(plain), undefined, plain);
  }
});

test('a misspelling is put right, also when a text or two have it', async () => {
  const texts = [
    ...Array.from({ length: 40 }, (_, number) => `The government of the islands met for the ${number}th time.`),
    'The goverment was spelt so once, by accident; accommodation was found.',
    ...Array.from({ length: 4 }, () => 'Accommodation for the governor.'),
  ];
  const { index: small } = await searchInMemory(
    texts.map((text, number) => searchDocument(String(number).padStart(3, '0'), `Item ${number}`, text)),
  );
  const suggested = (query: string) => small.suggest({ query });
  assert.equal(await suggested('goverment islands'), 'government islands');
  assert.equal(await suggested('"goverment of the ilands"'), '"government of the islands"');
  assert.equal(await suggested('accomodation goverment'), 'accommodation government');
  assert.equal(await suggested('governor'), undefined, 'a rare word far from others is meant');
  assert.equal(await suggested('government accommodation'), undefined);
});

test('words that mean the same find each other, unless they are quoted or left out', async () => {
  const documents = [
    searchDocument('a', 'Gaddafi speaks', 'In Beijing, Gaddafi spoke.'),
    searchDocument('b', 'Old letters', 'Gadaffi wrote from Peking about votes for women.'),
    searchDocument('c', 'Women vote', 'Women had votes, for once.'),
    searchDocument('d', 'A suffragette', 'The suffragette walked home.'),
  ];
  const synonyms = [
    ['Gaddafi', 'Gadaffi'],
    ['Peking', 'Beijing'],
    ['suffragette', 'votes for women'],
  ];
  const built = buildSearchIndex(documents, { ...searchSchema, synonyms });
  const { index: withSynonyms } = await openInMemory(built);
  const found = async (query: string) =>
    (await withSynonyms.search({ query })).hits
      .map(hit => hit.url.split('/')[1])
      .sort()
      .join('');
  assert.equal(await found('gadaffi peking'), 'ab');
  assert.equal(await found('"peking"'), 'b');
  assert.equal(await found('gaddafi -peking'), 'a');
  assert.equal(await found('suffragette'), 'bd');
  assert.equal(await found('pekin*'), 'b');
  assert.equal(await found('votes for women'), 'bcd');
  assert.equal(await found('votes for women home'), 'd');
  assert.equal(await found('"votes for women"'), 'b');
  assert.equal(await found('votes for -women'), '', 'a word that is left out is no part of a phrase');
});
