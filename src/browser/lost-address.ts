import {
  addressShards,
  exactMatch,
  type LookupEntry,
  lostAddress,
  nearestMatches,
} from '../site/in-browser/address-lookup.ts';

/** Headlines offered for a lost address. */
const offered = 8;

/** Goes to the article or name that the address means; failing that, lists those with the nearest addresses. */
export async function findArticle(
  section: HTMLElement,
  location: Pick<Location, 'pathname' | 'replace'>,
): Promise<void> {
  const { lookup: kind = 'whole', root = '/' } = section.dataset;
  const lost = decoded(location.pathname.slice(root.length));
  const shards = kind === 'whole' ? ['all'] : addressShards(lost, kind === '1' ? 1 : 2);
  const entries = (await Promise.all(shards.map(shard => entriesIn(`${root}lookup/${shard}.json`)))).flat();
  const exact = exactMatch(lost, entries);
  if (exact !== undefined) location.replace(root + encodedPath(exact.url));
  else show(section, root, nearestMatches(lostAddress(lost), unique(entries), offered));
}

/** A shard that is not there holds nothing: no article's address begins so. */
async function entriesIn(address: string): Promise<readonly LookupEntry[]> {
  const answer = await fetch(address);
  const entries: readonly LookupEntry[] = answer.ok ? await answer.json() : [];
  return entries;
}

function unique(entries: readonly LookupEntry[]): readonly LookupEntry[] {
  return [...new Map(entries.map(entry => [entry.url, entry])).values()];
}

function show(section: HTMLElement, root: string, found: readonly LookupEntry[]): void {
  const list = section.querySelector('ul');
  for (const entry of found) {
    if (entry.headline === undefined) continue;
    const link = section.ownerDocument.createElement('a');
    link.href = root + encodedPath(entry.url);
    link.textContent = entry.headline;
    const row = section.ownerDocument.createElement('li');
    row.append(link);
    list?.append(row);
  }
  section.hidden = list === null || list.children.length === 0;
}

/** A path may hold an escape that is none; then it is read as it stands. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** As in search-client.ts; a shared module would be one more request for this page and for the search's. */
function encodedPath(url: string): string {
  return url.split('/').map(encodeURIComponent).join('/');
}
