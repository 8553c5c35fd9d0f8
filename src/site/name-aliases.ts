import { nameUrl } from './addresses.ts';
import type { NameUses } from './name-uses.ts';
import { pageUrl, type SiteUrl } from './site-url.ts';
import { slugOf } from './slug.ts';

/** An address that a name would have under another of its forms. */
export interface NameAlias {
  readonly from: SiteUrl;
  readonly to: SiteUrl;
  readonly preferred: string;
}

/** The addresses that readers may try for a name: those of its other forms, where no page stands and no other name claims it. */
export function nameAliases(names: NameUses): readonly NameAlias[] {
  const taken = new Set(names.all.map(({ name }) => nameUrl(name)));
  const aliases = new Map<SiteUrl, NameAlias | 'claimed twice'>();
  for (const { name } of names.all) {
    const to = nameUrl(name);
    const slugs = new Set(name.variants.map(slugOf).filter(slug => slug !== ''));
    for (const slug of slugs) {
      const from = pageUrl(to.slice(0, to.indexOf('/')), slug);
      if (!taken.has(from))
        aliases.set(from, aliases.has(from) ? 'claimed twice' : { from, to, preferred: name.preferred });
    }
  }
  return [...aliases.values()].filter(alias => alias !== 'claimed twice');
}
