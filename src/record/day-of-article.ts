import { dateRole, publishedDay, saysOnlyChange } from '../dates/date-words.ts';
import type { DateHint } from '../dates/written-date.ts';
import type { LabelledLine } from '../reading/labelled-line.ts';
import { isBody } from '../reading/labels.ts';
import { onlyChanged, type StatedFinding } from './date-finding.ts';

/** Lines with text that a page puts between its headline and the date, at most. */
const below = 30;
const above = 4;
/** More than this is a sentence, and its date may be of anything. */
const longest = 160;
/** The same for a line that no rule takes for a date's. */
const longestUnruled = 60;

/**
 * The day that is the article's own: the one that the reading took for it, else one beside the headline. The other
 * dates of a page are of teasers more often than not.
 */
export function dayOfArticle(lines: readonly LabelledLine[], hint: DateHint): StatedFinding | undefined {
  return dayOfReading(lines, hint) ?? dayBesideHeadline(lines, hint);
}

/**
 * The day that the reading took for the article's own, on a line of its own or in the byline. A day of change is the
 * article's only here: elsewhere the article is often years older.
 */
function dayOfReading(lines: readonly LabelledLine[], hint: DateHint): StatedFinding | undefined {
  const line =
    lines.find(({ rule }) => rule === 'article-day') ??
    lines.find(({ rule, text }) => rule === 'article-byline' && publishedDay(text, hint) !== undefined);
  const edtf = line && publishedDay(line.text, hint);
  if (line === undefined || edtf === undefined) return undefined;
  const evidence = { quote: line.text.trim(), line: line.number };
  return saysOnlyChange(line.text, hint)
    ? onlyChanged(edtf, evidence)
    : { basis: 'stated', edtf, evidence: [evidence] };
}

/** A page shows many dates; only one near the headline, outside the running text, is this article's. */
function dayBesideHeadline(lines: readonly LabelledLine[], hint: DateHint): StatedFinding | undefined {
  const written = lines.filter(line => line.label !== 'blank' && line.label !== 'metadata');
  const dated = linesAroundHeadline(written).flatMap(line => {
    const edtf = mayDate(line) && !saysOnlyChange(line.text, hint) ? publishedDay(line.text, hint) : undefined;
    return edtf === undefined ? [] : [{ line, edtf }];
  });
  const found = dated.find(({ line }) => line.label === 'dateline') ?? dated[0];
  if (found === undefined) return undefined;
  // Without a headline none of several dates is nearer than another.
  if (!written.some(({ label }) => label === 'headline') && dated.some(({ edtf }) => edtf !== found.edtf))
    return undefined;
  const { edtf, line } = found;
  return { basis: 'stated', edtf, evidence: [{ quote: line.text.trim(), line: line.number }] };
}

/** The lines around the headline: after it until the text is well begun, then those right before it. */
function linesAroundHeadline(written: readonly LabelledLine[]): readonly LabelledLine[] {
  const title = written.findIndex(line => line.label === 'headline');
  const bodyAt = written.findIndex((line, at) => at > title && isBody(line.label) && line.text.length > 80);
  if (title < 0)
    return written
      .slice(Math.max(0, bodyAt - 2 * above), Math.max(0, bodyAt + 3))
      .filter(line => line.label === 'dateline');
  const end = Math.min(title + below, bodyAt < 0 ? Infinity : Math.max(bodyAt + 4, title + 8));
  return [...written.slice(title + 1, end), ...written.slice(Math.max(0, title - above), title).reverse()];
}

/** Captions, bylines of others and programmes have days as well; a line that is little else than a day dates the page. */
function mayDate({ label, kind, text }: LabelledLine): boolean {
  if (label === 'dateline') return text.length <= longest;
  if (label !== 'boilerplate' || kind !== 'outside-article') return false;
  return text.length < longestUnruled && !/[.!?]["'”’»]?\s*$/u.test(text) && dateRole(text) !== 'other';
}
