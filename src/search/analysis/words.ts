import { fold } from './fold.ts';
import { eachRun } from './runs.ts';

/** A word as it stands in a text. */
export interface Word {
  /** UTF-16 offsets into the text. */
  readonly start: number;
  readonly end: number;
  /** Its folded form, before stemming. */
  readonly form: string;
  /** It goes on from the word before without a space (`北京市`): the two are only meant together. */
  readonly joined: boolean;
  /** The last letter of a run without spaces; indexed so that every letter begins a word, and no query needs it. */
  readonly tail: boolean;
}

/** Scripts that put no spaces between words; they are read in pairs of letters, which needs no dictionary. */
const spaceless =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー々〆\u3099\u309a]+/gu;
const fromThai = /[\u0e00-\uffff]/;

/** The words of a text, in order. The same in the build and in every browser: no dictionary, no locale. */
export function wordsOf(text: string): readonly Word[] {
  const words: Word[] = [];
  eachRun(text, (start, end) => {
    for (const word of wordsOfRun(text.slice(start, end))) {
      words.push({ ...word, start: word.start + start, end: word.end + start });
    }
  });
  return words;
}

/** The words of one run of letters and digits, with offsets into the run. */
export function wordsOfRun(run: string): readonly Word[] {
  if (!fromThai.test(run)) return plainWord(run, 0);
  const words: Word[] = [];
  let done = 0;
  for (const match of run.matchAll(spaceless)) {
    words.push(...plainWord(run.slice(done, match.index), done), ...letterPairs(match[0], match.index));
    done = match.index + match[0].length;
  }
  words.push(...plainWord(run.slice(done), done));
  return words;
}

function plainWord(raw: string, start: number): readonly Word[] {
  const form = fold(raw);
  return form === '' ? [] : [{ start, end: start + raw.length, form, joined: false, tail: false }];
}

function letterPairs(letters: string, start: number): readonly Word[] {
  const points = [...letters];
  const words: Word[] = [];
  let at = start;
  for (const [index, point] of points.entries()) {
    const next = points[index + 1];
    const form = fold(point + (next ?? ''));
    const end = at + point.length + (next?.length ?? 0);
    if (form !== '') words.push({ start: at, end, form, joined: index > 0, tail: next === undefined && index > 0 });
    at += point.length;
  }
  return words;
}
