import type { Capture } from '../capture/capture.ts';
import { bodyLabels, type LabelledLine } from '../reading/labelled-line.ts';
import { numberOrder, statedDay } from '../reading/stated-day.ts';
import type { ArticleDate, DateEvidence } from './article-record.ts';

/** The date of publication: the editor's, the page's own, or one that the capture states beside its headline. */
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

/** Lines with text that a page puts between its headline and the date, at most. */
const below = 30;
const above = 4;
/** More than this is a sentence, and its date may be of anything. */
const longest = 160;

/** A page shows many dates; only one near the headline, outside the running text, is this article's. */
function dateInLines(lines: readonly LabelledLine[]): ArticleDate {
  const written = lines.filter(line => line.label !== 'blank' && line.label !== 'metadata');
  const order = numberOrder(written.map(line => line.text));
  const dated = headLines(written).flatMap(line => {
    const edtf = mayDate(line) ? statedDay(line.text, order) : undefined;
    return edtf === undefined ? [] : [{ line, edtf }];
  });
  const own = dated.filter(({ line }) => line.label === 'dateline' || line.label === 'byline');
  const candidates = own.length > 0 ? own : dated;
  const published = candidates.find(({ line }) => !changed.test(line.text)) ?? candidates[0];
  if (!published) return { basis: 'unknown' };
  const { line, edtf } = published;
  return { basis: 'stated', edtf, evidence: [{ quote: line.text.trim(), line: line.number }] };
}

/** A line that speaks only of a later change. */
const changed =
  /^[\s|•·–—-]*(?:last )?(?:updated?|modified|aktualisiert|geändert|mis à jour|actualizado|aggiornato|atualizado|bijgewerkt|uppdaterad|oppdatert|opdateret|обновлено|aktualizacja|güncelleme)/iu;

/** The lines around the headline: after it until the text is well begun, then those right before it. */
function headLines(written: readonly LabelledLine[]): readonly LabelledLine[] {
  const title = written.findIndex(line => line.label === 'headline');
  const bodyAt = written.findIndex((line, at) => at > title && bodyLabels.has(line.label) && line.text.length > 80);
  if (title < 0)
    return written
      .slice(Math.max(0, bodyAt - 2 * above), Math.max(0, bodyAt + 3))
      .filter(line => line.label === 'dateline');
  const end = Math.min(title + below, bodyAt < 0 ? Infinity : Math.max(bodyAt + 4, title + 8));
  return [...written.slice(title + 1, end), ...written.slice(Math.max(0, title - above), title).reverse()];
}

function mayDate(line: LabelledLine): boolean {
  if (line.text.length > longest || line.label === 'related-link' || line.label === 'caption') return false;
  if (line.label === 'dateline' || line.label === 'byline') return true;
  return line.text.length < 70 || !/[.!?]["'”’»]?\s*$/u.test(line.text);
}

function evidenceOf(given: { quote: string; line?: number | undefined; note?: string | undefined }): DateEvidence {
  return {
    quote: given.quote,
    ...(given.line === undefined ? {} : { line: given.line }),
    ...(given.note === undefined ? {} : { note: given.note }),
  };
}
