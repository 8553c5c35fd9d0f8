import { type PageView, positionOf } from './page-view.ts';
import type { ViewLine } from './view-line.ts';

const ends = /[.?!…。？！]["”’»」)]?$/u;
const asks = /[?？]["”’»」)]?$/u;
/** Longer lines need no protection. */
const longest = 20;
/**
 * Whether a short line is one of questions and answers: it ends as a sentence does, as do those around it, in the same
 * box of the page, and one of them asks. A button ends in no stop, and stands among buttons.
 */
export function isInDialogue(line: ViewLine, page: PageView): boolean {
  if (!isShortSentence(line)) return false;
  const at = positionOf(page, line.index);
  if (at === undefined) return false;
  const like = (step: number) => {
    const other = page.textLines[at + step];
    return other !== undefined && isLike(other, line) ? [other] : [];
  };
  const [before, after] = [[-2, -1].flatMap(like), [1, 2].flatMap(like)];
  const alike = [...before, ...after];
  if (before.length < 2 && after.length < 2 && alike.length < 3) return false;
  return [line, ...alike].some(one => asks.test(one.text)) && new Set(alike.map(one => one.folded)).size > 1;
}

function isShortSentence({ text, words, source: { dom } }: ViewLine): boolean {
  return words <= longest && ends.test(text.slice(-3)) && (dom?.linkDensity ?? 0) < 0.3;
}

/** A sentence, be it long, of the same element. */
function isLike(other: ViewLine, { source: { dom } }: ViewLine): boolean {
  if (!ends.test(other.text.slice(-3)) || (other.source.dom?.linkDensity ?? 0) >= 0.3) return false;
  const [own, others] = [dom?.place.boxes ?? [], other.source.dom?.place.boxes ?? []];
  // Each line may have a box of its own within one for all.
  return own[0] === others[0] || (own[1] !== undefined && own[1] === others[1]);
}
