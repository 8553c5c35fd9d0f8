import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadAuthority } from '../../src/names/load-authority.ts';
import { searchSynonyms } from '../../src/site/search-synonyms.ts';

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
