import { createHash } from 'node:crypto';
import type { CaptureLine } from '../capture/capture.ts';
import { metadataPathOf } from '../capture/pair-sidecars.ts';
import { type Memory, noMemory } from '../memory.ts';
import { commandFor, type Problem } from '../problems.ts';
import { type ArticleRecord, sourceOf } from '../record/article-record.ts';
import { plainText } from '../record/plain-text.ts';
import { type DigestOf, digestOfRecord } from '../record/record-digest.ts';
import { wordHashes } from '../stories/word-hashes.ts';
import { isAllowed, type RemovedArticle } from './removed-article.ts';
import { countRuns, indexOfRuns, type RunIndex, runsOf } from './word-runs.ts';

/** Gives every line of the capture of an article that is still shown; none when it has no capture. */
export type LinesOf = (record: ArticleRecord) => readonly Pick<CaptureLine, 'number' | 'text'>[];

interface CopiesOfRemoved {
  /** By id, with the runs that may stand nowhere in the site. */
  readonly removed: readonly RemovedArticle[];
  readonly problems: readonly Problem[];
}

/** Looks for the words of removed articles in all that are shown, and for captures that are not yet deleted. */
export function findCopiesOfRemoved(
  removed: readonly RemovedArticle[],
  shown: readonly ArticleRecord[],
  linesOf: LinesOf,
  memory: Memory = noMemory,
  digestOf: DigestOf = digestOfRecord,
): CopiesOfRemoved {
  const elsewhere = foundElsewhere(removed, shown, linesOf, memory, digestOf);
  return {
    removed: removed.map(one => withoutAllowedRuns(one, shown, linesOf)).sort((a, b) => (a.id < b.id ? -1 : 1)),
    problems: [...removed.filter(one => one.hasCapture).map(captureKept), ...elsewhere],
  };
}

/** Without the runs that stand in captures which an editor allowed to keep them. */
function withoutAllowedRuns(
  removal: RemovedArticle,
  shown: readonly ArticleRecord[],
  linesOf: LinesOf,
): RemovedArticle {
  const allowed = shown.filter(record => isAllowed(removal, sourceOf(record)));
  if (allowed.length === 0) return removal;
  const runs = new Set(removal.runs);
  for (const text of allowed.flatMap(record => textsOf(record, linesOf(record)))) {
    const words = wordHashes(text);
    for (const length of removal.lengths) for (const run of runsOf(words, length)) runs.delete(run);
  }
  return { ...removal, runs };
}

/** As it stands in the capture, and as the page has it, where lines stand together that an advert parted. */
function textsOf(record: ArticleRecord, lines: ReturnType<LinesOf>): readonly string[] {
  return [lines.map(line => line.text).join('\n'), plainText(record)];
}

/** One look through each capture, however many articles were removed; what was found in it is remembered. */
function foundElsewhere(
  removed: readonly RemovedArticle[],
  shown: readonly ArticleRecord[],
  linesOf: LinesOf,
  memory: Memory,
  digestOf: DigestOf,
): readonly Problem[] {
  const wanted = indexOfRuns(removed);
  if (wanted.runs.size === 0) return [];
  const sought = digestOfSought(removed);
  return shown.flatMap(record => {
    const path = sourceOf(record);
    return memory.recall('removal', `copies ${sought} ${digestOf(record)}`, () =>
      copiesIn(record, path, linesOf(record), wanted),
    );
  });
}

function copiesIn(
  record: ArticleRecord,
  path: string,
  lines: ReturnType<LinesOf>,
  wanted: RunIndex<RemovedArticle>,
): readonly Problem[] {
  const counts = new Map<RemovedArticle, number>();
  for (const text of textsOf(record, lines)) {
    for (const [removal, count] of countRuns(text, wanted)) {
      if (!isAllowed(removal, path)) counts.set(removal, Math.max(count, counts.get(removal) ?? 0));
    }
  }
  return [...counts].map(([removal, count]) => {
    const line = lines.find(one => countRuns(one.text, wanted).has(removal))?.number;
    return textElsewhere(removal, path, line, count);
  });
}

/** Of all that captures are looked through for. */
function digestOfSought(removed: readonly RemovedArticle[]): string {
  const sought = removed.map(({ path, mayStayIn, lengths, runs }) => [path, mayStayIn, lengths, [...runs]]);
  return createHash('sha256').update(JSON.stringify(sought)).digest('hex');
}

/** Quotes nothing: the log of a build may be public. */
function textElsewhere(
  { path: removedPath }: RemovedArticle,
  path: string,
  line: number | undefined,
  runs: number,
): Problem {
  return {
    code: 'removed-text-elsewhere',
    path,
    ...(line !== undefined && { line }),
    message: `${path} has words of the removed article ${removedPath} (${runs} ${runs === 1 ? 'run' : 'runs'} of twelve words or a headline).`,
    hint: `Remove it too: write \`removed:\` in ${metadataPathOf(path)}. If the words may stay, add it to \`mayStayIn:\` under \`removed:\` in ${metadataPathOf(removedPath)}.`,
  };
}

function captureKept({ path, hasFingerprint }: RemovedArticle): Problem {
  const first = hasFingerprint
    ? ''
    : ' It first saves a fingerprint of the text there, by which copies are recognised later.';
  return {
    code: 'removed-capture-kept',
    path,
    message: `The article is removed and not published, but its file is still in articles/.`,
    hint: `Delete the file: ${commandFor('remove', path, '--delete-file')}. The notice in ${metadataPathOf(path)} stays.${first}`,
  };
}
