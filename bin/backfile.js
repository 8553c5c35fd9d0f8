#!/usr/bin/env node
// Backfile is TypeScript and runs as such: tsx strips the types as files are loaded.
import { register } from 'tsx/esm/api';

register();
await import('../src/main.ts');
