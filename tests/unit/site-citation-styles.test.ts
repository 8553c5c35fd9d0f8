import assert from 'node:assert/strict';
import { test } from 'node:test';
import CSL from 'citeproc';
import fc from 'fast-check';
import { partName } from '../../src/bylines/part-name.ts';
import { readCitationStyles } from '../../src/io/read-citation-styles.ts';
import { languages } from '../../src/messages/languages.ts';
import type { CitationFacts } from '../../src/site/citations/citation-facts.ts';
import { citationStyles } from '../../src/site/citations/citation-styles.ts';
import { CitationWriter } from '../../src/site/citations/citation-writer.ts';
import { cslForStyle } from '../../src/site/citations/csl.ts';
import { forNewspapers } from '../../src/site/citations/newspaper-style.ts';

const styles = readCitationStyles('en');
const english = new CitationWriter(styles);
const page = 'https://archive.example/articles/a/';

interface Given {
  readonly by?: readonly string[];
  readonly title: string;
  readonly outlet?: string;
  readonly day?: string;
  readonly url?: string;
  readonly language?: string;
}

function facts({ by = [], title, outlet, day, url = page, language = 'en' }: Given): CitationFacts {
  return {
    id: 'a',
    authors: by.map(name => partName(name, { language })),
    title,
    ...(outlet !== undefined && { outlet }),
    ...(day !== undefined && {
      day,
      edtf: day,
      date: { days: [day], isUncertain: false, words: day, englishWords: day },
    }),
    archive: 'The Test Archive',
    url,
    pageUrl: page,
    language,
  };
}

/** By the name of the style, with italics between stars. */
function cited(of: CitationFacts, writer = english): Readonly<Record<string, string>> {
  const texts = writer.cite(of).map(({ style, parts }) => {
    return [style.name, parts.map(part => (typeof part === 'string' ? part : `*${part.italic}*`)).join('')];
  });
  return Object.fromEntries(texts);
}

/**
 * Online newspaper articles as the makers of the styles cite them: apastyle.apa.org (newspaper article references),
 * style.mla.org (an article on a site; MLA lets the protocol of an address stand or fall, CSL has it stand) and
 * chicagomanualofstyle.org (citation guide, news or magazine article).
 */
const published: readonly (readonly [style: string, given: Given, citation: string])[] = [
  [
    'apa',
    {
      by: ['Benedict Carey'],
      title: 'Can we get better at forgetting?',
      outlet: 'The New York Times',
      day: '2019-03-22',
      url: 'https://www.nytimes.com/2019/03/22/health/memory-forgetting-psychology.html',
    },
    'Carey, B. (2019, March 22). Can we get better at forgetting? *The New York Times*. https://www.nytimes.com/2019/03/22/health/memory-forgetting-psychology.html',
  ],
  [
    'apa',
    {
      by: ['Ben Guarino'],
      title: 'How will humanity react to alien life? Psychologists have some predictions',
      outlet: 'The Washington Post',
      day: '2017-12-04',
      url: 'https://www.washingtonpost.com/news/speaking-of-science/wp/2017/12/04/how-will-humanity-react-to-alien-life-psychologists-have-some-predictions',
    },
    'Guarino, B. (2017, December 4). How will humanity react to alien life? Psychologists have some predictions. *The Washington Post*. https://www.washingtonpost.com/news/speaking-of-science/wp/2017/12/04/how-will-humanity-react-to-alien-life-psychologists-have-some-predictions',
  ],
  [
    'mla',
    {
      by: ['William Deresiewicz'],
      title: 'The Death of the Artist—and the Birth of the Creative Entrepreneur',
      outlet: 'The Atlantic',
      day: '2014-12-28',
      url: 'https://www.theatlantic.com/magazine/archive/2015/01/the-death-of-the-artist-and-the-birth-of-the-creative-entrepreneur/383497/',
    },
    'Deresiewicz, William. “The Death of the Artist—and the Birth of the Creative Entrepreneur.” *The Atlantic*, 28 Dec. 2014, https://www.theatlantic.com/magazine/archive/2015/01/the-death-of-the-artist-and-the-birth-of-the-creative-entrepreneur/383497/.',
  ],
  ...[
    'Snap Makes a Bet on the Cultural Supremacy of the Camera',
    'Snap makes a bet on the cultural supremacy of the camera',
  ].flatMap(title => {
    const url =
      'https://www.nytimes.com/2017/03/08/technology/snap-makes-a-bet-on-the-cultural-supremacy-of-the-camera.html';
    const given = { by: ['Farhad Manjoo'], title, outlet: 'New York Times', day: '2017-03-08', url };
    const headline = 'Snap Makes a Bet on the Cultural Supremacy of the Camera';
    return [
      ['chicago-note', given, `Farhad Manjoo, “${headline},” *New York Times*, March 8, 2017, ${url}.`],
      ['chicago-bibliography', given, `Manjoo, Farhad. “${headline}.” *New York Times*, March 8, 2017. ${url}.`],
    ] as const;
  }),
  [
    'chicago-note',
    {
      by: ['Tanya Pai'],
      title: 'The Squishy, Sugary History of Peeps',
      outlet: 'Vox',
      day: '2017-04-11',
      url: 'http://www.vox.com/culture/2017/4/11/15209084/peeps-easter',
    },
    'Tanya Pai, “The Squishy, Sugary History of Peeps,” *Vox*, April 11, 2017, http://www.vox.com/culture/2017/4/11/15209084/peeps-easter.',
  ],
];

test('online newspaper articles are cited as the styles’ own guides cite them', () => {
  for (const [style, given, citation] of published) assert.equal(cited(facts(given))[style], citation);
});

test('several authors, bodies and names of other orders', () => {
  const two = cited(
    facts({ by: ['Jane Doe', 'Peter Roe'], title: 'Harbour reopens', outlet: 'Echo', day: '2024-03-01' }),
  );
  assert.match(two['apa'] ?? '', /^Doe, J\., & Roe, P\. \(2024, March 1\)\. Harbour reopens\. \*Echo\*\. /);
  assert.match(two['mla'] ?? '', /^Doe, Jane, and Peter Roe\. /);
  const body = cited(facts({ by: ['Ursula von der Leyen', 'Associated Press'], title: 'A', outlet: 'Echo' }));
  assert.match(body['apa'] ?? '', /^von der Leyen, U\., & Associated Press\. \(n\.d\.\)\. A\. /);
  assert.match(body['chicago-bibliography'] ?? '', /^Leyen, Ursula von der, and Associated Press\. /);
  const first = cited(facts({ by: ['Xi Jinping'], title: 'A', outlet: 'Echo' }));
  assert.match(first['apa'] ?? '', /^Xi, J\. /);
  assert.match(first['mla'] ?? '', /^Xi Jinping\. /);
});

test('what is not known is left out, with one full stop where no date is', () => {
  const { apa = '', mla = '', ...chicago } = cited(facts({ title: 'Harbour reopens', outlet: 'express.co.uk' }));
  assert.equal(apa, `Harbour reopens. (n.d.). *express.co.uk*. The Test Archive. ${page}`);
  assert.equal(mla, `“Harbour Reopens.” *express.co.uk*, ${page}. The Test Archive.`);
  assert.equal(chicago['chicago-note'], `“Harbour Reopens,” *express.co.uk*, n.d., The Test Archive, ${page}.`);
  for (const text of [apa, mla, ...Object.values(chicago)]) assert.doesNotMatch(text, /\.\.|,,|\s[.,]/);
});

test('an inferred date is told as one in every style', () => {
  const days = ['2022-09-26', '2022-09-30'] as const;
  const words = '[26–30 September 2022]';
  const of = {
    ...facts({ title: 'A', outlet: 'Echo' }),
    date: { days, isUncertain: true, words, englishWords: words },
  };
  const { apa, mla, ...chicago } = cited(of);
  assert.match(apa ?? '', /\(ca\. 2022, September 26–30\)\./);
  assert.match(mla ?? '', /, \[26–30 September 2022\], /);
  assert.match(chicago['chicago-note'] ?? '', /, \[September 26–30, 2022\?\], /);
});

test('marks of a text are shown, never taken for markup', () => {
  const title = 'A <i>b</i> & <script>alert(1)</script> &amp; *c*';
  const { apa = '', ...others } = cited(facts({ title, outlet: '<b>Echo', by: ['<i>X'] }));
  assert.ok(apa.includes(title) && apa.includes('*<b>Echo*') && apa.startsWith('<i>X. '), apa);
  for (const text of Object.values(others)) assert.equal(text.match(/<script>/gi)?.length, 1);
});

test('a headline without end is shortened, and any text can be cited', () => {
  const { apa = '' } = cited(facts({ title: `"${'word '.repeat(5000)}`, outlet: 'Echo' }));
  assert.ok(apa.length < 1200 && apa.includes('…'), `${apa.length} characters`);
  const marks = fc.constantFrom(
    '"',
    "'",
    '“',
    '<i>',
    '</span>',
    '&amp;',
    '\n',
    '. ',
    '?',
    ' and ',
    '(',
    '__proto__',
    '\uE000',
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.array(marks, { maxLength: 9 }).map(all => all.join('')),
  );
  fc.assert(
    fc.property(text, text, text, (title, outlet, name) => {
      const texts = Object.values(cited(facts({ title, outlet, by: [name] })));
      assert.equal(texts.length, citationStyles.length);
    }),
    { numRuns: 40 },
  );
});

test('every language of the interface has its own locale, and others the nearest there is', () => {
  for (const language of languages.keys()) assert.ok(readCitationStyles(language).language.startsWith(`${language}-`));
  const locale = (language: string) => readCitationStyles(language).language;
  assert.deepEqual(['de-AT', 'pt-BR', 'pt', 'fr', 'nb', 'zh-TW', 'zh-Hans', 'tlh'].map(locale), [
    ...['de-AT', 'pt-BR', 'pt-PT', 'fr-FR', 'nb-NO', 'zh-TW', 'zh-CN', 'en-US'],
  ]);
  const german = new CitationWriter(readCitationStyles('de'));
  const { apa, mla } = cited(
    facts({ by: ['Jane Doe', 'Peter Roe'], title: 'Der Hafen', outlet: 'Echo', day: '2024-03-01', language: 'de' }),
    german,
  );
  assert.equal(apa, `Doe, J., & Roe, P. (2024, März 1). Der Hafen. *Echo*. The Test Archive. ${page}`);
  assert.equal(mla, `Doe, Jane, und Peter Roe. „Der Hafen“. *Echo*, 1. März 2024, ${page}. The Test Archive.`);
  assert.match(cited(facts({ title: 'A' }), german)['apa'] ?? '', /\(o\.\sJ\.\)\./);
});

const someFacts: fc.Arbitrary<CitationFacts> = fc
  .record({
    by: fc.array(
      fc.constantFrom('Jane Doe', 'Nagy László', 'Associated Press', 'Ana de la Cruz', 'Bo Roe Jr.', '金大中'),
      { maxLength: 5 },
    ),
    title: fc.constantFrom('Harbour reopens after storm', 'Why? “No”', '[Storm nears]', 'A: b'),
    outlet: fc.option(fc.constantFrom('The Echo', 'taz'), { nil: undefined }),
    url: fc.constantFrom(page, 'https://echo.example/1'),
    language: fc.constantFrom('en', 'de'),
    days: fc.constantFrom(
      undefined,
      ['2024-03-01'],
      ['2024-03'],
      ['2024'],
      ['2024-03-01', '2024-03-04'],
      ['2023', '2024'],
    ),
    isUncertain: fc.boolean(),
    captured: fc.constantFrom(undefined, '2024-04-02'),
  })
  .map(({ outlet, days, isUncertain, captured, ...given }) => {
    const [first, last] = days ?? [];
    const ends = first === undefined ? undefined : last === undefined ? ([first] as const) : ([first, last] as const);
    return {
      ...facts({ ...given, ...(outlet !== undefined && { outlet }) }),
      ...(ends && { date: { days: ends, isUncertain, words: '[2024]', englishWords: '2024' } }),
      ...(captured !== undefined && { captured }),
    };
  });

test('what a style is relieved of changes no citation of an article', () => {
  let article: object = {};
  const system = {
    retrieveLocale: (tag: string) => styles.locales[tag] ?? false,
    retrieveItem: () => article,
  } as const;
  const pairs = citationStyles.map(style => {
    const all = CSL.parseXml(styles.styles[style.file] ?? '');
    const engineOf = (of: typeof all) => new CSL.Engine(system, of, 'en-US', true);
    return { style, engines: [engineOf(structuredClone(all)), engineOf(forNewspapers(all, style.area))] };
  });
  let id = 0;
  const bibliography = (engine: InstanceType<typeof CSL.Engine>) => {
    const written = engine.makeBibliography();
    return written === false ? '' : (written[1][0] ?? '').replace(/^\s*<div class="csl-entry">|<\/div>\s*$/g, '');
  };
  const write = (engine: InstanceType<typeof CSL.Engine> | undefined, area: string) => {
    engine?.updateItems([String(id)]);
    return area === 'citation' ? engine?.makeCitationCluster([{ id: String(id) }]) : engine && bibliography(engine);
  };
  const next = (fields: object) => {
    id += 1;
    article = { id: String(id), ...fields };
  };
  // The first span of dates that an engine meets has a comma too many.
  next({ type: 'article-newspaper', title: 'A', issued: { 'date-parts': [[2000], [2001]] } });
  for (const { style, engines } of pairs) [write(engines[0], style.area), write(engines[1], 'bibliography')];
  fc.assert(
    fc.property(someFacts, of => {
      for (const { style, engines } of pairs) {
        next(cslForStyle(of, style, text => text));
        assert.equal(write(engines[1], 'bibliography'), write(engines[0], style.area));
      }
    }),
    { numRuns: 40 },
  );
});

test('a citation does not depend on what was cited before it', () => {
  fc.assert(
    fc.property(fc.array(someFacts, { minLength: 2, maxLength: 5 }), all => {
      const last = all.at(-1);
      if (last === undefined) return;
      const fresh = new CitationWriter(styles);
      for (const one of all.slice(0, -1)) english.cite(one);
      assert.deepEqual(english.cite(last), fresh.cite(last));
    }),
    { numRuns: 6 },
  );
});
