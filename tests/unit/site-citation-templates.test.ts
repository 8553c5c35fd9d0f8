import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { partName } from '../../src/bylines/part-name.ts';
import { readCitationStyles } from '../../src/io/read-citation-styles.ts';
import { citationStyles } from '../../src/site/citations/citation-styles.ts';
import { usualArticle } from '../../src/site/citations/citation-templates.ts';
import { CitationWriter, partsOf, StyleProcessor } from '../../src/site/citations/citation-writer.ts';

const page = 'https://archive.example/articles/a/';

const words = [
  ...['the', 'of', 'mayor', 'NATO', 'iPhone', 'storm-hit', 'a', 'up', 'vs', 'not', 'Über', '2021', 'non–stop', 're—do'],
  ...[
    'I',
    'to',
    'one,',
    'two;',
    'three:',
    'doctor’s',
    "don't",
    'O’Neil',
    '-',
    '10,000',
    'co-op',
    'in',
    'A',
    '“so”',
    '$5',
  ],
];
const marked = ['U.S.', '50%', '(update)', '(the', 'up)', '9/11', 'and/or', 'Dr.', 'vs.', '3.5'];
const headlines = fc
  .tuple(
    fc.array(fc.constantFrom(...words, ...marked), { minLength: 1, maxLength: 7 }),
    fc.constantFrom('', '', '?', '!', '.', '...'),
  )
  .map(([all, end]) => all.join(' ') + end);
const names = [
  ...['Jane Doe', 'Peter Mark Roe', 'Peter M. Roe', 'Nagy László', 'Associated Press', 'Xi Jinping', 'May March'],
  ...[
    'Émile Zola',
    'J. K. Rowling',
    'Q. X. Zorn',
    'Łukasz Żak',
    'Ana de la Cruz',
    'Bo Roe Jr.',
    'Xa Qe',
    'Anna-Lena Smith',
  ],
];
const dates = ['2024-03-01', '1999-12-31', '9173-07-28', '2001-05', '1850', '0999'];

test('citations by template are those that the processor writes', () => {
  const manyFacts = fc
    .record({
      by: fc.array(fc.constantFrom(...names), { maxLength: 4 }),
      title: headlines,
      outlet: fc.option(fc.constantFrom('The Echo', 'taz', 'El País', '20 Minutes', 'March', '1843', 'Yahoo!'), {
        nil: undefined,
      }),
      day: fc.constantFrom(undefined, ...dates),
      isUncertain: fc.boolean(),
      captured: fc.constantFrom(undefined, '2024-04-02'),
      language: fc.constantFrom('en', 'en-GB', 'de', 'tr'),
      url: fc.constantFrom(
        page,
        'https://e.example/1?a=b&c=d-e',
        'https://e.example/28/9173/',
        'https://e.example/xqaf',
      ),
    })
    .map(({ by, title, outlet, day, isUncertain, captured, language, url }) => ({
      id: 'a',
      authors: by.map(name => partName(name, { language })),
      title,
      ...(outlet !== undefined && { outlet }),
      archive: 'The Test Archive',
      url,
      pageUrl: page,
      language,
      ...(day !== undefined && { date: { days: [day] as const, isUncertain, words: '[2024]', englishWords: '2024' } }),
      ...(captured !== undefined && { captured }),
    }));
  let usual = 0;
  for (const language of ['en', 'de']) {
    const read = readCitationStyles(language);
    const writer = new CitationWriter(read);
    const processors = citationStyles.map(style => new StyleProcessor(style, read));
    fc.assert(
      fc.property(manyFacts, of => {
        if (usualArticle(of)) usual += 1;
        const written = processors.map(processor => partsOf(processor.write(of)));
        assert.deepEqual(
          writer.cite(of).map(({ parts }) => parts),
          written,
        );
      }),
      { numRuns: 150 },
    );
  }
  assert.ok(usual > 30, `${usual} articles are of a usual shape`);
});
