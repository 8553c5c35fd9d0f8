#!/usr/bin/env node
// Runs what `npm ci` built in program/. Where that is not there, or the source was edited since, the source itself runs:
// tsx strips the types as files are loaded, which takes four times as long to start.
import { existsSync, readdirSync, statSync } from 'node:fs';
import module from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import v8 from 'node:v8';

const folder = fileURLToPath(new URL('..', import.meta.url));
// Threads that clear what is young wait for each other longer than they work: a build has a tenth less to do with one.
v8.setFlagsFromString('--no-parallel-scavenge');
// Else tsx takes the tsconfig.json of the folder the command is given in, and JSX would not be Preact's.
process.env.TSX_TSCONFIG_PATH = join(folder, 'tsconfig.json');

if (isBuilt()) {
  // Node 22 keeps what it compiled from one start to the next.
  module.enableCompileCache?.();
  await import('../program/main.js');
} else {
  const { register } = await import('tsx/esm/api');
  register();
  await import('../src/main.ts');
}

/** A package from a registry has no .git: its source is what was built. */
function isBuilt() {
  const built = join(folder, 'program/main.js');
  if (!existsSync(built)) return false;
  if (!existsSync(join(folder, '.git'))) return true;
  const { mtimeMs } = statSync(built);
  return ['package.json', 'src', 'templates'].every(name => !isNewer(join(folder, name), mtimeMs));
}

/** A folder is newer when a file in it came, went or got another name. */
function isNewer(path, time) {
  const stats = statSync(path);
  if (stats.mtimeMs > time) return true;
  return stats.isDirectory() && readdirSync(path).some(name => isNewer(join(path, name), time));
}
