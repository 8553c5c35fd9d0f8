const rightToLeft = new Set(['ar', 'ckb', 'dv', 'fa', 'he', 'ks', 'nqo', 'ps', 'sd', 'syr', 'ug', 'ur', 'yi']);

/** The direction in which a language is written; `language` is BCP 47. */
export function textDirection(language: string): 'ltr' | 'rtl' {
  const parts = language.toLowerCase().split('-');
  if (parts.includes('arab') || parts.includes('hebr')) return 'rtl';
  if (parts.includes('latn') || parts.includes('cyrl')) return 'ltr';
  return rightToLeft.has(parts[0] ?? '') ? 'rtl' : 'ltr';
}
