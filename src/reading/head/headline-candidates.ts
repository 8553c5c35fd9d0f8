import { type LinePlace, lineAt } from '../line-place.ts';
import type { PageView, ViewLine } from '../page-view.ts';
import { findProseSpan } from '../prose-span.ts';
import { isByline } from '../rules/byline.ts';
import { isDateLine } from '../rules/date-line.ts';
import { namesOnly } from '../rules/names-only.ts';
import type { Candidate } from './candidate.ts';
import type { HeadPage } from './head-page.ts';
import { crowd, ofNeighbours, shortBefore } from './headline-neighbours.ts';
import { ofShape } from './headline-shape.ts';
import { type BodyWords, bodyWords, ofFollowing, ofWords } from './headline-words.ts';
import { ofKeptText } from './kept-features.ts';
import { NearRepeats } from './near-repeats.ts';
import { ofSurroundings } from './surroundings.ts';

/** How many lines with text before the running text are looked at. */
const reach = 200;
/** The running text may seem to begin too early. */
const beyond = 60;

/** The lines that may be the headline: short ones, not far above the running text. */
export function headlineCandidates(head: HeadPage): readonly Candidate[] {
  const end = bodyPlace(head);
  const body = bodyWords(head, end);
  const repeats = new NearRepeats(head.lines);
  const places = head.lines.flatMap((line, place) =>
    place >= end - reach && place < end + beyond && mayBeHeadline(line, head) ? [place] : [],
  );
  return withRanks(
    places.flatMap(place => {
      const line = head.lines[place];
      return line
        ? [
            {
              place,
              features: featuresOf(head, { page: head.page, sofar: head.sofar, place, line, end }, body, repeats),
            },
          ]
        : [];
    }),
    end,
  );
}

/** Where the running text begins: the first line that surely stays, or the stretch thickest in prose. */
function bodyPlace({ page, sofar, lines, firstKept }: HeadPage): number {
  if (firstKept >= 0) return firstKept;
  const span = findProseSpan(page, sofar);
  const found = span ? lines.findIndex(line => line.index >= span.first && line.prose) : -1;
  return found < 0 ? lines.length : found;
}

/** How a candidate compares with the others: the headline has most of the text's words, and is the first that has many. */
function withRanks(
  candidates: readonly { readonly place: number; readonly features: Map<string, number> }[],
  end: number,
): readonly Candidate[] {
  const strength = candidates.map(
    ({ features }) => (features.get('words in body') ?? 0) + (features.get('weight in body') ?? 0),
  );
  const near = candidates.map(({ place }) => end - place <= 30);
  const most = Math.max(0, ...strength.filter((_, at) => near[at]));
  const first = strength.findIndex((each, at) => near[at] && each >= most * 0.7 && each > 0.4);
  candidates.forEach(({ features }, at) => {
    const own = strength[at] ?? 0;
    features.set('strength of most', most === 0 ? 0 : own / most);
    features.set('better', strength.filter((each, other) => near[other] && each > own).length);
    features.set('first strong', at === first ? 1 : 0);
    features.set('after first strong', first >= 0 && at > first ? 1 : 0);
  });
  return candidates;
}

const listRules: ReadonlySet<string> = new Set(['related-list', 'repeated-paragraph']);

function mayBeHeadline(line: ViewLine, { sofar }: HeadPage): boolean {
  const isFree = sofar.isOpen(line.index) || listRules.has(sofar.at(line.index)?.rule ?? '');
  if (!isFree || line.words < 2 || line.words > 40 || line.text.length > 280) return false;
  if (/^https?:|^[@#]\S+$/u.test(line.text) || namesOnly.regex.test(line.text)) return false;
  return !isByline(line.text) && !isDateLine(line.text);
}

function featuresOf(head: HeadPage, at: LinePlace, body: BodyWords, repeats: NearRepeats): Map<string, number> {
  return new Map([
    ...ofShape(at.line),
    ...ofWords(at, body, repeats),
    ...ofPosition(at),
    ...ofFollowing(at, body),
    ...ofNeighbours(at),
    ...ofSurroundings(at, head.around),
    ...ofKeptText(head, at.place),
  ]);
}

function ofPosition({ page, place, end, line }: LinePlace): [string, number][] {
  const after = page.lines[line.index + 1]?.text === '';
  const before = line.index === 0 || page.lines[line.index - 1]?.text === '';
  return [
    ['distance', end - place],
    ['alone', (after ? 1 : 0) + (before ? 2 : 0)],
    ['rivals after', rivalsAfter(page, place, end)],
    ['crowd', crowd(page, place)],
    ['short before', shortBefore(page, place)],
  ];
}

/** Other lines of a headline's length between this one and the text, four at most. */
function rivalsAfter(page: PageView, place: number, end: number): number {
  let rivals = 0;
  for (let at = place + 1; at < end && rivals < 4; at += 1) {
    const line = lineAt(page, at);
    if (line && line.words >= 6 && line.words <= 25 && !isDateLine(line.text)) rivals += 1;
  }
  return rivals;
}
