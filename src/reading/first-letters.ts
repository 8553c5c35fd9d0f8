/** Stands for every character beyond ASCII. */
export const beyondAscii = 128;

/** The first character of a text as a small number: its code, or one number for all beyond ASCII. */
export function letterOf(text: string): number {
  return Math.min(beyondAscii, text.charCodeAt(0));
}

/**
 * What a text can begin with that the regular expression matches, as letterOf gives it; undefined where that may be
 * anything. Reads the expression's source: what it does not know it takes for anything, so that no match is ever missed.
 */
export function firstLetters(regex: RegExp): ReadonlySet<number> | undefined {
  const reader = new SourceReader(regex.source, regex.ignoreCase);
  const first = reader.alternatives(true);
  return first.anything || first.mayBeEmpty ? undefined : first.letters;
}

/** How a piece of an expression can begin. */
interface Beginning {
  readonly letters: ReadonlySet<number>;
  readonly anything: boolean;
  readonly mayBeEmpty: boolean;
}

const nothing: Beginning = { letters: new Set(), anything: false, mayBeEmpty: true };
const anything: Beginning = { letters: new Set(), anything: true, mayBeEmpty: false };
const digits: Beginning = oneOf('0123456789', false);

class SourceReader {
  readonly #source: string;
  readonly #ignoresCase: boolean;
  #at = 0;

  constructor(source: string, ignoresCase: boolean) {
    this.#source = source;
    this.#ignoresCase = ignoresCase;
  }

  /** Up to the end of the group; at the top each alternative must be tied to the beginning of the text. */
  alternatives(isTop: boolean): Beginning {
    const found: Beginning[] = [];
    do found.push(isTop && !this.#takes('^') ? this.#rest(anything) : this.#rest(nothing));
    while (this.#takes('|'));
    return either(found);
  }

  /** The pieces up to the next alternative, after what came before them. */
  #rest(before: Beginning): Beginning {
    let beginning = before;
    while (this.#at < this.#source.length && !'|)'.includes(this.#source.charAt(this.#at))) {
      const piece = this.#quantified(this.#piece());
      if (beginning.mayBeEmpty) beginning = { ...either([beginning, piece]), mayBeEmpty: piece.mayBeEmpty };
    }
    return beginning;
  }

  #piece(): Beginning {
    const mark = this.#source.charAt(this.#at);
    this.#at += 1;
    if (mark === '(') return this.#group();
    if (mark === '[') return this.#class();
    if (mark === '\\') return this.#escape();
    if (mark === '.') return anything;
    return '^$'.includes(mark) ? nothing : oneOf(mark, this.#ignoresCase);
  }

  #group(): Beginning {
    const opening = /^\?(?::|<?[=!]|<\w+>)/.exec(this.#source.slice(this.#at))?.[0] ?? '';
    this.#at += opening.length;
    const inner = this.alternatives(false);
    this.#at += 1;
    return /[=!]/.test(opening) ? nothing : inner;
  }

  #class(): Beginning {
    if (this.#takes('^')) {
      this.#skipClass();
      return anything;
    }
    const found: Beginning[] = [];
    while (!this.#takes(']')) found.push(this.#range());
    return either(found);
  }

  #range(): Beginning {
    const from = this.#source.codePointAt(this.#at) ?? 0;
    if (from === 0x5c) {
      this.#at += 1;
      return this.#escape();
    }
    this.#at += String.fromCodePoint(from).length;
    const isRange = this.#source.charAt(this.#at) === '-' && this.#source.charAt(this.#at + 1) !== ']';
    if (!isRange) return oneOf(String.fromCodePoint(from), this.#ignoresCase);
    this.#at += 1;
    const to = this.#source.codePointAt(this.#at) ?? from;
    this.#at += String.fromCodePoint(to).length;
    if (to >= beyondAscii) return anything;
    return oneOf(
      String.fromCharCode(...Array.from({ length: to - from + 1 }, (_, at) => from + at)),
      this.#ignoresCase,
    );
  }

  #skipClass(): void {
    while (!this.#takes(']')) this.#at += this.#source.charAt(this.#at) === '\\' ? 2 : 1;
  }

  #escape(): Beginning {
    const mark = this.#source.charAt(this.#at);
    this.#at += 1;
    if (mark === 'b' || mark === 'B') return nothing;
    if (mark === 'd') return digits;
    if (!/[a-z]/i.test(mark)) return oneOf(mark, false);
    this.#at += /^\{[^}]*\}/.exec(this.#source.slice(this.#at))?.[0].length ?? 0;
    return anything;
  }

  #quantified(piece: Beginning): Beginning {
    const quantifier = /^(?:[?*+]|\{(\d+)(?:,\d*)?\})\??/.exec(this.#source.slice(this.#at));
    if (!quantifier) return piece;
    this.#at += quantifier[0].length;
    const mayBeNone = /^[?*]/.test(quantifier[0]) || quantifier[1] === '0';
    return mayBeNone ? { ...piece, mayBeEmpty: true } : piece;
  }

  #takes(mark: string): boolean {
    if (this.#source.charAt(this.#at) !== mark) return false;
    this.#at += 1;
    return true;
  }
}

function either(all: readonly Beginning[]): Beginning {
  return {
    letters: new Set(all.flatMap(({ letters }) => [...letters])),
    anything: all.some(each => each.anything),
    mayBeEmpty: all.some(each => each.mayBeEmpty),
  };
}

function oneOf(characters: string, ignoresCase: boolean): Beginning {
  const cases = ignoresCase ? [...characters].flatMap(inEveryCase) : [...characters];
  return { letters: new Set(cases.map(letterOf)), anything: false, mayBeEmpty: false };
}

/** Two letters of ASCII are a small form of one beyond it: ſ is an s, the sign for kelvin a k. */
function inEveryCase(character: string): readonly string[] {
  const cases = [character.toLowerCase(), character.toUpperCase()];
  return /[sk]/i.test(character) ? [...cases, '\u017f'] : cases;
}
