import { loneJoiner, loneOpener, roleSource } from '../../bylines/byline-words.ts';
import { writtenDay } from '../../dates/written-date.ts';
import { foldText } from '../fold-text.ts';
import { firstMatch, pattern } from '../line-pattern.ts';
import { lineAt, type PageView } from '../page-view.ts';
import { lineRule, type Rule, type Verdict, type Verdicts } from '../rule.ts';
import { bylinePatterns, type ViewLine } from '../view-line.ts';

/** A “By” on a line of its own, the name on the next. */
export const loneBy = pattern(loneOpener, 'Written by', 'By the river');
const matchLoneBy = firstMatch([loneBy]);

/** Whether the line is such a “By”. */
export function isLoneBy(line: ViewLine): boolean {
  return line.words <= 3 && matchLoneBy(line) !== undefined;
}

const role = pattern(
  new RegExp(`(?<!\\p{L})(?:${roleSource}|reading time|min(?:ute)?s? read|lesezeit|follow)(?!\\p{L})`, 'iu'),
  'Political correspondent',
  'Politics correspondents',
);
/** A line that only joins the names above and below it. */
export const joiner = pattern(loneJoiner, '&', 'and so');
/** What a page prints after a writer's name on the same line. */
const printedAfter = pattern(
  /^[^.!?]{4,60}(?:\|| )(?:published|posted|updated|\d{1,3} min(?:ute)?s? read)\b.{0,60}$/iu,
  'Jane Doe|Published 3 months ago',
  'Jane Doe. Published in 2021',
);
/** Lines with text after the headline among which a byline stands. */
const reach = 14;
/** A lone "By" stands at most this many lines with text above a paragraph. */
const aboveText = 12;

/** Bylines that only their place tells: a name under the headline, beside a date or a role, or after a lone "By". */
export const bylineNearHeadline: Rule = {
  name: 'byline-near-headline',
  sentence: 'A name under the headline, beside the date, a role or a lone "By": who wrote the article.',
  precision: 'context',
  patterns: [loneBy, role, joiner, printedAfter],
  find(page, verdicts) {
    const title = page.textLineIndexes.findIndex(index => verdicts.at(index)?.label === 'headline');
    const zone = title < 0 ? [] : headZone(page, title);
    return [...namesAfterBy(page, verdicts), ...zone.flatMap(position => bylineAt(page, verdicts, position, title))];
  },
};

/** A lone "By" with a name under it says so itself, wherever text follows soon. */
function namesAfterBy(page: PageView, verdicts: Verdicts): Verdict[] {
  return page.textLineIndexes.flatMap((_, position) => {
    const line = lineAt(page, position);
    if (!line || !isLoneBy(line) || !proseFollows(page, position)) return [];
    const names = namesUnder(page, verdicts, position);
    return names.length > 0 ? [verdict(line, 'a lone “by”'), ...names] : [];
  });
}

function proseFollows(page: PageView, position: number): boolean {
  for (let step = 1; step <= aboveText; step += 1) if (lineAt(page, position + step)?.prose) return true;
  return false;
}

/** Places after the headline until the text has begun; its first sentences may be a standfirst above the byline. */
function headZone(page: PageView, title: number): number[] {
  const zone: number[] = [];
  let prose = 0;
  for (let position = title + 1; position <= title + reach && prose < 2; position += 1) {
    const line = lineAt(page, position);
    if (line?.prose) prose += 1;
    zone.push(position);
  }
  return zone;
}

function bylineAt(page: PageView, verdicts: Verdicts, position: number, title: number): Verdict[] {
  const line = lineAt(page, position);
  if (!line || line.words > 16) return [];
  // Whoever is named at the end of a quotation said that, and wrote no article.
  if (line.source.block?.kind === 'quotation') return [];
  if (isLoneBy(line)) return [verdict(line, 'a lone “by”'), ...namesUnder(page, verdicts, position)];
  if (!verdicts.isOpen(line.index)) return [];
  const names = line.authors;
  if (names.length === 0) return [];
  if (line.folded === lineAt(page, title)?.folded) return [];
  // “Von Jana Kettner” and under it “Saltauer Bote, 7. September 2021”: who wrote it is said, and now who printed it.
  if (lineAt(page, position - 1)?.isByline && !line.isByline && writtenDay(line.text) !== undefined)
    return [{ index: line.index, label: 'dateline', reason: 'a name and a date under the byline', confidence: 0.93 }];
  if (writtenDay(line.text) !== undefined || printedAfter.regex.test(line.text))
    return [verdict(line, 'a name and a date under the headline')];
  if (!line.isNames || isCaption(page, verdicts, position) || !besideSign(page, verdicts, position, title)) return [];
  return [...namesOver(page, position), verdict(line, 'a name under the headline, beside a date or role')];
}

function namesUnder(page: PageView, verdicts: Verdicts, position: number): Verdict[] {
  const found: Verdict[] = [];
  for (let next = position + 1; next <= position + 9; next += 1) {
    const line = lineAt(page, next);
    if (!line) break;
    const joins = joiner.regex.test(line.text) && found.length > 0;
    if (!joins && (!verdicts.isOpen(line.index) || line.words > 14 || line.authors.length === 0)) break;
    found.push(verdict(line, 'a name under “by”'));
  }
  return found;
}

/** Names above this one that a comma or "and" on its own line joins to it. */
function namesOver(page: PageView, position: number): Verdict[] {
  const found: Verdict[] = [];
  for (let at = position; ; at -= 2) {
    const joint = lineAt(page, at - 1);
    const name = lineAt(page, at - 2);
    if (!joint || !name || !joiner.regex.test(joint.text) || !name.isNames) return found;
    found.unshift(verdict(name, 'a name joined to the next'), verdict(joint, 'joins two names'));
  }
}

/** Whom a picture shows: its maker is named right after. */
function isCaption(page: PageView, verdicts: Verdicts, position: number): boolean {
  const next = lineAt(page, position + 1);
  return next !== undefined && verdicts.at(next.index)?.label === 'credit';
}

/** A date, age, role, reading time or another name within the next two lines, or a date right before. */
function besideSign(page: PageView, verdicts: Verdicts, position: number, title: number): boolean {
  const before = position - 1 > title ? lineAt(page, position - 1) : undefined;
  if (before && isSign(before, verdicts)) return true;
  return [1, 2].some(step => {
    const line = lineAt(page, position + step);
    return line !== undefined && isSign(line, verdicts);
  });
}

function isSign(line: ViewLine, verdicts: Verdicts): boolean {
  const verdict = verdicts.at(line.index);
  if (line.isDate || verdict?.rule === 'age-line' || verdict?.label === 'dateline') return true;
  if (verdict?.rule === 'share') return true;
  if (verdict?.rule === 'counter' && /min|reading|lese/iu.test(line.text)) return true;
  return line.words <= 12 && !line.endsSentence && (role.regex.test(line.text) || writtenDay(line.text) !== undefined);
}

function verdict({ index }: ViewLine, reason: string): Verdict {
  return { index, label: 'byline', reason };
}

/** Who wrote it. */
export const byline = lineRule({
  name: 'byline',
  sentence: 'Says who wrote the article.',
  precision: 'strong',
  label: 'byline',
  reason: '“by” and a name',
  maxWords: 24,
  patterns: bylinePatterns,
  unless: line => line.prose || !line.isByline,
});

const writerName = "\\p{Lu}[\\p{L}\\p{M}.'’-]{1,24}(?: \\p{Lu}[\\p{L}\\p{M}.'’-]{0,24}){1,3}";
const trade =
  '(?:reporter|writer|editor|journalist|correspondent|columnist|contributor|producer|commentator|freelancer|critic)';

/** A byline is not longer, in words. */
const longestByline = 14;

/** A note on who wrote the article, told from a sentence about somebody in it by the same name on a line of its own. */
export const writerNotes = lineRule({
  name: 'writer-note',
  sentence: 'A note on who wrote the article: a name that also stands alone, "is a", and a journalist’s trade.',
  precision: 'strong',
  label: 'boilerplate',
  kind: 'author-bio',
  reason: 'a note on the writer',
  maxWords: 90,
  unless: (line, page) => !standsAlone(line, page),
  patterns: [
    pattern(
      new RegExp(`^${writerName},? is (?:a|an|the|our)\\b[^.!?“”"]{0,100}\\b${trade}\\b(?!’s|'s)`, 'u'),
      'Anna Berg is a staff writer for Example News.',
      'Anna Berg is a nurse at Holm. A reporter asked her why.',
      undefined,
      { holds: / is (?:a|an|the|our) / },
    ),
  ],
});

function standsAlone({ index, text }: ViewLine, page: PageView): boolean {
  const writer = foldText(text.slice(0, text.search(/,? is (?:a|an|the|our) /u)));
  // A page has hundreds of lines, a list of names tens of thousands.
  return page.firstTextLines.some(line => {
    return line.index !== index && line.words <= longestByline && line.folded.includes(writer);
  });
}
