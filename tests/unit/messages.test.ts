import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { english } from '../../src/messages/english.ts';
import { languages } from '../../src/messages/languages.ts';
import { type Message, placeholdersIn, textParts } from '../../src/messages/message-text.ts';
import { browserMessages, wordingOf } from '../../src/messages/wording.ts';

const root = join(import.meta.dirname, '../..');
const keys = Object.keys(english);
const formsOf = (message: Message) => (typeof message === 'string' ? [message] : Object.values(message));
const tagsIn = (text: string) =>
  textParts(text)
    .map(part => part.tag ?? '')
    .filter(tag => tag !== '')
    .sort();

for (const [language, messages] of languages) {
  const table: Readonly<Record<string, Message>> = messages;

  test(`${language} has every text, with the same placeholders and marks as the English one`, () => {
    assert.deepEqual(Object.keys(table).sort(), [...keys].sort());
    for (const [key, model] of Object.entries<Message>(english)) {
      const [first = ''] = formsOf(model).slice(-1);
      for (const text of formsOf(table[key] ?? '')) {
        assert.notEqual(text.trim(), '', key);
        const extra = placeholdersIn(text).filter(placeholder => !placeholdersIn(first).includes(placeholder));
        assert.deepEqual(extra, [], `${language} ${key}: ${text}`);
        assert.deepEqual(tagsIn(text), tagsIn(first), `${language} ${key}: ${text}`);
      }
      const ownPlaceholders = new Set(formsOf(table[key] ?? '').flatMap(placeholdersIn));
      assert.deepEqual(
        [...ownPlaceholders].sort(),
        [...new Set(formsOf(model).flatMap(placeholdersIn))].sort(),
        `${language} ${key}`,
      );
    }
  });

  test(`${language} has each plural form that its numbers ask for, and twelve months`, () => {
    const wanted = new Intl.PluralRules(language).resolvedOptions().pluralCategories.toSorted();
    for (const [key, message] of Object.entries(table)) {
      if (typeof message !== 'string') assert.deepEqual(Object.keys(message).sort(), wanted, `${language} ${key}`);
    }
    const { monthName, shortMonthName } = wordingOf({ language, messages });
    const months = Array.from({ length: 12 }, (_, at) => at + 1);
    assert.equal(new Set(months.map(month => monthName(month))).size, 12);
    assert.equal(new Set(months.map(month => shortMonthName(month))).size, 12);
    assert.notEqual(monthName('2022-12'), '2022-12');
  });
}

test('every text is said somewhere', () => {
  const sources = ['src', 'templates'].flatMap(folder => sourcesIn(folder)).filter(({ path }) => !isTable(path));
  const written = sources.map(({ text }) => text).join('\n');
  const prefixes = [...written.matchAll(/`([a-z.]+\.)\$\{/gi)].map(match => match[1] ?? '');
  const unused = keys.filter(key => !written.includes(`'${key}'`) && !prefixes.some(prefix => key.startsWith(prefix)));
  assert.deepEqual(unused, []);
});

test('the browser is given every text that its scripts and their components say', () => {
  const given = browserMessages(english);
  const searchComponents =
    /components\/(?:search-results|search-filters|search-help|month-histogram|result-card|recent-queries|offline-panel)\./;
  const sources = [
    ...sourcesIn('src/browser'),
    ...sourcesIn('src/site/in-browser'),
    ...sourcesIn('templates/components'),
  ].filter(({ path }) => path.startsWith('src/') || searchComponents.test(path));
  const said = sources.flatMap(({ text }) =>
    [...text.matchAll(/'([a-z]+\.[A-Za-z.]+)'/g)].map(match => match[1] ?? ''),
  );
  const missing = said.filter(key => keys.includes(key) && !(key in given));
  assert.deepEqual(missing, []);
  assert.ok(said.filter(key => keys.includes(key)).length > 40);
});

test('numbers and plural forms follow the language, not the machine', () => {
  const german = languages.get('de') ?? assert.fail();
  assert.equal(wordingOf({ language: 'en', messages: english }).count('count.articles', 1), '1 article');
  assert.equal(wordingOf({ language: 'en', messages: english }).count('count.articles', 12345), '12,345 articles');
  assert.equal(wordingOf({ language: 'de', messages: german }).count('count.lines', 12345), '12.345 Zeilen');
  assert.equal(
    wordingOf({ language: 'de', messages: german }).count('year.description', 1, { year: '2022' }),
    '1 Artikel aus 2022.',
  );
});

test('a text is filled once: a value is never read as a placeholder', () => {
  const { say } = wordingOf({ language: 'en', messages: english });
  assert.equal(say('frame.title', { page: '{archive} $& <b>', archive: 'X' }), '{archive} $& <b> – X');
});

function sourcesIn(folder: string): { readonly path: string; readonly text: string }[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter(name => /\.tsx?$/.test(name))
    .map(name => ({ path: `${folder}/${name}`, text: readFileSync(join(root, folder, name), 'utf8') }));
}

function isTable(path: string): boolean {
  return /messages\/(?:english|german)\.ts$/.test(path);
}
