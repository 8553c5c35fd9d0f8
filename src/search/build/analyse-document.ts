import { analysisVersion } from '../analysis/terms.ts';
import { eachToken } from '../analysis/words.ts';
import type { SearchDocument } from '../search-document.ts';

/** Stands in a stream of words where a line ends, so that no phrase crosses it. */
export const lineBreak = 0xffffffff;

/**
 * A text as its distinct tokens and, in order, which of them stand in it; a break where a line ends. A token is a run of
 * letters and digits as it stands; letters that had dots begin with `.`, closed forms with `=`, signs with `!`.
 */
export interface AnalysedText {
  readonly tokens: readonly string[];
  readonly stream: Uint32Array;
}

/**
 * A document with its words found. It depends on the document alone and can be cloned, so that it may be kept from one
 * build to the next; one of another version is not to be used.
 */
export interface AnalysedDocument {
  readonly version: number;
  readonly document: Omit<SearchDocument, 'text'>;
  readonly title: AnalysedText;
  readonly text: AnalysedText;
}

/** Finds the words of a document. `buildSearchIndex` takes what it gives in the place of the document. */
export function analyseDocument(given: SearchDocument): AnalysedDocument {
  const { text, ...document } = given;
  return {
    version: analysisVersion,
    document,
    title: analyseText(given.title),
    text: analyseText(text),
  };
}

/** What a text is made of, in the order of its stream. */
interface StreamVisitor {
  /** A run of letters and digits. */
  readonly run: (start: number, end: number) => void;
  /** Any other token, as AnalysedText has it. */
  readonly token: (token: string) => void;
  readonly lineBreak: () => void;
}

/** Visits the tokens of a text, then its closed forms: they stand beside nothing, so that each has a line of its own. */
export function eachInStream(text: string, visitor: StreamVisitor): void {
  const closed: string[] = [];
  let lineEnd = text.indexOf('\n');
  const breakLines = (start: number) => {
    for (; lineEnd >= 0 && lineEnd < start; lineEnd = text.indexOf('\n', lineEnd + 1)) visitor.lineBreak();
  };
  eachToken(text, {
    run: (start, end) => {
      if (lineEnd >= 0 && lineEnd < start) breakLines(start);
      visitor.run(start, end);
    },
    dotted: (start, _, form) => {
      breakLines(start);
      visitor.token(`.${form}`);
    },
    closed: ({ form, isSign }) => closed.push(`${isSign ? '!' : '='}${form}`),
  });
  for (const token of closed) {
    visitor.lineBreak();
    visitor.token(token);
  }
  visitor.lineBreak();
}

function analyseText(text: string): AnalysedText {
  const numbers = new Map<string, number>();
  const stream: number[] = [];
  const add = (token: string) => {
    const known = numbers.get(token);
    if (known === undefined) numbers.set(token, numbers.size);
    stream.push(known ?? numbers.size - 1);
  };
  eachInStream(text, {
    run: (start, end) => add(text.slice(start, end)),
    token: add,
    lineBreak: () => stream.push(lineBreak),
  });
  return { tokens: [...numbers.keys()], stream: Uint32Array.from(stream) };
}
