import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { cellOf, csvLine, type RawValue, untamed, valueIn } from '../../src/record/metadata-table.ts';
import { runHere } from '../support/run-backfile.ts';
import { goodArticle, temporaryArchive } from '../support/temporary-archive.ts';

const yml = `# Seen on paper.
headline: "=SUM(A1)" # odd, but so it stands
byline: [Ellen Marsh, Jon Reed]
date: 2021-03-14
dateEvidence:
  - quote: on Tuesday
    line: 3
topics: [Ferries, Island life]
lines: { 5: boilerplate }
notes: '- a; "b", c'
`;

const archive = () =>
  temporaryArchive({
    'articles/a.txt': goodArticle,
    'articles/a.yml': yml,
    'articles/b.txt': goodArticle.replace('Tuesday', 'Friday'),
    'articles/c.md': `---\nheadline: Given\n---\n\n${goodArticle.replace('Tuesday', 'Monday')}`,
  });
const metadata = (root: string, ...words: readonly string[]) => runHere(['metadata', ...words], { cwd: root });
const read = (root: string, path: string) => readFileSync(join(root, path), 'utf8');

/** Changes the table as a spreadsheet would, by plain replacement. */
function edit(root: string, ...pairs: readonly (readonly [string, string])[]): void {
  const table = pairs.reduce(
    (text, [from, to]) => {
      assert.ok(text.includes(from), from);
      return text.replace(from, to);
    },
    read(root, 'metadata.csv'),
  );
  writeFileSync(join(root, 'metadata.csv'), table);
}

test('a table that nobody changed changes nothing, and no cell of it is a formula', async () => {
  const root = archive();
  assert.equal((await metadata(root, 'export')).code, 0);
  assert.match(read(root, 'metadata.csv'), /,'=SUM\(A1\),/);
  assert.match(read(root, 'metadata.csv'), /,Given,/);
  const { code, err } = await metadata(root, 'import', '--yes');
  assert.equal(code, 0);
  assert.match(err, /Nothing was written/);
  assert.equal(read(root, 'articles/a.yml'), yml);
  assert.match((await metadata(root, 'export')).err, /there already/);
});

test('changes are shown and then written, comments and other keys stay, a new .yml file is made', async () => {
  const root = archive();
  await metadata(root, 'export');
  edit(root, ['2021-03-14', '2021-03-15'], ['"Ferries; Island life"', '"Ferries; =Votes"']);
  writeFileSync(join(root, 'new.csv'), 'article;outlet;date;notes\r\narticles/b.txt;The Mercury;2021~;\r\n');
  const shown = await metadata(root, 'import', '--dry-run');
  assert.match(shown.out, /articles\/a\.yml\n {2}- date: 2021-03-14\n {2}\+ date: 2021-03-15\n/);
  assert.equal(read(root, 'articles/a.yml'), yml);
  assert.equal((await metadata(root, 'import', '--yes')).code, 0);
  const changed = read(root, 'articles/a.yml');
  assert.match(changed, /^# Seen on paper\.\nheadline: "=SUM\(A1\)" # odd, but so it stands\n/);
  assert.match(changed, /date: 2021-03-15\n/);
  assert.match(changed, /Ferries.*=Votes|- Ferries\n\s+- =Votes/s);
  assert.match(changed, /quote: on Tuesday\n {4}line: 3\n/);
  assert.equal((await metadata(root, 'import', 'new.csv', '--yes')).code, 0);
  assert.equal(read(root, 'articles/b.yml'), 'outlet: The Mercury\ndate: 2021~\n');
  writeFileSync(join(root, 'gone.csv'), 'article,outlet,topics\narticles/b.txt,,\n');
  assert.equal((await metadata(root, 'import', 'gone.csv', '--yes')).code, 0);
  assert.equal(read(root, 'articles/b.yml'), 'date: 2021~\n');
});

test('a fault in one row, and nothing is written', async () => {
  const root = archive();
  const tryTable = async (table: string) => {
    writeFileSync(join(root, 't.csv'), table);
    const { code, out, err } = await metadata(root, 'import', 't.csv', '--yes');
    assert.equal(code, 1);
    assert.equal(read(root, 'articles/a.yml'), yml);
    return out + err;
  };
  const both = 'article,date,outlet,rights\narticles/a.txt,2021-03-20,,\narticles/b.txt,soon,,\n';
  assert.match(await tryTable(both), /articles\/b\.txt: .*“soon”[\s\S]*Nothing was written/);
  assert.match(await tryTable('article,headline\narticles/x.txt,A\n'), /no article “articles\/x\.txt”/);
  assert.match(await tryTable('article,headlin\narticles/a.txt,A\n'), /Did you mean “headline”/);
  assert.match(await tryTable('path,headline\narticles/a.txt,A\n'), /no column “article”/);
  assert.match(await tryTable('article,headline\narticles/c.md,A\n'), /metadata at its head/);
});

test('every value comes back as it was', () => {
  const text = fc.string({ unit: 'grapheme' });
  const value: fc.Arbitrary<RawValue> = fc.oneof(
    text,
    fc.array(text, { minLength: 1 }),
    fc.dictionary(fc.stringMatching(/^[a-z]{1,5}$/), text, { noNullPrototype: true }),
  );
  fc.assert(
    fc.property(fc.constantFrom('headline', 'topics', 'byline'), value, (key, given) => {
      const cell = cellOf(key, given);
      assert.deepEqual(valueIn(key, untamed(/^['=+\-@\t\r]/.test(cell) ? `'${cell}` : cell)), given);
      assert.doesNotMatch(csvLine([cell]), /^"?[=+\-@\t\r]/);
    }),
    { numRuns: 300 },
  );
});
