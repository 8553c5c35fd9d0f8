import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after } from 'node:test';
import { projectFolder } from './run-backfile.ts';

/** The files that `npm pack` puts into the package, without the program, which is built for it. */
export function packedFiles(): readonly string[] {
  const { status, stdout, stderr } = spawnSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: projectFolder,
    encoding: 'utf8',
  });
  assert.equal(status, 0, stderr);
  // A list in npm 11 and before, a map from names to packages after.
  const told: Readonly<Record<string, { readonly files: readonly { readonly path: string }[] }>> = JSON.parse(stdout);
  const [packed] = Object.values(told);
  return (packed?.files ?? []).map(({ path }) => path).filter(path => !path.startsWith('program/'));
}

/**
 * An empty folder with Backfile installed in it as npm does it: the files of the package and the packages it depends on,
 * those that only its developers need left out. Nothing is fetched.
 */
export function folderWithPackage(): string {
  const root = mkdtempSync(join(tmpdir(), 'backfile-package-'));
  after(() => rmSync(root, { recursive: true, force: true }));
  const installed = join(root, 'node_modules/backfile');
  for (const path of packedFiles()) cpSync(join(projectFolder, path), join(installed, path));
  const built = spawnSync(process.execPath, ['scripts/build-program.js', join(installed, 'program')], {
    cwd: projectFolder,
    encoding: 'utf8',
  });
  assert.equal(built.status, 0, built.stderr);
  for (const path of productionPackages()) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    symlinkSync(join(projectFolder, path), join(root, path));
  }
  return root;
}

function productionPackages(): readonly string[] {
  const lock: { readonly packages: Readonly<Record<string, { readonly dev?: boolean; readonly optional?: boolean }>> } =
    JSON.parse(readFileSync(join(projectFolder, 'package-lock.json'), 'utf8'));
  return Object.entries(lock.packages)
    .filter(([path, { dev, optional }]) => /^node_modules\/(?:@[^/]+\/)?[^/]+$/.test(path) && !dev && !optional)
    .map(([path]) => path);
}

/** Runs the installed program as `npx backfile` does. */
export function runInstalled(root: string, words: readonly string[], env: NodeJS.ProcessEnv = {}) {
  const { GITHUB_ACTIONS: _, BACKFILE_ADDRESS: __, ...inherited } = process.env;
  const program = join(root, 'node_modules/backfile/bin/backfile.js');
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...words], {
    cwd: root,
    encoding: 'utf8',
    env: { ...inherited, ...env },
  });
  return { code: status, out: stdout, err: stderr };
}
