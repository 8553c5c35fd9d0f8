import { writtenDay } from '../../dates/written-date.ts';
import { pattern } from '../line-pattern.ts';
import type { PageView } from '../page-view.ts';
import type { Rule, Verdict, Verdicts } from '../rule.ts';
import type { ViewLine } from '../view-line.ts';
import { runsOfPlaces } from './runs-of-places.ts';

const signedAndDated = pattern(
  /^\S.{0,58} (?:on|am|el|le) .{4,30} (?:at|um|a las|à) \d{1,2}[:.h]\d\d ?(?:[ap]\.?m\.?|uhr)? ?(?:said|says|wrote|schrieb|sagte?|dijo|dice|a écrit|ha scritto) ?:$/iu,
  'Anna Berg on March 3, 2021 at 4:15 pm said:',
  'The mayor on Monday at 10:15 said that the bridge is shut.',
  undefined,
  { ends: ':' },
);
const signed = pattern(
  /^\S.{0,38} (?:said|says|wrote|schrieb|schreibt|sagte?|dijo|dice|a écrit|ha scritto) ?:$/iu,
  'anna_b says:',
  'The mayor says: the bridge is shut',
  undefined,
  { ends: ':' },
);
/** The time under a signature; without one, “The mayor says:” is the article's. */
const time = /\d[:.h]\d\d/;
/** Lines with text between two signatures: comments can be long. */
const farthest = 40;
/** The last comment has no end that could be seen: so many lines of it at most. */
const longestLast = 12;

/** Readers' comments as blogs print them: who said it and when, then what. */
export const signedComments: Rule = {
  name: 'signed-comments',
  sentence: 'Stands among readers’ comments, each signed with a name, a day and a time, and “says:”.',
  precision: 'context',
  patterns: [signedAndDated, signed],
  find(page, sofar) {
    const marks = page.texts.flatMap((line, place) => (isSignature(line, page.texts[place + 1]) ? [place] : []));
    return runsOfPlaces(marks, farthest).flatMap(({ first, last }) => commentsBetween(page, sofar, first, last));
  },
};

function isSignature({ text, words }: ViewLine, next: ViewLine | undefined): boolean {
  if (words > 24 || !text.endsWith(':')) return false;
  if (signedAndDated.regex.test(text)) return true;
  return next !== undefined && signed.regex.test(text) && isStamp(next);
}

function isStamp({ text, words }: ViewLine): boolean {
  return words <= 10 && time.test(text) && writtenDay(text) !== undefined;
}

function commentsBetween(page: PageView, sofar: Verdicts, first: number, last: number): readonly Verdict[] {
  return page.texts.slice(first, endAfter(page, sofar, last)).flatMap(({ index }) =>
    sofar.isOpen(index)
      ? [
          {
            index,
            label: 'boilerplate',
            kind: 'comment-thread',
            reason: 'among comments that are signed and dated',
          } as const,
        ]
      : [],
  );
}

/** The last comment goes on while sentences do. */
function endAfter(page: PageView, sofar: Verdicts, last: number): number {
  let end = last + 3;
  while (end <= last + longestLast) {
    const line = page.texts[end];
    if (!line || !sofar.isOpen(line.index) || !(line.prose || line.endsSentence)) break;
    end += 1;
  }
  return end;
}
