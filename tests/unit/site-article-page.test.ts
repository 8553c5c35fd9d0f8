import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseHTML } from 'linkedom';
import { evidenceOf, wordsOfEvidence } from '../../src/capture/page-facts.ts';
import { lineRanges } from '../../templates/components/technical-details.tsx';
import { renderSite } from '../support/rendered-site.ts';
import { archiveOf, articleWith, idOf, ledgerLeavingOut } from '../support/site-archive.ts';

const articles = [
  articleWith({
    id: idOf(1),
    date: {
      basis: 'stated',
      edtf: '2024-03-01',
      evidence: [
        { quote: 'JSON-LD datePublished: 2024-03-01T17:47:33Z', note: 'The page’s own metadata.' },
        { quote: 'meta date: 2024-03-01' },
      ],
    },
    ledger: ledgerLeavingOut({ 1: 'Home', 2: 'News', 9: 'Share' }),
  }),
  articleWith({
    id: idOf(2),
    headline: { text: 'Ferry', basis: 'capture' },
    date: { basis: 'inferred', edtf: '2024-03~', evidence: [{ quote: 'in March', line: 3, note: 'Of 2024.' }] },
  }),
  articleWith({
    id: idOf(3),
    headline: { text: 'Tram', basis: 'capture' },
    date: { basis: 'stated', edtf: '2024-03-02', evidence: [{ quote: 'Sat 2 March', line: 4 }] },
  }),
];
const related = new Map([[idOf(1), [{ article: idOf(2), similarity: 0.5 }]]]);
const site = renderSite(archiveOf(articles, { stories: { copies: [], stories: [], related } }));

function pageOf(number: number) {
  const html = [...site.pages.values()].find(
    ({ page }) => page.kind === 'article' && page.model.record.id === idOf(number),
  )?.html;
  return parseHTML(html ?? '').document;
}

const textOf = (element: { readonly textContent: string | null } | null) =>
  (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

test('after the text come related articles, then the citation, then how the copy was made, folded', () => {
  const parts = [...pageOf(1).querySelectorAll('.article-part')].map(part => part.getAttribute('class'));
  assert.deepEqual(
    parts.map(names => names?.split(' ').at(-1)),
    ['article-opening', 'relations', 'cite', 'provenance'],
  );
  const folded = [...pageOf(1).querySelectorAll('.provenance details')];
  assert.equal(folded.length, 2);
  assert.ok(folded.every(one => !one.hasAttribute('open')));
});

test('of a stated date one line is said, as a date with its time zone', () => {
  assert.equal(
    textOf(pageOf(1).querySelector('.article-margin section p')),
    'Given by the original page: 1 March 2024, 17:47 UTC',
  );
  assert.equal(textOf(pageOf(3).querySelector('.article-margin section q')), 'Sat 2 March');
  assert.equal(pageOf(1).querySelector('.evidence'), null);
});

test('an inferred date is shown with all that proves it, one link away', () => {
  const page = pageOf(2);
  const link = page.querySelector('.article-facts a')?.getAttribute('href') ?? '';
  assert.equal(textOf(page.querySelector(`${link} .evidence`)), 'in March line 3Of 2024.');
});

test('rules, sizes, checksums and raw metadata stand under the technical details and nowhere else', () => {
  const page = pageOf(1);
  const technical = page.querySelector('.technical');
  const inside = textOf(technical);
  const raw = [/2024-03-01T17:47:33Z/, /\d+ bytes/, /[0-9a-f]{64}/, /lines 1–2, 9/];
  for (const sign of raw) assert.match(inside, sign);
  technical?.remove();
  page.querySelector('.print-only')?.remove();
  const outside = textOf(page.querySelector('main'));
  for (const sign of raw) assert.doesNotMatch(outside, sign);
  assert.equal(page.querySelector('.provenance code'), null);
});

test('the words of a page’s evidence are what stands in the place it names', () => {
  for (const place of ['JSON-LD datePublished', 'meta article:published_time', 'class entry-date', 'time', 'title'])
    assert.equal(wordsOfEvidence(evidenceOf(place, 'Today: 2024')), 'Today: 2024', place);
  assert.equal(wordsOfEvidence('Updated: 2 March'), 'Updated: 2 March');
});

test('neighbouring lines are told as ranges', () => {
  assert.equal(lineRanges([1, 2, 3, 5, 7, 8]), '1–3, 5, 7–8');
  assert.equal(lineRanges([4, 4, 5]), '4–5');
  assert.equal(lineRanges([]), '');
});
