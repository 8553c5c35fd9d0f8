import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { PageMetadata } from '../../src/capture/capture.ts';
import { readCapture } from '../../src/capture/read-capture.ts';
import { labelLines } from '../../src/reading/label-lines.ts';
import { type CitationField, fields, textRows, textsFrom } from '../../src/record/fields.ts';
import { parseRecord } from '../../src/record/parse-record.ts';
import { recordFrom } from '../../src/record/record-from.ts';
import { formatRecord } from '../../src/record/record-markdown.ts';
import type { CitationFacts } from '../../src/site/citations/citation-facts.ts';
import { tableColumns } from '../../src/site/downloads/article-table.ts';
import { projectFolder } from '../support/run-backfile.ts';
import { recordWith } from '../support/site-archive.ts';

interface Row {
  readonly markdown: readonly string[];
  readonly csv?: readonly { readonly name: string; readonly description: string }[];
}

const rows = Object.values<Row>(fields);

type Fields = typeof fields;
type PageKey = Extract<Fields[keyof Fields], { readonly page: unknown }>['page'];

/** What a page says of itself and no field takes: a type, so that this does not compile when there is any. */
({}) satisfies Readonly<Record<Exclude<keyof PageMetadata, PageKey>, never>>;

/** Citations have everything that the table says they are made from. */
({}) satisfies Readonly<Record<Exclude<CitationField, keyof CitationFacts>, never>>;

test('every column of the table of fields stands in articles.csv, once, with its description', () => {
  const wanted = rows.flatMap(({ csv = [] }) => csv);
  const written = tableColumns
    .filter(({ name }) => name !== 'url')
    .map(({ name, description }) => ({ name, description }));
  const byName = (a: { name: string }, b: { name: string }) => (a.name < b.name ? -1 : 1);
  assert.deepEqual(written.sort(byName), wanted.map(({ name, description }) => ({ name, description })).sort(byName));
});

test('docs/record-format.md has every key of a record, and a record has no other', () => {
  const page = readFileSync(join(projectFolder, 'docs/record-format.md'), 'utf8');
  const keys = [...new Set(rows.flatMap(({ markdown }) => markdown))];
  assert.deepEqual(
    keys.filter(key => !new RegExp(`^\\| .*\`${key}\`.* \\|`, 'm').test(page)),
    [],
  );
  const full = { ...recordWith(), ...textsFrom(({ kind }) => (kind === 'text' ? 'a text' : ['a', 'b'])) };
  const written = [...formatRecord(full).matchAll(/^([a-z]\w*):/gm)].map(match => match[1] ?? '');
  assert.deepEqual(
    written.filter(key => !keys.includes(key) && key !== 'basis' && key !== 'format'),
    [],
  );
  assert.deepEqual(
    textRows.filter(({ markdown: [key] }) => !written.includes(key)),
    [],
  );
  assert.deepEqual(parseRecord(formatRecord(full)), full);
});

test('texts are the editor’s, else the page’s, and are absent when neither gives them', () => {
  const page = `<html><head><link rel="canonical" href="https://mercury.example/ferry"></head><body><article>
    <h1>Ferry returns to Saltmarsh after four years</h1>
    <p>The ferry between Saltmarsh and the island of Grey Holm will sail again from Easter, the council said on Monday.</p>
    <p>It was taken out of service four years ago, after a storm had damaged the quay on the island's western side.</p>
    </article></body></html>`;
  const recordOf = (sidecar: string) => {
    const file = {
      path: 'articles/a.html',
      bytes: Buffer.from(page),
      sidecar: { path: 'articles/a.yml', bytes: Buffer.from(sidecar) },
    };
    const { value: capture } = readCapture(file);
    assert.ok(capture);
    return recordFrom(capture, labelLines(capture), { language: 'en', rights: 'https://rights.example/' }).value;
  };
  const { captured, sourceUrl, topics } = recordOf('captured: 2021\ntopics: [Ferries]\n') ?? {};
  assert.deepEqual([captured, sourceUrl, topics], ['2021', 'https://mercury.example/ferry', ['Ferries']]);
  assert.equal(recordOf('url: https://other.example/\n')?.sourceUrl, 'https://other.example/');
  assert.equal('topics' in (recordOf('') ?? {}), false);
});
