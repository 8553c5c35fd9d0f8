/** An article, or another form of a name, as the page for lost addresses looks it up. */
export interface LookupEntry {
  /** An article's, or one that it had; a name has none. */
  readonly id?: string;
  /** An address that an article had, or that a form of a name would give. */
  readonly from?: string;
  /** Site-relative address, unescaped. */
  readonly url: string;
  /** Absent for a removed article. */
  readonly headline?: string;
}

/** What can be read of an address that leads nowhere. */
export interface LostAddress {
  /** Words of its last readable part. */
  readonly words: readonly string[];
  /** Its last six or nine letters, when it ends as an article's address does. */
  readonly id?: string;
}

/** Reads the last part of a path; `path` is unescaped. */
export function lostAddress(path: string): LostAddress {
  const part = path.split('/').findLast(one => one !== '' && !/^index\.[a-z]+$/.test(one)) ?? '';
  const words = part.toLowerCase().match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  const last = words.at(-1) ?? '';
  return /^(?:[a-z]{6}|[a-z]{9})$/.test(last) ? { id: last, words: words.slice(0, -1) } : { words };
}

/** How many first letters name a shard: more in a larger archive, so that none takes long to fetch. */
export type ShardLetters = 1 | 2;

/** The shard an id is looked up in: its first letters. */
export function idShard(id: string, letters: ShardLetters): string {
  return `id-${id.slice(0, letters)}`;
}

/** The shard an address's words are looked up in: the first letters of the first word, as code points. */
export function wordShard(words: readonly string[], length: ShardLetters): string {
  const letters = Array.from(words[0] ?? '').slice(0, length);
  return `word-${letters.map(letter => letter.codePointAt(0)?.toString(36) ?? '').join('-')}`;
}

/** The files in which an address is looked up, and in which what answers to it stands. */
export function addressShards(path: string, letters: ShardLetters): readonly string[] {
  const { id, words } = lostAddress(path);
  return [
    ...(id === undefined ? [] : [idShard(id, letters)]),
    ...(words.length === 0 ? [] : [wordShard(words, letters)]),
  ];
}

/** What a lost address certainly means: the article whose id it ends in, or the name that has another address. */
export function exactMatch(path: string, entries: readonly LookupEntry[]): LookupEntry | undefined {
  const { id, words } = lostAddress(path);
  const known = entries.find(({ from }) => from !== undefined && samePage(from, path));
  if (known) return known;
  const own = id === undefined ? [] : entries.filter(entry => entry.id === id);
  const near = id === undefined ? [] : entries.filter(entry => entry.id !== undefined && areAlike(id, entry.id));
  const alike = own.length > 0 ? own : near;
  const [first, ...others] = new Set(alike.map(entry => entry.url));
  const sameWords = (entry: LookupEntry) => lostAddress(entry.url).words.join(' ') === words.join(' ');
  const meant = others.length === 0 ? alike.find(entry => entry.url === first) : alike.find(sameWords);
  return meant;
}

/** Whether two addresses are of one page: hosts show a folder's with and without its slash. */
function samePage(one: string, other: string): boolean {
  return pageOf(one) === pageOf(other);
}

function pageOf(path: string): string {
  return path
    .replace(/^\/|(?:^|\/)index\.html$/g, '')
    .replace(/\/$/, '')
    .toLowerCase();
}

/** Ids shared by chance are longer than others, and can have been short before: either may begin with the other. */
function areAlike(asked: string, id: string): boolean {
  return asked.startsWith(id) || id.startsWith(asked);
}

/** The entries whose addresses share most words with the lost one, best first; none that shares less than a third. */
export function nearestMatches(
  lost: LostAddress,
  entries: readonly LookupEntry[],
  limit: number,
): readonly LookupEntry[] {
  const wanted = new Set(lost.words);
  return entries
    .map(entry => ({ entry, likeness: likeness(wanted, new Set(lostAddress(entry.url).words)) }))
    .filter(one => one.likeness >= 1 / 3)
    .sort((a, b) => b.likeness - a.likeness || (a.entry.url < b.entry.url ? -1 : 1))
    .slice(0, limit)
    .map(one => one.entry);
}

/** Dice's coefficient: twice the words in common, of all words; 0..1. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const common = [...a].filter(word => b.has(word)).length;
  return a.size + b.size === 0 ? 0 : (2 * common) / (a.size + b.size);
}
