import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { SourceFile, Sources } from '../../src/capture/sources.ts';
import { buildArchive } from '../../src/pipeline.ts';
import { sourceOf } from '../../src/record/article-record.ts';

const root = new URL('../fixtures/four-articles/', import.meta.url);
const file = (path: string): SourceFile => ({ path, bytes: new Uint8Array(readFileSync(new URL(path, root))) });
const captures = ['000_2bd3a14c6b6e0df8', '001_7b64d57327a4f671', '002_08d62a0c17b14a4d', '003_fecdc436662a05e9'];
const lists = readdirSync(new URL('authority/', root))
  .filter(name => name !== 'stories.yml')
  .map(name => file(`authority/${name}`));

/** The stories of the four articles, as the first three figures of their captures, through the whole pipeline. */
function storiesWith(authority: readonly SourceFile[]): readonly (readonly string[])[] {
  const articles = captures.map(name => ({
    ...file(`articles/${name}.txt`),
    sidecar: file(`articles/${name}.yml`),
  }));
  const sources: Sources = {
    settings: file('archive.yml'),
    articles,
    loneSidecars: [],
    ignored: [],
    authority,
    theme: [],
    templates: [],
    problems: [],
  };
  const { archive } = buildArchive(sources, {});
  assert.equal(archive.articles.length, 4);
  const figures = new Map(archive.articles.map(({ record }) => [record.id, sourceOf(record).slice(9, 12)]));
  return archive.stories.stories.map(story => story.articles.map(id => figures.get(id) ?? '').sort());
}

test('001 and 003 tell one event and the other two none, with the editors’ lists', () => {
  assert.deepEqual(storiesWith(lists), [['001', '003']]);
});

test('001 and 003 tell one event and the other two none, with no list at all', () => {
  assert.deepEqual(storiesWith([]), [['001', '003']]);
});
