/**
 * Reads the cases of tests/cases and tells what differs from the expectation: npm run cases [-- NAME …]
 *
 *   --write        draft labelled.txt and record.md where a case lacks them
 *   --write NAME   draft them anew for this case; read every line of the draft, and correct it by hand
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { caseNames, casesFolder, differencesOf, expectedFiles, readCase } from '../tests/support/article-cases.ts';

const { values, positionals } = parseArgs({
  options: { write: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const unknown = positionals.filter(name => !caseNames().includes(name));
if (unknown.length > 0) throw new Error(`tests/cases has no folder ${unknown.map(name => `“${name}”`).join(', ')}.`);

for (const name of positionals.length > 0 ? positionals : caseNames()) {
  const result = readCase(name);
  const missing = expectedFiles.filter(file => result.expected[file] === undefined);
  const drafted = !values.write ? [] : positionals.length > 0 ? expectedFiles : missing;
  const differences = differencesOf(name, result);
  if (differences !== '') console.log(differences);
  for (const file of drafted) {
    writeFileSync(join(casesFolder, name, file), result.made[file]);
    console.log(`tests/cases/${name}/${file} is drafted: read it, and correct what is wrong.`);
  }
  const undrafted = missing.filter(file => !drafted.includes(file));
  for (const file of undrafted)
    console.error(`tests/cases/${name}/${file} is missing: npm run cases -- --write ${name}`);
  const replaced = drafted.length === expectedFiles.length;
  if (undrafted.length > 0 || (differences !== '' && !replaced)) process.exitCode = 1;
}
