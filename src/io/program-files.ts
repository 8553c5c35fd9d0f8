import { existsSync, readdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** Where Backfile itself lies: its templates, styles and browser code stand here, whatever folder the archive is in. */
export const programFolder = folderOfPackage(import.meta.dirname);

/** This file runs as src/io/program-files.ts, and as a part of what is built in program/. */
function folderOfPackage(folder: string): string {
  return existsSync(resolve(folder, 'package.json')) ? folder : folderOfPackage(dirname(folder));
}

/** The templates that a theme can take the place of, e.g. `components/masthead.tsx`. */
export function programTemplates(): readonly string[] {
  return ['components', 'pages'].flatMap(folder =>
    readdirSync(resolve(programFolder, 'templates', folder))
      .filter(name => /\.tsx?$/.test(name))
      .sort()
      .map(name => `${folder}/${name}`),
  );
}
