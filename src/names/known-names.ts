import { createHash } from 'node:crypto';
import type { Memory } from '../memory.ts';
import type { KnownName } from './gazetteer-index.ts';
import type { Identity } from './resolve-article.ts';

/** An identity as it is remembered: what a list says of it is kept once for all articles, under its digest. */
export interface KeptIdentity extends Pick<Identity, 'kind' | 'key'> {
  readonly known?: string;
}

/** What lists say of the names that articles mention, by digest. */
export interface KnownNames {
  readonly keep: (identity: Identity) => KeptIdentity;
  /** @throws ForgottenName */
  readonly read: (kept: KeptIdentity) => Identity;
}

/** What a list says of a name is no longer there: the article that mentions it is read again. */
export class ForgottenName extends Error {}

export function knownNames(memory: Memory): KnownNames {
  const digests = new Map<KnownName, string>();
  const read = new Map<string, KnownName>();
  const recall = (digest: string, make: () => string) => memory.recall('names', `known ${digest}`, make);
  const digestOf = (known: KnownName): string => {
    const before = digests.get(known);
    if (before !== undefined) return before;
    const text = textOf(known);
    const digest = createHash('sha256').update(text).digest('base64').slice(0, 22);
    recall(digest, () => text);
    digests.set(known, digest);
    read.set(digest, known);
    return digest;
  };
  const knownBy = (digest: string): KnownName => {
    const before = read.get(digest);
    if (before !== undefined) return before;
    const known = knownFrom(
      recall(digest, () => {
        throw new ForgottenName();
      }),
    );
    read.set(digest, known);
    digests.set(known, digest);
    return known;
  };
  return {
    keep: ({ kind, key, known }) => (known === undefined ? { kind, key } : { kind, key, known: digestOf(known) }),
    read: ({ kind, key, known }) => (known === undefined ? { kind, key } : { kind, key, known: knownBy(known) }),
  };
}

function textOf({ rejected, ...rest }: KnownName): string {
  return JSON.stringify({ ...rest, rejected: [...rejected] });
}

function knownFrom(text: string): KnownName {
  const { rejected, ...rest }: Omit<KnownName, 'rejected'> & { readonly rejected: readonly string[] } =
    JSON.parse(text);
  return { ...rest, rejected: new Set(rejected) };
}
