import { createHash } from 'node:crypto';
import type { Fixity, Sha256 } from './capture.ts';

export function fixityOf(bytes: Uint8Array): Fixity {
  const digest = createHash('sha256').update(bytes).digest('hex') as Sha256;
  return { algorithm: 'sha256', digest, byteLength: bytes.length };
}
