import { wordingOf } from '../messages/wording.ts';
import { articleUrl, tombstoneUrl } from './addresses.ts';
import { removedWhole } from './archive.ts';
import { headlineText } from './article-text.ts';
import type { Catalogue } from './catalogue.ts';
import { compareText } from './compare-text.ts';
import { addressShards, type LookupEntry, type ShardLetters } from './in-browser/address-lookup.ts';
import type { MovedAddress } from './moved-addresses.ts';
import { nameAliases } from './name-uses.ts';
import type { SiteFile } from './site-file.ts';

/** Up to this many articles one file answers every lost address. */
const oneFile = 500;

/** Up to this many a file for each first letter does: of some 30 KB on the wire. */
const oneLetter = 20_000;

/** The name of the file of small archives. */
const whole = 'all';

/** The page for lost addresses is told which files there are: one, or one for so many first letters. */
export function lookupKind({ archive }: Pick<Catalogue, 'archive'>): 'whole' | ShardLetters {
  const { length } = archive.articles;
  if (length <= oneFile) return 'whole';
  return length <= oneLetter ? 1 : 2;
}

/** What the page for lost addresses looks up: articles by id, articles and names by how an address begins. */
export function planLookup(catalogue: Catalogue, moved: readonly MovedAddress[] = []): readonly SiteFile[] {
  const { say } = wordingOf(catalogue.archive.texts);
  const entries: readonly LookupEntry[] = [
    ...catalogue.articles.map(({ record }) => ({
      id: record.id,
      url: articleUrl(record),
      headline: headlineText(record, say('headline.none')),
    })),
    ...removedWhole(catalogue.archive).map(({ id }) => ({ id, url: tombstoneUrl({ id }) })),
    ...moved.map(({ from, to, id, headline }) => ({ from, url: to, ...(id && { id }), ...(headline && { headline }) })),
    ...nameAliases(catalogue.names).map(({ from, to, preferred }) => ({ from, url: to, headline: preferred })),
  ];
  const letters = lookupKind(catalogue);
  if (letters === 'whole') return [shardFile([whole, entries])];
  const shards = new Map<string, LookupEntry[]>();
  for (const entry of entries) {
    for (const shard of addressShards(entry.from ?? entry.url, letters)) {
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
