const cardinals = [
  ...['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'],
  ...['thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen', 'twenty'],
] as const;

const ordinals = [
  ...['zeroth', 'first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'],
  ...['eleventh', 'twelfth', 'thirteenth', 'fourteenth', 'fifteenth', 'sixteenth', 'seventeenth', 'eighteenth'],
  ...['nineteenth', 'twentieth'],
] as const;

/** For use inside larger expressions. */
export const cardinalSource = `(?:${cardinals.slice(1).join('|')}|an?|\\d{1,3})`;
export const ordinalSource = `(?:${ordinals.slice(1).join('|')}|\\d{0,2}(?:1st|2nd|3rd|\\dth))`;

/** The value of an English count in words or figures; undefined for anything else. */
export function countOf(word: string): number | undefined {
  return valueIn(cardinals, /^an?$/i.test(word) ? 'one' : word);
}

export function ordinalOf(word: string): number | undefined {
  return valueIn(ordinals, word);
}

function valueIn(words: readonly string[], word: string): number | undefined {
  const figures = /^\d+/.exec(word)?.[0];
  if (figures !== undefined) return Number(figures);
  const at = words.indexOf(word.toLowerCase());
  return at < 0 ? undefined : at;
}
