import { dateRole } from '../dates/date-role.ts';
import { numberOrder, statedDay } from '../dates/stated-day.ts';
import { hasOtherWeekday } from '../dates/weekday-beside-date.ts';
import { bodyLabels, type LabelledLine } from '../reading/labelled-line.ts';

/** A day that the page states beside its headline. */
export interface DayBesideHeadline {
  /** YYYY-MM-DD. */
  readonly edtf: string;
  readonly line: LabelledLine;
}

/** Lines with text that a page puts between its headline and the date, at most. */
const below = 30;
const above = 4;
/** More than this is a sentence, and its date may be of anything. */
const longest = 160;
/** The same for a line that no rule takes for a date's. */
const longestUnruled = 60;

/** A page shows many dates; only one near the headline, outside the running text, is this article's. */
export function dayBesideHeadline(lines: readonly LabelledLine[]): DayBesideHeadline | undefined {
  const written = lines.filter(line => line.label !== 'blank' && line.label !== 'metadata');
  const order = numberOrder(written.map(line => line.text));
  const dated = headLines(written).flatMap(line => {
    const edtf = mayDate(line) ? statedDay(line.text, order) : undefined;
    return edtf === undefined || hasOtherWeekday(line.text, edtf) ? [] : [{ line, edtf }];
  });
  const own = dated.filter(({ line }) => line.label === 'dateline');
  const candidates = own.length > 0 ? own : dated;
  return candidates.find(({ line }) => !changed.test(line.text));
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

/** Captions, bylines of others and programmes have days as well; a line that is little else than a day dates the page. */
function mayDate({ label, kind, text }: LabelledLine): boolean {
  if (label === 'dateline') return text.length <= longest;
  if (label !== 'boilerplate' || kind !== 'outside-article') return false;
  return text.length < longestUnruled && !/[.!?]["'”’»]?\s*$/u.test(text) && dateRole(text) !== 'other';
}
