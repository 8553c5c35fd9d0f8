import type { LabelledLine } from '../labelled-line.ts';
import type { WordCounts } from './archive-words.ts';
import type { Fault } from './fault.ts';
import { type GluedWords, gluedWords } from './glued-words.ts';
import { openers } from './openers.ts';

const what: Readonly<Record<GluedWords['seam'], string>> = {
  comma: 'no space after the comma',
  stop: 'no space after the full stop',
  capital: 'two words run together',
  small: 'two words run together',
};

/**
 * Spaces lost after a comma or full stop, between a small and a large letter, and between two words of the archive.
 * Words in small letters are parted only in English texts: in others the glued words end words of their own. Spaces that
 * were put back, or that an editor does not want, are not told.
 */
export function lostSpaces(line: LabelledLine, words: WordCounts, isEnglish: boolean): Fault[] {
  const repaired = new Set(line.repairs?.map(repair => repair.at));
  const told = new Map<number, Fault>();
  for (const glued of gluedWords(line.text)) {
    if (
      line.refused?.includes(glued.stood) ||
      repaired.has(glued.at) ||
      told.has(glued.at) ||
      !isFault(glued, words, isEnglish)
    )
      continue;
    const { seam, at, stood, stands } = glued;
    told.set(at, { code: 'lost-space', line, quote: stood, suggestion: stands, what: what[seam] });
  }
  return [...told.values()];
}

function isFault(glued: GluedWords, words: WordCounts, isEnglish: boolean): boolean {
  const { seam, stood, first, second } = glued;
  if (seam === 'comma') return true;
  if (seam === 'small' && !isEnglish) return false;
  if (seam === 'capital' && (first.length < 4 || !openers.has(second))) return false;
  if (seam !== 'stop' && (words.get(stood.toLowerCase()) ?? 0) > 1) return false;
  return isWord(first, words) && isWord(second, words);
}

function isWord(text: string, counts: WordCounts): boolean {
  return (counts.get(text.toLowerCase()) ?? 0) > 0;
}
