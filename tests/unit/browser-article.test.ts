import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { findArticle } from '../../src/browser/lost-address.ts';
import { markArticle, markSpans, textsByBlock } from '../../src/browser/mark-article.ts';
import { offerCopies } from '../../src/browser/offer-copies.ts';
import { closePage, openPage, setGlobals } from '../support/browser-page.ts';

afterEach(closePage);

/** The first element of a page that a selector finds. */
function only(page: Document, selector: string): HTMLElement {
  return page.querySelector<HTMLElement>(selector) ?? assert.fail(`The page has no ${selector}.`);
}

test('a line of text is what stands between blocks, whatever links and emphasis cut it', () => {
  const { document } = openPage('<div class="b"><p>A <em>stab</em> in</p><p>the <a href="#">back</a></p></div>');
  const lines = textsByBlock(only(document, '.b')).map(texts => texts.map(text => text.data).join('|'));
  assert.deepEqual(lines, ['A |stab| in', 'the |back']);
});

test('a span is marked in every piece of text that it lies in, and the text stays as it was', () => {
  const { document, texts } = openPage('<p>A <em>stab</em> in the back</p>');
  const [line = []] = textsByBlock(only(document, 'p'));
  assert.equal(
    markSpans(line, [
      { start: 0, end: 1 },
      { start: 4, end: 9 },
    ]).length,
    3,
  );
  assert.deepEqual(texts('mark'), ['A', 'ab', ' in']);
  assert.equal(only(document, 'p').textContent, 'A stab in the back');
});

const article = `<article class="article"><h1>Ministers resign</h1>
  <div class="article-body" lang="en"><p>The resignation of a minister.</p><p>No back, no stab: a stab in the back.</p></div></article>`;

/** Marks an article whose marks stand so far down the page, in a window 600 high; gives what was scrolled to. */
async function markedAt(
  tops: Readonly<Record<string, number>>,
  html = article,
  query = '"stab in the back" minister -resignation person:smith',
) {
  const page = openPage(html);
  const shown: string[] = [];
  setGlobals({ innerHeight: 600 });
  const methods: object = {
    scrollIntoView(this: HTMLElement) {
      shown.push(this.textContent ?? '');
    },
    getBoundingClientRect(this: HTMLElement) {
      const top = tops[this.textContent ?? ''] ?? 900;
      return { top, bottom: top + 20 };
    },
  };
  for (const [name, value] of Object.entries(methods))
    Object.defineProperty(HTMLElement.prototype, name, { configurable: true, value });
  await markArticle(page.document, query);
  return { ...page, shown };
}

test('an article marks the words of a query by their stems, phrases where they stand, and shows the first', async () => {
  const { texts, shown } = await markedAt({});
  assert.deepEqual(texts('mark'), ['Ministers', 'minister', 'stab in the back']);
  assert.deepEqual(shown, ['minister']);
});

test('the page stays where it is when a mark can be seen', async () => {
  assert.deepEqual((await markedAt({ Ministers: 100 })).shown, []);
  assert.deepEqual((await markedAt({ Ministers: -50, 'stab in the back': 580 })).shown, []);
  assert.deepEqual((await markedAt({ Ministers: -10, minister: 590 })).shown, ['minister']);
});

test('a caption is marked as the text is, and shown where it alone has the words', async () => {
  const captions = '<section class="article-captions"><h2>Captions</h2><ul><li>A stab wound</li></ul></section>';
  const { texts, shown } = await markedAt({}, article.replace(/<p>.*<\/p>/, '<p>Nothing.</p>') + captions, 'stab');
  assert.deepEqual(texts('mark'), ['stab']);
  assert.deepEqual(shown, ['stab']);
});

test('a page that is no article is left alone', async () => {
  const { document, texts } = openPage('<p>minister</p>');
  await markArticle(document, 'minister');
  assert.deepEqual(texts('mark'), []);
});

const cite = `<dl><div><dt>APA 7</dt><dd class="citation"> Smith (2022). </dd></div></dl>
  <template id="copy"><button aria-label="Copy citation: {style}">Copy</button></template>
  <p id="copied" data-said="Copied."></p>`;

test('a citation is copied, and that is said', async () => {
  const { document, fire } = openPage(cite);
  const copied: string[] = [];
  setGlobals({ navigator: { clipboard: { writeText: async (text: string) => void copied.push(text) } } });
  offerCopies(document);
  assert.equal(only(document, 'dt button').getAttribute('aria-label'), 'Copy citation: APA 7');
  fire(only(document, 'dt button'), 'click');
  await settled();
  assert.deepEqual(copied, ['Smith (2022).']);
  assert.equal(only(document, '#copied').textContent, 'Copied.');
});

test('a copy that the browser refuses is not said to be one; the citation is selected instead', async () => {
  const { document, fire } = openPage(cite);
  const selected: unknown[] = [];
  setGlobals({
    navigator: { clipboard: { writeText: () => Promise.reject(new Error('denied')) } },
    getSelection: () => ({ selectAllChildren: (part: unknown) => selected.push(part) }),
  });
  offerCopies(document);
  fire(only(document, 'dt button'), 'click');
  await settled();
  assert.deepEqual(selected, [only(document, '.citation')]);
  assert.equal(only(document, '#copied').textContent, '');
});

test('where nothing may be copied, nothing is offered', () => {
  const { document } = openPage(cite);
  setGlobals({ isSecureContext: false });
  offerCopies(document);
  assert.equal(document.querySelector('dt button'), null);
});

const lost = '<section data-lookup="whole" data-root="/archive/" hidden><ul></ul></section>';
const entries = [
  { id: 'aaaaab', url: 'articles/harbour-reopens-aaaaab/', headline: 'Harbour reopens' },
  { id: 'aaaaac', url: 'articles/harbour-closes-aaaaac/', headline: 'Harbour closes' },
  { id: 'aaaaad', url: 'articles/harbour-taken-down-aaaaad/' },
];

/** Looks for an address among the entries; what was fetched, and where the page was sent. */
async function find(path: string, section = lost) {
  const page = openPage(section);
  const fetched: string[] = [];
  const sent: string[] = [];
  setGlobals({
    fetch: async (address: string) => {
      fetched.push(address);
      return /all|id-aa/.test(address) ? Response.json(entries) : new Response('', { status: 404 });
    },
  });
  await findArticle(only(page.document, 'section'), { pathname: path, replace: to => void sent.push(String(to)) });
  return { page, fetched, sent };
}

test('a lost address leads to the article whose id it ends in', async () => {
  const { sent, fetched } = await find('/archive/articles/an-old-headline-aaaaac/');
  assert.deepEqual(sent, ['/archive/articles/harbour-closes-aaaaac/']);
  assert.deepEqual(fetched, ['/archive/lookup/all.json']);
});

test('an address that means no article is offered those with the nearest words, removed ones left out', async () => {
  const { page, sent } = await find('/archive/articles/harbour-opens-%E0/');
  assert.deepEqual(sent, []);
  assert.deepEqual(page.texts('li a'), ['Harbour closes', 'Harbour reopens']);
  assert.equal(only(page.document, 'section').hidden, false);
  assert.equal(only((await find('/archive/nothing-alike/')).page.document, 'section').hidden, true);
});

test('in a large archive only the files that an address can be in are fetched', async () => {
  const { fetched, sent } = await find('/archive/articles/x-aaaaab/', lost.replace('whole', '2'));
  assert.equal(fetched.length, 2);
  assert.match(fetched[0] ?? '', /^\/archive\/lookup\/id-aa\.json$/);
  const ofOneLetter = await find('/archive/articles/x-aaaaab/', lost.replace('whole', '1'));
  assert.deepEqual(
    ofOneLetter.fetched.map(path => path.replace(/.*\//, '')),
    ['id-a.json', 'word-3c.json'],
  );
  assert.deepEqual(sent, ['/archive/articles/harbour-reopens-aaaaab/']);
});

async function settled(): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
}
