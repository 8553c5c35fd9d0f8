import type { Problem } from '../problems.ts';
import type { DateFinding, DateRung } from './date-finding.ts';

const rungNames: Readonly<Record<DateRung, string>> = {
  editor: 'the editor',
  page: 'the page’s metadata',
  text: 'the text',
  address: 'the page’s address',
  events: 'the events it names',
};

/** Two or more dates of one article that cannot both be right. */
export function datesDisagree(path: string, findings: readonly DateFinding[]): Problem {
  const said = findings.map(({ rung, date }) => `${date.edtf} (${rungNames[rung]}${quoteOf(date.evidence)})`);
  const line = findings.flatMap(({ date }) => date.evidence).find(one => one.line !== undefined)?.line;
  return {
    code: 'dates-disagree',
    path,
    ...(line === undefined ? {} : { line }),
    message: `The dates of this article exclude each other: ${said.join('; ')}.`,
    hint: 'Set “date” in the capture’s NAME.yml, with the quotes that decide, or correct it there.',
  };
}

function quoteOf(evidence: DateFinding['date']['evidence']): string {
  const [first] = evidence;
  if (first === undefined) return '';
  const quote = first.quote.length > 100 ? `${first.quote.slice(0, 99)}…` : first.quote;
  return `: “${quote}”${first.line === undefined ? '' : `, line ${first.line}`}`;
}
