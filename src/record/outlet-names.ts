import { siteOf } from './outlet-site.ts';

/** What archive.yml says of outlets: by any of an outlet's names, the one it is shown under, its others and its address. */
export type OutletFacts = Readonly<
  Record<
    string,
    {
      readonly name?: string | undefined;
      readonly url?: string | undefined;
      readonly variants?: readonly string[] | undefined;
    }
  >
>;

/** The name that an outlet is shown under: the archive's for any of its names, else the one that was found. */
export function outletName(found: string, outlets: OutletFacts): string {
  const entry = outletEntry(found, outlets);
  return entry === undefined ? found : shownName(entry);
}

/** What archive.yml says of an outlet, by any of its names. */
export function outletEntry<Facts extends OutletFacts[string]>(
  found: string,
  outlets: Readonly<Record<string, Facts>>,
): readonly [key: string, facts: Facts] | undefined {
  const wanted = folded(found);
  return Object.entries(outlets).find(one => namesOf(one).some(name => folded(name) === wanted));
}

/** The name of the one outlet that has a site to itself, by its address in archive.yml. */
export function outletOfSite(site: string, outlets: OutletFacts): string | undefined {
  const [owner, ...others] = Object.entries(outlets).filter(([, { url }]) => url !== undefined && siteOf(url) === site);
  const isWhole = owner?.[1].url !== undefined && new URL(owner[1].url).pathname === '/';
  return owner !== undefined && others.length === 0 && isWhole ? shownName(owner) : undefined;
}

/** The address of the outlet that is shown under a name, when archive.yml has it. */
export function outletAddress(shown: string, outlets: OutletFacts): string | undefined {
  return Object.entries(outlets).find(entry => shownName(entry) === shown)?.[1].url;
}

/** Names that two outlets claim, each with the key of the second. */
export function contestedOutletNames(outlets: OutletFacts): readonly { readonly name: string; readonly key: string }[] {
  const owners = new Map<string, string>();
  return Object.entries(outlets).flatMap(entry =>
    namesOf(entry).flatMap(name => {
      const owner = owners.get(folded(name)) ?? entry[0];
      owners.set(folded(name), owner);
      return owner === entry[0] ? [] : [{ name, key: entry[0] }];
    }),
  );
}

type Entry = readonly [string, OutletFacts[string]];

function shownName([key, { name }]: Entry): string {
  return name ?? key;
}

function namesOf([key, { name, variants = [] }]: Entry): readonly string[] {
  return [key, ...(name === undefined ? [] : [name]), ...variants];
}

/** Case, width and spaces make no other outlet. */
function folded(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}
