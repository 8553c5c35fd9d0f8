import type { Capture } from '../capture/capture.ts';
import type { LabelledLine } from '../reading/labelled-line.ts';
import { statedDay } from '../reading/stated-day.ts';
import type { ArticleDate, DateEvidence } from './article-record.ts';

/** The date of publication: the editor's, the page's own, or the first date line of the capture. */
export function dateFrom(capture: Capture, lines: readonly LabelledLine[]): ArticleDate {
  const { date, dateBasis, dateEvidence } = capture.metadata;
  if (date !== undefined) {
    return { basis: dateBasis ?? 'stated', edtf: date, evidence: (dateEvidence ?? []).map(evidenceOf) };
  }
  const page = capture.page?.date;
  if (page)
    return { basis: 'stated', edtf: page.value, evidence: [{ quote: page.evidence, note: 'metadata of the page' }] };
  return dateInLines(lines);
}

function dateInLines(lines: readonly LabelledLine[]): ArticleDate {
  for (const line of lines) {
    if (line.label !== 'dateline') continue;
    const edtf = statedDay(line.text);
    if (edtf !== undefined)
      return { basis: 'stated', edtf, evidence: [{ quote: line.text.trim(), line: line.number }] };
  }
  return { basis: 'unknown' };
}

function evidenceOf(given: { quote: string; line?: number | undefined; note?: string | undefined }): DateEvidence {
  return {
    quote: given.quote,
    ...(given.line === undefined ? {} : { line: given.line }),
    ...(given.note === undefined ? {} : { note: given.note }),
  };
}
