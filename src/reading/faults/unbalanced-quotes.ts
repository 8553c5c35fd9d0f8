import { bodyLabels, type LabelledLine } from '../labelled-line.ts';
import type { Fault } from './fault.ts';

/** An opening ‘ stands before a word; a ’ after a stop can be no apostrophe, and one before no letter may be either. */
const singles =
  /(?<open>(?<![\p{L}\p{N}])‘(?=\p{L})(?!(?:[Cc]ause|[Ee]m|[Tt]il|[Tt]is|[Tt]was|[Rr]ound|n)\b))|(?<shut>(?<=[.,!?…])’(?![\p{L}\p{N}]))|(?<may>’(?!\p{Script=Latin}))/gu;
const doubles = /(?<open>“)|(?<shut>”)/gu;

/** Marks of one kind as they follow each other in a paragraph. */
type Mark = 'open' | 'shut' | 'may';

/**
 * Quotations that lose their opening or closing mark. A quotation of several paragraphs opens each with a mark and
 * closes only the last: that is how it is done, not a fault. Lines in „…“ or «…», Swedish
 * ”…” and straight marks are let be.
 */
export function unbalancedQuotes(lines: readonly LabelledLine[]): Fault[] {
  const body = lines.filter(line => bodyLabels.has(line.label) && line.label !== 'crosshead');
  return body.flatMap((line, at) => [
    ...faultsIn(line, body[at + 1], doubles, '“', '”'),
    ...faultsIn(line, body[at + 1], singles, '‘', '’'),
  ]);
}

function faultsIn(
  line: LabelledLine,
  next: LabelledLine | undefined,
  pattern: RegExp,
  open: string,
  shut: string,
): Fault[] {
  if (
    /[„«»]|â€/u.test(line.text) ||
    (shut === '”' && !line.text.includes(open) && line.text.split(shut).length % 2 === 1)
  )
    return [];
  const marks = [...line.text.matchAll(pattern)].map(match => ({ mark: markOf(match), at: match.index }));
  const faults: Fault[] = [];
  let openAt: number | undefined;
  for (const { mark, at } of marks) {
    if (mark === 'open') openAt ??= at;
    else if (openAt !== undefined) openAt = undefined;
    else if (mark === 'shut')
      faults.push(lost(line, line.text.slice(Math.max(0, at - 40), at + 1), `opening ${open} lost`));
  }
  const goesOn = next?.text.trimStart().startsWith(open);
  if (openAt !== undefined && !goesOn)
    faults.push(lost(line, line.text.slice(openAt, openAt + 40), `closing ${shut} lost`));
  return faults;
}

function markOf(match: RegExpExecArray): Mark {
  if (match.groups?.['open'] !== undefined) return 'open';
  return match.groups?.['shut'] !== undefined ? 'shut' : 'may';
}

function lost(line: LabelledLine, quote: string, what: string): Fault {
  return { code: 'unbalanced-quotes', line, quote, what };
}
