import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ImportScratch } from '../imports/imported.ts';
import { readBytes } from './regular-file.ts';
import { writeFile } from './write-file.ts';

const largest = 64 * 1024 * 1024;

/** A folder of its own in the system's place for such; it is made when something is put there. */
export function openScratch(): ImportScratch & { readonly close: () => void } {
  let folder: string | undefined;
  const pathOf = (within: string, key: string) => {
    const name = createHash('sha256').update(key).digest('hex');
    return join(within, name.slice(0, 2), name);
  };
  return {
    put(key, bytes) {
      folder ??= mkdtempSync(join(tmpdir(), 'backfile-import-'));
      const path = pathOf(folder, key);
      mkdirSync(join(path, '..'), { recursive: true });
      writeFile(path, bytes);
    },
    get(key) {
      const path = folder === undefined ? undefined : pathOf(folder, key);
      return path !== undefined && existsSync(path) ? readBytes(path, largest) : undefined;
    },
    close() {
      if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
    },
  };
}
