import type { Stretch } from '../capture/inline-marks.ts';

/** A text as a tree: words, breaks, and marks around both. */
export type Nested<Mark> =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'break' }
  | { readonly kind: 'marked'; readonly mark: Mark; readonly inside: readonly Nested<Mark>[] };

interface Open<Mark> {
  readonly mark: Mark;
  readonly inside: Nested<Mark>[];
}

/** Marks that overlap become marks within marks: `outermostFirst` says which stand around which. One that is interrupted so goes on after it. */
export function nestMarks<Mark extends Stretch>(
  text: string,
  marks: readonly Mark[],
  outermostFirst: (a: Mark, b: Mark) => number,
): readonly Nested<Mark>[] {
  if (marks.length === 0 && !text.includes('\n')) return [{ kind: 'words', text }];
  const top: Nested<Mark>[] = [];
  let open: readonly Open<Mark>[] = [];
  for (const { start, end } of stretches(text, marks)) {
    const wanted = marks.filter(mark => mark.start <= start && mark.end >= end).sort(outermostFirst);
    const first = wanted.findIndex((mark, at) => open[at]?.mark !== mark);
    const opened = open.slice(0, first < 0 ? wanted.length : first);
    for (const mark of wanted.slice(opened.length)) {
      const inside: Nested<Mark>[] = [];
      (opened.at(-1)?.inside ?? top).push({ kind: 'marked', mark, inside });
      opened.push({ mark, inside });
    }
    open = opened;
    const words = text.slice(start, end);
    (open.at(-1)?.inside ?? top).push(words === '\n' ? { kind: 'break' } : { kind: 'words', text: words });
  }
  return top;
}

/** The text cut where a mark begins or ends, and around breaks. */
function stretches(text: string, marks: readonly Stretch[]): readonly Stretch[] {
  const cuts = new Set(marks.flatMap(({ start, end }) => [start, end]));
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) cuts.add(at).add(at + 1);
  const inner = [...cuts].filter(at => at > 0 && at < text.length).sort((a, b) => a - b);
  return [0, ...inner].map((start, at) => ({ start, end: inner[at] ?? text.length }));
}
