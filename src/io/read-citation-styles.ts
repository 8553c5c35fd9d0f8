import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { type CitationStyles, citationStyleFiles, localesFor } from '../site/citations/citation-styles.ts';
import { programFolder } from './program-files.ts';
import { readBytes } from './regular-file.ts';

/** Much larger than any style. */
const largest = 1024 * 1024;

/** The official citation styles, with the locales that the interface's language needs. */
export function readCitationStyles(language: string): CitationStyles {
  const folder = resolve(programFolder, 'templates/citation-styles');
  const read = (path: string) => new TextDecoder().decode(readBytes(resolve(folder, path), largest));
  const available = readdirSync(resolve(folder, 'locales')).flatMap(
    name => /^locales-(.+)\.xml$/.exec(name)?.slice(1) ?? [],
  );
  const [first, ...others] = localesFor(language, available);
  return {
    language: first,
    styles: Object.fromEntries(citationStyleFiles.map(file => [file, read(`${file}.csl`)])),
    locales: Object.fromEntries([first, ...others].map(tag => [tag, read(`locales/locales-${tag}.xml`)])),
  };
}
