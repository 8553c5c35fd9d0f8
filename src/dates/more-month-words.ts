/** Month words that are printed and that neither CLDR nor date-fns has. */
export interface MoreMonthWords {
  readonly language: string;
  readonly source: string;
  /** January first; forms are parted by “|”, and a month that needs none has an empty text. */
  readonly months: readonly string[];
}

const only = (month: number, forms: string): readonly string[] =>
  Array.from({ length: 12 }, (_, at) => (at + 1 === month ? forms : ''));

export const moreMonthWords: readonly MoreMonthWords[] = [
  {
    language: 'bs',
    source: 'genitive of the day’s month, as in Serbian',
    months: 'januara|februara|marta|aprila|maja|juna|jula|augusta|septembra|oktobra|novembra|decembra'.split('|'),
  },
  {
    language: 'de',
    source: 'Duden: Feber, Austrian',
    months: only(2, 'feber'),
  },
  {
    language: 'et',
    source: 'genitive and adessive: Wiktionary, declensions of the months’ names',
    months: [
      ...['jaanuari|jaanuaril', 'veebruari|veebruaril', 'märtsi|märtsil', 'aprilli|aprillil', 'mail', 'juunil'],
      ...['juulil', 'augusti|augustil', 'septembri|septembril', 'oktoobri|oktoobril', 'novembri|novembril'],
      'detsembri|detsembril',
    ],
  },
  {
    language: 'fi',
    source: 'genitive: Wiktionary, declension of “tammikuu” and the others',
    months: [
      ...['tammikuun', 'helmikuun', 'maaliskuun', 'huhtikuun', 'toukokuun', 'kesäkuun', 'heinäkuun', 'elokuun'],
      ...['syyskuun', 'lokakuun', 'marraskuun', 'joulukuun'],
    ],
  },
  {
    language: 'fr',
    source: 'Imprimerie nationale, Lexique des règles typographiques: fév.',
    months: only(2, 'fév'),
  },
  {
    language: 'hi',
    source: 'older spellings: Central Hindi Directorate',
    months: ['', 'फरवरी', '', '', '', '', 'जुलाइ', '', 'सितम्बर', 'अक्तूबर', 'नवम्बर', 'दिसम्बर'],
  },
  {
    language: 'hr',
    source: 'genitive of the international names, beside those of Croatian',
    months: [
      ...['januar|januara', 'februar|februara', 'mart|marta', 'april|aprila', 'maj|maja', 'juni|juna', 'juli|jula'],
      ...['august|augusta', 'septembar|septembra', 'oktobar|oktobra', 'novembar|novembra', 'decembar|decembra'],
    ],
  },
  {
    language: 'id',
    source: 'KBBI: spellings before 1972 that are still printed',
    months: ['', 'pebruari', '', '', '', '', '', '', '', '', 'nopember', ''],
  },
  {
    language: 'sl',
    source: 'genitive: Wiktionary, declensions of the months’ names',
    months: 'januarja|februarja|marca|aprila|maja|junija|julija|avgusta|septembra|oktobra|novembra|decembra'.split('|'),
  },
  {
    language: 'sr',
    source: 'genitive: Wiktionary, declensions of the months’ names',
    months: [
      ...['januara|јануара', 'februara|фебруара', 'marta|марта', 'aprila|априла', 'maja|маја', 'juna|јуна|juni'],
      ...['jula|јула|juli', 'avgusta|августа', 'septembra|септембра', 'oktobra|октобра', 'novembra|новембра'],
      'decembra|децембра',
    ],
  },
];
