import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fourArticles, projectFolder } from '../support/run-backfile.ts';

/** A site that the command line built for a test. */
export interface BuiltSite {
  readonly folder: string;
  /** The path it is made to be served under, with slashes at both ends. */
  readonly prefix: string;
}

const built = new Map<string, Promise<BuiltSite>>();

/**
 * Builds an archive with `backfile build`, once a process and place.
 * With BACKFILE_TEST_SITES (a folder; tests/run.ts sets it) a site is built once for all test files.
 */
export function builtSite({ root = fourArticles, prefix = '/' } = {}): Promise<BuiltSite> {
  const key = createHash('sha256').update(`${root} ${prefix}`).digest('hex').slice(0, 12);
  const site = built.get(key) ?? build(root, prefix, key);
  built.set(key, site);
  return site;
}

async function build(root: string, prefix: string, key: string): Promise<BuiltSite> {
  const home = process.env['BACKFILE_TEST_SITES'] ?? (await mkdtemp(join(tmpdir(), 'backfile-site-')));
  const folder = join(home, key);
  if (!existsSync(folder)) {
    await runBuild(root, folder, `https://archive.example${prefix}`).catch(error => builtElsewhere(folder, error));
  }
  return { folder, prefix };
}

/** Another test file may be building the same site: it is waited for. */
async function builtElsewhere(folder: string, error: Error): Promise<void> {
  if (!/Another build/.test(error.message)) throw error;
  for (let second = 0; second < 120; second++) {
    if (existsSync(folder)) return;
    await new Promise(resume => setTimeout(resume, 1000));
  }
  throw error;
}

function runBuild(root: string, folder: string, address: string): Promise<void> {
  const backfile = join(projectFolder, 'bin/backfile.js');
  return new Promise((done, fail) => {
    const build = spawn(process.execPath, [backfile, 'build', '--root', root, '--output', folder], {
      env: { ...process.env, BACKFILE_ADDRESS: address, NO_COLOR: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const said: string[] = [];
    build.stdout.on('data', chunk => said.push(String(chunk)));
    build.stderr.on('data', chunk => said.push(String(chunk)));
    build.on('error', fail);
    build.on('close', code =>
      code === 0 ? done() : fail(new Error(`backfile build ended with ${code}:\n${said.join('')}`)),
    );
  });
}
