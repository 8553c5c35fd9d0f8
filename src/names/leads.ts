import type { Run } from './capital-runs.ts';
import type { Reading } from './reading.ts';
import type { Token } from './tokens.ts';
import { nameParticles } from './words/language.ts';

/** No name has more small particles before its family name: van der, de la. */
const mostParticles = 3;

/** The readings that take in the small particles before a name; whether one is meant, the article's names decide. */
export function leadsOf(
  { start }: Run,
  tokens: readonly Token[],
  textToEnd: string,
  words: readonly string[],
): NonNullable<Reading['leads']> {
  const leads: Pick<Reading, 'start' | 'text' | 'key'>[] = [];
  for (let at = start - 1; at >= Math.max(0, start - mostParticles); at--) {
    const [token, next] = [tokens[at], tokens[at + 1]];
    if (token?.shape !== 'lower' || !nameParticles.has(token.folded)) break;
    if (next?.gap !== 'space' && next?.gap !== 'hyphen') break;
    const key = [...tokens.slice(at, start).map(({ folded }) => folded), ...words].join(' ');
    leads.unshift({ start: token.start, text: textToEnd.slice(token.start), key });
  }
  return leads;
}
