import { currencies, percentWords, unitWords } from '../analysis/signed-numbers.ts';
import type { QueryPiece } from './split-query.ts';

/** What several pieces of a query are when they are one thing: as they would stand without the spaces. */
type Joined = Pick<QueryPiece, 'text' | 'quoted'> & { readonly length: number };

const initial = /^\p{Lu}\.?$/u;
const doubled = /^(\p{Lu})\1\.$/u;
const number = /^\d[\d.,]*$/;
const money = new RegExp(`^[${currencies}]\\d[\\d.,]*$`, 'u');
const currency = new RegExp(`^[${currencies}]$`, 'u');
const unit = new RegExp(`^${unitWords}\\.?$`, 'iu');
const percent = new RegExp(`^${percentWords}$`, 'iu');
const numero = /^(?:N[or]s?\.?|n[or]s?\.|№|n[°º]\.?)$/u;

/** Joins what readers type with spaces and mean as one: `No. 10`, `J. K. Rowling`, `$5 million`, `10 per cent`, `5 €`. */
export function joinPieces(pieces: readonly QueryPiece[]): readonly QueryPiece[] {
  const found: QueryPiece[] = [];
  for (let at = 0; at < pieces.length; ) {
    const joined = joinedAt(pieces, at);
    const [first, ...others] = pieces.slice(at, at + (joined?.length ?? 1));
    if (!first) break;
    const source = [first, ...others].map(piece => piece.source).join(' ');
    found.push(joined ? { ...first, text: joined.text, quoted: joined.quoted, source } : first);
    at += joined?.length ?? 1;
  }
  return found;
}

function joinedAt(pieces: readonly QueryPiece[], at: number): Joined | undefined {
  // A sign or a name before the first is meant for all.
  const [first = '', second = '', third = ''] = [0, 1, 2].map(offset => plainText(pieces[at + offset], offset > 0));
  if (numero.test(first) && /^\d+$/.test(second)) return { text: `${first} ${second}`, quoted: true, length: 2 };
  if (doubled.test(first) && doubled.test(second)) return { text: first + second, quoted: false, length: 2 };
  if (money.test(first) && unit.test(second)) return { text: first + second, quoted: false, length: 2 };
  if (number.test(first)) {
    if (percent.test(second)) return { text: `${first}%`, quoted: false, length: 2 };
    if (percent.test(`${second} ${third}`)) return { text: `${first}%`, quoted: false, length: 3 };
    if (currency.test(second)) return { text: second + first, quoted: false, length: 2 };
    if (unit.test(second) && currency.test(third)) return { text: third + first + second, quoted: false, length: 3 };
  }
  return initials(pieces, at);
}

function initials(pieces: readonly QueryPiece[], at: number): Joined | undefined {
  let letters = '';
  while (initial.test(plainText(pieces[at + letters.length], letters !== ''))) {
    letters += pieces[at + letters.length]?.text.charAt(0) ?? '';
  }
  if (letters.length < 2) return undefined;
  return { text: `${[...letters].join('.')}.`, quoted: false, length: letters.length };
}

/** The text of a piece that may be joined to others; empty when it may not. */
function plainText(piece: QueryPiece | undefined, isBehind: boolean): string {
  if (!piece || piece.quoted || (isBehind && (piece.sign !== '' || piece.name !== ''))) return '';
  return piece.text;
}
