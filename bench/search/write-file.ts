import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

export function write(path: string, contents: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, contents);
}
