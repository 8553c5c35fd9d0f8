import { authorsIn, isNameLine } from '../authors-in.ts';
import { foldText } from '../fold-text.ts';
import type { ViewLine } from '../page-view.ts';
import { isByline } from '../rules/byline.ts';
import { loneBy } from '../rules/byline-near-headline.ts';
import { isDateLine } from '../rules/date-line.ts';
import { noticeNames } from '../rules/head-matter.ts';
import { statedDay } from '../stated-day.ts';
import type { Candidate } from './candidate.ts';
import type { HeadPage } from './head-page.ts';
import { labelSort, ofLineSort } from './line-sort.ts';
import { nearestPlaces } from './nearest-places.ts';
import { ofPlace } from './place-to-title.ts';

/** Longer lines tell a story. */
const mostWords = 24;
const mostCharacters = 180;

/** The lines that may name who wrote the article. `title` is the headline's place. */
export function bylineCandidates(head: HeadPage, title: number | undefined): readonly Candidate[] {
  const names = head.lines.map((_, place) => namesOn(head, place));
  const places = names.flatMap((own, place) => (own.length > 0 ? [place] : []));
  return nearestPlaces(head, title, places).flatMap(place => {
    const line = head.lines[place];
    const own = names[place] ?? [];
    if (!line || isOutlet(head, line)) return [];
    const features = new Map([
      ...ofNames(line, own),
      ...ofNamesElsewhere(head, place, own[0] ?? ''),
      ...ofLineSort(head, place),
      ...ofPlace(head, place, title),
    ]);
    return [{ place, features }];
  });
}

/** Where a byline would stand, sites often print their own name. */
function isOutlet({ page, sofar }: HeadPage, line: ViewLine): boolean {
  return !opening.test(line.text) && noticeNames(page, sofar, line);
}

/** Under a "By" on a line of its own whatever is short is a name. */
function namesOn({ lines }: HeadPage, place: number): readonly string[] {
  const { text, words } = lines[place] ?? { text: '', words: 0 };
  if (words > mostWords || text.length > mostCharacters) return [];
  const names = authorsIn(text);
  const isUnderBy = loneBy.regex.test(lines[place - 1]?.text ?? '');
  return names.length === 0 && isUnderBy && shortName.test(text) ? [text] : names;
}

const shortName = /^\p{L}[\p{L}\p{N} ._'’-]{2,30}$/u;
const opening = /^\P{L}{0,3}(?:\p{L}{2,12} )?(?:by|von|par|por|di|da|door|av|af|автор|autora?|author|przez|oleh)\b/iu;
const role =
  /\b(?:correspondent|reporter|editor|writer|staff|columnist|journalist|contributor|journaliste|redakt\p{L}{2,6}|korrespondent|corresponsal|periodista|giornalista|корреспондент)\b/iu;

/** How the line names them. */
function ofNames({ text, words, folded }: ViewLine, names: readonly string[]): [string, number][] {
  const first = names[0] ?? '';
  return [
    ['marked', isByline(text) ? 1 : 0],
    ['opens by', opening.test(text) ? 1 : 0],
    ['names alone', isNameLine(text) ? 1 : 0],
    ['under by', names[0] === text ? 1 : 0],
    ['names', names.length],
    ['first name words', first.split(' ').length],
    ['other words', words - names.join(' ').split(' ').length],
    ['states role', role.test(text) ? 1 : 0],
    ['states day', statedDay(text) === undefined ? 0 : 1],
    ['has digit', /\d/u.test(text) ? 1 : 0],
    ['all capitals', text === text.toUpperCase() ? 1 : 0],
    ['letters', folded.length],
  ];
}

/** A writer is named again in a note about them; whoever is named in the text itself is its subject. */
function ofNamesElsewhere({ lines, keep }: HeadPage, place: number, name: string): [string, number][] {
  const key = foldText(name);
  let again = 0;
  let notes = 0;
  let inText = 0;
  lines.forEach((line, at) => {
    if (at === place || key === '' || !line.folded.includes(key)) return;
    again += 1;
    if (line.words >= 8 && line.folded.startsWith(key) && (keep[at] ?? 0) < 0.5) notes += 1;
    if ((keep[at] ?? 0) >= 0.5 && line.words >= 12) inText += 1;
  });
  return [
    ['named again', Math.min(6, again)],
    ['named in notes', notes],
    ['named in text', Math.min(4, inText)],
    ...ofNeighbourLines(lines, place),
  ];
}

function ofNeighbourLines(lines: readonly ViewLine[], place: number): [string, number][] {
  const around = [-2, -1, 1, 2].flatMap(step => {
    const line = lines[place + step];
    if (!line) return [];
    const sort = labelSort(line.text, isDateLine(line.text), isNameLine(line.text), role.test(line.text));
    return [[`line ${step}`, sort] as [string, number]];
  });
  return around;
}
