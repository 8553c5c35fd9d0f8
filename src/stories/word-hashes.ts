import { bareLetters } from '../record/whole-letters.ts';

/** How a UTF-16 code unit takes part in words. */
const classes = { separator: 0, letter: 1, ownWord: 2, ignored: 3 } as const;

/** Scripts without spaces: each character is taken for a word. */
const ownWord =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

const classOf: Uint8Array = classify();

function classify(): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (let unit = 0; unit < table.length; unit++) {
    const character = String.fromCharCode(unit);
    if (/\p{M}/u.test(character)) table[unit] = classes.ignored;
    else if (ownWord.test(character)) table[unit] = classes.ownWord;
    // Surrogates stand for letters beyond the basic plane.
    else if (/[\p{L}\p{N}]/u.test(character) || (unit >= 0xd800 && unit <= 0xdfff)) table[unit] = classes.letter;
  }
  return table;
}

const invisible = /[\p{Default_Ignorable_Code_Point}\p{Cf}]/gu;
/** Apostrophes that Unicode counts among the letters. */
const letterApostrophes = /[\u02b9-\u02bd\u02c8\u055a\ua78c]/gu;
const pictures = /[^\p{L}\p{N}\p{M}\0-\uffff]/gu;

/** How a UTF-16 code unit is folded: it stays, it becomes another text, or what it becomes hangs on its neighbours. */
const folds = { unknown: 0, stays: 1, changes: 2, joins: 3 } as const;
/** Learnt from the definition when a unit is met for the first time. */
const foldOf = new Uint8Array(0x10000);
const foldedUnits = new Map<number, string>();

/**
 * A text as it is compared: what a copy may change and still be a copy is folded away. Those are capitals, Unicode
 * forms, ligatures and wide letters (NFKC), marks on Latin and Greek letters, soft hyphens and all else that no reader
 * sees, pictures. Curly quotes, dashes and spaces of every kind part words like their plain ones.
 */
export function foldForComparison(text: string): string {
  const lower = text.toLowerCase();
  let folded = '';
  let from = 0;
  for (let at = 0; at < lower.length; at++) {
    const unit = lower.charCodeAt(at);
    if (unit < 0x80) continue;
    const fold = foldOf[unit] || learnFold(unit);
    if (fold === folds.joins) return foldByDefinition(lower);
    if (fold === folds.stays) continue;
    folded += lower.slice(from, at) + (foldedUnits.get(unit) ?? '');
    from = at + 1;
  }
  return from === 0 ? lower : folded + lower.slice(from);
}

function foldByDefinition(text: string): string {
  const visible = text.replace(invisible, '').normalize('NFKC').toLowerCase();
  return bareLetters(visible).replaceAll('ς', 'σ').replace(letterApostrophes, "'").replace(pictures, ' ');
}

/** Marks and the letters of Hangul's syllables join with what stands before; surrogates are half a character. */
const joining = /[\p{M}\p{Cs}\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff]/u;

function learnFold(unit: number): number {
  const character = String.fromCharCode(unit);
  const folded = foldByDefinition(character);
  const fold = joining.test(character + folded) ? folds.joins : folded === character ? folds.stays : folds.changes;
  foldOf[unit] = fold;
  if (fold === folds.changes) foldedUnits.set(unit, folded);
  return fold;
}

const seed = 0x811c9dc5;

/** Memory for the words of one text, used again for the next: making it anew is most of the time otherwise. */
let scratch = new Uint32Array(4096);

/**
 * The words of a text, in order, each as a 32-bit hash of its folded letters. Hashes stand for words all through
 * this folder: half a million different words give some thirty that share one, and no string is ever kept.
 * Of long words only the first `letters` count: a stem, whatever the language.
 */
export function wordHashes(text: string, letters = Number.POSITIVE_INFINITY): Uint32Array {
  const folded = foldForComparison(text);
  if (scratch.length < folded.length + 1) scratch = new Uint32Array(2 * folded.length);
  const hashes = scratch;
  let count = 0;
  let hash = seed;
  let length = 0;
  for (let at = 0; at <= folded.length; at++) {
    const unit = at < folded.length ? folded.charCodeAt(at) : 0x20;
    const kind = classOf[unit];
    if (kind === classes.letter) {
      if (length++ < letters) hash = Math.imul(hash ^ unit, 0x01000193);
      continue;
    }
    if (kind === classes.ignored || joinsFigures(folded, at)) continue;
    // A lone letter is what an apostrophe cut off.
    if (length > 1) hashes[count++] = mixed(hash);
    if (kind === classes.ownWord) hashes[count++] = mixed(Math.imul(seed ^ unit, 0x01000193));
    hash = seed;
    length = 0;
  }
  return hashes.slice(0, count);
}

/** The comma or point inside a number: 42,000 and 5.8 are words. */
function joinsFigures(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return (unit === 0x2c || unit === 0x2e) && isFigure(text.charCodeAt(at - 1)) && isFigure(text.charCodeAt(at + 1));
}

function isFigure(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

/** Spreads a hash over all its bits (the finaliser of MurmurHash3). */
export function mixed(hash: number): number {
  let bits = hash ^ (hash >>> 16);
  bits = Math.imul(bits, 0x85ebca6b);
  bits ^= bits >>> 13;
  bits = Math.imul(bits, 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}
