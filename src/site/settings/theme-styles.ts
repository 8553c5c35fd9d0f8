import { type ChosenColours, colourProperties, type Scheme } from './palette.ts';
import type { ArchiveSettings } from './settings.ts';

/** The colours of archive.yml as style rules that come after the site's own; empty when none are chosen. */
export function themeStyles({ colours }: ArchiveSettings): string {
  if (colours === undefined) return '';
  const { dark, ...light } = colours;
  // Paper stays white: print.css has its own colours, which these would come after.
  const lightRule = isChosen(light) ? `@media screen {\n${rootRule(light, 'light')}}\n` : '';
  // Chosen light colours must not shine through in the dark, so that the dark ones are always said again.
  return `${lightRule}@media screen and (prefers-color-scheme: dark) {\n${rootRule(dark ?? {}, 'dark')}}\n`;
}

function isChosen(colours: ChosenColours | undefined): boolean {
  return Object.values(colours ?? {}).some(colour => colour !== undefined);
}

function rootRule(colours: ChosenColours, scheme: Scheme): string {
  const properties = Object.entries(colourProperties(colours, scheme)).map(([name, value]) => `  ${name}: ${value};\n`);
  return `:root {\n${properties.join('')}}\n`;
}
