import { writtenDay } from '../../dates/written-date.ts';
import { pattern } from '../line-pattern.ts';
import type { PageView } from '../page-view.ts';
import type { Rule, Verdict, Verdicts } from '../rule.ts';
import type { ViewLine } from '../view-line.ts';

const heading = pattern(
  /^(?:\d{1,5} )?(?:reader )?(?:comments?|responses?|replies|kommentare?|commentaires?|comentarios|commenti|comentários|reacties|комментари\p{L}{1,2})(?: ?\(?\d{1,5}\)?)?:?$/iu,
  '12 comments',
  'Comments by the minister',
);
const age = pattern(
  /^.{0,60}\b\d{1,3} ?(?:s|sec|min|minutes?|m|h|hours?|d|days?|weeks?|months?|years?) ago\b.{0,30}$/iu,
  'Ann 3 days ago',
  '3 days before the vote',
);
/** A gap of more lines than this between two marks ends the thread. */
const farthestMark = 12;
/** Marks that a thread must have; one "Reply" alone may be a button of the page. */
const fewest = 2;

/** Readers' comments: everything between the heading and the last "Reply". */
export const commentThreads: Rule = {
  name: 'comment-thread',
  sentence: 'Among readers’ comments: between their heading and the last “Reply” or “Report”.',
  precision: 'context',
  patterns: [heading, age],
  find(page, verdicts) {
    const marks = page.textLineIndexes.flatMap((index, position) =>
      verdicts.at(index)?.rule === 'comment-control' ? [position] : [],
    );
    const threads = clusters(marks, farthestMark).filter(({ count }) => count >= fewest);
    return threads.flatMap(({ first, last }) => threadVerdicts(page, verdicts, startOf(page, verdicts, first), last));
  },
};

/** The heading of the comments, else the line before the first comment's age, else the first mark. */
function startOf(page: PageView, verdicts: Verdicts, first: number): number {
  for (let position = first; position >= Math.max(0, first - farthestMark); position -= 1) {
    const index = page.textLineIndexes[position];
    const text = index === undefined ? '' : (page.lines[index]?.text ?? '');
    const isForm = index !== undefined && verdicts.at(index)?.kind === 'comment-form';
    if (heading.regex.test(text) || isForm) return position;
  }
  for (let position = first; position >= Math.max(1, first - 4); position -= 1) {
    const index = page.textLineIndexes[position];
    if (index !== undefined && age.regex.test(page.lines[index]?.text ?? '')) return position - 1;
  }
  return first;
}

function threadVerdicts(page: PageView, verdicts: Verdicts, first: number, last: number): Verdict[] {
  return page.textLineIndexes
    .slice(first, last + 1)
    .filter(index => verdicts.isOpen(index))
    .map(index => ({
      index,
      label: 'boilerplate',
      kind: 'comment-thread',
      reason: 'between the marks of readers’ comments',
    }));
}

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
const farthestSignature = 40;
/** The last comment has no end that could be seen: so many lines of it at most. */
const longestLast = 12;

/** Readers' comments as blogs print them: who said it and when, then what. */
export const signedComments: Rule = {
  name: 'signed-comments',
  sentence: 'Among readers’ comments, each signed with a name, a day and a time, and “says:”.',
  precision: 'context',
  patterns: [signedAndDated, signed],
  find(page, verdicts) {
    const marks = page.textLines.flatMap((line, position) =>
      isSignature(line, page.textLines[position + 1]) ? [position] : [],
    );
    return clusters(marks, farthestSignature).flatMap(({ first, last }) =>
      commentsBetween(page, verdicts, first, last),
    );
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

function commentsBetween(page: PageView, verdicts: Verdicts, first: number, last: number): readonly Verdict[] {
  return page.textLines.slice(first, endAfter(page, verdicts, last)).flatMap(({ index }) =>
    verdicts.isOpen(index)
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
function endAfter(page: PageView, verdicts: Verdicts, last: number): number {
  let end = last + 3;
  while (end <= last + longestLast) {
    const line = page.textLines[end];
    if (!line || !verdicts.isOpen(line.index) || !(line.prose || line.endsSentence)) break;
    end += 1;
  }
  return end;
}

/** Positions that lie close together: the first, the last and how many. */
interface Cluster {
  readonly first: number;
  readonly last: number;
  readonly count: number;
}

/** Groups ascending positions into clusters in which each lies at most `farthest` behind the one before it. */
function clusters(positions: readonly number[], farthest: number): readonly Cluster[] {
  const found: Cluster[] = [];
  for (const position of positions) {
    const last = found.at(-1);
    if (last && position - last.last <= farthest)
      found[found.length - 1] = { ...last, last: position, count: last.count + 1 };
    else found.push({ first: position, last: position, count: 1 });
  }
  return found;
}
