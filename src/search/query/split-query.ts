/** A piece of a query between spaces: `-title:"two words"` has every part. */
export interface QueryPiece {
  readonly sign: '' | '+' | '-';
  /** The name before a colon, in lower case; empty when there is none. */
  readonly name: string;
  readonly text: string;
  readonly quoted: boolean;
  /** The piece as it was typed. */
  readonly source: string;
}

const space = /\s/u;
/** Whatever opens a quotation in some language, and what may close it. */
const openers = '"“”„‟«»‹›＂「『〝';
const closers = '"“”„‟«»‹›＂」』〞〟';
const singleOpeners = "'‘‚";
const singleClosers = "'’‘";

/** Cuts a query at its spaces, but not within quotation marks. Reads each character once. */
export function splitQuery(query: string): readonly QueryPiece[] {
  const pieces: QueryPiece[] = [];
  let at = 0;
  while (at < query.length) {
    if (space.test(query.charAt(at))) {
      at += 1;
      continue;
    }
    const piece = readPiece(query, at);
    pieces.push(piece.piece);
    at = piece.end;
  }
  return pieces;
}

function readPiece(query: string, start: number): { readonly piece: QueryPiece; readonly end: number } {
  let at = start;
  const sign = query[at] === '+' ? '+' : query[at] === '-' || query[at] === '−' ? '-' : '';
  if (sign !== '') at += 1;
  const name = nameAt(query, at);
  if (name !== '') at += name.length + 1;
  const quoted = quotedAt(query, at);
  const end = quoted?.end ?? endOfWord(query, at);
  const text = quoted?.text ?? query.slice(at, end);
  const source = query.slice(start, end);
  return { piece: { sign, name: name.toLowerCase(), text, quoted: quoted !== undefined, source }, end };
}

/** Longest name of a field; more letters before a colon are just text. */
const longestName = 16;

function nameAt(query: string, start: number): string {
  for (let at = start; at <= start + longestName && at < query.length; at += 1) {
    const letter = query.charAt(at);
    if (letter === ':') return query.slice(start, at);
    if (!/\p{L}/u.test(letter)) return '';
  }
  return '';
}

function quotedAt(query: string, at: number): { readonly text: string; readonly end: number } | undefined {
  const opener = query.charAt(at);
  if (opener === '') return undefined;
  if (openers.includes(opener)) {
    const end = indexOfAny(query, closers, at + 1, () => true);
    // A quotation that is never closed goes on to the end: it may be still being typed.
    return { text: query.slice(at + 1, end), end: Math.min(query.length, end + 1) };
  }
  if (!singleOpeners.includes(opener)) return undefined;
  // An apostrophe inside a word closes nothing.
  const end = indexOfAny(
    query,
    singleClosers,
    at + 1,
    index => index + 1 >= query.length || space.test(query.charAt(index + 1)),
  );
  return end < query.length && end > at + 1 ? { text: query.slice(at + 1, end), end: end + 1 } : undefined;
}

function indexOfAny(text: string, letters: string, from: number, accept: (index: number) => boolean): number {
  for (let at = from; at < text.length; at += 1) {
    if (letters.includes(text.charAt(at)) && accept(at)) return at;
  }
  return text.length;
}

/** In Hebrew, a quotation mark stands inside abbreviations. */
function opensQuotation(query: string, at: number): boolean {
  return openers.includes(query.charAt(at)) && !/^[\u05d0-\u05ea].[\u05d0-\u05ea]$/u.test(query.slice(at - 1, at + 2));
}

function endOfWord(query: string, start: number): number {
  let at = start;
  while (at < query.length && !space.test(query.charAt(at)) && !opensQuotation(query, at)) at += 1;
  return Math.max(at, start);
}
