/** How figures stand above or below their line. */
export type SmallFigureKind = 'raised' | 'lowered';

const smallForms = {
  raised: ['0123456789+-−=()ni', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿⁱ'],
  lowered: ['0123456789+-−=()', '₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎'],
} as const;

/** The same text in characters that are small themselves, as many; nothing where there are none: “1st” reads well as it is. */
export function smallForm(kind: SmallFigureKind, text: string): string | undefined {
  const [full, small] = smallForms[kind];
  const places = [...text].map(one => full.indexOf(one));
  if (places.length === 0 || places.length > 8 || places.includes(-1)) return undefined;
  return places.map(place => small[place] ?? '').join('');
}
