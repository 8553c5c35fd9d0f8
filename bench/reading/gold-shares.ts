import { tokensOf } from './scoring.ts';

/** A line of the page laid beside the known body. */
export interface GoldShare {
  /** Words, as the scorer counts them. */
  readonly words: number;
  /** Share of the words that stand in the body at this place, 0..1. */
  readonly share: number;
}

const runLength = 4;
/** Skipping words costs this much, however many: a stray common word is no match, a run of three is. */
const gapCost = 2;
/** Cells of the alignment table; a longer page keeps only its likeliest lines. */
const mostCells = 60_000_000;

/**
 * What share of each line stands in the body. Words are matched in order, so a caption that repeats a sentence of the
 * body does not count as the body; lines that stand in another order than in the body are found in a second round.
 */
export function goldShares(lines: readonly string[], body: string): readonly GoldShare[] {
  const gold = tokensOf(body);
  const tokens = lines.map(tokensOf);
  const matched = new Array<number>(lines.length).fill(0);
  const used = new Uint8Array(gold.length);
  const candidates = candidateLines(tokens, gold);
  align(tokens, candidates, gold, matched, used);
  matchMoved(tokens, gold, matched, used);
  return tokens.map((own, index) => ({
    words: own.length,
    share: own.length === 0 ? 0 : Math.min(1, (matched[index] ?? 0) / own.length),
  }));
}

function candidateLines(tokens: readonly (readonly string[])[], gold: readonly string[]): readonly number[] {
  const runs = new Set<string>();
  for (let length = 1; length <= runLength; length += 1)
    for (let at = 0; at + length <= gold.length; at += 1) runs.add(gold.slice(at, at + length).join(' '));
  const likely = tokens.map((own, index) => ({ index, words: own.length, share: runShare(own, runs) }));
  let kept = likely.filter(({ share, words }) => share >= (words < 12 ? 0.5 : 0.1));
  const size = () => kept.reduce((sum, { words }) => sum + words, 0) * gold.length;
  for (let least = 0.3; size() > mostCells && least < 1; least += 0.2)
    kept = kept.filter(({ share }) => share >= least);
  return kept.map(({ index }) => index);
}

function runShare(own: readonly string[], runs: ReadonlySet<string>): number {
  const length = Math.min(runLength, own.length);
  if (length === 0) return 0;
  let hits = 0;
  for (let at = 0; at + length <= own.length; at += 1) if (runs.has(own.slice(at, at + length).join(' '))) hits += 1;
  return hits / (own.length - length + 1);
}

/** Best alignment in order: a word matched gains one, a stretch skipped on either side costs gapCost. */
function align(
  tokens: readonly (readonly string[])[],
  candidates: readonly number[],
  gold: readonly string[],
  matched: number[],
  used: Uint8Array,
): void {
  const ids = new Map<string, number>();
  const idOf = (token: string) => {
    const id = ids.get(token) ?? ids.size + 1;
    ids.set(token, id);
    return id;
  };
  const goldIds = Int32Array.from(gold, idOf);
  const page: number[] = [];
  const lineOf: number[] = [];
  for (const index of candidates)
    for (const token of tokens[index] ?? []) {
      page.push(idOf(token));
      lineOf.push(index);
    }
  traceBack(alignmentSteps(page, goldIds), gold.length + 1, lineOf, matched, used);
}

/**
 * The best step into each cell of the alignment table, a row a word of the page. Two states: in a match that goes on
 * (run), and anywhere (best). Steps: 1 match from run, 2 match opening a run, 4 best came from the run, 8 best skips a
 * page word, otherwise it skips a gold word.
 */
function alignmentSteps(page: readonly number[], goldIds: Int32Array): Uint8Array {
  const width = goldIds.length + 1;
  const steps = new Uint8Array(width * (page.length + 1));
  let bestAbove = new Float32Array(width);
  let runAbove = new Float32Array(width).fill(-1e9);
  page.forEach((word, at) => {
    const best = new Float32Array(width);
    const run = new Float32Array(width).fill(-1e9);
    for (let column = 1; column < width; column += 1) {
      let step = 0;
      let runScore = -1e9;
      if (goldIds[column - 1] === word) {
        const going = (runAbove[column - 1] ?? 0) + 1;
        const opening = (bestAbove[column - 1] ?? 0) + 1 - gapCost;
        runScore = Math.max(going, opening);
        step = going >= opening ? 1 : 2;
      }
      const up = bestAbove[column] ?? 0;
      const left = best[column - 1] ?? 0;
      let score = left;
      if (runScore >= up && runScore >= left) {
        score = runScore;
        step |= 4;
      } else if (up >= left) {
        score = up;
        step |= 8;
      }
      best[column] = score;
      run[column] = runScore;
      steps[(at + 1) * width + column] = step;
    }
    bestAbove = best;
    runAbove = run;
  });
  return steps;
}

/** Follows the best steps back from the last cell, and notes what is matched on the way. */
function traceBack(
  steps: Uint8Array,
  width: number,
  lineOf: readonly number[],
  matched: number[],
  used: Uint8Array,
): void {
  let row = lineOf.length;
  let column = width - 1;
  let inRun = false;
  while (row > 0 && column > 0) {
    const step = steps[row * width + column] ?? 0;
    if (inRun || step & 4) {
      const line = lineOf[row - 1] ?? 0;
      matched[line] = (matched[line] ?? 0) + 1;
      used[column - 1] = 1;
      inRun = (step & 1) === 1;
      row -= 1;
      column -= 1;
    } else if (step & 8) row -= 1;
    else column -= 1;
  }
}

/** Lines nearly unmatched whose words stand together in the part of the body that nothing has matched yet. */
function matchMoved(
  tokens: readonly (readonly string[])[],
  gold: readonly string[],
  matched: number[],
  used: Uint8Array,
): void {
  const free = new Map<string, number[]>();
  for (let at = 0; at + runLength <= gold.length; at += 1) {
    if (used.subarray(at, at + runLength).some(Boolean)) continue;
    const key = gold.slice(at, at + runLength).join(' ');
    free.set(key, [...(free.get(key) ?? []), at]);
  }
  if (free.size === 0) return;
  tokens.forEach((own, index) => {
    if (own.length < 6 || (matched[index] ?? 0) > own.length * 0.3) return;
    const hits = new Set<number>();
    const taken: number[] = [];
    for (let at = 0; at + runLength <= own.length; at += 1) {
      const places = free.get(own.slice(at, at + runLength).join(' '));
      const place = places?.find(start => used[start] === 0);
      if (place === undefined) continue;
      for (let offset = 0; offset < runLength; offset += 1) hits.add(at + offset);
      taken.push(place);
    }
    if (hits.size < own.length * 0.7) return;
    matched[index] = hits.size;
    for (const place of taken) used.fill(1, place, place + runLength);
  });
}
