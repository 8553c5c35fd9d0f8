import { tombstoneUrl } from '../addresses.ts';
import type { Archive } from '../archive.ts';
import type { SiteFile } from '../site-plan.ts';
import { absoluteLink, below } from '../site-url.ts';

/** The notices of removed articles for programs: whoever had the article's index.json or index.md finds why it is gone. */
export function tombstoneFiles({ settings, removed }: Archive): readonly SiteFile[] {
  return removed.flatMap(({ id, date, reason }): readonly SiteFile[] => {
    const folder = tombstoneUrl({ id });
    const notice = { url: absoluteLink(settings.address, folder), id, state: { kind: 'removed', date, reason } };
    return [
      { kind: 'text', path: below(folder, 'index.json'), text: () => `${JSON.stringify(notice, undefined, 2)}\n` },
      { kind: 'text', path: below(folder, 'index.md'), text: () => frontMatter(notice) },
    ];
  });
}

/** JSON is YAML too: so no reason can end the front matter. */
function frontMatter(notice: object): string {
  const lines = Object.entries(notice).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  return ['---', ...lines, '---', ''].join('\n');
}
