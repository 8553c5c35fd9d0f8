import { resolve } from 'node:path';
import type { ImportChoices, ImportFile, ImportFolder, ImportScratch, PlannedImport } from '../imports/imported.ts';
import { openImportFile } from '../io/import-file.ts';
import { openImportFolder, openZipFolder } from '../io/import-folder.ts';
import { isFolder } from '../io/media-folder.ts';
import { OperationError } from '../io/operation-error.ts';

/** Nothing when what is imported is not of the kind; a fault when it is, and cannot be understood. */
type Planned = PlannedImport | { readonly fault: string } | undefined;

/** What reads a kind is loaded when it is asked for. */
type ImportKind = {
  /** How such an export is had. */
  readonly had: string;
} & (
  | {
      readonly of: 'file';
      /** Whether a file is of the kind, by how it begins and its name. */
      readonly isLike: (head: string, path: string) => boolean;
      readonly plan: (file: ImportFile, choices: ImportChoices, scratch: ImportScratch) => Promise<Planned>;
    }
  | {
      readonly of: 'folder';
      /** Whether a folder or a ZIP file is of the kind, by the names in it. */
      readonly isLike: (names: readonly string[]) => boolean;
      readonly plan: (folder: ImportFolder, choices: ImportChoices, scratch: ImportScratch) => Promise<Planned>;
    }
);

/** Lines that Nexis and Factiva set between articles. */
const betweenArticles =
  /^\s{0,80}\d{1,6} of \d{1,6} DOCUMENTS?\s*$|^\s{0,20}End of Document\s*$|^HD\s{1,20}\S|^Document [A-Z][A-Za-z0-9]{16,}\s*$/im;

const database: ImportKind = {
  of: 'file',
  isLike: (head, path) => /\.(?:docx|rtf)$/i.test(path) || (/\.txt$/i.test(path) && betweenArticles.test(head)),
  plan: async file => (await import('../imports/databases/database-import.ts')).databaseImport(file),
  had: 'In Nexis or Factiva, choose the articles and download them as plain text, .docx or .rtf, all in one file.',
};

/** The kinds of exports, a row each; of those that a file is like, the first is taken. */
const kinds: Readonly<Record<string, ImportKind>> = {
  wordpress: {
    of: 'file',
    isLike: head => /<rss\b/.test(head) && /wordpress\.org\/export\/|<wp:wxr_version>/.test(head),
    plan: async (file, choices) =>
      (await import('../imports/wordpress/wordpress-import.ts')).wordPressImport(file, choices),
    had: 'In WordPress, choose Tools → Export → All content, and import the .xml file.',
  },
  ghost: {
    of: 'file',
    isLike: (head, path) => /\.json$/i.test(path) && /"(?:db|exported_on)"\s*:/.test(head),
    plan: async (file, choices) => (await import('../imports/newsletters/ghost.ts')).ghostImport(file, choices),
    had: 'In Ghost, choose Settings → Import/Export → Export content, and import the .json file.',
  },
  substack: {
    of: 'folder',
    isLike: names => names.some(name => /(?:^|\/)posts\.csv$/.test(name)),
    plan: async (folder, choices) =>
      (await import('../imports/newsletters/substack.ts')).substackImport(folder, choices),
    had: 'In Substack, choose Settings → Exports → Create new export, and import the ZIP file.',
  },
  warc: {
    of: 'file',
    isLike: (head, path) => /\.warc(?:\.gz)?$/i.test(path) || head.startsWith('WARC/1.'),
    plan: async (file, choices, scratch) => {
      const { webArchiveImport } = await import('../imports/web-archives/web-archive-import.ts');
      return webArchiveImport(file.path, [{ path: file.path, pieces: () => piecesOf(file) }], choices, scratch);
    },
    had: 'A WARC file is what crawlers such as wget --warc-file, Heritrix and Browsertrix write.',
  },
  wacz: {
    of: 'folder',
    isLike: names => names.some(name => /\.warc(?:\.gz)?$/i.test(name)) && !names.some(name => isSnapshot.test(name)),
    plan: async (folder, choices, scratch) => {
      const { webArchiveImport } = await import('../imports/web-archives/web-archive-import.ts');
      const warcs = folder.names
        .filter(name => /\.warc(?:\.gz)?$/i.test(name))
        .map(name => ({ path: `${folder.path}: ${name}`, pieces: () => folder.pieces(name) }));
      return webArchiveImport(folder.path, warcs, choices, scratch);
    },
    had: 'A WACZ file is what Webrecorder and Browsertrix write; a folder with .warc files does as well.',
  },
  pages: {
    of: 'folder',
    isLike: names => names.some(name => isSnapshot.test(name) || /\.html?$/i.test(name)),
    plan: async (folder, choices) =>
      (await import('../imports/web-archives/saved-pages-import.ts')).savedPagesImport(folder, choices),
    had: 'A folder is needed with pages that SingleFile saved, or the folder of ArchiveBox with its archive/.',
  },
  nexis: database,
  factiva: database,
  csv: {
    of: 'file',
    isLike: (_, path) => /\.(?:csv|tsv)$/i.test(path),
    plan: async (file, choices) =>
      (await import('../imports/tables/table-import.ts')).tableImport(file, 'csv', choices),
    had: 'A table needs a first row with the names of its columns, and a row for each article.',
  },
  json: {
    of: 'file',
    isLike: (head, path) => /\.(?:jsonl?|ndjson)$/i.test(path) && /^\s*[[{]/.test(head),
    plan: async (file, choices) =>
      (await import('../imports/tables/table-import.ts')).tableImport(file, 'json', choices),
    had: 'An object for each article is needed, one on each line or all in a list.',
  },
};

/** What ArchiveBox writes for every page. */
const isSnapshot = /(?:^|\/)\d{9,12}(?:\.\d+)?\/index\.json$/;

async function* piecesOf({ pieces }: ImportFile): AsyncIterable<Uint8Array> {
  yield* pieces();
}

export const importKinds = Object.keys(kinds);

interface ImportSurroundings {
  /** What a relative path begins at. */
  readonly folder: string;
  readonly progress: (text: string) => void;
  readonly scratch: ImportScratch;
}

export interface PreparedImport {
  /** What is imported, as the person named it. */
  readonly path: string;
  readonly planned: PlannedImport;
  /** How far it was read, as far as that can be said. */
  readonly progress: () => string;
}

/** Looks at what is to be imported. @throws OperationError when it is nothing that Backfile can import */
export async function planImport(
  { kind: given, file }: { readonly kind: string; readonly file: string | undefined },
  choices: ImportChoices,
  { folder, progress, scratch }: ImportSurroundings,
): Promise<PreparedImport> {
  const path = file ?? given;
  const source = await openSource(path, resolve(folder, path));
  const name = file === undefined ? importKinds.find(each => isLike(kinds[each], source)) : given;
  const kind = name !== undefined && Object.hasOwn(kinds, name) ? kinds[name] : undefined;
  if (kind === undefined)
    throw new OperationError(
      file === undefined
        ? `What kind of export ${path} is could not be told.`
        : `There is no kind of import “${given}”.`,
      `Say what it is: \`npx backfile import KIND ${path}\`. Kinds are ${importKinds.join(', ')}.`,
    );
  progress(`Looking through ${path}…`);
  const planned = await planOf(kind, source, choices, scratch);
  if (planned === undefined) throw new OperationError(`${path} is no export of the kind ${name}.`, kind.had);
  if ('fault' in planned) throw new OperationError(`${path}: ${planned.fault}.`, kind.had);
  return { path, planned, progress: source.progress };
}

type Source =
  | { readonly of: 'file'; readonly file: ImportFile; readonly head: string; readonly progress: () => string }
  | { readonly of: 'folder'; readonly folder: ImportFolder; readonly progress: () => string };

async function openSource(path: string, full: string): Promise<Source> {
  const progress = () => path;
  if (isFolder(full)) return { of: 'folder', folder: openImportFolder(path, full), progress };
  const file = openImportFile(path, full);
  const head = file.head();
  if (head.startsWith('PK\u0003\u0004') && !/\.docx$/i.test(path))
    return { of: 'folder', folder: await openZipFolder(path, full), progress };
  return { of: 'file', file, head, progress: file.progress };
}

function isLike(kind: ImportKind | undefined, source: Source): boolean {
  if (kind?.of === 'file') return source.of === 'file' && kind.isLike(source.head, source.file.path);
  return kind?.of === 'folder' && source.of === 'folder' && kind.isLike(source.folder.names);
}

async function planOf(
  kind: ImportKind,
  source: Source,
  choices: ImportChoices,
  scratch: ImportScratch,
): Promise<Planned> {
  if (kind.of === 'file') return source.of === 'file' ? kind.plan(source.file, choices, scratch) : undefined;
  return source.of === 'folder' ? kind.plan(source.folder, choices, scratch) : undefined;
}
