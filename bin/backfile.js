#!/usr/bin/env node
// Runs what `npm ci` built in program/. Where that is not there, or the source was edited since, the source itself runs:
// tsx strips the types as files are loaded, which takes four times as long to start.
import { existsSync, readdirSync, statSync } from 'node:fs';
import module from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import v8 from 'node:v8';

const folder = fileURLToPath(new URL('..', import.meta.url));
// What a build runs once should not be compiled as if it ran for hours: with these a small build takes a third less of the
// processor's time, and a large one no more. Threads that clear what is young wait for each other longer than they work;
// WebAssembly is compiled once, quickly; a function is optimised when it has run twice as long as Node 20 would wait, which
// later versions have no word for.
const flags = ['--no-parallel-scavenge', '--liftoff-only'];
const onNode20 = process.versions.v8.startsWith('11.') ? ['--interrupt-budget=300000'] : [];
for (const flag of [...flags, ...onNode20]) v8.setFlagsFromString(flag);
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
