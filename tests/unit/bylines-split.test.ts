import assert from 'node:assert/strict';
import { test } from 'node:test';
import { splitByline } from '../../src/bylines/split-byline.ts';

type Row = readonly [text: string, ...names: string[]];

const namesIn = (text: string, from: 'field' | 'line', outlets: readonly string[] = []) =>
  splitByline(text, { from, outlets }).credits.map(({ name }) => name);

/** The same from a page's author field and from a line of text. */
const both: readonly Row[] = [
  ['By Jane Doe', 'Jane Doe'],
  ['By Jane Doe and John Smith', 'Jane Doe', 'John Smith'],
  ['Von Anna Müller und Max Weber', 'Anna Müller', 'Max Weber'],
  ['Par Léa Martin', 'Léa Martin'],
  ['Por Ana Gil y Eva Sanz', 'Ana Gil', 'Eva Sanz'],
  ['Di Marco Rossi e Anna Bianchi', 'Marco Rossi', 'Anna Bianchi'],
  ['JANE DOE', 'Jane Doe'],
  ['By JANE DOE', 'Jane Doe'],
  ['Jane Doe, Staff Writer', 'Jane Doe'],
  ['By Jane Doe, Senior Political Correspondent', 'Jane Doe'],
  ['By Jane Doe | Reuters', 'Jane Doe', 'Reuters'],
  ['By Jane Doe for The Guardian', 'Jane Doe'],
  ['Reuters', 'Reuters'],
  ['By Reuters Staff', 'Reuters Staff'],
  ['Associated Press', 'Associated Press'],
  ['By Jane Doe, MD, PhD', 'Jane Doe'],
  ['Door Jan de Vries', 'Jan de Vries'],
  ['Av Kari Nordmann', 'Kari Nordmann'],
  ['Автор: Иван Петров', 'Иван Петров'],
  ['Text: Anna Müller', 'Anna Müller'],
  ['Przez Jan Kowalski', 'Jan Kowalski'],
  ['Oleh Budi Santoso', 'Budi Santoso'],
  ['作者：张三', '张三'],
  ['记者 李四', '李四'],
  ['Jane Doe Published 3 May 2021', 'Jane Doe'],
  ['By Jane Doe in Paris', 'Jane Doe'],
  ['Kommentar von Anna Müller', 'Anna Müller'],
  ['By Jane Doe, John Smith & Mary Major', 'Jane Doe', 'John Smith', 'Mary Major'],
  ['By Jane Doe with John Smith', 'Jane Doe', 'John Smith'],
  ['Guest Author'],
  ['admin'],
  ['By our correspondent'],
  ['By the Editorial Board', 'Editorial Board'],
  ['Af Mette Hansen', 'Mette Hansen'],
  // Openers.
  ['BY JANE DOE', 'Jane Doe'],
  ['ByJane Doe', 'Jane Doe'],
  ['Written by: Jane Doe', 'Jane Doe'],
  ['Words by Jane Doe', 'Jane Doe'],
  ['(Von Anna Müller)', 'Anna Müller'],
  ['| BY: Jane Doe', 'Jane Doe'],
  ['Ein Gastbeitrag von Anna Müller', 'Anna Müller'],
  ['Texte par Léa Martin', 'Léa Martin'],
  ['Propos recueillis par Léa Martin', 'Léa Martin'],
  ['Skrevet av Kari Nordmann', 'Kari Nordmann'],
  ['Yazan: Ayşe Yılmaz', 'Ayşe Yılmaz'],
  ['Penulis: Budi Santoso', 'Budi Santoso'],
  ['Текст: Венера Ерофеева', 'Венера Ерофеева'],
  ['Авторы: Иван Петров и Анна Смирнова', 'Иван Петров', 'Анна Смирнова'],
  ['Κείμενο: Νίκος Παππάς', 'Νίκος Παππάς'],
  ['بقلم: محمد علي', 'محمد علي'],
  ['מאת: יוסי כהן', 'יוסי כהן'],
  // Scripts without capitals.
  ['記者 李四', '李四'],
  ['記者李四／台北報導', '李四'],
  ['文/王五', '王五'],
  ['(责编：牛镛、岳弘彬)', '牛镛', '岳弘彬'],
  ['글 김하늘', '김하늘'],
  ['김하늘 기자', '김하늘'],
  ['홀름, 김하늘 기자 haneul@example.com', '김하늘'],
  // Lists.
  ['Jane Doe; John Smith; Mary Major', 'Jane Doe', 'John Smith', 'Mary Major'],
  ['Jane Doe · John Smith', 'Jane Doe', 'John Smith'],
  ['Jane Doe/John Smith', 'Jane Doe', 'John Smith'],
  ['By Jane Doe, John Smith, and Mary Major', 'Jane Doe', 'John Smith', 'Mary Major'],
  ['Door Jan de Vries en Eva Smit', 'Jan de Vries', 'Eva Smit'],
  ['Av Kari Nordmann og Ola Nordmann', 'Kari Nordmann', 'Ola Nordmann'],
  ['Av Anna Berg och Nils Ek', 'Anna Berg', 'Nils Ek'],
  ['Oleh Budi Santoso dan Ani Wijaya', 'Budi Santoso', 'Ani Wijaya'],
  ['Von Anna Müller mit Max Weber', 'Anna Müller', 'Max Weber'],
  ['Jane Doe Jane Doe', 'Jane Doe'],
  ['By Jane Doe, Reporter, and John Smith, Editor', 'Jane Doe', 'John Smith'],
  // Agencies and bodies.
  ['Jane Doe, Reuters', 'Jane Doe', 'Reuters'],
  ['Von Hans Müller, dpa', 'Hans Müller', 'dpa'],
  ['Von Hans Müller, DPA', 'Hans Müller', 'dpa'],
  ['By JANE DOE Associated Press', 'Jane Doe', 'Associated Press'],
  ['By Jane Doe and Bo Li, Associated Press', 'Jane Doe', 'Bo Li', 'Associated Press'],
  ['By REUTERS', 'Reuters'],
  ['AFP', 'AFP'],
  ['ТАСС', 'ТАСС'],
  ['By News Desk', 'News Desk'],
  ['Von unserer Redaktion', 'Redaktion'],
  ['By Marks and Spencer', 'Marks and Spencer'],
  ['By Staff Reports', 'Staff Reports'],
  // Nobody.
  ['Staff'],
  ['By Staff'],
  ['Staff Writer'],
  ['By our own correspondent'],
  ['Special Correspondent'],
  ['Dalla nostra corrispondente'],
  ['Posted by admin'],
  // Roles, places and employers.
  ['Jane Doe, MD', 'Jane Doe'],
  ['Jane Doe PhD', 'Jane Doe'],
  ['Jane Doe CPP, PSP', 'Jane Doe'],
  ['John Roe, Jr.', 'John Roe Jr.'],
  ['John Roe III', 'John Roe III'],
  ['By Jane Doe in Paris and John Smith in Rome', 'Jane Doe', 'John Smith'],
  ['Jane Doe, in Paris', 'Jane Doe'],
  ['Anna Müller, Redakteurin', 'Anna Müller'],
  ['Max MeierRedakteur', 'Max Meier'],
  ['Von Anna Müller aus Kiew', 'Anna Müller'],
  ['Par Léa Martin, journaliste', 'Léa Martin'],
  ['By staff writer Jane Doe', 'Jane Doe'],
  ['By Jane Doe, Holm Courier, for the Press Association', 'Jane Doe', 'Holm Courier'],
  ['von David Straub, MDR THÜRINGEN', 'David Straub'],
  ['Jane DoePublished 3 May 2021', 'Jane Doe'],
  ['By Jane Doe on Monday, November 18th, 2019 at 11:04 a.m.', 'Jane Doe'],
  ['By Jane Doe | May 3, 2022', 'Jane Doe'],
  // Capitals.
  ['By JOHN McDONALD and JANE O’BRIEN', 'John McDonald', 'Jane O’Brien'],
  ['MARÍA DE LA CRUZ', 'María de la Cruz'],
  ['María de la CRUZ', 'María de la Cruz'],
  ['JOHN MacARTHUR', 'John MacArthur'],
  ['J.K. ROWLING', 'J.K. Rowling'],
  ['JK ROWLING', 'JK Rowling'],
  ['Jean DUPONT', 'Jean Dupont'],
  ['JEAN-PIERRE MARTIN-DUPONT', 'Jean-Pierre Martin-Dupont'],
  ['ИВАН ПЕТРОВ', 'Иван Петров'],
  ['Jane d’Angelo', 'Jane d’Angelo'],
  ['JD Vance', 'JD Vance'],
  // One name with a joining word.
  ['José Ortega y Gasset', 'José Ortega y Gasset'],
];

test('a field and a line of the same words name the same', () => {
  for (const [text, ...names] of both) {
    assert.deepEqual(namesIn(text, 'field'), names, `field: ${text}`);
    assert.deepEqual(namesIn(text, 'line'), names, `line: ${text}`);
  }
});

/** Says nothing of a writer by itself, and is somebody where a page calls it an author. */
const onlyInFields: readonly Row[] = [
  ['MixmasterFred', 'MixmasterFred'],
  ['Catherine', 'Catherine'],
  ['amw', 'amw'],
  ['Adam West', 'Adam West'],
  ['Jane Doe, Adam West', 'Jane Doe', 'Adam West'],
  ['Von Trapp', 'Von Trapp'],
  ['Marks and Spencer', 'Marks and Spencer'],
  ['Editorial Board', 'Editorial Board'],
  ['张三、李四', '张三', '李四'],
  ['British Heart Foundation', 'British Heart Foundation'],
  ['Help Net Security Sponsored', 'Help Net Security'],
  ['srf/hosb;kesm', 'srf', 'hosb', 'kesm'],
  ['BR24 Redaktion', 'BR24 Redaktion'],
];

test('a field may name whom a line may not', () => {
  for (const [text, ...names] of onlyInFields) assert.deepEqual(namesIn(text, 'field'), names, text);
  for (const text of ['MixmasterFred', 'amw', 'Marks and Spencer', 'Editorial Board', '张三、李四', 'Von wegen'])
    assert.deepEqual(namesIn(text, 'line'), [], text);
});

test('a field’s web address, number and reading time name nobody', () => {
  for (const text of [
    'https://www.facebook.com/paper',
    '105092',
    '10 mins read',
    'February 8, 2022 • 10 mins read',
    '',
    '—',
  ])
    assert.deepEqual(namesIn(text, 'field'), [], text);
});

const nearMisses = [
  'By the sea',
  'By the river',
  'By Monday',
  'By Monday, the town was empty.',
  'By Christmas, the town was empty.',
  'By our staff',
  'Published by our engineering team',
  'By hand',
  'Von wegen',
  'Von München bis Aachen',
  'Par exemple',
  'Par ailleurs, la ville a voté.',
  'Por ejemplo',
  'Di nuovo',
  'Av en eller annen grunn',
  'Door de stad',
  'Oleh karena itu',
  'Автор неизвестен',
  'Authors Guild',
  'Story: Ferries are late again',
  'Report: Ferries are late again',
  'Jane Doe crossed the river',
  'Latest News',
  'Share This Story',
  'CNN Newsletters',
  'Advisory Board',
  'April 2021',
  'Holm',
  '来源：河口新闻',
  '记者会在北京举行',
  '기자 회견이 열렸다',
  '글 쓰는 법',
];

test('what only looks like a byline names nobody', () => {
  for (const text of nearMisses) assert.deepEqual(namesIn(text, 'line'), [], text);
});

test('a byline says what the named are, where they are and what opened it', () => {
  const one = (text: string) => splitByline(text, { from: 'field' });
  assert.deepEqual(one('Kommentar von Anna Müller').opener, 'Kommentar von');
  assert.deepEqual(one('By Jane Doe in Paris').credits, [{ kind: 'person', name: 'Jane Doe', place: 'Paris' }]);
  assert.deepEqual(one('Jane Doe, MD, PhD').credits, [{ kind: 'person', name: 'Jane Doe', role: 'MD, PhD' }]);
  assert.deepEqual(one('Jane Doe, Senior Political Correspondent').credits, [
    { kind: 'person', name: 'Jane Doe', role: 'Senior Political Correspondent' },
  ]);
  assert.deepEqual(
    one('By Jane Doe, Reuters').credits.map(({ kind }) => kind),
    ['person', 'agency'],
  );
  assert.equal(one('By the Editorial Board').credits[0]?.kind, 'body');
  assert.equal(one('By Jane Doe, Senior Political Correspondent').isWhole, true);
  assert.equal(one('Jane Doe, Holm').isWhole, false);
});

test('the outlet’s own name is no part of a writer’s', () => {
  assert.deepEqual(namesIn('Jane Doe The Paper', 'field', ['The Paper']), ['Jane Doe']);
  assert.deepEqual(namesIn('Jane Doe, The Paper', 'field', ['The Paper']), ['Jane Doe']);
  assert.deepEqual(namesIn('Byron Bay', 'field', ['The Paper']), ['Byron Bay']);
});

test('capitals are put right as the language writes them', () => {
  const turkish = splitByline('IŞIK YILMAZ', { from: 'field', language: 'tr' });
  assert.equal(turkish.credits[0]?.name, 'Işık Yılmaz');
});
