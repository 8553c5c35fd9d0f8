import { directClient } from '../../src/browser/search-client.ts';

/** What both search engines are asked through, in the page of the benchmark. */
export interface MeasuredSearch {
  /** Finds; renders nothing. Returns the number of hits. */
  find(query: string): Promise<number>;
  /** Fetches what ten hits show. */
  render(query: string): Promise<number>;
}

declare global {
  interface Window {
    measured?: MeasuredSearch;
  }
}

const client = directClient({ index: new URL('search/', location.href).href, home: location.href, aliases: new Map() });

window.measured = {
  find: async query => (await client.search({ query, perPage: 10 })).total,
  render: async query => {
    const request = { query, perPage: 10 };
    const { hits } = await client.search(request);
    const snippets = await Promise.all(hits.map(hit => client.snippet(request, hit)));
    return snippets.filter(({ parts }) => parts.some(part => part.marked)).length;
  },
};
