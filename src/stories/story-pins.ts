import { distance } from 'fastest-levenshtein';
import { z } from 'zod';
import type { ArticleId } from '../capture/capture.ts';
import { captureName } from '../capture/pair-sidecars.ts';
import { parseYaml } from '../capture/parse-yaml.ts';
import { yamlText } from '../capture/yaml-fields.ts';
import type { Outcome, Problem } from '../problems.ts';
import { type ArticleRecord, sourceOf } from '../record/article-record.ts';

/** An editor's word on pairs of articles; it stands before any measure. */
export interface StoryPins {
  /** Tell the same event. */
  readonly together: readonly (readonly [ArticleId, ArticleId])[];
  /** Do not, whatever they have in common. */
  readonly apart: readonly (readonly [ArticleId, ArticleId])[];
}

export const noPins: StoryPins = { together: [], apart: [] };

const capture = yamlText.describe('An article: its path in articles/, without the extension.');
const group = z.array(capture).min(2, 'needs two articles or more');

/** authority/stories.yml. */
export const storyPinsSchema = z.strictObject({
  together: z.array(group).default([]).describe('Articles on the same event. Each list is one story.'),
  apart: z.array(group).default([]).describe('Articles that are not on the same event as any other in their list.'),
});

type Pair = readonly [ArticleId, ArticleId];

/** The pins of authority/stories.yml. Names of no capture, and pairs both pinned and forbidden, are reported and left out. */
export function readStoryPins(
  file: { readonly path: string; readonly bytes: Uint8Array } | undefined,
  records: readonly Pick<ArticleRecord, 'id' | 'capture' | 'recordPath'>[],
): Outcome<StoryPins> {
  if (file === undefined) return { problems: [] };
  const { value, problems } = parseYaml(file.path, file.bytes, storyPinsSchema);
  if (value === undefined) return { value: noPins, problems };
  const ids = new Map(records.map(record => [captureName(sourceOf(record)), record.id]));
  const lines = new TextDecoder().decode(file.bytes).split(/\r?\n/);
  const unknown = [...value.together, ...value.apart].flat().filter(name => !ids.has(captureName(name)));
  const together = value.together.flatMap(names => chained(idsOf(names, ids)));
  const apart = value.apart.flatMap(names => eachPair(idsOf(names, ids)));
  const clashing = apart.filter(([a, b]) => joined(together, a, b));
  return {
    value: { together, apart: apart.filter(pair => !clashing.includes(pair)) },
    problems: [
      ...problems,
      ...unknown.map(name => unknownCapture(file.path, lines, name, [...ids.keys()])),
      ...clashing.map(pair => clash(file.path, lines, pair, ids)),
    ],
  };
}

function idsOf(names: readonly string[], ids: ReadonlyMap<string, ArticleId>): readonly ArticleId[] {
  return names.map(name => ids.get(captureName(name))).filter(id => id !== undefined);
}

function chained(group: readonly ArticleId[]): Pair[] {
  return group.slice(1).map((id, at) => [group[at] ?? id, id]);
}

function eachPair(group: readonly ArticleId[]): Pair[] {
  return group.flatMap((a, at) => group.slice(at + 1).map((b): Pair => [a, b]));
}

/** Whether a chain of pins leads from one article to another. */
function joined(pairs: readonly Pair[], from: ArticleId, to: ArticleId): boolean {
  const reached = new Set([from]);
  for (let before = 0; before < reached.size; ) {
    before = reached.size;
    for (const [a, b] of pairs) {
      if (reached.has(a)) reached.add(b);
      if (reached.has(b)) reached.add(a);
    }
  }
  return reached.has(to);
}

function unknownCapture(path: string, lines: readonly string[], name: string, known: readonly string[]): Problem {
  const [nearest] = known
    .map(other => ({ other, far: distance(other, captureName(name)) }))
    .sort((a, b) => a.far - b.far || (a.other < b.other ? -1 : 1));
  const meant = nearest && nearest.far <= name.length / 3 ? ` Did you mean “${nearest.other}”?` : '';
  return {
    code: 'unknown-capture',
    path,
    ...lineOf(lines, name),
    message: `There is no article “${name}” in articles/.${meant}`,
    hint: 'Write the article’s path in articles/ without its extension, or remove the entry.',
  };
}

function clash(path: string, lines: readonly string[], [a, b]: Pair, ids: ReadonlyMap<string, ArticleId>): Problem {
  const nameOf = (wanted: ArticleId) => [...ids].find(([, id]) => id === wanted)?.[0] ?? wanted;
  return {
    code: 'pins-clash',
    path,
    ...lineOf(lines, nameOf(b)),
    message: `“${nameOf(a)}” and “${nameOf(b)}” are listed under both “apart” and “together”. “together” was used.`,
    hint: 'Remove the pair from “apart”, or one of the two from “together”.',
  };
}

function lineOf(lines: readonly string[], name: string): { readonly line?: number } {
  const at = lines.findLastIndex(line => line.includes(name));
  return at < 0 ? {} : { line: at + 1 };
}
