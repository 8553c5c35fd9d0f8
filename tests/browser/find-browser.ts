import { accessSync, constants, existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

/** A Chromium that playwright-core can launch. */
export interface InstalledBrowser {
  readonly executablePath: string;
  readonly env: NodeJS.ProcessEnv;
}

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const macApplications = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/**
 * The browser for the tests: BACKFILE_BROWSER when set, else the system's Chromium or Chrome, else the one that
 * the package @sparticuz/chromium carries.
 *
 * @throws when none can be had; tests never pass over a missing browser in silence.
 */
export async function findBrowser(env: NodeJS.ProcessEnv = process.env): Promise<InstalledBrowser> {
  const chosen = env['BACKFILE_BROWSER'];
  if (chosen && chosen !== 'carried') return { executablePath: chosen, env };
  const installed = chosen === 'carried' ? undefined : installedBrowser(env);
  return installed ? { executablePath: installed, env } : carriedBrowser(env);
}

function installedBrowser(env: NodeJS.ProcessEnv): string | undefined {
  const folders = (env['PATH'] ?? '').split(delimiter).filter(folder => folder !== '');
  const candidates = folders.flatMap(folder => names.map(name => join(folder, name)));
  return [...candidates, ...macApplications].find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Unpacks the carried browser once, with the libraries and fonts that a bare machine lacks (NSS, NSPR, Expat,
 * Open Sans), into node_modules/.cache.
 */
async function carriedBrowser(env: NodeJS.ProcessEnv): Promise<InstalledBrowser> {
  if (process.platform !== 'linux' || process.arch !== 'x64') throw new Error(noBrowser);
  const home = join(import.meta.dirname, '../../node_modules/.cache/chromium');
  if (!existsSync(home)) await unpack(home);
  const libraries = [join(home, 'al2023/lib'), env['LD_LIBRARY_PATH']].filter(Boolean).join(':');
  return {
    executablePath: join(home, 'chromium'),
    env: { ...env, LD_LIBRARY_PATH: libraries, FONTCONFIG_PATH: join(home, 'fonts') },
  };
}

const noBrowser =
  'The browser tests need Chromium or Chrome: install one, or set BACKFILE_BROWSER to its path. (The package @sparticuz/chromium carries one for Linux on x64 only.)';

async function unpack(home: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'backfile-chromium-'));
  const before = { ...process.env };
  try {
    // The package unpacks into the temporary folder, and its libraries only where it takes itself to be on Amazon Linux.
    Object.assign(process.env, { TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' });
    const { default: chromium } = await import('@sparticuz/chromium');
    await chromium.executablePath();
    await writeFile(join(folder, 'fonts/fonts.conf'), fontSettings(join(home, 'fonts')));
    await mkdir(join(home, '..'), { recursive: true });
    await moveInto(folder, home);
  } finally {
    restoreEnvironment(before);
    await rm(folder, { recursive: true, force: true });
  }
}

/** Assigning process.env itself would leave the system's environment as it is. */
function restoreEnvironment(before: NodeJS.ProcessEnv): void {
  for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
  Object.assign(process.env, before);
}

/** The carried settings name folders of Amazon Linux; a page without any font cannot be laid out. */
function fontSettings(folder: string): string {
  const folders = [folder, '/usr/share/fonts', '/usr/local/share/fonts'].map(path => `<dir>${path}</dir>`).join('');
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${folders}<cachedir>${folder}/cache</cachedir></fontconfig>`;
}

/** Copies beside `home` first, so that `home` is there whole or not at all; another run may have been faster. */
async function moveInto(folder: string, home: string): Promise<void> {
  const beside = `${home}-${process.pid}`;
  await cp(folder, beside, { recursive: true });
  await rename(beside, home).catch(async error => {
    await rm(beside, { recursive: true, force: true });
    if (!existsSync(home)) throw error;
  });
}
