import type { Problem } from '../problems.ts';
import type { ArticleId } from './capture.ts';
import { metadataPathOf } from './pair-sidecars.ts';
import { formerKey, idShape } from './site-paths.ts';

export function isArticleId(text: string): text is ArticleId {
  return idShape.test(text);
}

/** The id of an article that a former address is one of: `abcdef`, `articles/ferry-returns-abcdef/`. */
export function formerId(address: string): ArticleId | undefined {
  const id = /^(?:articles\/(?:.*-)?)?([a-z]{6}|[a-z]{9})$/.exec(formerKey(address))?.[1];
  return id !== undefined && isArticleId(id) ? id : undefined;
}

/** What has an address, and had others. */
export interface FormerlyElsewhere {
  readonly id: ArticleId;
  /** Of its capture, or of the NAME.yml that is left of it. */
  readonly path: string;
  readonly formerly?: readonly string[] | undefined;
}

/** Former addresses that two articles claim, or that are the id of another article: they cannot lead to both. */
export function findSharedFormer(all: readonly FormerlyElsewhere[]): Problem[] {
  const inOrder = [...all].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  const owners = new Map<string, string>(inOrder.map(({ id, path }) => [id, path]));
  const claims = new Map<string, string>();
  const problems: Problem[] = [];
  for (const { path, formerly = [] } of inOrder) {
    for (const address of formerly) {
      const key = formerId(address) ?? formerKey(address);
      const [owner, claim] = [owners.get(key), claims.get(key)];
      if (owner !== undefined && owner !== path) problems.push(stillInUse(path, address, owner));
      else if (claim !== undefined && claim !== path) problems.push(claimedTwice(path, address, claim));
      claims.set(key, claim ?? path);
    }
  }
  return problems;
}

function stillInUse(path: string, address: string, owner: string): Problem {
  return {
    code: 'same-address',
    path,
    message: `“${path}” says \`formerly: ${address}\`, but that is the id of “${owner}”.`,
    hint: `Remove “${address}” from \`formerly:\` in ${metadataPathOf(path)}, or remove ${owner} if it is the same article.`,
  };
}

function claimedTwice(path: string, address: string, other: string): Problem {
  return {
    code: 'same-address',
    path,
    message: `“${path}” and “${other}” both say \`formerly: ${address}\`. It can lead to one of them only.`,
    hint: `Remove “${address}” from \`formerly:\` in ${metadataPathOf(path)} or in ${metadataPathOf(other)}.`,
  };
}
