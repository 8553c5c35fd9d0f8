import { buildSearchIndex } from '../../src/search/build/build-search-index.ts';
import { queryAliases, searchSchema } from '../../src/site/in-browser/search-schema.ts';
import { setGlobals } from './browser-page.ts';
import { searchDocument } from './search-in-memory.ts';

export const locations = {
  index: 'https://news.example/archive/search/',
  home: 'https://news.example/archive/',
  aliases: queryAliases,
};
const documents = [
  searchDocument('a', 'A stab in the back', 'Ministers said so.', {
    date: '2023-06-24',
    outlet: 'Sky',
    people: ['Ann Lee'],
  }),
  searchDocument('b', 'Talks', 'Ministers met in the back room.', { date: '2022-09', outlet: 'BBC' }),
  searchDocument('c', 'Votes', 'Voters met ministers.', { outlet: 'BBC' }),
];

/** The archive as its server gives it; `broken` files answer 503. */
export function serveSearch(broken: RegExp = /^$/): readonly string[] {
  const files = new Map(
    buildSearchIndex(documents, searchSchema).map(({ name, bytes }) => [`${locations.index}${name}`, bytes]),
  );
  const asked: string[] = [];
  setGlobals({
    fetch: async (address: URL) => {
      asked.push(address.href);
      const text = documents.find(({ url }) => address.href === `${locations.home}${url}index.md`)?.text;
      const bytes = files.get(address.href);
      if (broken.test(address.href)) return new Response('', { status: 503 });
      if (text !== undefined) return new Response(`---\ntitle: x\n---\n\n${text}\n`);
      return bytes ? new Response(new Uint8Array(bytes)) : new Response('', { status: 404 });
    },
  });
  return asked;
}
