import type { Problem } from '../problems.ts';
import type { Capture } from './capture.ts';

/** Captures whose ids clash, each told of the first one that has the id. */
export function findSameIds(captures: readonly Pick<Capture, 'id' | 'path'>[]): Problem[] {
  const first = new Map<string, string>();
  const inOrder = [...captures].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  const problems: Problem[] = [];
  for (const { id, path } of inOrder) {
    const other = first.get(id);
    if (other === undefined) first.set(id, path);
    else problems.push(sameId(path, other, id));
  }
  return problems;
}

function sameId(path: string, other: string, id: string): Problem {
  return {
    code: 'same-id',
    path,
    message: `“${path}” and “${other}” would both have the id “${id}”, so the same address.`,
    hint: 'Keep one of the two in articles/, or give one another name.',
  };
}
