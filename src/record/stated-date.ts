import type { DateEvidence } from '../dates/article-date.ts';
import { type DateRole, dateRole } from '../dates/date-role.ts';
import { writtenDates } from '../dates/written-date.ts';
import type { LabelledLine } from '../reading/labelled-line.ts';
import { headDateline } from './head-dateline.ts';

/** A date that the page shows, with the line it stands in. */
export interface StatedDate {
  readonly edtf: string;
  /** `dateline`: when the story was written, which may be a day before it was published. */
  readonly role: Exclude<DateRole, 'other'> | 'dateline';
  readonly evidence: DateEvidence;
}

/** Longer lines are running text. */
const longestLine = 240;

/** Dates of bylines, datelines and “Published …” lines, and of the dateline that opens the story, in page order. */
export function statedDates(lines: readonly LabelledLine[]): readonly StatedDate[] {
  let paragraphs = 0;
  return lines.flatMap(line => {
    if (line.label === 'dateline' || line.label === 'byline' || line.label === 'outlet') return onLine(line);
    if (line.label === 'boilerplate' && paragraphs === 0) return onLine(line).filter(saysWhat);
    return line.label === 'paragraph' && paragraphs++ < 2 ? atHead(line) : [];
  });
}

/** Page furniture counts only when it says what its date is. */
function saysWhat(date: StatedDate): boolean {
  return date.role === 'published' || date.role === 'updated';
}

function onLine(line: LabelledLine): StatedDate[] {
  if (line.text.length > longestLine) return [];
  const found: StatedDate[] = [];
  let from = 0;
  for (const date of writtenDates(line.text)) {
    const role = dateRole(line.text.slice(from, date.start));
    from = date.end;
    if (role !== 'other') found.push({ edtf: date.edtf, role, evidence: quoted(line, line.text) });
  }
  return agreeing(found, line);
}

/** Of several dates on a line that say no role, none can be told to be the article's. */
function agreeing(found: readonly StatedDate[], line: LabelledLine): StatedDate[] {
  const plain = new Set(found.filter(date => date.role === 'plain').map(date => date.edtf));
  const roleless = line.label === 'dateline' && found.length === 1;
  return plain.size > 1 && !roleless ? found.filter(date => date.role !== 'plain') : [...found];
}

function atHead(line: LabelledLine): StatedDate[] {
  const date = headDateline(line.text);
  if (date === undefined) return [];
  return [{ edtf: date.edtf, role: 'dateline', evidence: quoted(line, line.text.slice(0, date.end)) }];
}

function quoted(line: LabelledLine, text: string): DateEvidence {
  return { quote: text.trim(), line: line.number };
}
