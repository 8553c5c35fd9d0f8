import { opensLikeByline, roleSource } from '../../bylines/byline-words.ts';
import { isGroup } from '../../bylines/name-shape.ts';
import { writtenDay } from '../../dates/written-date.ts';
import { isLoneBy } from '../rules/bylines.ts';
import { noticeNames, siteNotices } from '../rules/head-matter.ts';
import type { ViewLine } from '../view-line.ts';
import { type Candidate, CandidateTable, type FeatureRow } from './candidates.ts';
import { CommonWords, NamesElsewhere } from './names-on-page.ts';
import { neighbourKind, setPositionFeatures, setVerdictKinds } from './position-features.ts';
import type { ScoredPage } from './scored-page.ts';

/** Longer lines tell a story. */
const mostWords = 24;
const mostCharacters = 180;

/** As good as no day. */
const nowhere = 200;

/** The lines that may name who wrote the article. `title` is the headline's position, `day` that of the day of publication. */
export function bylineCandidates(
  scored: ScoredPage,
  title: number | undefined,
  day: number | undefined,
): readonly Candidate[] {
  const isNear = bylineZones(scored, title);
  const names = scored.lines.map((line, position) =>
    isNear(position) && !isPictured(scored, line) ? namesOn(scored, position) : [],
  );
  const positions = names.flatMap((own, position) => (own.length > 0 ? [position] : []));
  const { isOutlet, isNoticed } = outletTest(scored);
  const kept = positions.filter(
    position =>
      !isOutlet(scored.lines[position]) && (position !== title || opensLikeByline(scored.lines[position]?.text ?? '')),
  );
  const elsewhere = new NamesElsewhere(scored);
  const common = new CommonWords(scored.lines);
  const table = new CandidateTable(kept.length);
  return kept.map((position, number) => {
    const row = table.row(number);
    const line = scored.lines[position];
    const own = names[position] ?? [];
    if (line) setNames(row, line, own);
    elsewhere.set(row, position, own[0] ?? '');
    row.set('common words', common.share(own[0] ?? ''));
    row.set('in notices', isNoticed(line) ? 1 : 0);
    row.set(
      'in headline',
      title !== undefined && title !== position ? shareNamed(own[0] ?? '', scored.lines[title]) : 0,
    );
    row.set('from day', day === undefined ? nowhere : position - day);
    setNeighbourLines(row, scored.lines, position);
    setVerdictKinds(row, scored, position);
    setPositionFeatures(row, scored, position, title);
    return { position, features: row };
  });
}

/** How many lines with text above and below the headline, and where the text ends, a byline is looked for. */
const headlineZone = { above: 10, below: 45 };
const endZone = { above: 12, below: 25 };

/** Bylines stand near the headline, or where the text ends; without a headline, near where it begins. */
function bylineZones({ firstKept, lastKept }: ScoredPage, title: number | undefined): (position: number) => boolean {
  const top = title ?? Math.max(0, firstKept);
  const isWithin = (position: number, anchor: number, { above, below }: typeof headlineZone) =>
    position >= anchor - above && position <= anchor + below;
  return position => isWithin(position, top, headlineZone) || isWithin(position, Math.max(0, lastKept), endZone);
}

/** Names alone above a text without a headline say whom its picture shows, and "Jane Doe/Reuters" who took it. */
function isPictured({ verdicts }: ScoredPage, { index, text }: ViewLine): boolean {
  const verdict = verdicts.at(index);
  return verdict?.rule === 'names-caption' || (verdict?.label === 'credit' && ofPicture.test(text));
}

/** An agency's name alone is a credit as often as a byline. */
const ofPicture = /\p{L}\/|\bvia\b|\b(?:photo|image|picture|foto)/iu;

/** Share of the name's words that the headline has too: a headline names whom the article is about. */
function shareNamed(name: string, title: ViewLine | undefined): number {
  const words = name.toLowerCase().split(' ');
  return words.filter(word => title?.tokens.includes(word)).length / words.length;
}

/**
 * Where a byline would stand, sites often print their own name: a cookie notice says whose it is. A copyright line may
 * name the one writer of a small site.
 */
function outletTest({ page, verdicts }: ScoredPage) {
  const notices = siteNotices(page, verdicts);
  const isNamed = (lines: readonly ViewLine[], line: ViewLine | undefined) =>
    line !== undefined && !opensLikeByline(line.text) && noticeNames(lines, line);
  const cookies = notices.filter(({ index }) => verdicts.at(index)?.kind === 'cookie-consent');
  return {
    isOutlet: (line: ViewLine | undefined) => isNamed(cookies, line),
    isNoticed: (line: ViewLine | undefined) => isNamed(notices, line),
  };
}

/** Under a "By" on a line of its own whatever is short is a name. */
function namesOn({ lines }: ScoredPage, position: number): readonly string[] {
  const line = lines[position];
  if (!line || line.words > mostWords || line.text.length > mostCharacters || isTold(line)) return [];
  if (line.authors.length > 0 || !shortName.test(line.text)) return line.authors;
  if (isGroup(line.text)) return [line.text];
  const before = lines[position - 1];
  return before && isLoneBy(before) ? [line.text] : [];
}

/** A sentence opens with whom it tells of, and so may a row of a table. */
function isTold(line: ViewLine): boolean {
  return (line.prose || line.source.text.trim().includes('\t')) && !line.isByline;
}

const shortName = /^\p{L}[\p{L}\p{N} ._'’-]{2,30}$/u;
const role = new RegExp(`(?<!\\p{L})(?:${roleSource}|staff)(?!\\p{L})`, 'iu');

/** How the line names them. */
function setNames(row: FeatureRow, line: ViewLine, names: readonly string[]): void {
  const { text, words, folded } = line;
  row.set('marked', line.isByline ? 1 : 0);
  row.set('opens by', opensLikeByline(text) ? 1 : 0);
  row.set('names alone', line.isNames ? 1 : 0);
  row.set('under by', names[0]?.toLowerCase() === text.toLowerCase() ? 1 : 0);
  row.set('names', names.length);
  row.set('first name words', (names[0] ?? '').split(' ').length);
  row.set('other words', words - names.join(' ').split(' ').length);
  row.set('states role', role.test(text) ? 1 : 0);
  row.set('states day', writtenDay(text) === undefined ? 0 : 1);
  row.set('has digit', /\d/u.test(text) ? 1 : 0);
  row.set('all capitals', text === text.toUpperCase() ? 1 : 0);
  row.set('letters', folded.length);
}

const steps = [-2, -1, 1, 2];

function setNeighbourLines(row: FeatureRow, lines: readonly ViewLine[], position: number): void {
  for (const step of steps) {
    const line = lines[position + step];
    if (line) row.set(`line ${step}`, neighbourKind(line.text, line.isDate, line.isNames, role.test(line.text)));
  }
}
