import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Replaces a list of authority/ by a new text, whole or not at all. */
export async function writeList(root: string, path: string, text: string): Promise<void> {
  const target = join(root, path);
  const beside = `${target}.new`;
  await mkdir(dirname(target), { recursive: true });
  await writeFile(beside, text);
  await rename(beside, target);
}
