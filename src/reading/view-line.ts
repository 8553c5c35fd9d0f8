import { markedOpenerSource, signingSource } from '../bylines/byline-words.ts';
import { authorsIn, isNameLine } from '../bylines/split-byline.ts';
import type { CaptureLine } from '../capture/capture.ts';
import { isDateLine } from '../dates/date-line.ts';
import { foldedWords, isPlain, visibleText } from './fold-text.ts';
import { firstMatch, pattern } from './line-pattern.ts';
import { shapeOf, type TextShape } from './text-shape.ts';

const sentenceEnd = /[.!?…。！？।؟](?:["'”’»“)\]›」』]|\s»|\[\d{1,3}\]){0,3}$/u;
const questionEnd = /[?!]["'”’»)]?$/u;
/** Where those scripts lie; a test of this is fast. */
const mayBeSpaceless = /[\u0e00-\u0eff\u1780-\u19ff\u2e80-\u{10ffff}]/u;
const spaceless =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/gu;

/** A capture's line with what the rules ask of it most; what takes long to find out is found out when first asked for. */
export class ViewLine {
  readonly index: number;
  readonly source: CaptureLine;
  /** Index of the line that this one goes on from, in hard-wrapped text; its words then stand in that line's text. */
  readonly continuesLine: number | undefined;
  /** Visible text: white space collapsed, invisible marks gone. Empty for a blank line. */
  readonly text: string;
  /** See foldText. */
  readonly folded: string;
  readonly tokens: readonly string[];
  /** Words; scripts without spaces count two characters a word. */
  readonly words: number;
  /** Ends as a sentence does (closing marks allowed after the stop). */
  readonly endsSentence: boolean;
  /** Reads as running text: a sentence of some length. */
  readonly prose: boolean;
  #shape: TextShape | undefined;
  #isDate: boolean | undefined;
  #isByline: boolean | undefined;
  #authors: readonly string[] | undefined;
  #isNames: boolean | undefined;

  constructor(source: CaptureLine, index: number, whole: string, continuesLine: number | undefined) {
    this.index = index;
    this.source = source;
    this.continuesLine = continuesLine;
    this.text = visibleText(whole);
    this.tokens = foldedWords(this.text);
    this.folded = this.tokens.join(' ');
    this.words = countWords(this.text, this.tokens.length);
    this.endsSentence = !endsInLetter(this.text) && sentenceEnd.test(this.text.slice(-12));
    this.prose = isProse(this.text, this.words, this.endsSentence);
  }

  /** What its characters tell. */
  get shape(): TextShape {
    this.#shape ??= shapeOf(this.text);
    return this.#shape;
  }

  /** A date and little else; see isDateLine. */
  get isDate(): boolean {
    this.#isDate ??= isDateLine(this.text);
    return this.#isDate;
  }

  /** Looks like a byline, wherever it stands. */
  get isByline(): boolean {
    this.#isByline ??= isByline(this);
    return this.#isByline;
  }

  /** The names that a byline would have; see splitByline. */
  get authors(): readonly string[] {
    this.#authors ??= authorsIn(this.text);
    return this.#authors;
  }

  /** Names and nothing else. */
  get isNames(): boolean {
    this.#isNames ??= isNameLine(this.text, this.authors);
    return this.#isNames;
  }
}

/** As most lines do that end no sentence. */
function endsInLetter(text: string): boolean {
  const code = text.charCodeAt(text.length - 1);
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39);
}

function isProse(text: string, words: number, endsSentence: boolean): boolean {
  if (words >= 30) return true;
  if (endsSentence && words >= 9) return words >= 16 || !questionEnd.test(text);
  return words >= 12 && text.endsWith(':');
}

function countWords(text: string, tokens: number): number {
  if (isPlain(text) || !mayBeSpaceless.test(text)) return tokens;
  const characters = text.match(spaceless)?.length ?? 0;
  return characters === 0 ? tokens : Math.max(tokens, Math.round(characters / 2));
}

const bylineName =
  "\\p{Lu}[\\p{L}\\p{M}.'’-]{0,24}(?: (?:\\p{Lu}[\\p{L}\\p{M}.'’-]{0,24}|de|da|do|dos|del|della|di|von|van|der|den|bin|bint|ibn|al|el|la|le|af|av|ter|ten)){1,4}";
const signingRole = `(?:(?:[\\p{L}-]{2,20} ){0,4}${signingSource})`;

/** Folded text with a role has one of these. */
const roleWords = new RegExp(signingSource.replaceAll('-', ' '), 'u');
const markedByline = pattern(
  new RegExp(
    `^${markedOpenerSource} ${bylineName}(?:(?:,| and| &| und| et| y| e| и|, and)? ${bylineName}){0,4}(?:(?:,| ?[|/•·–—-]| in | for | at | on | ?\\(| @| \\d| updated| published| posted| \\w{3,9} \\d{1,2},)[^:?!]{0,80}(?::\\d\\d.{0,40})?)?$`,
    'iu',
  ),
  'By Jane Doe and John Roe',
  'By monday',
  '“by” and a name',
);
const nameWithRole = pattern(
  new RegExp(
    `^${bylineName}(?:,| [-–—|]) ?(?:the )?[\\p{L} .&'’-]{0,50}(?<!\\p{L})${signingRole}(?!\\p{L})[^.!?]{0,40}$`,
    'iu',
  ),
  'Jane Doe, Political Correspondent',
  'Jane Doe, who was a correspondent in Rome for years, died.',
  'a name and a journalist’s role',
  { mentions: roleWords },
);
/** How bylines look, wherever they stand. */
export const bylinePatterns = [markedByline, nameWithRole];
const matchByline = firstMatch(bylinePatterns);

/** Whether the line looks like a byline, wherever it stands. */
function isByline(line: { readonly text: string; readonly folded: string }): boolean {
  return line.text.length < 180 && matchByline(line) !== undefined && /\p{Lu}/u.test(line.text.replace(/^\S+ /u, ''));
}
