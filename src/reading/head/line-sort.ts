import { kindRow, labelRow } from '../labels.ts';
import type { RuledVerdict } from '../rule.ts';
import type { FeatureRow } from './candidate-table.ts';
import type { HeadPage } from './head-page.ts';

/** What sort of line stands beside a name: 0 another, then a date, a name, a role, one short word or two. */
export function labelSort(text: string, isDate: boolean, isName: boolean, statesRole: boolean): number {
  if (isDate) return 1;
  if (statesRole && text.length < 80) return 3;
  if (isName) return 2;
  return text.length < 14 ? 4 : 0;
}

/** What the rules make of the line, and of the lines right beside it. */
export function setLineSort(row: FeatureRow, { sofar, lines }: HeadPage, place: number): void {
  row.set('sort', verdictSort(sofar.at(lines[place]?.index ?? -1)));
  row.set('sort last', verdictSort(sofar.at(lines[place - 1]?.index ?? -1)));
  row.set('sort next', verdictSort(sofar.at(lines[place + 1]?.index ?? -1)));
}

function verdictSort(verdict: RuledVerdict | undefined): number {
  if (verdict === undefined) return 0;
  const { neighbourClass } = labelRow(verdict.label);
  return (verdict.kind && kindRow(verdict.kind).neighbourClass) ?? neighbourClass;
}
