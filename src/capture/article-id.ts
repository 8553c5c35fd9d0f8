import { createHash } from 'node:crypto';
import type { ArticleId } from './capture.ts';

const letters = 26n;

/**
 * Six letters from the SHA-256 of a capture's path.
 * The path counts from articles/ and without its extension, so a better capture of the same story keeps the address.
 * Case and the way accents are composed do not count: there are disks that tell such names apart, and disks that don't.
 */
export function articleIdOf(path: string): ArticleId {
  const stem = pathInArticles(path).replace(/\.[^./]+$/, '');
  const digest = createHash('sha256').update(stem.normalize('NFC').toLowerCase(), 'utf8').digest('hex');
  return lettersOf(BigInt(`0x${digest}`), 6) as ArticleId;
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
