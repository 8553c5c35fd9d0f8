import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadAuthority } from '../../src/names/load-authority.ts';
import { catalogueOf } from '../../src/site/catalogue.ts';
import { searchDocuments } from '../../src/site/search-documents.ts';
import { searchSynonyms } from '../../src/site/search-synonyms.ts';
import { archiveOf, articleWith } from '../support/site-archive.ts';

const list = (name: string, text: string) => ({ path: `authority/${name}.yml`, bytes: new TextEncoder().encode(text) });

test('variants of listed names are synonyms where one word differs, and editors add others', () => {
  const { value, problems } = loadAuthority([
    list(
      'people',
      'Muammar Gaddafi: { variants: [Muammar Gadaffi, Colonel Gaddafi] }\nAnn Clinton: { variants: [Ann Rodham] }',
    ),
    list('places', 'Beijing: { variants: [Peking] }\nGrey Holm: { variants: [Holm] }'),
    list('synonyms', 'suffragette: [votes for women]'),
  ]);
  assert.deepEqual(problems, []);
  const names = value.names.map(name => ({ ...name, source: 'authority' as const }));
  assert.deepEqual(
    searchSynonyms({ synonyms: value.synonyms, names: { names, mentions: new Map(), candidates: [] } }),
    [
      ['suffragette', 'votes for women'],
      ['Gaddafi', 'Gadaffi'],
      ['Beijing', 'Peking'],
    ],
  );
});

test('a list of synonyms that cannot be read is told, and left out', () => {
  const { value, problems } = loadAuthority([list('synonyms', 'suffragette: votes')]);
  assert.deepEqual(value.synonyms, []);
  assert.equal(problems[0]?.path, 'authority/synonyms.yml');
});

test('an article is searched with its standfirst before its text and its captions behind it, a line each', () => {
  const article = articleWith({
    standfirst: { text: 'The storm is over.', basis: 'capture', line: 2 },
    captions: [
      { text: 'The pier at dusk', line: 6 },
      { text: 'A gull', line: 7 },
    ],
  });
  assert.equal(
    searchDocuments(catalogueOf(archiveOf([article])))[0]?.text,
    'The storm is over.\nThe harbour was open again on Thursday.\nThe pier at dusk\nA gull',
  );
});
