import { createHash } from 'node:crypto';
import type { ArticleId } from './capture.ts';

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
