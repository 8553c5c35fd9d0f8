import { readCapture } from '../../capture/read-capture.ts';
import { webAddress } from '../../capture/yaml-fields.ts';
import { exportDate } from '../dates.ts';
import { type ImportChoices, type Imported, type ImportFolder, type PlannedImport, wholeFile } from '../imported.ts';
import { leftOut } from '../problems.ts';

/** A page in a folder, with the file that says where it was. */
interface SavedPage {
  readonly name: string;
  readonly about?: string;
}

const largestPage = 100 * 1024 * 1024;
/** What ArchiveBox keeps of a page, the best first. */
const bestOf = ['singlefile.html', 'singlefile/singlefile.html', 'output.html', 'dom/output.html'];

/** Folders of pages in one file each: of ArchiveBox (archive/TIME/singlefile.html) and of SingleFile. */
export function savedPagesImport(folder: ImportFolder, choices: ImportChoices): PlannedImport | undefined {
  const pages = savedPagesIn(folder.names);
  if (pages.length === 0) return undefined;
  return {
    title: pages.some(({ about }) => about !== undefined) ? 'Pages kept by ArchiveBox' : 'Pages kept by SingleFile',
    holds: [['page', pages.length]],
    entries: () => pagesOf(folder, pages, choices),
  };
}

export function savedPagesIn(names: readonly string[]): readonly SavedPage[] {
  const known = new Set(names);
  const snapshots = names.flatMap(name => {
    const [, box] = /^(.*\/)?\d{9,12}(?:\.\d+)?\/index\.json$/.exec(name) ?? [];
    if (box === undefined && !/^\d{9,12}(?:\.\d+)?\/index\.json$/.test(name)) return [];
    const inside = name.slice(0, -'index.json'.length);
    const page = bestOf.map(each => `${inside}${each}`).find(each => known.has(each));
    return page === undefined ? [] : [{ name: page, about: name }];
  });
  return snapshots.length > 0 ? snapshots : names.filter(name => /\.html?$/i.test(name)).map(name => ({ name }));
}

async function* pagesOf(
  folder: ImportFolder,
  pages: readonly SavedPage[],
  { match }: ImportChoices,
): AsyncIterable<Imported> {
  for (const { name, about } of pages) {
    const bytes = await wholeFile(folder, name, largestPage);
    const said = about === undefined ? {} : await factsIn(folder, about);
    const read = bytes && readCapture({ path: 'articles/page.html', bytes });
    if (bytes === undefined || read?.value === undefined) {
      yield {
        kind: 'problem',
        problem: leftOut(
          folder.path,
          name,
          read?.problems[0]?.message.replace(/\.$/, '') ?? 'it is larger than any article',
        ),
      };
      continue;
    }
    const { page } = read.value;
    const url = said.url ?? webAddress.safeParse(page?.canonicalUrl?.value).data;
    if (match !== undefined && !(url ?? '').includes(match)) continue;
    const captured = said.captured;
    yield {
      kind: 'article',
      place: name,
      headline: page?.headline?.value ?? '',
      nameDate: page?.date?.value ?? captured ?? page?.captured?.value,
      metadata: { ...(url !== undefined && { url }), ...(captured !== undefined && { captured }) },
      capture: { kind: 'file', extension: '.html', bytes },
      isCapture: true,
    };
  }
}

/** What ArchiveBox says of a page. */
async function factsIn(
  folder: ImportFolder,
  name: string,
): Promise<{ readonly url?: string; readonly captured?: string }> {
  const bytes = await wholeFile(folder, name, 1024 * 1024);
  try {
    const said: unknown = JSON.parse(new TextDecoder().decode(bytes));
    if (typeof said !== 'object' || said === null) return {};
    const { url, timestamp } = said as Readonly<Record<string, unknown>>;
    const address = webAddress.safeParse(url).data;
    const captured = exportDate(String(timestamp ?? '').replace(/\.\d+$/, ''));
    return { ...(address !== undefined && { url: address }), ...(captured !== undefined && { captured }) };
  } catch {
    return {};
  }
}
