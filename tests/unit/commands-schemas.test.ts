import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { articleMetadataPage } from '../../scripts/article-metadata-page.ts';
import { jsonSchemas } from '../../scripts/json-schemas.ts';
import { extensions } from '../../src/capture/formats/capabilities.ts';
import { articleMetadataSchema } from '../../src/capture/metadata.ts';
import { parseYaml, parseYamlText } from '../../src/capture/parse-yaml.ts';
import { projectFolder } from '../support/run-backfile.ts';

test('docs/schema/ is what the build checks by (npm run schemas writes it)', () => {
  const folder = join(projectFolder, 'docs/schema');
  const written = readdirSync(folder).sort();
  const wanted = [...jsonSchemas()].sort((a, b) => (a.name < b.name ? -1 : 1));
  assert.deepEqual(
    written,
    wanted.map(({ name }) => name),
  );
  for (const { name, text } of wanted) assert.equal(readFileSync(join(folder, name), 'utf8'), text, name);
});

test('a schema names every key, refuses others, and takes a bare year for a text', () => {
  const article = JSON.parse(jsonSchemas().find(({ name }) => name === 'article.schema.json')?.text ?? '{}');
  assert.equal(article.additionalProperties, false);
  assert.deepEqual(Object.keys(article.properties), Object.keys(articleMetadataSchema.shape));
  assert.ok(article.properties.headline.description.length > 0);
  assert.deepEqual(article.properties.date.type, ['string', 'number']);
});

test('docs/article-metadata.md has every key of NAME.yml, with an example that Backfile takes (npm run schemas writes it)', () => {
  const page = readFileSync(join(projectFolder, 'docs/article-metadata.md'), 'utf8');
  assert.equal(page, articleMetadataPage());
  const sections = page.split(/^## /m).slice(1);
  const examples = new Map(sections.map(text => [/^`(.+)`$/m.exec(text)?.[1], /```yaml\n([^`]*)```/.exec(text)?.[1]]));
  assert.deepEqual([...examples.keys()], Object.keys(articleMetadataSchema.shape));
  for (const [key, yaml = ''] of examples) {
    const { value, problems } = parseYamlText(yaml, 'articles/example.yml', articleMetadataSchema);
    assert.deepEqual(problems, []);
    assert.deepEqual(Object.keys(value ?? {}), [key]);
  }
});

/** The four articles of the archive that Backfile comes with, whatever becomes of articles/. */
const fixtures = join(projectFolder, 'tests/fixtures/four-articles');

test('the README says where the keys are, names every format that is read, and shows a NAME.yml that is there', () => {
  const readme = readFileSync(join(projectFolder, 'README.md'), 'utf8');
  assert.match(readme, /\]\(docs\/article-metadata\.md\)/);
  const unnamed = extensions.filter(extension => !new RegExp(`\\${extension}\\b`).test(readme));
  assert.deepEqual(unnamed, []);
  const [, path = '', yaml = ''] = /^ *# (\S+\.yml), beside \S+\n([\s\S]*?)^ *```$/m.exec(readme) ?? [];
  const { value, problems } = parseYamlText(yaml, path, articleMetadataSchema);
  assert.deepEqual(problems, []);
  const written = parseYaml(path, readFileSync(join(fixtures, path)), articleMetadataSchema);
  assert.deepEqual(written.value, { ...written.value, ...value });
});
