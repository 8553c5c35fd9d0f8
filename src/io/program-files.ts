import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';

/** Where Backfile itself lies: its templates, styles and browser code stand here, whatever folder the archive is in. */
export const programFolder = resolve(import.meta.dirname, '../..');

/** The templates that a theme can take the place of, e.g. `components/masthead.tsx`. */
export function programTemplates(): readonly string[] {
  return ['components', 'pages'].flatMap(folder =>
    readdirSync(resolve(programFolder, 'templates', folder))
      .filter(name => /\.tsx?$/.test(name))
      .sort()
      .map(name => `${folder}/${name}`),
  );
}
