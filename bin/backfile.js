#!/usr/bin/env node
// Backfile is TypeScript and runs as such: tsx strips the types as files are loaded.
import { fileURLToPath } from 'node:url';

// Else tsx takes the tsconfig.json of the folder the command is given in, and JSX would not be Preact's.
process.env.TSX_TSCONFIG_PATH = fileURLToPath(new URL('../tsconfig.json', import.meta.url));
const { register } = await import('tsx/esm/api');
register();
await import('../src/main.ts');
