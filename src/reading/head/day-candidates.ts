import { isDateLine } from '../rules/date-line.ts';
import { type NumberOrder, numberOrder, publishedDay } from '../stated-day.ts';
import type { Candidate } from './candidate.ts';
import type { HeadPage } from './head-page.ts';
import { ofLineSort } from './line-sort.ts';
import { nearestPlaces } from './nearest-places.ts';
import { ofPlace } from './place-to-title.ts';

/** More than this is a sentence, and its day may be of anything. */
const longest = 160;

/** A line that states a day, with the day. */
export interface DayCandidate extends Candidate {
  /** YYYY-MM-DD. */
  readonly day: string;
}

/** The lines that may say on what day the article was published. */
export function dayCandidates(head: HeadPage, title: number | undefined): readonly DayCandidate[] {
  const order = numberOrder(head.lines.map(line => line.text));
  const dated = head.lines.flatMap((line, place) => datedLine(line.text, place, order));
  const nth = new Map(dated.map(({ place }, at) => [place, at]));
  const before = title === undefined ? 0 : dated.filter(({ place }) => place <= title).length;
  const counts = new Map<string, number>();
  for (const { day } of dated) counts.set(day, (counts.get(day) ?? 0) + 1);
  const ages = new Map([...counts.keys()].sort().map((day, age) => [day, age]));
  const near = new Set(nearestPlaces(head, title, [...nth.keys()]));
  const isNear = ({ place }: { readonly place: number }) => near.has(place);
  return dated.filter(isNear).map(({ day, place, text }) => ({
    place,
    day,
    features: new Map([
      ...ofStatement(text),
      ['nth', nth.get(place) ?? 0],
      ['nth after headline', title === undefined ? -1 : Math.max(0, (nth.get(place) ?? 0) - before)],
      ['same day', counts.get(day) ?? 0],
      ['other days', counts.size - 1],
      ['newer days', counts.size - 1 - (ages.get(day) ?? 0)],
      ['older days', ages.get(day) ?? 0],
      ...ofLineSort(head, place),
      ...ofPlace(head, place, title),
    ]),
  }));
}

function datedLine(text: string, place: number, order: NumberOrder | undefined) {
  const day = text.length > longest ? undefined : publishedDay(text, order);
  return day === undefined ? [] : [{ day, place, text }];
}

const published = /publi|posted|veröff|erstellt|stand|gepubl|publicer|опублик|created|issued|公開|入力|입력|first/iu;
const changed =
  /updat|modif|aktuali|geändert|mis à jour|actualiz|aggiorn|atualiz|bijgewerkt|uppdater|oppdater|opdater|обновл|güncel|更新|수정/iu;

/** How the line states it. */
function ofStatement(text: string): [string, number][] {
  return [
    ['date alone', isDateLine(text) ? 1 : 0],
    ['says published', published.test(text) ? 1 : 0],
    ['says changed', changed.test(text) ? 1 : 0],
    ['has time', /\d[:.h]\d\d/u.test(text) ? 1 : 0],
    ['letters', text.replace(/\P{L}/gu, '').length],
    ['ends .', /[.!?]$/u.test(text) ? 1 : 0],
    ['opens digit', /^\d/u.test(text) ? 1 : 0],
    ['is link', /https?:|www\./u.test(text) ? 1 : 0],
  ];
}
