import { isWeekday, monthNamed } from '../dates/month-words.ts';
import { agencyNamed } from './agencies.ts';
import type { BylineSource, Credit } from './byline.ts';
import {
  anyOf,
  dayWords,
  employerWords,
  noticeWords,
  otherEmployerWords,
  otherPlaceWords,
  placeWords,
  tellingWords,
} from './byline-words.ts';
import { capitalsPutRight, isAcronym } from './name-capitals.ts';
import { isGroup, isNobody, isPersonName, looksLikePerson } from './name-shape.ts';
import { noNameWords, surnamesToo } from './no-name-words.ts';
import { degrees, nameSuffixes, roleKinds, roleWords, smallWords } from './role-words.ts';

/** A piece of a byline between two separators. */
export interface Part {
  readonly text: string;
  /** What stands before it: a mark, a joining word, or nothing. */
  readonly before: string;
}

/** What is known when a part is read. */
export interface PartContext {
  readonly source: BylineSource;
  /** After “By” or its like. */
  readonly isOpened: boolean;
  /** No other part stands beside it. */
  readonly isSole: boolean;
  /** A word such as “and” or a semicolon joins it to the part before. */
  readonly isJoined: boolean;
  /** Those named so far. */
  readonly credits: readonly Credit[];
}

/** What a part is. `isCut`: more than names stood in it, so that after a comma no further name is looked for. */
export type ReadPart =
  | { readonly kind: 'names'; readonly credits: readonly Credit[]; readonly isCut: boolean }
  | { readonly kind: 'role'; readonly role: string }
  | { readonly kind: 'suffix'; readonly suffix: string }
  | { readonly kind: 'place'; readonly place: string }
  | { readonly kind: 'nothing' | 'other' };

/** In a line that may be anything a longer part is a sentence. */
const longestUnopened = 100;

export function readPart(text: string, context: PartContext): ReadPart {
  if (text.length > longestUnopened && context.source.from === 'line' && !context.isOpened) return { kind: 'other' };
  const whole = once(withoutAsides(text, context.source), context.source);
  const known = knownPart(whole, context);
  if (known) return known;
  const { name, role, place, agency } = trimmed(whole, context);
  if (name === '') return { kind: 'nothing' };
  const kind = kindOf(name, context);
  if (kind === undefined) return knownPart(name, context) ?? { kind: 'other' };
  const isOurs = kind === 'person' || isGroup(name);
  const written = isOurs ? capitalsPutRight(name, context.source.language) : name;
  const credit = { kind, name: written, ...(role && { role }), ...(place && { place }) };
  const credits: readonly Credit[] = agency ? [credit, { kind: 'agency', name: agency }] : [credit];
  return { kind: 'names', credits, isCut: name !== whole };
}

/** What the tables know in whole. */
function knownPart(text: string, { source, isOpened, isSole, credits }: PartContext): ReadPart | undefined {
  if (text === '') return { kind: 'nothing' };
  const agency = agencyNamed(text);
  if (agency !== undefined && (isOpened || isSole || credits.length > 0 || source.from === 'field'))
    return { kind: 'names', credits: [{ kind: 'agency', name: agency }], isCut: false };
  if (credits.length > 0) {
    if (nameSuffixes.has(text)) return { kind: 'suffix', suffix: text };
    if (isRole(text) || isDegree(text)) return { kind: 'role', role: text };
    const place = alonePlace.exec(text)?.[1];
    if (place !== undefined) return { kind: 'place', place };
  }
  return isNobody(text) ? { kind: 'nothing' } : undefined;
}

const longestName = 70;
const mostWords = 7;
const soleName = /^(?=.*\p{Lu})\p{L}[\p{L}\p{N}_.-]{2,24}$/u;
const organisation = /^\p{Lu}[\p{L}\p{N}.’'-]*(?: (?:(?:and|&) )?\p{Lu}[\p{L}\p{N}.’'-]*){0,3}$/u;
/** Two to four words in a script without capitals. */
const caseless = /^[\p{Lo}\p{M}]{2,20}(?: [\p{Lo}\p{M}]{2,20}){1,3}$/u;
/** “By Monday”, “By Our Own Rules”. */
const isNoCredit = /^(?:the|this|that|then|now|last|next|all|any|no|our|your|my|his|her|their|its|using|popular)$/iu;

/** Who signs with that name; undefined when it is nobody's. */
function kindOf(name: string, context: PartContext): Credit['kind'] | undefined {
  if (agencyNamed(name) !== undefined || isNobody(name)) return undefined;
  // “Published by our engineering team” names none, “by the Editorial Board” does.
  if (context.isOpened && isGroup(name) && !/\p{Lu}/u.test(name)) return undefined;
  if (isPersonName(name)) return 'person';
  if (context.source.from === 'field') return fieldKind(name, context);
  if (!context.isOpened || context.credits.length > 0) return undefined;
  if (isGroup(name)) return 'body';
  if (caseless.test(name)) return 'person';
  const first = name.split(' ')[0] ?? '';
  if (isNoCredit.test(first) || isDayWord(first)) return undefined;
  if (!name.includes(' ')) return soleName.test(name) && !noNameWords.has(name.toLowerCase()) ? 'person' : undefined;
  return organisation.test(name) ? 'body' : undefined;
}

/** A field names somebody: whatever may be a name is one, but for what a comma sets behind a person (“Jane Doe, Nairobi”). */
function fieldKind(name: string, { credits, isJoined }: PartContext): Credit['kind'] | undefined {
  if (name.length < 2 || name.length > longestName || name.split(' ').length > mostWords) return undefined;
  if (/https?:|www\.|@|[<>{}[\]=_]|\d{3}/i.test(name) || !/\p{L}/u.test(name)) return undefined;
  if (isGroup(name)) return 'body';
  const isPerson = looksLikePerson(name);
  if (isPerson && (isSurnamed(name) || !/\p{Lu}/u.test(name))) return 'person';
  if (!isJoined && credits.some(({ kind, name }) => kind === 'person' && name.includes(' '))) return undefined;
  return isPerson || !name.includes(' ') ? 'person' : 'body';
}

/** “Adam West”: the last word is one that headings have and surnames too. */
function isSurnamed(name: string): boolean {
  const at = name.lastIndexOf(' ');
  return surnamesToo.has(name.slice(at + 1).toLowerCase()) && isPersonName(`${name.slice(0, at)} Doe`);
}

/** Without brackets and accounts; in a field without quotes and stray marks too. */
function withoutAsides(part: string, { from }: BylineSource): string {
  const mayHave = part.includes('(') || part.includes('@');
  if (from === 'line') return (mayHave ? part.replace(/\(.{0,60}\)|@\S{1,40}/gu, '') : part).trim();
  const bare = mayHave ? part.replace(/(?<=\S)\([^)]{0,80}(?:\)|$)|@\S{1,40}/gu, '') : part;
  return bare.replace(/^[\s.:*"“”«»|•·–—(-]+|[\s:*"“”«»|•·–—,)-]+$/gu, '').replace(/\s+/gu, ' ');
}

/** "Jane Doe Jane Doe": the text of a link beside its picture's. */
function once(name: string, { from }: BylineSource): string {
  const middle = (name.length - 1) / 2;
  const [first, second] = [name.slice(0, middle), name.slice(middle + 1)];
  return name.charAt(middle) === ' ' && (from === 'line' || first.includes(' ')) && first === second ? first : name;
}

interface Trimmed {
  readonly name: string;
  readonly role?: string | undefined;
  readonly place?: string | undefined;
  readonly agency?: string | undefined;
}

/** A name without the day, button, employer, place, role and agency behind it, and the role before it. */
function trimmed(whole: string, { source, isOpened }: PartContext): Trimmed {
  const isField = source.from === 'field';
  const says = isField || isOpened ? naming : telling;
  const undated = withoutDay(whole.replace(notice, ''), isField, isField || isOpened);
  const [employed] = cutAt(undated, says.employer);
  const [told] = isField ? cutAt(employed, clause) : [employed];
  const [placed, place] = cutAt(told, says.place);
  const [plain, agency] = agencyApart(withoutOutlet(placed, source.outlets ?? []));
  const [titled, roleBehind] = roleApart(plain, isField || isOpened);
  const [led, roleBefore] = isField || isOpened ? leadingRole(titled) : [titled];
  const bare = led.replace(/[\s|:,·–—-]+$/u, '');
  const name = isGroup(bare) ? withoutSmallWords(bare) : bare;
  return { name, role: roleBehind ?? roleBefore, place, agency };
}

function withoutSmallWords(group: string): string {
  const words = group.split(' ');
  const first = words.findIndex(word => !smallWords.has(word.toLowerCase()));
  return words.slice(first).join(' ');
}

const either = (...lists: readonly string[]): string => anyOf(lists.flatMap(list => list.split('|')));
const behind = (...lists: readonly string[]): RegExp => new RegExp(String.raw`\s${either(...lists)}\s(.*)$`, 'iu');
/** “Jane Doe, in Paris”. */
const alonePlace = new RegExp(String.raw`^${either(placeWords, otherPlaceWords)} (\p{Lu}[^\d]{1,40})$`, 'u');
const notice = new RegExp(String.raw`(?:^|\s)${either(noticeWords)}(?:[\s:].*)?$`, 'iu');
const clause = new RegExp(String.raw`\s${either(tellingWords)}\s(.*)$`, 'u');
const beforeBareDay = /\s(?:at|in|of|from)$/iu;
const beforeDay = new RegExp(String.raw`\s${either(dayWords)}$`, 'iu');
/** In a text that names somebody more words lead to a place or an employer than in a line that may be a headline. */
const telling = { employer: behind(employerWords), place: behind(placeWords) };
const naming = { employer: behind(employerWords, otherEmployerWords), place: behind(placeWords, otherPlaceWords) };

/** What stands before and behind a word that ends names; nothing is cut where no person's name would be left. */
function cutAt(text: string, word: RegExp): readonly [string, (string | undefined)?] {
  const found = word.exec(text);
  if (!found || !isNamed(text.slice(0, found.index))) return [text];
  return [text.slice(0, found.index), found[1]];
}

function isNamed(text: string): boolean {
  return isPersonName(text) || isSurnamed(text) || isPersonName(roleApart(text, true)[0]);
}

/** Without the number, and the month or weekday before it: “Jane Doe on Sunday, July 13”. */
function withoutDay(text: string, isField: boolean, isNaming: boolean): string {
  const at = text.search(isField ? /(?:^|[\s,])\d/u : /\d/u);
  let left = at < 0 ? text : text.slice(0, at).trim();
  for (let word = lastWord(left); word !== ''; word = lastWord(left)) {
    if (!(at >= 0 ? isDayWord(word) : word.length > 4 && isWeekday(word))) break;
    left = left.slice(0, -word.length).replace(/[\s,]+$/u, '');
  }
  return left === text ? text : left.replace(isNaming ? beforeDay : beforeBareDay, '');
}

/** A day and nothing else. */
export function isDay(text: string): boolean {
  return withoutDay(text, false, true) === '';
}

function lastWord(text: string): string {
  return text.slice(text.lastIndexOf(' ') + 1);
}

function isDayWord(word: string): boolean {
  return monthNamed(word) !== undefined || isWeekday(word);
}

/** “Jane Doe Senior Political Correspondent”, “Jane Doe MD”: what stands behind two words that can be a name. */
function roleApart(text: string, isNaming: boolean): readonly [string, string?] {
  const words = text.split(' ');
  for (let at = 2; at < words.length; at += 1) {
    if (opensRole(words, at, isNaming)) return [words.slice(0, at).join(' '), words.slice(at).join(' ')];
  }
  return [text];
}

function opensRole(words: readonly string[], from: number, isNaming: boolean): boolean {
  let at = from;
  while (at < words.length - 1 && roleKinds.has((words[at] ?? '').toLowerCase())) at += 1;
  const word = words[at] ?? '';
  const isLast = at === words.length - 1;
  if (isRoleWord(word)) return isLast || isNaming;
  return (
    isLast && at === from && (degrees.has(word) || isAcronym(word)) && isPersonName(words.slice(0, from).join(' '))
  );
}

/** “staff writer Jane Doe”. */
function leadingRole(text: string): readonly [string, string?] {
  const words = text.split(' ');
  const noun = words.slice(0, 4).findIndex(isRoleWord);
  if (noun < 0 || !words.slice(0, noun).every(word => roleKinds.has(word.toLowerCase()))) return [text];
  const name = words.slice(noun + 1).join(' ');
  return isPersonName(name) ? [name, words.slice(0, noun + 1).join(' ')] : [text];
}

function agencyApart(text: string): readonly [string, string?] {
  const words = text.split(' ');
  for (let count = 3; count >= 1; count -= 1) {
    const left = words.slice(0, -count).join(' ');
    const agency = agencyNamed(words.slice(-count).join(' '));
    if (agency !== undefined && isPersonName(left)) return [left, agency];
  }
  return [text];
}

/** An outlet in capitals after a name that is not in capitals. */
const outletInCapitals = /(?<=\p{Ll})(?:\s\p{Lu}{2,}){2,3}$/u;

function withoutOutlet(name: string, outlets: readonly string[]): string {
  const small = name.toLowerCase();
  const ending = outlets.find(outlet => outlet.length > 2 && small.endsWith(` ${outlet.toLowerCase()}`));
  const rest = ending === undefined ? name.replace(outletInCapitals, '') : name.slice(0, -ending.length - 1);
  return rest.trim().includes(' ') ? rest.trim() : name;
}

/** “MD”, “PhD”, and the letters of an office or outlet. */
function isDegree(text: string): boolean {
  return degrees.has(text) || (!nameSuffixes.has(text) && /^\p{Lu}{2,6}(?:-\p{Lu}{1,4})?$/u.test(text));
}

const compound = /(?:redakteur(?:in)?|korrespondent(?:in)?|reporter(?:in)?|редактор|журналист)$/u;

function isRoleWord(word: string): boolean {
  const small = word.toLowerCase().replace(/[.,:]$/u, '');
  return roleWords.has(small) || compound.test(small) || small.split('-').some(part => roleWords.has(part));
}

const longestRole = 9;

/** “Senior Political Correspondent”, “our correspondent in Rome”; no clause (“who was a correspondent in Rome”). */
function isRole(text: string): boolean {
  const words = text.split(' ');
  if (words.length > longestRole || /^(?:who|which|that|whose)\s/iu.test(text)) return false;
  return words.some(isRoleWord);
}
