/**
 * Porter's stemmer for English, step for step as lunr 2.3.9 has it, for lunr's own cannot be had without all of lunr.
 * A test holds it to `lunr.stemmer` word by word.
 */
const c = '[^aeiou]';
const v = '[aeiouy]';
const C = `${c}[^aeiouy]*`;
const V = `${v}[aeiou]*`;

const someMeasure = new RegExp(`^(${C})?${V}${C}`);
const moreMeasure = new RegExp(`^(${C})?${V}${C}${V}${C}`);
const oneMeasure = new RegExp(`^(${C})?${V}${C}(${V})?$`);
const vowelInStem = new RegExp(`^(${C})?${v}`);
const shortEnd = new RegExp(`^${C}${v}[^aeiouwxy]$`);
const doubleEnd = /([^aeiouylsz])\1$/;

const longEndings = endingsOf([
  ['ational', 'ate'],
  ['tional', 'tion'],
  ['enci', 'ence'],
  ['anci', 'ance'],
  ['izer', 'ize'],
  ['bli', 'ble'],
  ['alli', 'al'],
  ['entli', 'ent'],
  ['eli', 'e'],
  ['ousli', 'ous'],
  ['ization', 'ize'],
  ['ation', 'ate'],
  ['ator', 'ate'],
  ['alism', 'al'],
  ['iveness', 'ive'],
  ['fulness', 'ful'],
  ['ousness', 'ous'],
  ['aliti', 'al'],
  ['iviti', 'ive'],
  ['biliti', 'ble'],
  ['logi', 'log'],
]);
const adjectiveEndings = endingsOf([
  ['icate', 'ic'],
  ['ative', ''],
  ['alize', 'al'],
  ['iciti', 'ic'],
  ['ical', 'ic'],
  ['ful', ''],
  ['ness', ''],
]);
/** Letters that the last endings end in: the build asks a million words, and most end in others. */
const lastLetters = 'lecrtumisn';
const lastEnding = /^(.+?)(al|ance|ence|er|ic|able|ible|ant|ement|ment|ent|ou|ism|ate|iti|ous|ive|ize)$/;

/** The stem of a lower-case English word. */
export function porter(word: string): string {
  if (word.length < 3) return word;
  const guarded = word.startsWith('y') ? `Y${word.slice(1)}` : word;
  const stem = finalE(dropLast(swap(swap(yToI(pastAndIng(plural(guarded))), longEndings), adjectiveEndings)));
  return stem.startsWith('Y') ? `y${stem.slice(1)}` : stem;
}

const es = /^(.+?)(ss|i)es$/;
const s = /^(.+?)([^s])s$/;

function plural(word: string): string {
  if (!word.endsWith('s')) return word;
  return es.test(word) ? word.replace(es, '$1$2') : word.replace(s, '$1$2');
}

function pastAndIng(word: string): string {
  if (!word.endsWith('d') && !word.endsWith('g')) return word;
  const eed = /^(.+?)eed$/.exec(word);
  if (eed) return someMeasure.test(eed[1] ?? '') ? word.slice(0, -1) : word;
  const stem = /^(.+?)(ed|ing)$/.exec(word)?.[1];
  if (stem === undefined || !vowelInStem.test(stem)) return word;
  if (/(at|bl|iz)$/.test(stem)) return `${stem}e`;
  if (doubleEnd.test(stem)) return stem.slice(0, -1);
  return shortEnd.test(stem) ? `${stem}e` : stem;
}

/** y after a consonant that is not the word's first letter. */
function yToI(word: string): string {
  return !word.endsWith('y') ? word : word.replace(/^(.+?[^aeiou])y$/, '$1i');
}

interface Endings {
  readonly pattern: RegExp;
  readonly lastLetters: string;
  readonly swapped: ReadonlyMap<string, string>;
}

function endingsOf(pairs: readonly (readonly [ending: string, swapped: string])[]): Endings {
  const swapped = new Map(pairs);
  const endings = [...swapped.keys()];
  return {
    pattern: new RegExp(`^(.+?)(${endings.join('|')})$`),
    lastLetters: endings.map(ending => ending.slice(-1)).join(''),
    swapped,
  };
}

function swap(word: string, { pattern, lastLetters, swapped }: Endings): string {
  const match = lastLetters.includes(word.slice(-1)) ? pattern.exec(word) : null;
  if (!match) return word;
  const [, stem = '', end = ''] = match;
  return someMeasure.test(stem) ? stem + (swapped.get(end) ?? '') : word;
}

function dropLast(word: string): string {
  if (!lastLetters.includes(word.slice(-1))) return word;
  const match = lastEnding.exec(word);
  if (match) return moreMeasure.test(match[1] ?? '') ? (match[1] ?? '') : word;
  const stem = /^(.+?)(s|t)(ion)$/.exec(word);
  const kept = stem ? `${stem[1]}${stem[2]}` : '';
  return stem && moreMeasure.test(kept) ? kept : word;
}

function finalE(word: string): string {
  let stemmed = word;
  const e = word.endsWith('e') ? word.slice(0, -1) : '';
  if (e !== '' && (moreMeasure.test(e) || (oneMeasure.test(e) && !shortEnd.test(e)))) stemmed = e;
  return /ll$/.test(stemmed) && moreMeasure.test(stemmed) ? stemmed.slice(0, -1) : stemmed;
}
