import type { ArticleNames } from './article-names.ts';
import { type KeptIdentity, keptIdentity } from './article-outline.ts';
import type { NotedName, NotedNames } from './name-register.ts';
import type { Mention } from './names.ts';
import type { Identity } from './resolve-article.ts';

/** The names of an article as they are remembered. */
export interface KeptNames {
  readonly mentions: readonly Mention[];
  readonly names: readonly (Omit<NotedName, 'identity'> & { readonly identity: KeptIdentity })[];
  readonly topics: NotedNames['topics'];
}

export function keptNames({ mentions, noted: { names, topics } }: ArticleNames): KeptNames {
  return { mentions, names: names.map(name => ({ ...name, identity: keptIdentity(name.identity) })), topics };
}

export function namesFrom(kept: KeptNames, readIdentity: (kept: KeptIdentity) => Identity): ArticleNames {
  const names = kept.names.map(name => ({ ...name, identity: readIdentity(name.identity) }));
  return { mentions: kept.mentions, noted: { names, topics: kept.topics } };
}
