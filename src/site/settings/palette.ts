import { type Colour, contrast, mixed, readColour, writeColour } from './colour.ts';

/** The colours that an editor chooses, in one scheme. */
export interface ChosenColours {
  readonly paper?: string | undefined;
  readonly ink?: string | undefined;
  readonly accent?: string | undefined;
  readonly mark?: string | undefined;
}

export type ColourName = keyof ChosenColours;

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
