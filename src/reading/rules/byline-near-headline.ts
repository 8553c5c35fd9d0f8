import { authorsIn, isNameLine } from '../authors-in.ts';
import { pattern } from '../line-pattern.ts';
import type { PageView, ViewLine } from '../page-view.ts';
import type { Rule, Verdict, Verdicts } from '../rule.ts';
import { statedDay } from '../stated-day.ts';
import { isDateLine } from './date-line.ts';

const by = pattern(
  /^(?:by|by:|von|par|por|di|da|door|av|af|автор:?|autor:?|autora:?|author:?|authors:?|written by:?|posted by:?|story by:?|words by:?|(?:ein |eine )?(?:kommentar|analyse|reportage|interview|gastbeitrag) von|texte?:?)$/iu,
  'Written by',
  'By the river',
);
const role = pattern(
  /\b(?:correspondent|reporter|editor|writer|columnist|journalist|contributor|journaliste|redakteur(?:in)?|korrespondent(?:in)?|redaktør|reporterin|corresponsal|periodista|redactor(?:a)?|giornalista|corrispondente|корреспондент|reading time|min(?:ute)?s? read|lesezeit|follow)\b/iu,
  'Political correspondent',
  'Politics correspondents',
);
/** Lines with text after the headline among which a byline stands. */
const reach = 14;

/** Bylines that only their place tells: a name under the headline, beside a date or a role, or after a lone "By". */
export const bylineNearHeadline: Rule = {
  name: 'byline-near-headline',
  sentence: 'A name under the headline, beside the date, a role or a lone "By": who wrote the article.',
  precision: 'context',
  patterns: [by, role],
  find(page, sofar) {
    const title = page.solid.findIndex(index => sofar.at(index)?.label === 'headline');
    if (title < 0) return [];
    const zone = headZone(page, title);
    return zone.flatMap(place => bylineAt(page, sofar, place, title));
  },
};

/** Places after the headline until the text has begun; its first sentences may be a standfirst above the byline. */
function headZone(page: PageView, title: number): number[] {
  const zone: number[] = [];
  let prose = 0;
  for (let place = title + 1; place <= title + reach && prose < 2; place += 1) {
    const line = lineAt(page, place);
    if (line?.prose) prose += 1;
    zone.push(place);
  }
  return zone;
}

function bylineAt(page: PageView, sofar: Verdicts, place: number, title: number): Verdict[] {
  const line = lineAt(page, place);
  if (!line || line.words > 16) return [];
  if (by.regex.test(line.text)) return [verdict(line, 'a lone “by”'), ...namesUnder(page, sofar, place)];
  if (!sofar.isOpen(line.index)) return [];
  const names = authorsIn(line.text);
  if (names.length === 0) return [];
  if (statedDay(line.text) !== undefined) return [verdict(line, 'a name and a date under the headline')];
  if (!isNameLine(line.text) || !besideSign(page, sofar, place, title)) return [];
  return [verdict(line, 'a name under the headline, beside a date or role')];
}

function namesUnder(page: PageView, sofar: Verdicts, place: number): Verdict[] {
  const found: Verdict[] = [];
  for (let next = place + 1; next <= place + 5; next += 1) {
    const line = lineAt(page, next);
    if (!line || !sofar.isOpen(line.index)) break;
    const joins = /^(?:,|and|und|et|y|e|&|\|)$/iu.test(line.text);
    if (!joins && authorsIn(line.text).length === 0) break;
    found.push(verdict(line, 'a name under “by”'));
  }
  return found;
}

/** A date, age, role, reading time or another name within the next two lines, or a date right before. */
function besideSign(page: PageView, sofar: Verdicts, place: number, title: number): boolean {
  const before = place - 1 > title ? lineAt(page, place - 1) : undefined;
  if (before && isSign(before, sofar)) return true;
  return [1, 2].some(step => {
    const line = lineAt(page, place + step);
    return line !== undefined && isSign(line, sofar);
  });
}

function isSign(line: ViewLine, sofar: Verdicts): boolean {
  const verdict = sofar.at(line.index);
  if (isDateLine(line.text) || verdict?.rule === 'age-line' || verdict?.label === 'dateline') return true;
  if (verdict?.rule === 'counter' && /min|reading|lese/iu.test(line.text)) return true;
  return line.words <= 12 && !line.endsSentence && (role.regex.test(line.text) || statedDay(line.text) !== undefined);
}

function verdict({ index }: ViewLine, reason: string): Verdict {
  return { index, label: 'byline', reason };
}

function lineAt(page: PageView, place: number): ViewLine | undefined {
  const index = page.solid[place];
  return index === undefined ? undefined : page.lines[index];
}
