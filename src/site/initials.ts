import { compareText } from './compare-text.ts';
import type { NameUse } from './name-uses.ts';
import { slugOf } from './slug.ts';

/** The names of one initial, in order. */
export interface InitialGroup {
  /** As shown: a capital letter of any script, or `#` for everything that begins otherwise. */
  readonly initial: string;
  /** A fragment identifier that the initial makes. */
  readonly anchor: string;
  readonly uses: readonly NameUse[];
}

/** Groups names by initial and orders them by their folded spelling: É stands with E. */
export function byInitial(uses: readonly NameUse[]): readonly InitialGroup[] {
  const groups = new Map<string, { sortKey: string; use: NameUse }[]>();
  for (const use of uses) {
    const sortKey = slugOf(use.name.preferred);
    const initial = initialOf(sortKey);
    const group = groups.get(initial);
    if (group === undefined) groups.set(initial, [{ sortKey, use }]);
    else group.push({ sortKey, use });
  }
  return [...groups]
    .sort(([a], [b]) => compareText(a, b))
    .map(([initial, group]) => ({
      initial,
      anchor: initial === '#' ? 'other' : initial.toLowerCase(),
      uses: group
        .sort((a, b) => compareText(a.sortKey, b.sortKey) || compareText(a.use.name.slug, b.use.name.slug))
        .map(({ use }) => use),
    }));
}

function initialOf(sortKey: string): string {
  const [first = ''] = sortKey;
  return /\p{L}/u.test(first) ? first.toUpperCase() : '#';
}
