import { pattern } from '../line-pattern.ts';
import { lineRule } from '../line-rule.ts';
import type { Rule } from '../rule.ts';
import type { ViewLine } from '../view-line.ts';

const ago = pattern(
  /^(?:updated |published |posted |last updated )?(?:about |an? |\d{1,3} ?)(?:s|sec|seconds?|m|min|mins|minutes?|h|hrs?|hours?|d|days?|weeks?|w|months?|mo|years?|y|yr) ago\.?$/iu,
  '3 hours ago',
  '3 hours ago the bridge fell',
  'an age in place of a date',
);
const clock = pattern(
  /^(?:\d{1,2}[:.]\d\d)(?: ?[ap]\.?m\.?)?(?: [A-Z]{2,4})?$/iu,
  '10:30 am',
  '10:30 on Monday',
  'a time alone',
);

/** Two such notes on a line, each with a stop, are no sentence. */
const saysWhat = pattern(
  /^(?:first |last )?(?:published|posted|updated)\b[^.]{6,50}\. (?:published|posted|updated)\b[^.]{6,50}\.$/iu,
  'Published 3 March 2021. Updated 4 March 2021.',
  'Published in March. The bridge was open then.',
);

/** When it was published, on a line of its own. */
export const dateLine: Rule = {
  name: 'date-line',
  sentence: 'Says when the article was published or changed, and little else.',
  precision: 'strong',
  patterns: [saysWhat],
  find: (_, sofar) =>
    sofar
      .open()
      .filter(line => line.words <= 16 && line.isDate && !isSentence(line) && !line.source.text.includes('\t'))
      .map(({ index }) => ({ index, label: 'dateline', reason: 'a date alone' })),
};

function isSentence({ endsSentence, words, text }: ViewLine): boolean {
  return endsSentence && words > 8 && !saysWhat.regex.test(text);
}

/** Ages and times of day that the page shows in place of a date. */
export const ageLine = lineRule({
  name: 'age-line',
  sentence: 'An age such as "3 hours ago" or a time alone.',
  precision: 'strong',
  label: 'boilerplate',
  kind: 'counter-ui',
  reason: 'an age in place of a date',
  maxWords: 6,
  patterns: [ago, clock],
});
