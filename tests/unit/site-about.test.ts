import assert from 'node:assert/strict';
import test from 'node:test';
import { parseHTML } from 'linkedom';
import { languages } from '../../src/messages/languages.ts';
import { reviewNotes } from '../../src/pipeline.ts';
import { readSettings } from '../../src/site/settings/read-settings.ts';
import type { ArchiveSettings } from '../../src/site/settings/settings.ts';
import { htmlOf, renderSite } from '../support/rendered-site.ts';
import { archiveOf, articleWith, idOf, ledgerLeavingOut, recordWith, settingsWith } from '../support/site-archive.ts';

const german = languages.get('de');

function aboutPage(settings: Partial<ArchiveSettings>, language: 'en' | 'de' = 'en') {
  const articles = [
    articleWith({ id: idOf(1), outlet: { text: 'The Mercury', basis: 'page' } }),
    articleWith({ id: idOf(2), date: { basis: 'stated', edtf: '2023-01-02', evidence: [] } }),
  ];
  const texts = language === 'de' && german ? { texts: { language, messages: german } } : {};
  const { document } = parseHTML(
    htmlOf(renderSite(archiveOf(articles, { settings: settingsWith(settings), ...texts })), 'about'),
  );
  const wordsOf = (selector: string) =>
    [...document.querySelectorAll(selector)].map(one => one.textContent?.replace(/\s+/g, ' ').trim() ?? '');
  return { document, wordsOf };
}

test('the page about the archive says who runs it, whom to write to, how large it is and how it is made', () => {
  const { document, wordsOf } = aboutPage({ runBy: 'The Larkhaven Society', contact: 'editors@archive.example' });
  const text = wordsOf('main').join();
  assert.match(text, /This archive is run by The Larkhaven Society\./);
  assert.deepEqual(
    [...document.querySelectorAll('main a[href^="mailto:"]')].map(link => link.getAttribute('href')),
    ['mailto:editors@archive.example', 'mailto:editors@archive.example'],
  );
  assert.deepEqual(wordsOf('main .facts dd'), ['2', '14', '1', '2021–2023']);
  const made = wordsOf('main .prose p').find(paragraph => paragraph.startsWith('Every article here began')) ?? '';
  assert.equal(made.match(/\.(?= |$)/g)?.length, 6, 'six sentences');
  assert.match(text, /Send us the address of the page/);
});

test('a web address is a link too, on every page', () => {
  const { document } = aboutPage({ contact: 'https://archive.example/contact' });
  assert.equal(document.querySelectorAll('a[href="https://archive.example/contact"]').length, 3);
});

test('without a name or an address nothing is made up, and the page says the rest', () => {
  const { wordsOf } = aboutPage({});
  assert.doesNotMatch(wordsOf('main').join(), /run by|write to|undefined/);
  assert.match(wordsOf('main').join(), /Corrections stand at the top/);
});

test('the page is in German too, in six sentences', () => {
  const { wordsOf } = aboutPage({ runBy: 'der Verein', contact: 'wir@archiv.example' }, 'de');
  assert.match(wordsOf('main').join(), /Dieses Archiv betreibt der Verein\./);
  const made = wordsOf('main .prose p').find(paragraph => paragraph.startsWith('Jeder Artikel hier')) ?? '';
  assert.equal(made.match(/\.(?= |$)/g)?.length, 6);
});

test('the table of rules counts saved pages, not the articles that have a record alone', () => {
  const { capture: _, fixity: __, ...record } = recordWith({ id: idOf(2) });
  const read = articleWith({ id: idOf(1), ledger: ledgerLeavingOut({ 4: 'Menu' }) });
  const { document } = parseHTML(htmlOf(renderSite(archiveOf([read, { record, mentions: [] }])), 'about'));
  assert.equal(document.querySelector('.rules p')?.textContent, '4 lines on 1 saved page. Blank lines are not shown.');
});

test('a contact is an e-mail or web address, and check warns when there is none', () => {
  const read = (line: string) =>
    readSettings({ path: 'archive.yml', bytes: new TextEncoder().encode(`title: T\n${line}\n`) }, {});
  for (const contact of ['editors@archive.example', 'https://archive.example/contact'])
    assert.deepEqual(read(`contact: ${contact}`).problems, []);
  for (const contact of ['Jane Doe', 'write to me', 'javascript:alert(1)', 'a@b'])
    assert.deepEqual(
      read(`contact: "${contact}"`).problems.map(({ code, line }) => [code, line]),
      [['invalid-value', 2]],
      contact,
    );
  // A link to a mailbox is its address.
  assert.equal(read('contact: mailto:editors@archive.example').value.contact, 'editors@archive.example');
  const settings = { path: 'archive.yml', bytes: new Uint8Array() };
  const sources = {
    settings,
    articles: [],
    loneSidecars: [],
    authority: [],
    theme: [],
    templates: [],
    ignored: [],
    problems: [],
  };
  const notes = (line: string) =>
    reviewNotes({ records: [], removed: [], settings: read(line).value }, { ...sources, records: [] });
  assert.deepEqual(
    notes('motto: M').map(({ code, path }) => [code, path]),
    [['no-contact', 'archive.yml']],
  );
  assert.deepEqual(notes('contact: editors@archive.example'), []);
  // That there is no archive.yml is an error already.
  const { settings: _, ...without } = sources;
  assert.deepEqual(
    reviewNotes({ records: [], removed: [], settings: read('motto: M').value }, { ...without, records: [] }),
    [],
  );
});
