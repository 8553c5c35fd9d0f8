import type { ArticleMetadata } from '../../capture/metadata.ts';
import { webAddress } from '../../capture/yaml-fields.ts';
import { exportDate } from '../dates.ts';
import {
  type ImportChoices,
  type Imported,
  type ImportFolder,
  importLimits,
  type PlannedImport,
  wholeFile,
} from '../imported.ts';
import { LeftOutCounts } from '../left-out-counts.ts';
import { brokenExport, leftOut } from '../problems.ts';
import { rowsOf } from '../tables/rows.ts';

/** An export of Substack (Settings → Exports): a ZIP or a folder with posts.csv and a file for each post. */
export function substackImport(folder: ImportFolder, choices: ImportChoices): PlannedImport | undefined {
  const list = folder.names.find(name => /(?:^|\/)posts\.csv$/.test(name));
  if (list === undefined) return undefined;
  const posts = new Map(
    folder.names.flatMap(name =>
      /(?:^|\/)posts\/[^/]+\.html$/.test(name) ? [[name.replace(/^.*\/|\.html$/g, ''), name]] : [],
    ),
  );
  return {
    title: 'Substack export',
    holds: [['post with a text', posts.size]],
    entries: () => substackPosts(folder, list, posts, choices),
  };
}

async function* substackPosts(
  folder: ImportFolder,
  list: string,
  posts: ReadonlyMap<string, string>,
  { states = [], site = '' }: ImportChoices,
): AsyncIterable<Imported> {
  const counts = new LeftOutCounts();
  const table = await wholeFile(folder, list, 10 * importLimits.text);
  if (table === undefined) return;
  for await (const row of rowsOf({ path: list, pieces: () => [table] }, 'csv')) {
    if ('fault' in row) {
      yield { kind: 'problem', problem: brokenExport(folder.path, row.fault, row.line) };
      continue;
    }
    const text = (name: string) => row.values.get(name)?.[0]?.trim() ?? '';
    const id = text('post_id');
    const state =
      text('is_published') !== 'true' ? 'draft' : /^(?:|everyone)$/.test(text('audience')) ? '' : text('audience');
    if (state !== '' && !states.includes(state)) {
      counts.add(state === 'draft' ? 'drafts' : `posts for “${state}”`, 1, `--states ${[...states, state].join(',')}`);
      continue;
    }
    const name = posts.get(id);
    const bytes = name === undefined ? undefined : await wholeFile(folder, name, importLimits.text);
    const html = bytes === undefined ? '' : new TextDecoder().decode(bytes);
    if (html.trim() === '') {
      yield {
        kind: 'problem',
        problem: leftOut(folder.path, `post ${id} (“${text('title')}”)`, 'it has no text', row.line),
      };
      continue;
    }
    const slug = id.replace(/^\d+\./, '');
    const url = webAddress.safeParse(site === '' ? '' : `${site.replace(/\/+$/, '')}/p/${slug}`).data;
    const date = exportDate(text('post_date'));
    const standfirst = text('subtitle').replace(/\s+/g, ' ');
    const metadata: ArticleMetadata = {
      ...(standfirst !== '' && { standfirst }),
      ...(date !== undefined && { date }),
      ...(url !== undefined && { url }),
      ...(/^[\w-]+$/.test(slug) && { formerly: [`p/${slug}`] }),
      whole: true,
    };
    yield {
      kind: 'article',
      place: `post ${id}`,
      headline: text('title'),
      metadata,
      capture: { kind: 'page', body: html },
    };
  }
  yield* counts.entries();
}
