import { pattern } from '../line-pattern.ts';
import type { PageView } from '../page-view.ts';
import type { Rule, Verdict, Verdicts } from '../rule.ts';
import { runsOfPlaces } from './runs-of-places.ts';

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
const farthest = 12;
/** Marks that a thread must have; one "Reply" alone may be a button of the page. */
const fewest = 2;

/** Readers' comments: everything between the heading and the last "Reply". */
export const commentThreads: Rule = {
  name: 'comment-thread',
  sentence: 'Stands among readers’ comments: between their heading and the last “Reply” or “Report”.',
  precision: 'context',
  patterns: [heading, age],
  find(page, sofar) {
    const marks = page.solid.flatMap((index, place) => (sofar.at(index)?.rule === 'comment-control' ? [place] : []));
    const threads = runsOfPlaces(marks, farthest).filter(({ count }) => count >= fewest);
    return threads.flatMap(({ first, last }) => threadVerdicts(page, sofar, startOf(page, sofar, first), last));
  },
};

/** The heading of the comments, else the line before the first comment's age, else the first mark. */
function startOf(page: PageView, sofar: Verdicts, first: number): number {
  for (let place = first; place >= Math.max(0, first - farthest); place -= 1) {
    const index = page.solid[place];
    const text = index === undefined ? '' : (page.lines[index]?.text ?? '');
    const isForm = index !== undefined && sofar.at(index)?.kind === 'comment-form';
    if (heading.regex.test(text) || isForm) return place;
  }
  for (let place = first; place >= Math.max(1, first - 4); place -= 1) {
    const index = page.solid[place];
    if (index !== undefined && age.regex.test(page.lines[index]?.text ?? '')) return place - 1;
  }
  return first;
}

function threadVerdicts(page: PageView, sofar: Verdicts, first: number, last: number): Verdict[] {
  return page.solid
    .slice(first, last + 1)
    .filter(index => sofar.isOpen(index))
    .map(index => ({
      index,
      label: 'boilerplate',
      kind: 'comment-thread',
      reason: 'between the marks of readers’ comments',
    }));
}
