import { nameKey } from './name-trie.ts';

/** The last part of a name's address: its words without case and marks, joined by hyphens. */
export function slugOfName(preferred: string): string {
  return nameKey(preferred).replaceAll(/[^\p{L}\p{N}\p{M}]+/gu, '-');
}
