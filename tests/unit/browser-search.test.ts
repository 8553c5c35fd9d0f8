import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { collectView, filtersOf } from '../../src/browser/collect-view.ts';
import { pageWording, withWording } from '../../src/browser/page-parts.ts';
import { rememberQuery, showRecentQueries } from '../../src/browser/recent-queries.ts';
import { directClient, type SearchClient } from '../../src/browser/search-client.ts';
import { listenToKeys, SearchFormFields } from '../../src/browser/search-form.ts';
import { languageOfReader, readDates } from '../../src/browser/typed-dates.ts';
import { englishWording } from '../../src/messages/languages.ts';
import { emptyAddress, type SearchAddress } from '../../src/site/in-browser/search-address.ts';
import { type SearchView, searchTitle } from '../../src/site/in-browser/search-view.ts';
import { SearchForm, SearchPanel } from '../../templates/components/search-form.tsx';
import { closePage, openPage, setGlobals } from '../support/browser-page.ts';
import { locations, serveSearch } from '../support/served-search.ts';

afterEach(closePage);

/** The search page's form and filters as the build draws them. */
function openForm() {
  const parts = [h(SearchForm, { tips: 'tips/' }), h(SearchPanel, {})];
  const page = openPage(renderToString(withWording(englishWording, parts)));
  return { ...page, fields: new SearchFormFields(page.document, englishWording) };
}

const shownIn = (document: Document, id: string) => document.querySelector<HTMLInputElement>(`#${id}`)?.value;

test('the form shows a search, its dates in words, and gives it back as it was', () => {
  const { document, fields } = openForm();
  const address: SearchAddress = { ...emptyAddress, query: 'talks', from: '2022', to: '2023-01-09', sort: 'oldest' };
  fields.show(address);
  assert.deepEqual([shownIn(document, 'search-from'), shownIn(document, 'search-to')], ['2022', '9 January 2023']);
  const facets = { outlet: ['Sky'] };
  assert.deepEqual(fields.read(facets), { ...address, facets });
});

test('a date that cannot be read is named at its field, and stays as it was typed', () => {
  const { document, fields } = openForm();
  const invalid = () =>
    ['from', 'to'].map(name => document.getElementById(`search-${name}`)?.getAttribute('aria-invalid'));
  const fault = document.getElementById('search-date-fault');
  fields.showDates(
    { from: '2023', to: '2022-05' },
    { kind: 'ends-before-it-begins', field: 'to', from: '2023', to: '2022-05' },
  );
  assert.match(fault?.textContent ?? '', /To: .*end date \(May 2022\) is before the start date \(2023\)/);
  assert.deepEqual(invalid(), ['false', 'true']);
  fields.showDates({ from: 'last year', to: '' }, { kind: 'no-date', field: 'from', text: 'last year' });
  assert.match(fault?.textContent ?? '', /From: We do not recognise “last year”/);
  assert.deepEqual(
    [shownIn(document, 'search-from'), invalid(), fault?.hidden],
    ['last year', ['true', 'false'], false],
  );
  fields.showDates({ from: '2023', to: '' });
  assert.deepEqual([invalid(), fault?.hidden], [['false', 'false'], true]);
});

test('dates are read as people type them; a plain one at once, one in words by the reader of written dates', async () => {
  const read = (from: string, language = 'en') => readDates({ ...emptyAddress, from }, language);
  assert.deepEqual(read('2022-9'), { address: { ...emptyAddress, from: '2022-9' } });
  const found = async (from: string, language?: string) => {
    const { address, fault } = await read(from, language);
    return fault?.kind ?? address.from;
  };
  assert.equal(await found('March 2024'), '2024-03');
  assert.equal(await found('24. Sept. 2022', 'de'), '2022-09-24');
  assert.equal(await found('last year'), 'no-date');
  assert.equal(await found('March'), 'no-year');
  assert.equal(await found('03/04/2021'), 'two-readings');
  assert.equal(await found('03/04/2021', languageOfReader('en', ['fr', 'en-GB'])), '2021-04-03');
  assert.equal(languageOfReader('de', ['fr', 'en-GB']), 'de');
  const both = await readDates({ ...emptyAddress, from: 'May 2023', to: '2022' }, 'en');
  assert.deepEqual(both.fault, { kind: 'ends-before-it-begins', field: 'to', from: '2023-05', to: '2022' });
});

test('a page that is not the search page is a mistake', () => {
  const { document } = openPage('<p>Nothing</p>');
  assert.throws(() => new SearchFormFields(document, englishWording), /no HTMLFormElement with the id search-form/);
  assert.throws(() => pageWording(document), /no texts/);
});

test('arrow keys go along the results, and Escape back to the field and then clears it', () => {
  const page = openPage('<input id="q"><a class="result-link">one</a><a class="result-link">two</a>');
  const { document, fire } = page;
  const [query] = document.querySelectorAll<HTMLInputElement>('input');
  assert.ok(query);
  let active: Element = query;
  const activate = (one: Element) => {
    active = one;
  };
  for (const one of document.querySelectorAll<HTMLElement>('input, a')) {
    Object.assign(one, { focus: () => activate(one), select: () => {} });
  }
  Object.defineProperty(document, 'activeElement', { get: () => active });
  let cleared = 0;
  listenToKeys(document, query, () => {
    cleared += 1;
  });
  const press = (key: string, facts: object = {}) => {
    fire(document.querySelector('a'), 'keydown', {
      key,
      ctrlKey: false,
      metaKey: false,
      altKey: false,
      shiftKey: false,
      ...facts,
    });
    return active.textContent || active.tagName;
  };
  const keys = ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp', 'ArrowUp', 'ArrowDown', 'Escape', 'Escape', 'x'];
  assert.deepEqual(
    keys.map(key => press(key)),
    ['one', 'two', 'two', 'one', 'INPUT', 'one', 'INPUT', 'INPUT', 'INPUT'],
  );
  assert.equal(cleared, 1);
  press('ArrowDown', { ctrlKey: true });
  assert.equal(active, query, 'with Ctrl an arrow is the browser’s own');
});

test('the last eight queries are offered while the field is empty, the newest first, until they are forgotten', () => {
  const { document, texts, fire } = openPage('<input id="q"><div id="recent"></div>');
  const [query] = document.querySelectorAll<HTMLInputElement>('input');
  const container = document.getElementById('recent');
  assert.ok(query && container);
  query.focus = () => {};
  for (let number = 1; number <= 9; number += 1) rememberQuery(`query ${number}`);
  rememberQuery('query 5');
  rememberQuery('   ');
  showRecentQueries(container, query, englishWording);
  assert.deepEqual(
    texts('#recent a'),
    [5, 9, 8, 7, 6, 4, 3, 2].map(number => `query ${number}`),
  );
  query.value = 'x';
  fire(query, 'input');
  assert.deepEqual(texts('#recent a'), []);
  query.value = '';
  fire(query, 'input');
  fire(container.querySelector('[data-forget]'), 'click');
  assert.deepEqual(texts('#recent a'), []);
  assert.equal(localStorage.getItem('backfile-recent-queries'), null);
});

test('a browser without storage offers nothing and fails at nothing', () => {
  openPage('');
  const refuse = () => {
    throw new Error('denied');
  };
  setGlobals({ localStorage: { getItem: refuse, setItem: refuse, removeItem: refuse } });
  assert.doesNotThrow(() => rememberQuery('talks'));
});

/** What a search shows beside its results. */
async function collected(
  address: SearchAddress,
  opened: ReadonlySet<never> = new Set(),
  client: SearchClient = directClient(locations),
) {
  const results = await client.search({ query: address.query, filters: address });
  let view: Partial<SearchView> = {};
  const show = (change: Partial<SearchView>) => {
    view = { ...view, ...change };
    return true;
  };
  await collectView({ address, results, typing: false, opened, wording: englishWording }, client, show);
  return view;
}

test('beside the results come snippets, counts and months', async () => {
  serveSearch();
  const view = await collected({ ...emptyAddress, query: 'ministers' });
  assert.deepEqual([...(view.snippets?.keys() ?? [])].sort(), ['articles/a/', 'articles/b/', 'articles/c/']);
  assert.deepEqual(
    view.facets?.map(({ kind, counts }) => `${kind} ${counts.length}`),
    ['outlet 2', 'person 1'],
  );
  assert.deepEqual([view.months?.undated, view.collapsed, view.suggestion], [1, [], undefined]);
});

test('when nothing is found, each filter is tried without, and the query is put right', async () => {
  serveSearch();
  const address = { ...emptyAddress, query: 'minsters', from: '2022', facets: { outlet: ['Sky'] } };
  const view = await collected(address);
  assert.equal(view.suggestion, 'ministers');
  const put = await collected({ ...address, query: 'votes' });
  assert.deepEqual(
    put.filters?.map(({ label, total }) => [label, total]),
    [
      ['From 2022', 0],
      ['Outlet: Sky', 0],
    ],
  );
});

test('in a large archive a facet is counted when it is opened or filtered by', async () => {
  serveSearch();
  const direct = directClient(locations);
  const large: SearchClient = { ...direct, opened: async () => ({ ...(await direct.opened()), documents: 5001 }) };
  const closed = await collected({ ...emptyAddress, query: 'ministers' }, new Set(), large);
  assert.deepEqual([closed.facets, closed.collapsed], [[], ['outlet', 'person']]);
  const filtered = await collected(
    { ...emptyAddress, query: 'ministers', facets: { person: ['Ann Lee'] } },
    new Set(),
    large,
  );
  assert.deepEqual([filtered.facets?.map(({ kind }) => kind), filtered.collapsed], [['person'], ['outlet']]);
});

test('a text that cannot be had leaves its hit without a snippet', async () => {
  serveSearch(/articles\/b/);
  const view = await collected({ ...emptyAddress, query: 'ministers' });
  assert.deepEqual([...(view.snippets?.keys() ?? [])].sort(), ['articles/a/', 'articles/c/']);
});

test('the title has the query, what narrows it and the page first; without a search it is the page’s own', () => {
  const title = (address: Partial<SearchAddress>) => {
    const whole = { ...emptyAddress, ...address };
    return searchTitle(whole, filtersOf(whole, englishWording), englishWording, 'Search – The Archive');
  };
  assert.equal(title({}), 'Search – The Archive');
  assert.equal(title({ query: ' talks ', page: 3 }), 'talks, page 3 – Search – The Archive');
  assert.equal(
    title({ query: 'talks', from: '2024-03', facets: { outlet: ['Sky'] } }),
    'talks, From March 2024, Outlet: Sky – Search – The Archive',
  );
});

test('a year chosen as both ends is one filter, and giving up a filter goes back to the first page', () => {
  const address = { ...emptyAddress, from: '2022', to: '2022', page: 3 };
  const [year, ...others] = filtersOf(address, englishWording);
  assert.deepEqual([year?.label, year?.without, others], ['2022', emptyAddress, []]);
});
