import { agencyNamed } from './agencies.ts';
import { easternName, isFamilyFirst } from './eastern-names.ts';
import { capitalsPutRight, isAcronym } from './name-capitals.ts';
import { isGroup, isNobody, isPersonName, looksLikePerson } from './name-shape.ts';
import { noNameWords, surnamesToo } from './no-name-words.ts';
import type { NameContext, PartedName, PersonName } from './parted-name.ts';
import { degrees, nameSuffixes } from './role-words.ts';
import { westernName, withParticles } from './western-names.ts';

/** Longer ones are no names, and nobody waits for them. */
const longestName = 120;

/**
 * The one place where a name is parted into family and given name. It reads what bylines and lists hold: “Jane Doe”,
 * “Doe, Jane”, “JANE DOE”, “Jean DUPONT”, “Prof. Dr. Anna van den Berg, PhD”. What it cannot tell stays whole.
 */
export function partName(name: string, context: NameContext = {}): PartedName {
  const text = name.replace(/\s+/gu, ' ').trim();
  if (text.length > longestName) return { kind: 'whole', text };
  if (isBody(text)) return { kind: 'whole', text, isBody: true };
  const language = context.language ?? 'en';
  const { core, suffix } = withoutTitles(text);
  const words = core.split(' ');
  if (isTitle(words[0] ?? '') || nameSuffixes.has(words.at(-1) ?? '')) return { kind: 'whole', text };
  const parted =
    invertedName(core, language) ??
    easternName(core, language) ??
    familyInCapitals(core, language) ??
    plainName(capitalsPutRight(core, language), context);
  if (parted?.kind !== 'person') return parted ?? { kind: 'whole', text };
  return suffix === undefined ? parted : { ...parted, suffix };
}

/** A body signs with marks and words that no person's name has. */
function isBody(text: string): boolean {
  return (
    agencyNamed(text) !== undefined ||
    isGroup(text) ||
    (text !== '' && isNobody(text)) ||
    /[\d&@/:|()[\]{}<>"“”«»]|^(?:the|der|die|das|los|las|les) /iu.test(text)
  );
}

/** Before a name; citations leave them out. */
const titles: ReadonlySet<string> = new Set(
  'dr dres prof professor sir dame lord lady rev reverend fr rabbi mr mrs ms mx dipl.-ing ing mag dott dott.ssa herr frau'.split(
    ' ',
  ),
);
const juniors: ReadonlySet<string> = new Set('ifj id'.split(' '));

/** The name without titles and degrees, where two words are left; “Jr.” apart. */
function withoutTitles(text: string): { readonly core: string; readonly suffix?: string } {
  const words = text.split(' ');
  let suffix: string | undefined;
  const isLong = () => words.length > 2;
  while (isLong() && isTitle(words[0] ?? '')) words.shift();
  if (isLong() && juniors.has(plain(words[0] ?? ''))) suffix = words.shift();
  while (isLong()) {
    const last = words.at(-1) ?? '';
    if (nameSuffixes.has(last)) {
      if (suffix !== undefined) break;
      suffix = last;
    } else if (!degrees.has(last) && !degrees.has(last.replace(/,$/u, ''))) break;
    words.pop();
    words.push((words.pop() ?? '').replace(/,$/u, ''));
  }
  return { core: words.join(' '), ...(suffix !== undefined && { suffix }) };
}

function isTitle(word: string): boolean {
  return titles.has(plain(word));
}

function plain(word: string): string {
  return word.toLowerCase().replace(/\.$/u, '');
}

/** “Doe, Jane”, “Humboldt, Alexander von”: somebody parted it already. */
function invertedName(text: string, language: string): PersonName | undefined {
  const [family = '', given = '', ...more] = capitalsPutRight(text, language).split(/\s*,\s*/u);
  const isParted = more.length === 0 && startsLarge(given) && isPersonShaped(`${given.replace(/ .*/u, '')} ${family}`);
  if (!isParted || given.split(' ').some(isNoPart)) return undefined;
  const behind = /^(.*?)((?: \p{Ll}[\p{L}'’]*)+)$/u.exec(given);
  if (behind) return { kind: 'person', given: behind[1] ?? '', family, droppingParticle: behind[2]?.trim() ?? '' };
  return { kind: 'person', given, ...withParticles(family, language) };
}

/** “Jane Doe, BBC News”: what the comma sets apart is where she works. */
function isNoPart(word: string): boolean {
  return isAcronym(word) || noNameWords.has(word.toLowerCase());
}

function startsLarge(text: string): boolean {
  return /^(?:\p{Lu}|\p{Lo})/u.test(text);
}

/** “Jean DUPONT”, “NAGY László”: the words in capitals are the family name, where others are not. */
function familyInCapitals(text: string, language: string): PersonName | undefined {
  const words = text.split(' ');
  const marks = words.map(word => /^\p{Lu}[\p{Lu}'’-]{2,}$/u.test(word) && !isAcronym(word) && !nameSuffixes.has(word));
  const [first, last] = [marks.indexOf(true), marks.lastIndexOf(true)];
  const isRun = first >= 0 && marks.slice(first, last + 1).every(Boolean) && last - first + 1 < words.length;
  const others = words.filter((_, at) => at < first || at > last);
  if (!isRun || !others.some(word => /^\p{Lu}\p{Ll}/u.test(word))) return undefined;
  const family = words.slice(first, last + 1).map(word => capitalsPutRight(`${word} X`, language).slice(0, -2));
  if (first === 0) return { kind: 'person', given: others.join(' '), family: family.join(' '), isFamilyFirst: true };
  if (last !== words.length - 1) return undefined;
  return westernName([...others, family.join('\u00A0')], language);
}

/** As it stands, in the order that its language or its own form tells. */
function plainName(text: string, { language = 'en', orders }: NameContext): PartedName | undefined {
  if (!startsLarge(text) || !isPersonShaped(text)) return undefined;
  const words = text.split(' ');
  if (isFamilyFirst(words, language, orders)) {
    const [family = '', ...given] = words;
    return { kind: 'person', given: given.join(' '), family, isFamilyFirst: true };
  }
  return westernName(words, language);
}

/** At least two words, as a person's name has them. */
function isPersonShaped(text: string): boolean {
  if (!text.includes(' ')) return false;
  const bare = text.replace(/(?<= )(?:al-|el-)(?=\p{Lu})/gu, '');
  if (isPersonName(bare)) return true;
  const words = text.toLowerCase().split(' ');
  const last = words.at(-1) ?? '';
  return (
    looksLikePerson(bare) && words.every(word => !noNameWords.has(word) || (word === last && surnamesToo.has(word)))
  );
}
