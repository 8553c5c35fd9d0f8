import type { Problem } from '../problems.ts';
import type { LineFinder } from './entry-lines.ts';
import type { ListedName } from './load-authority.ts';
import { nameKey } from './name-trie.ts';

interface Claim {
  readonly name: ListedName;
  readonly form: string;
}

/** Forms that two names of the lists claim, of one kind or of two; each is reported with both places. */
export function contestedVariants(
  names: readonly ListedName[],
  lines: LineFinder,
): { readonly keys: ReadonlySet<string>; readonly problems: readonly Problem[] } {
  const claims = new Map<string, Claim>();
  const keys = new Set<string>();
  const problems: Problem[] = [];
  for (const name of names) {
    for (const form of [name.preferred, ...name.variants]) {
      const key = nameKey(form);
      const earlier = claims.get(key);
      if (earlier === undefined) claims.set(key, { name, form });
      else if (earlier.name !== name) {
        keys.add(key);
        problems.push(clash({ name, form }, earlier, lines));
      }
    }
  }
  return { keys, problems };
}

function clash(later: Claim, earlier: Claim, lines: LineFinder): Problem {
  const { path, preferred } = later.name;
  const line = placeOf(later, lines);
  return {
    code: 'variant-claimed-twice',
    path,
    line,
    message: `“${later.form}” is claimed by “${preferred}” (${path}:${line}) and by “${earlier.name.preferred}” (${earlier.name.path}:${placeOf(earlier, lines)}).`,
    hint: 'Leave it to one of the two, or take it out of both: until then it leads to neither.',
  };
}

function placeOf({ name, form }: Claim, lines: LineFinder): number {
  const index = name.entry.variants?.indexOf(form) ?? -1;
  return index >= 0 ? lines(name.path, [name.preferred, 'variants', index]) : lines(name.path, [form]);
}
