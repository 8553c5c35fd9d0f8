import { type ImportFile, importLimits } from './imported.ts';

/** An object of a list, with the name of the list; '' for the outermost one, and for objects that stand a line each. */
export interface ListedObject {
  readonly list: string;
  readonly value: unknown;
  readonly line: number;
}

export interface JsonFault {
  readonly fault: string;
  readonly line: number;
}

/** A piece of JSON that is looked through at a time. */
const longestPiece = 1 << 20;

/**
 * The objects of lists in a JSON file of any size, and of a file with one on each line; no more than one of them is held. An object
 * is given when the list it stands in has one of the wanted names; lists in it are its own.
 */
export function* jsonObjects(file: ImportFile, lists: ReadonlySet<string>): Iterable<ListedObject | JsonFault> {
  const scanner = new JsonScanner(lists);
  const decoder = new TextDecoder();
  for (const bytes of file.pieces())
    for (let at = 0; at < bytes.length; at += longestPiece) {
      scanner.add(decoder.decode(bytes.subarray(at, at + longestPiece), { stream: true }));
      yield* scanner.take();
      if (scanner.isStopped) return;
    }
  scanner.end();
  yield* scanner.take();
}

interface OpenBox {
  readonly isList: boolean;
  /** The name that the box has in the one around it. */
  readonly name: string;
}

class JsonScanner {
  readonly #lists: ReadonlySet<string>;
  #found: (ListedObject | JsonFault)[] = [];
  readonly #open: OpenBox[] = [];
  /** The text of the object at hand, and how deep it stands. */
  #text: string[] | undefined;
  #length = 0;
  #depth = 0;
  #startLine = 1;
  #line = 1;
  #inString = false;
  #isEscaped = false;
  /** The last string outside of an object that is kept: it may be a name. */
  #string = '';
  #name = '';
  isStopped = false;

  constructor(lists: ReadonlySet<string>) {
    this.#lists = lists;
  }

  take(): readonly (ListedObject | JsonFault)[] {
    const found = this.#found;
    this.#found = [];
    return found;
  }

  add(piece: string): void {
    let from = 0;
    for (let at = 0; at < piece.length && !this.isStopped; at += 1) {
      const sign = piece.charCodeAt(at);
      if (sign === 10) this.#line += 1;
      if (this.#inString) this.#addToString(sign, piece[at] ?? '');
      else if (sign === quote) {
        this.#inString = true;
        this.#string = '';
      } else if (sign === colon) this.#name = this.#string;
      else if (sign === brace || sign === bracket) {
        if (this.#text === undefined && sign === brace && this.#isWanted()) {
          this.#text = [];
          this.#length = 0;
          this.#depth = this.#open.length;
          this.#startLine = this.#line;
          from = at;
        }
        if (this.#open.length >= 500) this.#fault('it is nested too deep');
        this.#open.push({ isList: sign === bracket, name: this.#name });
        this.#name = '';
      } else if (sign === braceEnd || sign === bracketEnd) {
        this.#open.pop();
        if (this.#text !== undefined && this.#open.length === this.#depth) {
          this.#text.push(piece.slice(from, at + 1));
          this.#give(this.#text.join(''));
          this.#text = undefined;
        }
      }
    }
    if (this.#text === undefined) return;
    this.#text.push(piece.slice(from));
    this.#length += piece.length - from;
    if (this.#length > 4 * importLimits.text) this.#fault(`an entry of more than ${4 * importLimits.text} characters`);
  }

  end(): void {
    if (!this.isStopped && (this.#open.length > 0 || this.#inString)) this.#fault('it ends in the middle');
  }

  #addToString(sign: number, text: string): void {
    if (this.#isEscaped) this.#isEscaped = false;
    else if (sign === backslash) this.#isEscaped = true;
    else if (sign === quote) this.#inString = false;
    else if (this.#text === undefined && this.#string.length < 200) this.#string += text;
  }

  #isWanted(): boolean {
    const around = this.#open.at(-1);
    if (around === undefined) return this.#lists.has('');
    return around.isList && this.#lists.has(around.name);
  }

  #give(text: string): void {
    const list = this.#open.at(-1)?.name ?? '';
    try {
      this.#found.push({ list, value: JSON.parse(text), line: this.#startLine });
    } catch {
      this.#found.push({ fault: 'an entry is no JSON', line: this.#startLine });
    }
  }

  #fault(fault: string): void {
    this.isStopped = true;
    this.#found.push({ fault, line: this.#line });
  }
}

const [quote, backslash, colon, brace, braceEnd, bracket, bracketEnd] = [0x22, 0x5c, 0x3a, 0x7b, 0x7d, 0x5b, 0x5d];
