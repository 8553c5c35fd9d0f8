import { createHash } from 'node:crypto';
import type { Problem } from '../problems.ts';
import type { ArticleId, Capture } from './capture.ts';
import { metadataPathOf } from './pair-sidecars.ts';

const letters = 26n;

/**
 * Six letters from the SHA-256 of a capture's path.
 * The path counts from articles/ and without its extension, so a better capture of the same story keeps the address.
 * Case and the way accents are composed do not count: there are disks that tell such names apart, and disks that don't.
 */
export function articleIdOf(path: string): ArticleId {
  return idOf(path, 6);
}

/** Nine letters that begin with the six, for captures whose six are the same by chance: among 20,000 there is such a pair about every second time. */
export function longArticleIdOf(path: string): ArticleId {
  return idOf(path, 9);
}

/** The six letters that every id begins with. */
export function shortIdOf(id: ArticleId): ArticleId {
  return id.slice(0, 6) as ArticleId;
}

/** What counts of a capture's path: captures with the same are captures of one article. */
export function stemOf(path: string): string {
  return pathInArticles(path)
    .replace(/\.[^./]+$/, '')
    .normalize('NFC')
    .toLowerCase();
}

function idOf(path: string, length: number): ArticleId {
  const digest = createHash('sha256').update(stemOf(path), 'utf8').digest('hex');
  return lettersOf(BigInt(`0x${digest}`), length) as ArticleId;
}

/** Path below articles/, with forward slashes. */
function pathInArticles(path: string): string {
  return path.replaceAll('\\', '/').replace(/^(?:\.\/)?articles\//, '');
}

function lettersOf(number: bigint, length: number): string {
  let rest = number;
  let word = '';
  while (word.length < length) {
    word += String.fromCharCode(97 + Number(rest % letters));
    rest /= letters;
  }
  return word;
}

/** What has an address of its own: a capture, or the notice of a removed article. */
interface Addressed {
  readonly id: ArticleId;
  readonly path: string;
}

/**
 * The same, with longer ids for those whose six letters are shared by chance. All of them get one, whichever came
 * first, so that the order of files decides nothing; the short addresses are redirected. Captures of one article, as
 * `a.txt` and `a.html`, keep the id they share: that is a mistake to be told. An id that an editor gave stays.
 */
export function withDistinctIds<T extends Addressed>(all: readonly T[]): readonly T[] {
  const stems = new Map<ArticleId, Set<string>>();
  const fromPaths = all.filter(({ id, path }) => id === articleIdOf(path));
  for (const { id, path } of fromPaths) stems.set(id, (stems.get(id) ?? new Set()).add(stemOf(path)));
  const isShared = ({ id, path }: T) => id === articleIdOf(path) && (stems.get(id)?.size ?? 0) > 1;
  return all.map(one => (isShared(one) ? { ...one, id: longArticleIdOf(one.path) } : one));
}

/**
 * Captures whose ids clash, each told of the first one that has the id.
 *
 * @param notices of removed articles: they keep their ids
 */
export function findSameIds(
  captures: readonly Pick<Capture, 'id' | 'path'>[],
  notices: readonly Pick<Capture, 'id' | 'path'>[] = [],
): Problem[] {
  const first = new Map<string, string>(notices.map(({ id, path }) => [id, path]));
  const inOrder = [...captures].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  const problems: Problem[] = [];
  for (const { id, path } of inOrder) {
    const other = first.get(id);
    if (other === undefined) first.set(id, path);
    else problems.push(sameId(path, other, id));
  }
  return problems;
}

function sameId(path: string, other: string, id: string): Problem {
  if (stemOf(path) !== stemOf(other)) return idGivenTwice(path, other, id);
  return {
    code: 'same-id',
    path,
    message: `“${path}” and “${other}” would have the same id (${id}) and the same address${reasonOf(path, other)}.`,
    hint: 'Rename one of them, or remove it from articles/.',
  };
}

/** The id of one is that of its path, and an editor gave it to the other too; or to both. */
function idGivenTwice(path: string, other: string, id: string): Problem {
  const ofPath = [path, other].find(one => articleIdOf(one) === id || longArticleIdOf(one) === id);
  const given = ofPath === path ? other : path;
  const another =
    ofPath === undefined
      ? ''
      : `; if ${ofPath} is another article, write \`id: ${longArticleIdOf(ofPath)}\` in ${metadataPathOf(ofPath)}`;
  return {
    code: 'same-id',
    path,
    message: `“${path}” and “${other}” have the same id (${id}), and so the same address.`,
    hint: `Remove \`id: ${id}\` from ${metadataPathOf(given)}${another}.`,
  };
}

/** What a person might not see in two paths. */
function reasonOf(path: string, other: string): string {
  const [a = '', b = ''] = [path, other].map(name => name.replace(/\.[^./]+$/, ''));
  if (a === b) return '';
  if (a.normalize('NFC') === b.normalize('NFC')) return ': their names differ only in Unicode form (NFC and NFD)';
  return a.toLowerCase() === b.toLowerCase() ? ': their names differ only in capitals' : '';
}
