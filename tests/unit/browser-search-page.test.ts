import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { directClient } from '../../src/browser/search-client.ts';
import type { SearchFormFields } from '../../src/browser/search-form.ts';
import { englishWording } from '../../src/messages/languages.ts';
import { emptyAddress } from '../../src/site/in-browser/search-address.ts';
import { closePage, openPage, setGlobals } from '../support/browser-page.ts';
import { locations, serveSearch } from '../support/served-search.ts';

afterEach(closePage);

test('the page at work: results, address and announcement follow a search, and a newer one silences the older', async () => {
  const asked = serveSearch();
  const { document, texts } = openPage(
    '<div id="still"><p class="search-unscripted"></p><p>The latest</p></div><div id="found"></div><div id="facets"></div><details id="download" hidden></details><p id="status"></p>',
  );
  const written: string[] = [];
  setGlobals({
    history: {
      state: null,
      pushState: (_state: unknown, _title: string, address: string) => void written.push(`push ${address}`),
      replaceState: (_state: unknown, _title: string, address: string) => void written.push(`replace ${address}`),
    },
  });
  const { SearchPage } = await import('../../src/browser/search-page.ts');
  const still = document.getElementById('still');
  const found = document.getElementById('found');
  const facets = document.getElementById('facets');
  const status = document.getElementById('status');
  const download = document.getElementById('download');
  assert.ok(still && found && facets && download && status);
  const fields = { show: () => {}, showDates: () => {} } as unknown as SearchFormFields;
  document.title = 'Search – The Archive';
  const page = new SearchPage({
    client: directClient(locations),
    fields,
    still,
    found,
    facets,
    download,
    status,
    wording: englishWording,
    dateLanguage: 'en',
    linkTo: hit => `/${hit.url}`,
  });
  await page.go(emptyAddress, 'returned');
  assert.equal(still.textContent, 'The latest', 'what the page lists stands until something is asked');
  assert.deepEqual([still.isConnected, still.children.length, texts('.result-link')], [true, 1, []]);
  await Promise.all([
    page.go({ ...emptyAddress, query: 'votes' }, 'submitted'),
    page.go({ ...emptyAddress, query: 'talks' }, 'submitted'),
  ]);
  assert.equal(still.isConnected, false);
  assert.deepEqual(texts('.result-link'), ['Talks']);
  assert.deepEqual(texts('.result .date'), ['2022-09']);
  assert.match(status.textContent ?? '', /^One article found\.$/);
  assert.deepEqual(written, ['push ?q=votes', 'push ?q=talks']);
  assert.equal(document.title, 'talks – Search – The Archive');
  assert.equal(download.hidden, false);
  assert.ok(asked.length > 0);
  serveSearch(/./);
  const broken = new SearchPage({
    client: directClient(locations),
    fields,
    still,
    found,
    facets,
    download,
    status,
    wording: englishWording,
    dateLanguage: 'en',
    linkTo: hit => hit.url,
  });
  await broken.go({ ...emptyAddress, query: 'talks' }, 'returned');
  assert.match(texts('.search-fault').join(' '), /manifest\.json/);
  serveSearch();
  await broken.retry();
  assert.deepEqual([texts('.search-fault'), texts('.result-link')], [[], ['Talks']]);
  page.keepScroll(120);
  assert.equal(written.at(-1), 'replace ?q=talks');
});
