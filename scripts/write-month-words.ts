import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type MonthWordTable, monthWordTable } from './month-word-table.ts';

/**
 * Writes src/dates/month-words.json: the names of months and weekdays and the order of figures in every language of the
 * list, from the CLDR of the Node that runs this and from date-fns. Run it again when either is newer.
 */
const path = join(import.meta.dirname, '..', 'src/dates/month-words.json');
writeFileSync(path, lineByLine(monthWordTable()));

/** One language a line, so that a difference can be read. */
function lineByLine({ cldr, orders, languages }: MonthWordTable): string {
  const rows = Object.entries(languages).map(([tag, words]) => `    ${JSON.stringify(tag)}: ${JSON.stringify(words)}`);
  const head = `{\n  "cldr": ${JSON.stringify(cldr)},\n  "orders": ${JSON.stringify(orders)},\n  "languages": {\n`;
  return `${head}${rows.join(',\n')}\n  }\n}\n`;
}
