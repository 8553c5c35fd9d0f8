import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Capture } from '../src/capture/capture.ts';
import { readCapture } from '../src/capture/read-capture.ts';

/** A page of the corpus, read as any capture is; none when there is no such file or no text in it. Throws when it cannot be read. */
export function textCapture(path: string): Capture | undefined {
  if (!existsSync(path)) return undefined;
  const { value, problems } = readCapture({ path: `articles/${basename(path)}`, bytes: readFileSync(path) });
  if (problems[0]?.code === 'empty-file') return undefined;
  if (value === undefined) throw new Error(`${path}: ${problems.map(problem => problem.message).join('; ')}`);
  return value;
}
