import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseHTML } from 'linkedom';
import { publishedArticle } from '../../src/site/downloads/article-files.ts';
import { articleTable } from '../../src/site/downloads/article-table.ts';
import { htmlOf, renderSite } from '../support/rendered-site.ts';
import { archiveOf, articleWith, settingsWith } from '../support/site-archive.ts';

const names = ['JANE DOE', 'Nagy László', 'Bo van den Sample Jr.', 'Associated Press', 'Banksy'];
const article = articleWith({ byline: names.map(text => ({ text, basis: 'page' })), language: 'en' });
const settings = settingsWith({ nameOrder: {} });
const { document } = parseHTML(htmlOf(renderSite(archiveOf([article], { settings })), 'article'));

test('JSON-LD tells a person’s given and family name, and bodies as organisations', () => {
  const told: unknown = JSON.parse(document.querySelector('script[type="application/ld+json"]')?.textContent ?? '');
  const author = typeof told === 'object' && told !== null && 'author' in told ? told.author : undefined;
  assert.deepEqual(author, [
    { '@type': 'Person', name: 'Jane Doe', givenName: 'Jane', familyName: 'Doe' },
    { '@type': 'Person', name: 'Nagy László', givenName: 'Nagy', familyName: 'László' },
    {
      '@type': 'Person',
      name: 'Bo van den Sample Jr.',
      givenName: 'Bo',
      familyName: 'van den Sample',
      honorificSuffix: 'Jr.',
    },
    { '@type': 'Organization', name: 'Associated Press' },
    { '@type': 'Person', name: 'Banksy' },
  ]);
});

test('tags, the table and JSON have the family name apart', () => {
  const listed = ['Doe, Jane', 'László, Nagy', 'van den Sample, Bo, Jr.', 'Associated Press', 'Banksy'];
  for (const name of ['citation_author', 'DC.creator']) {
    const tags = [...document.querySelectorAll(`meta[name="${name}"]`)].map(meta => meta.getAttribute('content'));
    assert.deepEqual(tags, listed);
  }
  const table = Buffer.concat([...articleTable(settings, [article])]).toString();
  assert.match(
    table,
    /"?JANE DOE; Nagy László; .*; Banksy"?,"Doe, Jane; László, Nagy; van den Sample, Bo, Jr\.; Associated Press; Banksy",/,
  );
  const { authors } = { authors: undefined, ...publishedArticle(settings, article) };
  assert.deepEqual(authors, [
    { family: 'Doe', given: 'Jane' },
    { family: 'László', given: 'Nagy' },
    { family: 'Sample', given: 'Bo', 'non-dropping-particle': 'van den', suffix: 'Jr.' },
    { literal: 'Associated Press' },
    { literal: 'Banksy' },
  ]);
});

test('an article without authors has none anywhere', () => {
  const bare = articleWith({ byline: [] });
  const html = htmlOf(renderSite(archiveOf([bare])), 'article');
  assert.doesNotMatch(html, /citation_author|DC\.creator|"author"/);
  assert.ok(!('authors' in publishedArticle(settings, bare)));
});
