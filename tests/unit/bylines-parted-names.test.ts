import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { partName } from '../../src/bylines/part-name.ts';
import { listedName, writtenName } from '../../src/bylines/parted-name.ts';

/** A name as bylines and lists write it, its language, and how it stands in a list by family name. */
const listed: readonly (readonly [name: string, language: string, listed: string])[] = [
  ['Jane Doe', 'en', 'Doe, Jane'],
  ['JANE DOE', 'en', 'Doe, Jane'],
  ["JANE O'BRIEN", 'en', "O'Brien, Jane"],
  ['Jean DUPONT', 'fr', 'Dupont, Jean'],
  ['Doe, Jane', 'en', 'Doe, Jane'],
  ['Doe, Jane, Jr.', 'en', 'Doe, Jane, Jr.'],
  ['Martin Luther King Jr.', 'en', 'King, Martin Luther, Jr.'],
  ['Martin Luther King, Jr.', 'en', 'King, Martin Luther, Jr.'],
  ['J. K. Rowling', 'en', 'Rowling, J. K.'],
  ['Jane Roe Jr. III', 'en', 'Jane Roe Jr. III'],
  ['Adam West', 'en', 'West, Adam'],
  ['Sir Keir Starmer', 'en', 'Starmer, Keir'],
  ['Prof. Dr. Anna van den Berg, PhD', 'en', 'van den Berg, Anna'],
  ['MARIA VAN DER BERG', 'nl', 'van der Berg, Maria'],
  ['Ursula von der Leyen', 'en', 'von der Leyen, Ursula'],
  ['Ursula von der Leyen', 'de', 'Leyen, Ursula von der'],
  ['Humboldt, Alexander von', 'de', 'Humboldt, Alexander von'],
  ['Robert De Niro', 'en', 'De Niro, Robert'],
  ['Simone de Beauvoir', 'fr', 'Beauvoir, Simone de'],
  ['Jean de La Fontaine', 'fr', 'La Fontaine, Jean de'],
  ['Gabriel García Márquez', 'es', 'García Márquez, Gabriel'],
  ['Juan Carlos Pérez', 'es', 'Pérez, Juan Carlos'],
  ['José Ortega y Gasset', 'es', 'Ortega y Gasset, José'],
  ['Luiz Inácio Lula da Silva', 'pt', 'Silva, Luiz Inácio Lula da'],
  ['João Silva Filho', 'pt', 'Silva Filho, João'],
  ['Aoife Ní Bhriain', 'en', 'Ní Bhriain, Aoife'],
  ['Mohammed bin Salman', 'en', 'bin Salman, Mohammed'],
  ['Bashar al-Assad', 'en', 'al-Assad, Bashar'],
  ['نجيب محفوظ', 'ar', 'محفوظ, نجيب'],
  ['Иван Иванович Петров', 'ru', 'Петров, Иван Иванович'],
  ['Петров Иван Иванович', 'ru', 'Петров Иван Иванович'],
  ['Петров И. И.', 'ru', 'Петров И. И.'],
  ['NAGY László', 'hu', 'Nagy László'],
  ['Kim Min-jun', 'en', 'Kim Min-jun'],
  ['Kim Jong Un', 'en', 'Kim Jong Un'],
  ['Xi Jinping', 'en', 'Xi Jinping'],
  ['Nguyễn Phú Trọng', 'en', 'Nguyễn Phú Trọng'],
];

/** Family names of those who are written with it first. */
const familiesFirst: readonly (readonly [name: string, language: string, family: string])[] = [
  ['Nagy László', 'hu', 'Nagy'],
  ['Kim Min-jun', 'en', 'Kim'],
  ['Tsai Ing-wen', 'en', 'Tsai'],
  ['Wang Yi', 'en', 'Wang'],
  ['Петров И. И.', 'ru', 'Петров'],
  ['习近平', 'zh', '习'],
  ['欧阳娜娜', 'zh', '欧阳'],
  ['山田 太郎', 'ja', '山田'],
  ['구현모', 'ko', '구'],
  ['남궁민수', 'ko', '남궁'],
];

test('a name is listed under its family name, in the capitals that it is written with', () => {
  for (const [name, language, wanted] of listed) assert.equal(listedName(partName(name, { language })), wanted, name);
});

test('a family name that is written first is known by its language, its letters or its form', () => {
  for (const [name, language, family] of familiesFirst) {
    const parted = partName(name, { language });
    assert.ok(parted.kind === 'person' && parted.isFamilyFirst, name);
    assert.equal(parted.family, family);
  }
});

test('names that only look like those from East Asia keep their order', () => {
  for (const name of ['Jack Ma', 'Han Solo', 'Lee Harvey Oswald', 'Kim Kardashian', 'Kelly-Anne Smith']) {
    const parted = partName(name);
    assert.ok(parted.kind === 'person' && !parted.isFamilyFirst, name);
    assert.equal(parted.family, name.split(' ').at(-1));
  }
});

test('bodies, pen names and names that nothing parts stay whole', () => {
  const bodies = [
    ...[
      'Associated Press',
      'AP',
      'Editorial Board',
      'The Economist',
      'Smith & Sons',
      'Staff reporter',
      'Sport-Redaktion',
    ],
  ];
  for (const name of bodies) assert.deepEqual(partName(name), { kind: 'whole', text: name, isBody: true });
  const others = [
    ...['Banksy', 'Dr. Seuss', 'Lady Gaga', 'jane doe', 'von Reuters', 'Jane Doe, BBC News', 'BBC News', ''],
    ...['唐纳德·特朗普', '山田太郎'],
  ];
  for (const name of others) assert.deepEqual(partName(name, { language: 'ja' }), { kind: 'whole', text: name });
});

test('the archive sets the order of a language’s names', () => {
  const orders = { hu: 'given-first', ta: 'family-first' } as const;
  assert.equal(listedName(partName('László Nagy', { language: 'hu', orders })), 'Nagy, László');
  const parted = partName('Murugan Selvam', { language: 'ta-IN', orders });
  assert.deepEqual(parted, { kind: 'person', family: 'Murugan', given: 'Selvam', isFamilyFirst: true });
});

test('no letter of a name is lost or made up, whatever it is', () => {
  const words = fc.constantFrom(
    'Jane',
    'DOE',
    'von',
    'der',
    'y',
    'Jr.',
    'Dr.',
    ',',
    'de',
    'La',
    '金',
    '김',
    'X.',
    '-',
    "d'A",
  );
  const text = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    fc.array(words, { maxLength: 9 }).map(all => all.join(' ')),
  );
  const letters = (name: string) =>
    [
      ...name
        .normalize('NFC')
        .toLowerCase()
        .replace(/[^\p{L}]/gu, ''),
    ]
      .sort()
      .join('');
  fc.assert(
    fc.property(text, fc.constantFrom('en', 'de', 'es', 'hu', 'ja', 'tr'), (name, language) => {
      const parted = partName(name, { language });
      const written = letters(writtenName(parted));
      // Titles before the name are left out, nothing else.
      const left = [0, 1, 2, 3, 4, 5, 6, 7].map(count =>
        letters(name.replace(new RegExp(`^\\s*(?:Dr\\.\\s+){${count}}`, 'u'), '')),
      );
      assert.ok(left.includes(written), `${name} → ${writtenName(parted)}`);
      if (parted.kind === 'person') assert.ok(parted.family !== '' && parted.given !== '', name);
    }),
  );
});
