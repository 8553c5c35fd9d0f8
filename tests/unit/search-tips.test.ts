import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadSite } from '../../src/io/load-site.ts';
import { openSearchIndex } from '../../src/search/search-index.ts';
import { queryAliases } from '../../src/site/in-browser/search-schema.ts';
import { fourArticles } from '../support/run-backfile.ts';

test('every example of the search tips finds something, as it is meant, and not everything', async () => {
  const { plan } = await loadSite(fourArticles, {});
  const files = new Map(plan.files.flatMap(file => (file.kind === 'bytes' ? [[file.path, file.bytes] as const] : [])));
  const index = await openSearchIndex(async name => files.get(`search/${name}`) ?? assert.fail(name), {
    aliases: queryAliases,
  });
  const page = plan.pages.find(one => one.kind === 'search-tips') ?? assert.fail();
  const examples = page.model.examples.filter(example => example.address !== undefined);
  assert.equal(examples.length, page.model.examples.length);
  for (const { kind, query } of examples) {
    const { total, notices } = await index.search({ query });
    assert.ok(total > 0, query);
    assert.deepEqual(
      notices.map(notice => notice.kind).filter(notice => notice !== 'operators'),
      [],
      `${kind}: ${query}`,
    );
  }
});
