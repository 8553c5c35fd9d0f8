import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { projectFolder } from './run-backfile.ts';

const page = (title: string, body: string, head = '') =>
  `<!doctype html><html lang="en"><head><title>${title} – Garden Notes</title>${head}</head>` +
  `<body><nav>Home Roses Compost</nav><main><h1>${title}</h1>${body}</main><footer>All about compost</footer></body></html>`;

/** A small site that has nothing to do with news. */
export const gardenSite: Readonly<Record<string, string>> = {
  'index.html':
    '<!doctype html><html lang="en"><head><meta name="robots" content="noindex"></head><body>Welcome</body></html>',
  'roses/index.html': page(
    'Pruning roses',
    '<p>Cut in\nMarch. <b>Roses</b> flower on new wood.</p><aside>Compost sale</aside>',
    '<meta name="search:author" content="Ida Fenn"><meta property="article:published_time" content="2024-03-02T10:00:00Z">',
  ),
  'heap.html': page('A slow heap', '<p>Compost needs air.</p><p data-search-ignore>Buy a fork!</p>'),
  'marked.html': page(
    'Two parts',
    '<p>Outside.</p><div data-search-body><p>Only the inside is <i>searched</i>.</p></div>',
  ),
};

export interface ExampleSite {
  /** The site, with its index below `search/` and the element's modules below `archive-search/`. */
  readonly folder: string;
  /** A folder whose `node_modules` has the built package `backfile`. */
  readonly project: string;
  readonly remove: () => void;
}

/** Writes a site, builds the package, and indexes the site with the script of docs/search.md, as its reader would. */
export function buildExampleSite(pages: Readonly<Record<string, string>>): ExampleSite {
  const project = mkdtempSync(join(tmpdir(), 'backfile-example-'));
  const folder = join(project, 'site');
  const remove = () => rmSync(project, { recursive: true, force: true });
  try {
    writeSite(folder, pages);
    const installed = join(project, 'node_modules/backfile');
    mkdirSync(installed, { recursive: true });
    cpSync(join(projectFolder, 'package.json'), join(installed, 'package.json'));
    runNode(['scripts/build-program.js', join(installed, 'program')], projectFolder);
    // The packages that it needs.
    symlinkSync(join(projectFolder, 'node_modules'), join(installed, 'node_modules'));
    writeFileSync(join(project, 'package.json'), '{ "type": "module" }');
    writeFileSync(join(project, 'index-site.mjs'), indexingScript());
    runNode(['index-site.mjs', folder], project);
    cpSync(join(installed, 'program/archive-search'), join(folder, 'archive-search'), { recursive: true });
    return { folder, project, remove };
  } catch (error) {
    remove();
    throw error;
  }
}

function writeSite(folder: string, pages: Readonly<Record<string, string>>): void {
  for (const [path, html] of Object.entries(pages)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), html);
  }
}

function indexingScript(): string {
  return /```js\n([\s\S]*?)```/.exec(readFileSync(join(projectFolder, 'docs/search.md'), 'utf8'))?.[1] ?? '';
}

function runNode(words: readonly string[], cwd: string): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { cwd, encoding: 'utf8' });
  assert.deepEqual([status, stderr], [0, ''], stdout);
}
