import { findSameBytes } from '../capture/fixity.ts';
import { type Identifier, identifierKey, identifiersIn } from '../capture/identifiers.ts';
import { metadataPathOf } from '../capture/pair-sidecars.ts';
import type { Problem } from '../problems.ts';
import { type ArticleRecord, sourceOf } from './article-record.ts';

/** Signs that two files are one article: the same bytes, or an identifier that both have. */
export function sameArticles(
  captures: readonly ArticleRecord[],
  articles: readonly ArticleRecord[],
): readonly Problem[] {
  return [...findSameBytes(captures), ...sharedIdentifiers(articles)];
}

/** Identifiers that two articles have: they are to name one thing only. */
export function sharedIdentifiers(records: readonly ArticleRecord[]): readonly Problem[] {
  const owners = new Map<string, string>();
  return records.flatMap(record => {
    const path = sourceOf(record);
    return identifiersIn(record.identifiers ?? {}).flatMap(identifier => {
      const key = identifierKey(identifier);
      const owner = owners.get(key);
      if (owner === undefined) owners.set(key, path);
      return owner === undefined || owner === path ? [] : [shared(path, identifier, owner)];
    });
  });
}

function shared(path: string, { kind, text }: Identifier, owner: string): Problem {
  return {
    code: 'same-identifier',
    path: metadataPathOf(path),
    message: `“${text}” is an identifier of “${owner}” too.`,
    hint: `Correct \`identifiers.${kind}\` here or in ${metadataPathOf(owner)}. If both files are the same article, remove one.`,
  };
}
