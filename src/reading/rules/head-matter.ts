import { pattern } from '../line-pattern.ts';
import type { PageView } from '../page-view.ts';
import { lineRule, type Rule, type Verdicts } from '../rule.ts';
import type { ViewLine } from '../view-line.ts';

/** The outlet's name where a byline would stand, proved by the site's own notices. */
export const outlet: Rule = {
  name: 'outlet',
  sentence: "The outlet's name: near the headline, and again in the site's own notices.",
  precision: 'context',
  patterns: [],
  find(page, verdicts) {
    const title = headlineIndex(page, verdicts);
    if (title === undefined) return [];
    const near = verdicts.open().filter(line => line.index > title - 4 && line.index < title + 8 && isName(line));
    const notices = near.length === 0 ? [] : siteNotices(page, verdicts);
    const named = near.find(line => noticeNames(notices, line));
    return named ? [{ index: named.index, label: 'outlet', reason: 'a name that the site’s own notices repeat' }] : [];
  },
};

function isName(line: ViewLine): boolean {
  return line.words <= 5 && !line.endsSentence && /^\p{Lu}/u.test(line.text) && line.folded.length >= 3;
}

/** The lines in which the site speaks of itself. */
export function siteNotices(page: PageView, verdicts: Verdicts): readonly ViewLine[] {
  return page.textLineIndexes.flatMap(index => {
    const line = page.lines[index];
    return line && noticeKinds.has(verdicts.at(index)?.kind ?? '') ? [line] : [];
  });
}

const noticeKinds: ReadonlySet<string> = new Set(['cookie-consent', 'copyright', 'newsletter']);

/** Whether the site's own notices say the name: it is the outlet's. */
export function noticeNames(notices: readonly ViewLine[], name: ViewLine): boolean {
  return notices.some(({ folded }) => folded !== name.folded && ` ${folded} `.includes(` ${name.folded} `));
}

/** The sentence under the headline that sums the article up. */
export const standfirst: Rule = {
  name: 'standfirst',
  sentence: 'The sentence under the headline, set off from the text by a picture, a byline or a date.',
  precision: 'context',
  patterns: [],
  find(page, verdicts) {
    const title = headlineIndex(page, verdicts);
    if (title === undefined) return [];
    const after = page.textLineIndexes.filter(index => index > title);
    const position = after.findIndex(index => verdicts.isOpen(index));
    const line = page.lines[after[position] ?? -1];
    if (!line || !mayStandFirst(line) || after.slice(0, position).some(index => isSigned(verdicts, index))) return [];
    return isSetOff(page, verdicts, after.slice(position + 1))
      ? [
          {
            index: line.index,
            label: 'standfirst',
            reason: 'a sentence between the headline and the picture or byline',
            confidence: 0.85,
          },
        ]
      : [];
  },
};

function mayStandFirst(line: ViewLine): boolean {
  return line.words >= 7 && line.words <= 60 && !/^[“"„«]/u.test(line.text) && !line.text.endsWith(':');
}

function isSigned(verdicts: Verdicts, index: number): boolean {
  const label = verdicts.at(index)?.label;
  return label === 'byline' || label === 'dateline' || label === 'outlet';
}

/** Head matter follows, and then running text. */
function isSetOff(page: PageView, verdicts: Verdicts, rest: readonly number[]): boolean {
  let met = false;
  for (const index of rest.slice(0, 12)) {
    if (verdicts.isOpen(index)) return met && (page.lines[index]?.prose ?? false);
    met ||= setsOff.has(verdicts.at(index)?.label ?? '');
  }
  return false;
}

const setsOff: ReadonlySet<string> = new Set(['headline-duplicate', 'credit', 'caption', 'byline', 'dateline']);

function headlineIndex(page: PageView, verdicts: Verdicts): number | undefined {
  return page.textLineIndexes.find(index => verdicts.at(index)?.label === 'headline');
}

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
  find: (_, verdicts) =>
    verdicts
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
