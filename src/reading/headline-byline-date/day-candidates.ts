import { isDateLine } from '../../dates/date-line.ts';
import { publishedDay } from '../../dates/date-words.ts';
import { type DateHint, dateHabits } from '../../dates/written-date.ts';
import { type Candidate, CandidateTable, type FeatureRow } from './candidates.ts';
import { setPositionFeatures, setVerdictKinds } from './position-features.ts';
import type { ScoredPage } from './scored-page.ts';

/** More than this is a sentence, and its day may be of anything. */
const longest = 160;

/** A line that states a day, with the day. */
export interface DayCandidate extends Candidate {
  /** YYYY-MM-DD. */
  readonly day: string;
}

/** The lines that may say on what day the article was published. */
export function dayCandidates(scored: ScoredPage, title: number | undefined): readonly DayCandidate[] {
  const hint = dateHabits(
    scored.lines.map(line => line.text),
    scored.page.capture.metadata.language ?? scored.page.capture.page?.language?.value,
  );
  const dated = scored.lines.flatMap((line, position) => datedLine(line.text, position, hint));
  const nth = new Map(dated.map(({ position }, at) => [position, at]));
  const before = title === undefined ? 0 : dated.filter(({ position }) => position <= title).length;
  const counts = new Map<string, number>();
  for (const { day } of dated) counts.set(day, (counts.get(day) ?? 0) + 1);
  const ages = new Map([...counts.keys()].sort().map((day, age) => [day, age]));
  const near = new Set(nearestPositions(scored, title, [...nth.keys()]));
  const isNear = ({ position }: { readonly position: number }) => near.has(position);
  const kept = dated.filter(isNear);
  const table = new CandidateTable(kept.length);
  return kept.map(({ day, position, text }, number) => {
    const row = table.row(number);
    setStatement(row, text);
    row.set('nth', nth.get(position) ?? 0);
    row.set('nth after headline', title === undefined ? -1 : Math.max(0, (nth.get(position) ?? 0) - before));
    row.set('same day', counts.get(day) ?? 0);
    row.set('other days', counts.size - 1);
    row.set('newer days', counts.size - 1 - (ages.get(day) ?? 0));
    row.set('older days', ages.get(day) ?? 0);
    setVerdictKinds(row, scored, position);
    setPositionFeatures(row, scored, position, title);
    return { position, day, features: row };
  });
}

function datedLine(text: string, position: number, hint: DateHint) {
  const day = text.length > longest ? undefined : publishedDay(text, hint);
  return day === undefined ? [] : [{ day, position, text }];
}

const published = /publi|posted|veröff|erstellt|stand|gepubl|publicer|опублик|created|issued|公開|入力|입력|first/iu;
const changed =
  /updat|modif|aktuali|geändert|mis à jour|actualiz|aggiorn|atualiz|bijgewerkt|uppdater|oppdater|opdater|обновл|güncel|更新|수정/iu;

/** How the line states it. */
function setStatement(row: FeatureRow, text: string): void {
  row.set('date alone', isDateLine(text) ? 1 : 0);
  row.set('says published', published.test(text) ? 1 : 0);
  row.set('says changed', changed.test(text) ? 1 : 0);
  row.set('has time', /\d[:.h]\d\d/u.test(text) ? 1 : 0);
  row.set('letters', text.replace(/\P{L}/gu, '').length);
  row.set('ends .', /[.!?]$/u.test(text) ? 1 : 0);
  row.set('opens digit', /^\d/u.test(text) ? 1 : 0);
  row.set('is link', /https?:|www\./u.test(text) ? 1 : 0);
}

/** More candidates than any page has that was written by people; the rest of an endless list is not looked at. */
const mostCandidates = 200;

/** The positions nearest to the headline, or to where the text begins or ends, in page order. */
function nearestPositions(
  { firstKept, lastKept }: ScoredPage,
  title: number | undefined,
  positions: readonly number[],
): readonly number[] {
  if (positions.length <= mostCandidates) return positions;
  const anchors = [title ?? Math.max(0, firstKept), Math.max(0, lastKept)];
  const distance = (position: number) => Math.min(...anchors.map(anchor => Math.abs(position - anchor)));
  return [...positions]
    .sort((a, b) => distance(a) - distance(b) || a - b)
    .slice(0, mostCandidates)
    .sort((a, b) => a - b);
}
