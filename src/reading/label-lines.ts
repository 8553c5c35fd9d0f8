import type { Capture } from '../capture/capture.ts';
import { applyRules } from './apply-rules.ts';
import { givenLabels } from './given-labels.ts';
import { setAsideOutside } from './keep-lines.ts';
import type { LabelledLine } from './labelled-line.ts';
import { type ViewLine, viewPage } from './page-view.ts';
import type { RuledVerdict } from './rule.ts';
import { ruleTable } from './rule-table.ts';
import { typeLines } from './type-lines.ts';

/** What the rest of the archive knows, where a capture alone tells too little. */
export interface ArchiveContext {
  /** Words of the archive's running text, lower case; a lost space is repaired only between two of these. */
  readonly words?: ReadonlySet<string>;
}

/**
 * Labels every line of the capture exactly once: what editors and front matter say, then the rule table,
 * then what stands outside the running text, then the kind of block for the lines that stay.
 */
export function labelLines(capture: Capture, _context: ArchiveContext = {}): readonly LabelledLine[] {
  const page = viewPage(capture);
  const ruled = applyRules(page, ruleTable, givenLabels(page));
  const kept = setAsideOutside(page, ruled);
  const typed = new Map(typeLines(page, kept).map(verdict => [verdict.index, verdict]));
  return page.lines.map(line => labelled(line, typed));
}

/** A line that goes on from another has its label. */
function labelled({ index, head, source }: ViewLine, typed: ReadonlyMap<number, RuledVerdict>): LabelledLine {
  const verdict = typed.get(head ?? index);
  if (!verdict) throw new Error(`no rule spoke of line ${index + 1}`);
  const { label, kind, rule, reason, confidence } = verdict;
  const said = { number: source.number, text: source.text, ending: source.ending, label, rule, reason, confidence };
  return {
    ...said,
    ...(source.dom ? { dom: source.dom } : {}),
    ...(kind ? { kind } : {}),
    ...(head === undefined ? {} : { continues: true }),
  };
}
