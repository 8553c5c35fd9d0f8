import { resolve } from 'node:path';

/** Where Backfile itself lies: .eleventy.ts and templates/ stand here, whatever folder the archive is in. */
export const programFolder = resolve(import.meta.dirname, '../..');
