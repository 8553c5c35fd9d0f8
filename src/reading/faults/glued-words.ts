/** Offices that stand before a name, and days: no product's name ends in one. */
export const offices: ReadonlySet<string> = new Set(
  `President Minister Secretary Chancellor Governor Senator Ambassador Commissioner General Colonel Professor
  Monday Tuesday Wednesday Thursday Friday Saturday Sunday`.split(/\s+/u),
);

/** The same, and words that begin a sentence. */
export const openers: ReadonlySet<string> = new Set([
  ...offices,
  ...`The This That These Those There They When While Where What After Before However Because Although Since But And Its
  His Her Their Our`.split(/\s+/u),
]);

/** Two words without the space that was between them, as far as their letters tell. */
export interface GluedWords {
  /** What stands where the space was: a comma, a stop, a capital, or nothing at all. */
  readonly seam: 'comma' | 'stop' | 'capital' | 'small';
  /** Where they begin in the line, in UTF-16 units. */
  readonly at: number;
  readonly stood: string;
  readonly first: string;
  readonly second: string;
  /** With the space. */
  readonly stands: string;
}

/** A place where a space may have been lost: what most lines lack is looked for first, for the pattern is slow. */
interface Seam {
  readonly seam: GluedWords['seam'];
  readonly needs: RegExp;
  readonly pattern: RegExp;
  /** What stands before the space. */
  readonly mark: string;
}

const seams: readonly Seam[] = [
  {
    seam: 'comma',
    needs: /\p{L}{2},\p{L}/u,
    pattern: /(?<![\p{L}\p{N}.@/-])(\p{L}{2,30}),(\p{L}{2,30}|(?:\p{Lu}\.){1,4})(?![\p{L}\p{N}@/])/gu,
    mark: ',',
  },
  {
    seam: 'stop',
    needs: /\p{Ll}{4}\.\p{Lu}\p{Ll}/u,
    pattern: /(?<![\p{L}\p{N}.@/])(\p{Ll}{4,30})\.(\p{Lu}\p{Ll}{1,30})(?![\p{L}\p{N}.@/(])/gu,
    mark: '.',
  },
  {
    seam: 'capital',
    needs: /\p{Ll}\p{Lu}\p{Ll}/u,
    pattern: /(?<![\p{L}\p{N}@#/.-])(\p{L}\p{Ll}{2,30})(\p{Lu}\p{Ll}{2,30})(?![\p{L}\p{N}@/.-]\p{L}|\p{L})/gu,
    mark: '',
  },
];
/** Two halves as long as those of the other seams; what is longer is no two words. */
const smallWord = /\p{Ll}{7,60}/gu;
const partOfMore = { before: /[\p{L}\p{N}@#/.’'-]$/u, behind: /^(?:[\p{L}\p{N}@/’'-]|\.\p{Ll})/u };

/** Words that stand alone so often, and begin or end other words so seldom, that one glued to a word is a fault. */
const openingWords = 'of and the have has had was were from that which with said their'.split(' ');
const closingWords = 'of and the for from with that which was were have has said by to'.split(' ');
/** Whether a word begins or ends in one of those. */
export const mayPart = new RegExp(`^(?:${openingWords.join('|')})|(?:${closingWords.join('|')})$`);
/** English words that fall apart into two all the same. */
const whole: ReadonlySet<string> = new Set(
  `without within withdraw withdrawn withdrawal withdrew withhold withheld withstand withstood therefore thereof whereof
  hereof hereby thereby whereby nearby standby passerby passersby lullaby heretofore unheard thousand errand island inland
  husband brand demand command expand understand withstands offend offending offshore offside offices offhand offset
  offspring hasten haven andante themes thereto hitherto hereto onto into unto tomato potato auto photo veto motto
  manifesto wherefrom herewith therewith therefor forthwith hadst thatch wash brought hassocks andirons scrubby shrubby
  cobwebby therefrom whereto wherefor wherewith wherein therein hereinto thereinto wassailed wassailing wassails confirmand
  greensand`.split(/\s+/u),
);

/** Every place of the line where a space may have been lost; of one word in small letters, every parting. */
export function gluedWords(text: string): readonly GluedWords[] {
  return [...seams.flatMap(seam => pairs(text, seam)), ...wordsInSmall(text).flatMap(partings)];
}

function pairs(text: string, { seam, needs, pattern, mark }: Seam): readonly GluedWords[] {
  if (!needs.test(text)) return [];
  return [...text.matchAll(pattern)].map(({ 0: stood, 1: first = '', 2: second = '', index }) => ({
    seam,
    at: index,
    stood,
    first,
    second,
    stands: `${first}${mark} ${second}`,
  }));
}

interface PlacedWord {
  readonly stood: string;
  readonly at: number;
}

/** Whole words in small letters in which one half may be a word of its own. */
function wordsInSmall(text: string): readonly PlacedWord[] {
  return [...text.matchAll(smallWord)]
    .map(({ 0: stood, index }) => ({ stood, at: index }))
    .filter(({ stood, at }) => mayPart.test(stood) && isWhole(text, at, at + stood.length));
}

function isWhole(text: string, start: number, end: number): boolean {
  return (
    !partOfMore.before.test(text.slice(Math.max(0, start - 2), start)) &&
    !partOfMore.behind.test(text.slice(end, end + 4))
  );
}

/** One half is a word that is seldom part of another; the other is long enough to be no ending. */
function partings({ stood, at }: PlacedWord): readonly GluedWords[] {
  if (whole.has(stood)) return [];
  const cuts = new Set([
    ...openingWords
      .filter(first => stood.startsWith(first) && stood.length - first.length >= 5)
      .map(first => first.length),
    ...closingWords
      .filter(second => stood.endsWith(second))
      .map(second => stood.length - second.length)
      .filter(cut => cut >= 5),
  ]);
  return [...cuts]
    .sort((a, b) => a - b)
    .map(cut => {
      const [first, second] = [stood.slice(0, cut), stood.slice(cut)];
      return { seam: 'small', at, stood, first, second, stands: `${first} ${second}` };
    });
}
