import type { Problem } from '../problems.ts';
import type { AuthorityName } from './authority.ts';
import type { PlaceEntry } from './authority-schemas.ts';
import type { LineFinder } from './entry-lines.ts';
import type { ListedName } from './load-authority.ts';

type Entries = readonly (readonly [string, PlaceEntry])[];

/** Folds each entry that says `see` into the name it leads to, through as many steps as there are. */
export function followSee(
  kind: AuthorityName['kind'],
  path: string,
  entries: Entries,
  lines: LineFinder,
): { readonly names: readonly ListedName[]; readonly problems: readonly Problem[] } {
  const byName = new Map(entries);
  const led = new Map<string, string[]>();
  const problems: Problem[] = [];
  // A circle is one fault, wherever it is entered.
  const inCycle = new Set<string>();
  for (const [form, entry] of entries) {
    if (entry.see === undefined) continue;
    const end = endOf(form, byName);
    if (end.kind === 'cycle' && end.names.some(name => inCycle.has(name))) continue;
    if (end.kind === 'cycle') for (const name of end.names) inCycle.add(name);
    if (end.kind !== 'found') problems.push(faultOf(form, end, path, lines));
    else led.set(end.name, [...(led.get(end.name) ?? []), form, ...(entry.variants ?? [])]);
  }
  const names = entries
    .filter(([, entry]) => entry.see === undefined)
    .map(([preferred, entry]): ListedName => {
      return { kind, path, preferred, entry, variants: [...(entry.variants ?? []), ...(led.get(preferred) ?? [])] };
    });
  return { names, problems };
}

type End =
  | { readonly kind: 'found'; readonly name: string }
  | { readonly kind: 'missing'; readonly name: string }
  | { readonly kind: 'cycle'; readonly names: readonly string[] };

function endOf(form: string, entries: ReadonlyMap<string, PlaceEntry>): End {
  const passed: string[] = [];
  let name = form;
  for (;;) {
    const entry = entries.get(name);
    if (entry === undefined) return { kind: 'missing', name };
    if (entry.see === undefined) return { kind: 'found', name };
    if (passed.includes(name)) return { kind: 'cycle', names: [...passed, name] };
    passed.push(name);
    name = entry.see;
  }
}

function faultOf(form: string, end: Exclude<End, { kind: 'found' }>, path: string, lines: LineFinder): Problem {
  const line = lines(path, [form, 'see']);
  if (end.kind === 'missing')
    return {
      code: 'see-nowhere',
      path,
      line,
      message: `“${form}” says to see “${end.name}”, which this list does not hold.`,
      hint: 'Write the preferred name as it stands in this list, or add it.',
    };
  const steps = end.names.map(name => `“${name}” (line ${lines(path, [name])})`).join(' → ');
  return {
    code: 'see-cycle',
    path,
    line,
    message: `“see” leads in a circle: ${steps}.`,
    hint: 'Take `see` out of the entry that is the preferred name.',
  };
}
