import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { z } from 'zod';
import type { ArticleFile } from '../../src/capture/capture.ts';
import { articleMetadataSchema } from '../../src/capture/metadata.ts';
import type { Sources } from '../../src/capture/sources.ts';
import { authorityFiles, authoritySchemas } from '../../src/names/authority.ts';
import { archiveOf, readArchive, reviewNotes } from '../../src/pipeline.ts';
import { catalogueOf } from '../../src/site/catalogue.ts';
import { planSite } from '../../src/site/plan-site.ts';
import { searchDocuments } from '../../src/site/search-documents.ts';
import { archiveSettingsSchema } from '../../src/site/settings/settings.ts';
import { SiteFileMaker } from '../../src/site/site-file-maker.ts';
import { storyPinsSchema } from '../../src/stories/story-pins.ts';
import { planPages } from '../../templates/page-kinds.ts';
import { renderPage } from '../../templates/render-page.tsx';
import {
  archiveExamples,
  type Example,
  type Examples,
  listExamples,
  saysNothing,
  sidecarExamples,
  storm,
  storyExamples,
} from '../support/every-key-examples.ts';
import { fixitiesOf } from '../support/rendered-site.ts';
import { keysOfSchema } from '../support/schema-keys.ts';
import { noAssets } from '../support/site-archive.ts';
import { inventedArticles } from './stories-set.ts';

/** Files of an archive by their paths. */
type Files = Readonly<Record<string, string>>;

const ferry = `Harbour town votes to reopen its ferry line

By Ellen Marsh

Published 14 March 2021

The council of Larkhaven voted on Tuesday to bring back the ferry that linked the town with the islands until 1998.

“We have waited a quarter of a century for this,” said the mayor, Ada Thorne, who haveexpressed no doubts after the vote.

The first crossing is planned for the spring, once the pier has been repaired at a cost of four million pounds.

Two councillors spoke against the plan, saying that the road bridge carries everyone who wants to cross.
`;

/** What every archive here is made of; an example puts files beside these or in the place of them. */
const base: Files = {
  'archive.yml': 'title: The Papers\naddress: https://papers.example/\n',
  'articles/ferry.txt': ferry,
  'articles/ferry.yml': '',
  'articles/storm.txt': storm,
  'articles/copy.txt': ferry.replace('Harbour town votes', 'A harbour town votes'),
};

/** All that comes of an archive, piece by piece: what editors are told, what the search is told, files and pages. */
function* outcomeOf(files: Files): Generator<string> {
  const all = { ...base, ...files };
  const paths = Object.keys(all).sort();
  const file = (path: string) => ({ path, bytes: new TextEncoder().encode(all[path] ?? '') });
  const below = (folder: string) => paths.filter(path => path.startsWith(folder)).map(file);
  const isAlone = (path: string) => path.endsWith('.yml') && !paths.includes(path.replace(/\.yml$/, '.txt'));
  const articles = below('articles/')
    .filter(({ path }) => path.endsWith('.txt'))
    .map((article): ArticleFile => {
      const sidecar = article.path.replace(/\.txt$/, '.yml');
      return paths.includes(sidecar) ? { ...article, sidecar: file(sidecar) } : article;
    });
  const sources: Sources = {
    settings: file('archive.yml'),
    articles,
    loneSidecars: below('articles/').filter(({ path }) => isAlone(path)),
    ignored: [],
    authority: below('authority/'),
    theme: below('theme/'),
    templates: [],
    problems: [],
  };
  const read = readArchive(sources, {});
  const { archive, theme, problems } = archiveOf(read);
  const refused = problems.filter(({ code }) =>
    /^(?:invalid-|impossible-|broken-|low-|unknown-(?:key|list))/.test(code),
  );
  assert.deepEqual(refused, [], 'an example has to be one that Backfile takes');
  const catalogue = catalogueOf(archive);
  yield JSON.stringify([
    problems,
    reviewNotes(read, sources),
    archive.names.candidates,
    theme,
    searchDocuments(catalogue),
  ]);
  const plan = planSite(catalogue, planPages, { assets: noAssets, searchFiles: [] });
  const readCapture = (path: string) => file(path).bytes;
  const fixities = fixitiesOf(plan, readCapture);
  const maker = new SiteFileMaker({ site: plan.site, readCapture, fixities });
  for (const page of plan.pages) yield `${page.path} ${renderPage(page, plan.site, fixities)}`;
  for (const made of plan.files) {
    const contents = made.kind === 'download' ? undefined : maker.contentsOf(made);
    if (typeof contents === 'string') yield `${made.path} ${contents}`;
  }
}

/** The pieces of an archive as far as they were asked for; many examples begin with the same archive. */
const begun = new Map<string, { readonly made: string[]; readonly rest: Generator<string> }>();

function pieceOf(files: Files, at: number): string | undefined {
  const key = JSON.stringify(files);
  const outcome = begun.get(key) ?? { made: [], rest: outcomeOf(files) };
  begun.set(key, outcome);
  while (outcome.made.length <= at) {
    const next = outcome.rest.next();
    if (next.done) return undefined;
    outcome.made.push(next.value);
  }
  return outcome.made[at];
}

/** Whether two archives differ in anything that comes of them; no more is made than it takes to see that. */
function differ(one: Files, other: Files): boolean {
  for (let at = 0; ; at++) {
    const [piece, others] = [pieceOf(one, at), pieceOf(other, at)];
    if (piece !== others) return true;
    if (piece === undefined) return false;
  }
}

/** Tries every key of a schema: each needs an example, and each example makes a difference. */
function tryEveryKey(what: string, path: string, schema: z.ZodType, examples: Examples, beside: Files = {}): void {
  test(`every key of ${what} has an example here, and changes what comes of an archive`, () => {
    const known = keysOfSchema(schema);
    assert.deepEqual(Object.keys(examples).sort(), [...known].sort());
    for (const key of known) {
      for (const [without, wanted] of pairsOf(examples[key])) {
        const isRead = differ({ ...beside, [path]: without }, { ...beside, [path]: wanted });
        assert.equal(isRead, !saysNothing.has(key), `${key} in ${wanted}`);
      }
    }
  });
}

function pairsOf(example: Example | Example[] | undefined): readonly Example[] {
  if (example === undefined) return [];
  return isPair(example) ? [example] : example;
}

function isPair(example: Example | Example[]): example is Example {
  return typeof example[0] === 'string';
}

tryEveryKey('NAME.yml', 'articles/ferry.yml', articleMetadataSchema, sidecarExamples);
tryEveryKey('archive.yml', 'archive.yml', archiveSettingsSchema, archiveExamples, {
  'articles/ferry.yml': 'outlet: mercury',
  'theme/logo.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>',
  'theme/card.png': '\u0089PNG',
});
for (const list of authorityFiles) {
  tryEveryKey(`authority/${list}.yml`, `authority/${list}.yml`, authoritySchemas[list], listExamples[list]);
}
const tellings = inventedArticles.map(({ headline, date, body }, at) => ({
  [`articles/told-${at}.txt`]: `${headline}\n\n${body}\n`,
  [`articles/told-${at}.yml`]: `date: ${date}\n`,
}));
tryEveryKey(
  'authority/stories.yml',
  'authority/stories.yml',
  storyPinsSchema,
  storyExamples,
  Object.assign({}, ...tellings.slice(0, 3)),
);
