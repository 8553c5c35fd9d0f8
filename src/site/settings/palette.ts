/** The colours that an editor chooses, in one scheme. */
export interface ChosenColours {
  readonly paper?: string | undefined;
  readonly ink?: string | undefined;
  readonly accent?: string | undefined;
  readonly mark?: string | undefined;
}

/** Those of the light scheme, and of the dark one where an editor chose them. */
interface ColoursOfArchive extends ChosenColours {
  readonly dark?: ChosenColours | undefined;
}

type ColourName = keyof ChosenColours;

/** WCAG 2.2 AA asks this much of text on its ground. */
export const leastContrast = 4.5;

/** As in tokens.css, which a test holds them to. */
export const ownColours = {
  light: { paper: '#fbf8f1', ink: '#1c1915', accent: '#8c1c13', mark: '#ffe69c' },
  dark: { paper: '#171511', ink: '#ebe5d9', accent: '#f2988a', mark: '#6b5200' },
} as const;

export type Scheme = keyof typeof ownColours;

interface Pairing {
  /** The text's colour, and what it stands on. */
  readonly names: readonly [ColourName, ColourName];
  readonly contrast: number;
}

/** Text and its ground that are too near to each other to be read. Every colour must be readable. */
export function faintPairs(chosen: ChosenColours, scheme: Scheme): readonly Pairing[] {
  const { paper, ink, accent, mark } = coloursOf(chosen, scheme);
  const pairs: readonly Pairing[] = [
    { names: ['ink', 'paper'], contrast: onPaper(ink, paper, ink) },
    { names: ['accent', 'paper'], contrast: onPaper(accent, paper, ink) },
    { names: ['ink', 'mark'], contrast: contrast(ink, mark) },
  ];
  return pairs.filter(pair => pair.contrast < leastContrast && pair.names.some(name => chosen[name] !== undefined));
}

/** Every custom property of colour that a choice asks for; what was not chosen is worked out from it. */
export function colourProperties(chosen: ChosenColours, scheme: Scheme): Readonly<Record<string, string>> {
  const { paper, ink, accent, mark } = coloursOf(chosen, scheme);
  const given = {
    '--paper': paper,
    '--paper-deep': deeper(paper, ink),
    '--ink': ink,
    '--ink-soft': softened(ink, paper),
    '--rule': mixed(ink, paper, 0.18),
    '--rule-strong': scheme === 'light' ? ink : softened(ink, paper),
    '--accent': accent,
    '--focus': accent,
    '--mark': mark,
  };
  return Object.fromEntries(Object.entries(given).map(([name, colour]) => [name, writeColour(colour)]));
}

function coloursOf(chosen: ChosenColours, scheme: Scheme): Readonly<Record<ColourName, Colour>> {
  const own = ownColours[scheme];
  const of = (name: ColourName): Colour => readColour(chosen[name] ?? own[name]) ?? [0, 0, 0];
  return { paper: of('paper'), ink: of('ink'), accent: of('accent'), mark: of('mark') };
}

function deeper(paper: Colour, ink: Colour): Colour {
  return mixed(ink, paper, 0.05);
}

/** The lesser contrast of a text on either paper: between two hues the deeper one may be the farther from the ink. */
function onPaper(text: Colour, paper: Colour, ink: Colour): number {
  return Math.min(contrast(text, paper), contrast(text, deeper(paper, ink)));
}

/** The faintest ink that is still read well, on the deeper paper too. */
function softened(ink: Colour, paper: Colour): Colour {
  const shares = [0.7, 0.75, 0.8, 0.85, 0.9, 0.95];
  const share = shares.find(one => onPaper(mixed(ink, paper, one), paper, ink) >= leastContrast + 0.2);
  return mixed(ink, paper, share ?? 1);
}

/** A colour as three channels of 0 to 255. */
type Colour = readonly [red: number, green: number, blue: number];

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
function mixed(first: Colour, second: Colour, share: number): Colour {
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

/** The colours of archive.yml as style rules that come after the site's own; empty when none are chosen. */
export function colourStyles(colours: ColoursOfArchive | undefined): string {
  if (colours === undefined) return '';
  const { dark, ...light } = colours;
  // Paper stays white: print.css has its own colours, which these would come after.
  const lightRule = isChosen(light) ? `@media screen {\n${rootRule(light, 'light')}}\n` : '';
  // Chosen light colours must not shine through in the dark, so that the dark ones are always said again.
  return `${lightRule}@media screen and (prefers-color-scheme: dark) {\n${rootRule(dark ?? {}, 'dark')}}\n`;
}

function isChosen(colours: ChosenColours | undefined): boolean {
  return Object.values(colours ?? {}).some(colour => colour !== undefined);
}

function rootRule(colours: ChosenColours, scheme: Scheme): string {
  const properties = Object.entries(colourProperties(colours, scheme)).map(([name, value]) => `  ${name}: ${value};\n`);
  return `:root {\n${properties.join('')}}\n`;
}
