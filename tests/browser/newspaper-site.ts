import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newspaperArchive } from '../support/newspaper-archive.ts';
import { writeFiles } from '../support/temporary-archive.ts';
import { builtSite } from './built-site.ts';
import type { PageExample } from './page-kinds.ts';

/** Where the made-up archive of 150 varied articles is read from; the same folder for all test files of a run. */
export const newspaperRoot = writtenOnce();

/** It is built once, for a subfolder, so that every link is tried from there. */
export const newspaper = { root: newspaperRoot, prefix: '/papers/archive/' } as const;

function writtenOnce(): string {
  const home = process.env['BACKFILE_TEST_SITES'] ?? mkdtempSync(join(tmpdir(), 'backfile-newspaper-'));
  const root = join(home, 'newspaper');
  if (!existsSync(join(root, 'archive.yml'))) writeFiles(root, newspaperArchive());
  return root;
}

interface BuiltPage extends PageExample {
  readonly html: string;
}

/** Every page of the built newspaper. */
export async function newspaperPages(): Promise<readonly BuiltPage[]> {
  const { folder } = await builtSite(newspaper);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(path => path.endsWith('.html'))
    .sort()
    .map(path => {
      const html = readFileSync(join(folder, path), 'utf8');
      const kind = /<body class="page-([\w-]+)"/.exec(html)?.[1] ?? '';
      return { kind, url: path.replaceAll('\\', '/').replace(/index\.html$/, ''), html };
    });
}

/** The longest page of each kind, which is the hardest to lay out, and of articles the longest in each language. */
export function hardestOf(pages: readonly BuiltPage[]): readonly PageExample[] {
  const longest = new Map<string, BuiltPage>();
  for (const page of pages) {
    const language = page.kind === 'article' ? /class="article-body" lang="([\w-]+)"/.exec(page.html)?.[1] : undefined;
    const name = language === undefined ? page.kind : `${page.kind} in ${language}`;
    if (page.html.length > (longest.get(name)?.html.length ?? 0)) longest.set(name, page);
  }
  return [...longest].map(([kind, { url }]) => ({ kind, url }));
}
