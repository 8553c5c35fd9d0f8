import { similarity } from '../similarity.ts';
import type { ViewLine } from '../view-line.ts';

const alike = 0.6;
/** Shorter lines are alike by chance. */
const fewestTokens = 4;
/** Lines that differ by more are not alike. */
const mostApart = 5;
/** What so many lines share tells nothing, and would take long to compare. */
const mostLines = 200;

/** Finds lines that nearly repeat another: the title in a share box, a trail, a picture's caption. */
export class NearRepeats {
  /** The lines that have a token. */
  readonly #lines = new Map<string, ViewLine[]>();

  /** `longest`: no line asked about has more tokens. */
  constructor(lines: readonly ViewLine[], longest: number) {
    for (const line of lines) {
      if (line.tokens.length < fewestTokens || line.tokens.length > longest + mostApart) continue;
      for (const token of line.tokens) {
        const having = this.#lines.get(token);
        if (having === undefined) this.#lines.set(token, [line]);
        else if (having.at(-1) !== line) having.push(line);
      }
    }
  }

  /** Two lines so alike share one of either's rarest tokens, if enough of those are looked at; the rest need no look. */
  isNearlyRepeated(line: ViewLine): boolean {
    if (line.tokens.length < fewestTokens) return false;
    const tokens = [...new Set(line.tokens)].sort((a, b) => this.#count(a) - this.#count(b));
    const telling = tokens.slice(0, Math.floor(tokens.length * (1 - alike)) + 1);
    return telling.some(
      token => this.#count(token) <= mostLines && this.#lines.get(token)?.some(other => isNear(line, other)),
    );
  }

  #count(token: string): number {
    return this.#lines.get(token)?.length ?? 0;
  }
}

function isNear(line: ViewLine, other: ViewLine): boolean {
  if (other.index === line.index || other.folded === line.folded) return false;
  return (
    Math.abs(other.tokens.length - line.tokens.length) <= mostApart && similarity(other.tokens, line.tokens) >= alike
  );
}
