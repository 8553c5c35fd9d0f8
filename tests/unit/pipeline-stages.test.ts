import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readCapture } from '../../src/capture/read-capture.ts';
import { readSources } from '../../src/io/read-sources.ts';
import { findNames } from '../../src/names/find-names.ts';
import { loadAuthority } from '../../src/names/load-authority.ts';
import { archiveOf, buildSite, readArchive, reviewNotes } from '../../src/pipeline.ts';
import { knownBefore, readAnew } from '../../src/read-records.ts';
import { labelLines } from '../../src/reading/label-lines.ts';
import { buildSearchIndex } from '../../src/search/build/build-search-index.ts';
import { catalogueOf } from '../../src/site/catalogue.ts';
import { searchSchema } from '../../src/site/in-browser/search-schema.ts';
import { searchDocuments } from '../../src/site/search-documents.ts';
import { readSettings } from '../../src/site/settings/read-settings.ts';
import { readTheme } from '../../src/site/settings/read-theme.ts';
import { findStories } from '../../src/stories/find-stories.ts';
import { readStoryPins } from '../../src/stories/story-pins.ts';
import { noAssets } from '../support/site-archive.ts';

const root = new URL('../fixtures/four-articles/', import.meta.url).pathname;

/** What each stage of src/pipeline.ts gives, by the stage's name. */
function stageOutputs(): ReadonlyMap<string, unknown> {
  const sources = readSources(root);
  const settings = readSettings(sources.settings, {});
  const theme = readTheme(sources.theme, sources.templates, settings.value);
  const authority = loadAuthority(sources.authority);
  const known = knownBefore(settings.value, authority.value.events);
  const captures = sources.articles.map(file => readCapture(file));
  const labelled = captures.flatMap(({ value }) => (value ? [labelLines(value)] : []));
  const read = sources.articles.map(file => readAnew(file, known));
  const records = read.flatMap(({ value }) => (value ? [value.record] : []));
  const names = findNames(records, authority.value);
  const storyList = sources.authority.find(({ path }) => path === 'authority/stories.yml');
  const pins = storyList ? readStoryPins(storyList, records) : undefined;
  const archiveRead = readArchive(sources, {});
  const built = archiveOf(archiveRead);
  const catalogue = catalogueOf(built.archive);
  const documents = searchDocuments(catalogue);
  const plan = buildSite(built.archive, noAssets);
  return new Map<string, unknown>([
    ['readSettings', settings],
    ['readTheme', theme],
    ['loadAuthority', authority],
    ['knownBefore', known],
    ['readCapture', captures],
    ['labelLines', labelled],
    ['readAnew', read],
    ['findNames', names],
    ['readStoryPins', pins],
    ['findStories', findStories(records, names, pins?.value)],
    ['readArchive', archiveRead],
    ['archiveOf', built],
    ['reviewNotes', reviewNotes(archiveRead, sources)],
    ['catalogueOf', catalogue],
    ['searchDocuments', documents],
    ['buildSearchIndex', buildSearchIndex(documents, searchSchema)],
    ['planSite', plan],
  ]);
}

test('what each stage gives can be cloned: it can be remembered, sent to a worker and compared', () => {
  const failing = [...stageOutputs()].flatMap(([stage, output]) => {
    const fault = cloneFault(output);
    return fault === undefined ? [] : [{ stage, fault }];
  });
  assert.deepEqual(failing, []);
});

/** What keeps a value from being cloned as it is; undefined when nothing does. */
function cloneFault(output: unknown): string | undefined {
  try {
    assert.deepStrictEqual(structuredClone(output), output);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message.split('\n')[0] : String(error);
  }
}
