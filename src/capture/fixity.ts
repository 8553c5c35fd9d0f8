import { createHash } from 'node:crypto';
import type { Problem } from '../problems.ts';
import type { Fixity, Sha256 } from './capture.ts';

/** The SHA-256 of a file, which is not read where that is known. */
export function fileDigest(file: { readonly bytes: Uint8Array; readonly sha256?: Sha256 }): Sha256 {
  return file.sha256 ?? fixityOf(file.bytes).digest;
}

export function fixityOf(bytes: Uint8Array): Fixity {
  const digest = createHash('sha256').update(bytes).digest('hex') as Sha256;
  return { algorithm: 'sha256', digest, byteLength: bytes.length };
}

/** Captures with the same bytes: one article that would be published twice. Each is told of the first that has them. */
export function findSameBytes(
  articles: readonly { readonly capture?: { readonly path: string }; readonly fixity?: Fixity }[],
): Problem[] {
  const first = new Map<string, string>();
  const captures = articles.flatMap(({ capture, fixity }) =>
    capture && fixity ? [{ path: capture.path, fixity }] : [],
  );
  const inOrder = [...captures].sort((a, b) => (a.path < b.path ? -1 : 1));
  return inOrder.flatMap(({ path, fixity }) => {
    const other = first.get(fixity.digest);
    if (other === undefined) first.set(fixity.digest, path);
    return other === undefined ? [] : [sameBytes(path, other)];
  });
}

function sameBytes(path: string, other: string): Problem {
  return {
    code: 'same-bytes',
    path,
    message: `${path} is identical to ${other}, so the article is published twice.`,
    hint: 'Remove one of them from articles/.',
  };
}
