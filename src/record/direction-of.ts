/** Languages written from right to left, when no script is named. */
const rightToLeft = new Set(['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'iw', 'ks', 'nqo', 'ps', 'sd', 'ug', 'ur', 'yi']);
const rightToLeftScripts = new Set(['adlm', 'arab', 'aran', 'hebr', 'nkoo', 'rohg', 'syrc', 'thaa']);

/** The direction of writing of a BCP 47 language: a script named in the tag decides, else the language. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  const [base = '', ...parts] = language.toLowerCase().split('-');
  const script = parts.find(part => /^[a-z]{4}$/.test(part));
  const isRight = script === undefined ? rightToLeft.has(base) : rightToLeftScripts.has(script);
  return isRight ? 'rtl' : 'ltr';
}
