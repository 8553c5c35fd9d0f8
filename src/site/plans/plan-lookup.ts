import { articleUrl, tombstoneUrl } from '../addresses.ts';
import { headlineText } from '../article-text.ts';
import { compareText } from '../compare-text.ts';
import { addressShards, type LookupEntry } from '../in-browser/address-lookup.ts';
import { nameAliases } from '../name-uses.ts';
import type { SiteFile } from '../site-plan.ts';
import type { Survey } from '../survey.ts';

/** Up to this many articles one file answers every lost address. */
const oneFile = 500;

/** The name of the file of small archives. */
const whole = 'all';

/** The page for lost addresses is told which files there are by this word. */
export function lookupKind(survey: Pick<Survey, 'archive'>): 'whole' | 'shards' {
  return survey.archive.articles.length <= oneFile ? 'whole' : 'shards';
}

/** What the page for lost addresses looks up: articles by id, articles and names by how an address begins. */
export function planLookup(survey: Survey): readonly SiteFile[] {
  const entries: readonly LookupEntry[] = [
    ...survey.articles.map(({ record }) => ({
      id: record.id,
      url: articleUrl(record),
      headline: headlineText(record),
    })),
    ...survey.archive.removed.map(({ id }) => ({ id, url: tombstoneUrl({ id }) })),
    ...nameAliases(survey.names).map(({ from, to, preferred }) => ({ from, url: to, headline: preferred })),
  ];
  if (lookupKind(survey) === 'whole') return [shardFile([whole, entries])];
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
  return { kind: 'text', path: `lookup/${name}.json`, text: () => `${JSON.stringify(entries)}\n` };
}
