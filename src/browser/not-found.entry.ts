import { addressShards, type LookupEntry, lostAddress, meantBy, nearest } from '../search/address-lookup.ts';

/** Headlines offered for a lost address. */
const offered = 8;

const place = document.querySelector<HTMLElement>('[data-lookup]');
if (place !== null) await findArticle(place);

/** Goes to the article or name that the address means; failing that, lists those with the nearest addresses. */
async function findArticle(section: HTMLElement): Promise<void> {
  const { lookup: kind = 'whole', root = '/' } = section.dataset;
  const lost = decoded(location.pathname.slice(root.length));
  const shards = kind === 'whole' ? ['all'] : addressShards(lost);
  const entries = (await Promise.all(shards.map(shard => entriesIn(`${root}lookup/${shard}.json`)))).flat();
  const exact = meantBy(lost, entries);
  if (exact !== undefined) location.replace(root + exact.url.split('/').map(encodeURIComponent).join('/'));
  else show(section, root, nearest(lostAddress(lost), unique(entries), offered));
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
    const link = document.createElement('a');
    link.href = root + entry.url.split('/').map(encodeURIComponent).join('/');
    link.textContent = entry.headline;
    const row = document.createElement('li');
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
