import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import { test } from 'node:test';
import { parseHTML } from 'linkedom';
import { builtSite } from './built-site.ts';
import { newspaper } from './newspaper-site.ts';

const linking = 'a[href], link[href], script[src], img[src], source[srcset], form[action]';

const sites = [
  { name: 'the site', at: { prefix: '/' } },
  { name: 'the site', at: { prefix: '/papers/archive/' } },
  { name: 'the newspaper', at: newspaper },
];

for (const { name, at } of sites) {
  const { prefix } = at;
  test(`every link of ${name} at ${prefix} leads to a file, and every #part to an element`, async () => {
    const { folder } = await builtSite(at);
    const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(path => path.endsWith('.html'));
    const ids = new Map(pages.map(path => [path, idsOf(join(folder, path))]));
    const broken = pages.flatMap(path =>
      linksOf(join(folder, path)).flatMap(link =>
        leadsSomewhere(link, path, prefix, folder, ids) ? [] : [`${path}: ${link}`],
      ),
    );
    assert.ok(pages.length > 5);
    assert.deepEqual(broken, []);
  });
}

function linksOf(file: string): readonly string[] {
  const { document } = parseHTML(readFileSync(file, 'utf8'));
  return [...document.querySelectorAll(linking)].flatMap(element => {
    const name = ['href', 'src', 'srcset', 'action'].find(attribute => element.hasAttribute(attribute)) ?? '';
    return [element.getAttribute(name) ?? ''];
  });
}

function idsOf(file: string): ReadonlySet<string> {
  const { document } = parseHTML(readFileSync(file, 'utf8'));
  return new Set([...document.querySelectorAll('[id]')].map(element => element.id));
}

function leadsSomewhere(
  link: string,
  page: string,
  prefix: string,
  folder: string,
  ids: ReadonlyMap<string, ReadonlySet<string>>,
): boolean {
  const url = new URL(link, `https://archive.example${prefix}${page}`);
  // Links out of the site (the original article, a rights statement) are the archive's content, not its structure; a
  // file that the page itself holds is there.
  if (url.origin !== 'https://archive.example') return /^(?:https?|mailto|data):$/.test(url.protocol);
  if (!url.pathname.startsWith(prefix)) return false;
  const path = decodeURIComponent(url.pathname.slice(prefix.length));
  const file = path === '' || path.endsWith('/') ? posix.join(path, 'index.html') : path;
  if (!existsSync(join(folder, file)) || statSync(join(folder, file)).isDirectory()) return false;
  return (
    url.hash === '' || !file.endsWith('.html') || (ids.get(file)?.has(decodeURIComponent(url.hash.slice(1))) ?? false)
  );
}
