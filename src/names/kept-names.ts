import type { ArticleNames } from './article-names.ts';
import type { KeptIdentity, KnownNames } from './known-names.ts';
import type { NotedName, NotedNames } from './name-register.ts';
import type { Mention } from './names.ts';

/** The names of an article as they are remembered. */
export interface KeptNames {
  readonly mentions: readonly Mention[];
  readonly names: readonly (Omit<NotedName, 'identity'> & { readonly identity: KeptIdentity })[];
  readonly topics: NotedNames['topics'];
}

export function keptNames({ mentions, noted: { names, topics } }: ArticleNames, known: KnownNames): KeptNames {
  return { mentions, names: names.map(name => ({ ...name, identity: known.keep(name.identity) })), topics };
}

export function namesFrom(kept: KeptNames, known: KnownNames): ArticleNames {
  const names = kept.names.map(name => ({ ...name, identity: known.read(name.identity) }));
  return { mentions: kept.mentions, noted: { names, topics: kept.topics } };
}
