import { resolve } from 'node:path';
import type { ImportChoices, ImportFile, PlannedImport } from '../imports/imported.ts';
import { type OpenedImportFile, openImportFile } from '../io/import-file.ts';
import { OperationError } from '../io/operation-error.ts';

interface ImportKind {
  /** Whether a file is of the kind, by how it begins. */
  readonly isLike: (head: string, path: string) => boolean;
  /** Nothing when the file is not of the kind. What reads one is loaded when it is asked for. */
  readonly plan: (file: ImportFile, choices: ImportChoices) => Promise<PlannedImport | undefined>;
  /** How such a file is had. */
  readonly had: string;
}

/** The kinds of exports, a row each. */
const kinds: Readonly<Record<string, ImportKind>> = {
  wordpress: {
    isLike: head => /<rss\b/.test(head) && /wordpress\.org\/export\/|<wp:wxr_version>/.test(head),
    plan: async (file, choices) =>
      (await import('../imports/wordpress/wordpress-import.ts')).wordPressImport(file, choices),
    had: 'In WordPress, choose Tools → Export → All content, and import the .xml file.',
  },
};

export const importKinds = Object.keys(kinds);

/** Looks at what is to be imported. @throws OperationError when it is nothing that Backfile can import */
export async function planImport(
  { kind: given, file }: { readonly kind: string; readonly file: string | undefined },
  choices: ImportChoices,
  { folder, progress }: { readonly folder: string; readonly progress: (text: string) => void },
): Promise<{ readonly source: OpenedImportFile; readonly planned: PlannedImport }> {
  const path = file ?? given;
  const source = openImportFile(path, resolve(folder, path));
  const name = file === undefined ? importKinds.find(each => kinds[each]?.isLike(source.head(), path)) : given;
  const kind = name !== undefined && Object.hasOwn(kinds, name) ? kinds[name] : undefined;
  if (kind === undefined)
    throw new OperationError(
      file === undefined
        ? `What kind of export ${path} is could not be told.`
        : `There is no kind of import “${given}”.`,
      `Say what it is: \`npx backfile import KIND ${path}\`. Kinds are ${importKinds.join(', ')}.`,
    );
  progress(`Looking through ${path}…`);
  const planned = await kind.plan(source, choices);
  if (planned === undefined) throw new OperationError(`${path} is no export of this kind: ${name}.`, kind.had);
  return { source, planned };
}
