import type { LabelledLine } from '../labelled-line.ts';
import type { WordCounts } from './archive-words.ts';
import type { Fault } from './fault.ts';

const afterComma = /(?<![\p{L}\p{N}.@/-])(\p{L}{2,30}),(\p{L}{2,30}|(?:\p{Lu}\.){1,4})(?![\p{L}\p{N}@/])/gu;
const afterStop = /(?<![\p{L}\p{N}.@/])(\p{Ll}{4,30})\.(\p{Lu}\p{Ll}{1,30})(?![\p{L}\p{N}.@/(])/gu;
const caseBoundary = /(?<![\p{L}\p{N}@#/.-])(\p{L}\p{Ll}{2,30})(\p{Lu}\p{Ll}{2,30})(?![\p{L}\p{N}@/.-]\p{L}|\p{L})/gu;
const word = /(?<![\p{L}\p{N}@#/.’'-])\p{Ll}{6,40}(?![\p{L}\p{N}@/’'-]|\.\p{Ll})/gu;

/** Words that stand alone so often, and begin or end other words so seldom, that one glued to a word is a fault. */
const before: ReadonlySet<string> = new Set(
  'of and the have has had was were from that which with said their'.split(' '),
);
const behind: ReadonlySet<string> = new Set(
  'of and the for from with that which was were have has said by to'.split(' '),
);
/** English words that fall apart into two all the same. */
const whole: ReadonlySet<string> = new Set(
  'without within withdraw withdrawn withdrawal withdrew withhold withheld withstand withstood therefore thereof whereof hereof hereby thereby whereby nearby standby passerby lullaby heretofore unheard thousand errand island inland husband brand demand command expand understand withstands offend offending offshore offside offices offhand offset offspring hasten haven andante themes thereto hitherto hereto onto into unto tomato potato auto photo veto motto manifesto wherefrom herewith therewith therefor forthwith hadst thatch wash brought'.split(
    ' ',
  ),
);

/** Offices that stand before a name, days, and words that begin a sentence: no product's name ends in one. */
const openers: ReadonlySet<string> = new Set(
  `President Minister Secretary Chancellor Governor Senator Ambassador Commissioner General Colonel Professor
  Monday Tuesday Wednesday Thursday Friday Saturday Sunday
  The This That These Those There They When While Where What After Before However Because Although Since But And Its
  His Her Their Our`.split(/\s+/u),
);

/**
 * Spaces lost after a comma or full stop, between a small and a large letter, and between two words of the archive.
 * Words in small letters are parted only in English texts: in others the glued words end words of their own.
 */
export function lostSpaces(line: LabelledLine, words: WordCounts, isEnglish: boolean): Fault[] {
  const { text } = line;
  return [
    ...[...text.matchAll(afterComma)].map(match =>
      glued(line, match, `${match[1]}, ${match[2]}`, 'no space after the comma'),
    ),
    ...[...text.matchAll(afterStop)]
      .filter(match => isWord(match[1], words) && isWord(match[2], words))
      .map(match => glued(line, match, `${match[1]}. ${match[2]}`, 'no space after the full stop')),
    ...[...text.matchAll(caseBoundary)]
      .filter(match => areGlued(match, words))
      .map(([all, first, second]) => gluedPair(line, all, `${first} ${second}`)),
    ...(isEnglish ? [...text.matchAll(word)] : []).flatMap(([all]) => {
      const pair = part(all, words);
      return pair === undefined ? [] : [gluedPair(line, all, pair)];
    }),
  ];
}

/** Names are often written so ("YouTube", "PowerPoint"); a fault is made once, and its second word begins something. */
function areGlued([all, first = '', second = '']: RegExpExecArray, words: WordCounts): boolean {
  if (first.length < 4 || !openers.has(second) || (words.get(all.toLowerCase()) ?? 0) > 1) return false;
  return isWord(first, words) && isWord(second, words);
}

function isWord(text: string | undefined, counts: WordCounts): boolean {
  return text !== undefined && (counts.get(text.toLowerCase()) ?? 0) > 0;
}

/** The word in two, when it stands nowhere else and both halves do, one of them a word that is not glued to others. */
function part(text: string, words: WordCounts): string | undefined {
  if ((words.get(text) ?? 0) > 1 || whole.has(text)) return undefined;
  for (let at = 2; at <= text.length - 2; at += 1) {
    const [first, second] = [text.slice(0, at), text.slice(at)];
    const parts = (before.has(first) && second.length >= 5) || (behind.has(second) && first.length >= 5);
    if (parts && isWord(first, words) && isWord(second, words)) return `${first} ${second}`;
  }
  return undefined;
}

function gluedPair(line: LabelledLine, quote: string, suggestion: string): Fault {
  return { code: 'lost-space', line, quote, suggestion, what: 'two words run together' };
}

function glued(line: LabelledLine, match: RegExpExecArray, suggestion: string, what: string): Fault {
  return { code: 'lost-space', line, quote: match[0], suggestion, what };
}
