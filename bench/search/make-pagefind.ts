import { join } from 'node:path';
import { createIndex } from 'pagefind';
import type { SearchDocument } from '../../src/search/search-document.ts';
import { write } from './write-file.ts';

/** Builds Pagefind's index of the same corpus, with a page that asks it the same way. */
export async function makePagefind(
  folder: string,
  documents: Iterable<SearchDocument>,
): Promise<{ readonly seconds: number }> {
  const start = performance.now();
  const { index } = await createIndex({});
  if (!index) throw new Error('Pagefind made no index.');
  for (const { url, title, text, stored } of documents) {
    const { errors } = await index.addCustomRecord({
      url: `/${url}`,
      content: `${title}. ${text}`,
      language: 'en',
      meta: { title, date: stored?.['date'] ?? '' },
    });
    if (errors.length > 0) throw new Error(errors.join('; '));
  }
  await index.writeFiles({ outputPath: join(folder, 'pagefind') });
  const seconds = (performance.now() - start) / 1000;
  await index.deleteIndex();
  write(
    join(folder, 'pagefind.html'),
    '<!doctype html><link rel="icon" href="data:,"><script type="module" src="theirs.js"></script>',
  );
  write(join(folder, 'theirs.js'), pageScript);
  return { seconds };
}

const pageScript = `
const pagefind = await import('./pagefind/pagefind.js');
await pagefind.options({ excerptLength: 30 });
const search = async query => (await pagefind.search(query)).results;
window.measured = {
  find: async query => (await search(query)).length,
  render: async query => (await Promise.all((await search(query)).slice(0, 10).map(hit => hit.data()))).length,
};
`;
