import { wordingOf } from '../messages/wording.ts';
import { articleUrl, tombstoneUrl } from './addresses.ts';
import { headlineText } from './article-text.ts';
import type { Catalogue } from './catalogue.ts';
import { compareText } from './compare-text.ts';
import { addressShards, type LookupEntry } from './in-browser/address-lookup.ts';
import { nameAliases } from './name-uses.ts';
import type { SiteFile } from './site-file.ts';

/** Up to this many articles one file answers every lost address. */
const oneFile = 500;

/** The name of the file of small archives. */
const whole = 'all';

/** The page for lost addresses is told which files there are by this word. */
export function lookupKind(catalogue: Pick<Catalogue, 'archive'>): 'whole' | 'shards' {
  return catalogue.archive.articles.length <= oneFile ? 'whole' : 'shards';
}

/** What the page for lost addresses looks up: articles by id, articles and names by how an address begins. */
export function planLookup(catalogue: Catalogue): readonly SiteFile[] {
  const { say } = wordingOf(catalogue.archive.texts);
  const entries: readonly LookupEntry[] = [
    ...catalogue.articles.map(({ record }) => ({
      id: record.id,
      url: articleUrl(record),
      headline: headlineText(record, say('headline.none')),
    })),
    ...catalogue.archive.removed.map(({ id }) => ({ id, url: tombstoneUrl({ id }) })),
    ...nameAliases(catalogue.names).map(({ from, to, preferred }) => ({ from, url: to, headline: preferred })),
  ];
  if (lookupKind(catalogue) === 'whole') return [shardFile([whole, entries])];
  const shards = new Map<string, LookupEntry[]>();
  for (const entry of entries) {
    for (const shard of addressShards(entry.from ?? entry.url)) {
      const found = shards.get(shard);
      if (found === undefined) shards.set(shard, [entry]);
      else found.push(entry);
    }
  }
  return [...shards].sort(([a], [b]) => compareText(a, b)).map(shardFile);
}

function shardFile([name, entries]: readonly [string, readonly LookupEntry[]]): SiteFile {
  return { kind: 'lookup', path: `lookup/${name}.json`, entries };
}
