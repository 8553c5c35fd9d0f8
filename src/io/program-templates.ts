import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { programFolder } from './program-folder.ts';

/** The templates that a theme can take the place of, e.g. `components/masthead.tsx`. */
export function programTemplates(): readonly string[] {
  return ['components', 'pages'].flatMap(folder =>
    readdirSync(resolve(programFolder, 'templates', folder))
      .filter(name => /\.tsx?$/.test(name))
      .sort()
      .map(name => `${folder}/${name}`),
  );
}
