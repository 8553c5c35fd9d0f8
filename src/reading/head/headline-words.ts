import { type LinePlace, lineAt } from '../line-place.ts';
import type { ViewLine } from '../page-view.ts';
import type { HeadPage } from './head-page.ts';
import type { NearRepeats } from './near-repeats.ts';

/** The words of the text that the headline stands over. */
export interface BodyWords {
  readonly all: ReadonlySet<string>;
  readonly opening: ReadonlySet<string>;
  readonly counts: ReadonlyMap<string, number>;
  /** Words of the prose that begins at a line, once worked out. */
  readonly said: Map<number, ReadonlySet<string>>;
}

/** The lines that are likely kept; where none is, the prose from `end` on. */
export function bodyWords({ lines, keep }: HeadPage, end: number): BodyWords {
  const kept = lines.filter((line, place) => (keep[place] ?? 0) >= 0.5 && line.words >= 8);
  const prose = kept.length > 0 ? kept : lines.filter((line, place) => place >= end && line.prose);
  const counts = new Map<string, number>();
  for (const token of prose.flatMap(wordsOf)) counts.set(token, (counts.get(token) ?? 0) + 1);
  return {
    all: new Set(counts.keys()),
    opening: new Set(prose.slice(0, 3).flatMap(wordsOf)),
    counts,
    said: new Map(),
  };
}

/** How many of the line's telling words return in the text, and where the line itself is printed again. */
export function ofWords(
  { page, line, place, end }: LinePlace,
  body: BodyWords,
  repeats: NearRepeats,
): [string, number][] {
  const telling = tellingTokens(line);
  const share = (known: ReadonlySet<string>) =>
    telling.filter(each => known.has(each)).length / Math.max(2, telling.length);
  const counts = telling.reduce((sum, each) => sum + Math.min(4, body.counts.get(each) ?? 0), 0);
  return [
    ['weight in body', counts / (4 * Math.max(2, telling.length))],
    ['near and in body', Math.abs(end - place) <= 12 ? share(body.all) : 0],
    ['words in body', share(body.all)],
    ['words in opening', share(body.opening)],
    ['repeats', (page.byFolded.get(line.folded)?.length ?? 1) - 1],
    ['near repeat', repeats.isNearlyRepeated(line) ? 1 : 0],
    ['telling words', telling.length],
  ];
}

/** How much running text follows soon, and how many of the line's words stand in it; free of where the text was found. */
export function ofFollowing({ page, sofar, place, line }: LinePlace, { said: known }: BodyWords): [string, number][] {
  const prose: ViewLine[] = [];
  let distance = 31;
  for (let step = 1; step <= 30; step += 1) {
    const each = lineAt(page, place + step);
    if (!each?.prose || !sofar.isOpen(each.index)) continue;
    if (prose.length === 0) distance = step;
    prose.push(each);
  }
  const words = prose.reduce((sum, each) => sum + Math.min(80, each.words), 0);
  const first = prose[0]?.index ?? -1;
  const said = known.get(first) ?? new Set(prose.slice(0, 10).flatMap(wordsOf));
  known.set(first, said);
  const telling = tellingTokens(line);
  const share = telling.filter(each => said.has(each)).length / Math.max(2, telling.length);
  return [
    ['next prose', distance],
    ['prose follows', Math.min(1, words / 500)],
    ['words follow', share],
    ['words follow soon', distance <= 12 ? share : 0],
  ];
}

const notAscii = /[^\p{ASCII}]/u;
const knownTelling = new WeakMap<ViewLine, readonly string[]>();

/** The words that say something, each once; asked for twice of every line. */
function tellingTokens(line: ViewLine): readonly string[] {
  const known = knownTelling.get(line);
  if (known) return known;
  const words = line.tokens.flatMap(pieces).filter(token => token.length >= 4 || notAscii.test(token));
  const telling = [...new Set(words)];
  knownTelling.set(line, telling);
  return telling;
}

function wordsOf(line: ViewLine): readonly string[] {
  return line.tokens.flatMap(pieces);
}

const spaceless =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;

/** Scripts without spaces run their words together: there every two characters count as a word. */
function pieces(token: string): readonly string[] {
  if (token.length < 4 || !notAscii.test(token) || !spaceless.test(token)) return [token];
  return Array.from({ length: token.length - 1 }, (_, at) => token.slice(at, at + 2));
}
