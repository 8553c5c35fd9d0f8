/** Which part of a name is written first. */
export type NameOrder = 'family-first' | 'given-first';

/** The order of names by language (BCP 47), as an archive sets it. */
export type NameOrders = Readonly<Record<string, NameOrder>>;

/** A person's name in the parts that citations and lists by family name need. */
export interface PersonName {
  readonly kind: 'person';
  readonly given: string;
  readonly family: string;
  /** Stays with the family name: “van den” of “van den Berg, Anna”. */
  readonly particle?: string;
  /** Goes behind the given name: “von” of “Humboldt, Alexander von”. */
  readonly droppingParticle?: string;
  /** “Jr.”, “III”. */
  readonly suffix?: string;
  /** It is written with the family name first, and without a comma: “Nagy László”, “Kim Min-jun”. */
  readonly isFamilyFirst?: true;
}

/** An agency, a desk, a pen name, or a name whose parts nothing tells. */
export interface WholeName {
  readonly kind: 'whole';
  readonly text: string;
  /** It is the name of an agency, a desk or another body. */
  readonly isBody?: true;
}

export type PartedName = PersonName | WholeName;

/** What is known of a name beside its letters. */
export interface NameContext {
  /** BCP 47, of the text that names it: it decides the order, and which particles stay with a family name. */
  readonly language?: string | undefined;
  readonly orders?: NameOrders | undefined;
}

/** The name as it is written in a text: “Jane Doe Jr.”, “Nagy László”. */
export function writtenName(name: PartedName): string {
  if (name.kind === 'whole') return name.text;
  const { given, family, particle, droppingParticle, suffix } = name;
  const surname = joined([droppingParticle, glued(particle, family)]);
  if (!name.isFamilyFirst) return joined([given, surname, suffix]);
  return hasSpaces(name) ? joined([surname, given, suffix]) : `${surname}${given}`;
}

/** The name as lists by family name and reference managers have it: “Doe, Jane, Jr.”, “Humboldt, Alexander von”, “Nagy László”. */
export function listedName(name: PartedName): string {
  if (name.kind === 'whole' || name.isFamilyFirst) return writtenName(name);
  return invertedName(name);
}

/** Family name, comma, given name, for programs that part a name at its comma, whichever of the two is written first. */
export function commaName(name: PartedName): string {
  return name.kind === 'whole' ? name.text : invertedName(name);
}

function invertedName(name: PersonName): string {
  const { given, droppingParticle, suffix } = name;
  return [wholeFamily(name), joined([given, droppingParticle]), suffix].filter(part => part).join(', ');
}

/** The family name with the particle that stays with it. */
export function wholeFamily({ particle, family }: PersonName): string {
  return glued(particle, family);
}

/** All but the family name: “Alexander von”, “Martin Luther Jr.” */
export function wholeGiven({ given, droppingParticle, suffix }: PersonName): string {
  return joined([given, droppingParticle, suffix]);
}

/** Names in Han and Hangul have no space. */
function hasSpaces({ family }: PersonName): boolean {
  return !/^[\p{Script=Han}\p{Script=Hangul}]/u.test(family);
}

/** “al-Assad”, “d’Ancona”: such a particle has no space behind it. */
function glued(particle: string | undefined, family: string): string {
  if (particle === undefined) return family;
  return /[-'’]$/u.test(particle) ? particle + family : `${particle} ${family}`;
}

function joined(parts: readonly (string | undefined)[]): string {
  return parts.filter(part => part).join(' ');
}
