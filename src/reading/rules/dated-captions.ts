import { pattern } from '../line-pattern.ts';
import { lineRule } from '../line-rule.ts';
import type { ViewLine } from '../view-line.ts';

const month =
  '(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?|July?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)';
const weekday = '(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\\s)?';
const day = `\\bon ${weekday}(?:${month}\\s\\d{1,2},\\s?|\\d{1,2} ${month},? )(?:19|20)\\d\\d\\b`;
const onDay = new RegExp(day, 'u');

/** What people and things do in pictures, in the present tense. */
const shows = `(?:(?:is|are) (?:seen|pictured|shown)|speaks?|arrives?|poses?|holds?|walks?|stands?|looks?|attends?|gestures?|waves|leaves?|delivers?|listens?|reacts?|sits?|takes? part|gathers?|marches|rides?|carry|carries|shakes?|watch|watches|addresses|celebrates?|hugs?|departs?|enters?|greets?|performs?|flies|fly|burns?|works?|waits?|wears?|displays?|hangs?)`;

/** News tells what was; nor does a caption quote, or speak of the writer. */
const telling = /\b(?:said|says|told|was|were|had|has|have|will|would|according|we|our|I|you)\b|["“”]/iu;

/** Captions without a credit, told by how they are written: the present tense, with the very day. */
export const datedCaptions = lineRule({
  name: 'dated-caption',
  sentence: 'A caption by its wording: who is seen or does what, in the present tense, with the very day.',
  precision: 'strong',
  label: 'caption',
  reason: 'says who is seen in a picture',
  maxWords: 60,
  unless: isTelling,
  patterns: [
    pattern(
      new RegExp(`^\\p{Lu}[^“”"]{3,200}? ${shows} [^“”"]{0,220}${day}`, 'u'),
      'The harbour master speaks at the opening of the pier on March 14, 2021.',
      'The harbour master spoke at the opening of the pier on March 14, 2021.',
      undefined,
      { holds: / (?:19|20)\d\d\b/u },
    ),
    pattern(
      /^FILE\s?(?:PHOTO\s?)?[-–—:]\s\p{Lu}/u,
      'FILE - The pier of Saltmarsh in autumn, when the boats come in.',
      'FILE a complaint - or leave it, they were told.',
      'says that the picture is from the files',
    ),
    pattern(
      /^Pictured(?: at the (?:back|front|top))?,? (?:(?:is|are) )?(?:from (?:the )?)?(?:left|right)\b/u,
      'Pictured from left are the harbour master and her crew.',
      'Pictured below is a plan of the harbour.',
    ),
  ],
});

function isTelling({ text }: ViewLine): boolean {
  const found = onDay.exec(text);
  return found !== null && telling.test(text.slice(0, found.index));
}
