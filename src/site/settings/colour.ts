/** A colour as three channels of 0 to 255. */
export type Colour = readonly [red: number, green: number, blue: number];

/** `#8c1c13` or `#fff`; undefined for anything else. */
export function readColour(text: string): Colour | undefined {
  const digits = /^#(?:([0-9a-f]{6})|([0-9a-f]{3}))$/i.exec(text.trim());
  if (!digits) return undefined;
  const six = digits[1] ?? [...(digits[2] ?? '')].map(digit => digit + digit).join('');
  const channel = (at: number) => Number.parseInt(six.slice(at, at + 2), 16);
  return [channel(0), channel(2), channel(4)];
}

export function writeColour(colour: Colour): string {
  return `#${colour.map(channel => Math.round(channel).toString(16).padStart(2, '0')).join('')}`;
}

/** `share` (0..1) of the first colour, the rest of the second; in whole channels, so that what is measured is what is written. */
export function mixed(first: Colour, second: Colour, share: number): Colour {
  const mix = (at: 0 | 1 | 2) => Math.round(first[at] * share + second[at] * (1 - share));
  return [mix(0), mix(1), mix(2)];
}

/** Contrast of two colours, 1 to 21, as WCAG 2.2 measures it. */
export function contrast(one: Colour, other: Colour): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

/** WCAG 2.2, relative luminance. */
function luminance(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = colour.map(channel => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
