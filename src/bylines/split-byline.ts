import { isWeekday, monthNamed } from '../dates/month-words.ts';
import { agencyNamed } from './agencies.ts';
import type { Byline, BylineSource, Credit } from './byline.ts';
import {
  anyOf,
  carefulJoiners,
  hangulLabels,
  hangulRoles,
  hanLabels,
  innerJoiners,
  joiningWords,
  labels,
  noticeWords,
  openers,
  particleOpeners,
  secondaryJoiners,
} from './byline-words.ts';
import { isGroup, isPersonName, mayOpenWithNames } from './name-shape.ts';
import { isDay, type Part, type ReadPart, readPart } from './read-part.ts';
import { roleKinds, roleWords } from './role-words.ts';

const invisible = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/gu;
const longest = { field: 300, line: 200 };
/** A day on a line may have the names behind it; longer lines tell a story. */
const longestDated = 120;
const dated = /(?<!\d)(?:19|20)\d\d(?!\d)|\d{1,2}[./]\d{1,2}[./]\d\d/u;
const web = /:\/\/|^www\./iu;

/**
 * The one splitter of bylines: text to people, agencies and bodies. It reads a page's author field, a line that may be
 * a byline and an editor's `byline:` alike; a field may name whom a line may not, since it says that it names somebody.
 */
export function splitByline(text: string, source: BylineSource): Byline {
  const said = tidied(text.slice(0, 4 * longest.field));
  const cut = withoutMarks(said.slice(0, longest[source.from]), source);
  if (source.from === 'field') return web.test(cut) ? nobody : namedFirst(cut, source);
  const named = mayOpenWithNames(cut) || (notPlain.test(cut) && isEastern(cut)) ? namedFirst(cut, source) : nobody;
  if (named.credits.length > 0 || said.length > longestDated || !/\d/.test(said) || !dated.test(said)) return named;
  const behind = said.split(besideDay).map(piece => (mayOpenWithNames(piece) ? namedFirst(piece, source) : nobody));
  return behind.find(({ credits }) => credits.length > 0) ?? named;
}

/** “(Von Anna Müller)”, “| BY: Jane Doe”: marks before an opening word, in a field before anything. */
function withoutMarks(text: string, { from }: BylineSource): string {
  const bare = text.replace(/^[\s|•·(–—-]{1,6}/u, '');
  return bare !== text && (from === 'field' || opening.test(bare)) ? bare.replace(/[)\s]+$/u, '') : text;
}

const notPlain = /[^ -~]/;

function tidied(text: string): string {
  if (!notPlain.test(text) && !/ {2}|^ | $/.test(text)) return text;
  return text.replace(invisible, '').replace(/\s+/gu, ' ').trim();
}

/** The names of a line that may be a byline. */
export function authorsIn(text: string): readonly string[] {
  return splitByline(text, { from: 'line' }).credits.map(({ name }) => name);
}

/** Whether a line is names and little else: what opens and joins them. */
export function isNameLine(text: string, names = authorsIn(text)): boolean {
  if (text.length > longestDated || names.length === 0) return false;
  return names.join(' ').length >= text.replace(oneSeparator, ' ').length - 6 * names.length;
}

const nobody: Byline = { credits: [], isWhole: false };

/** What parts the names, the day and the section where a page prints them on one line. */
const besideDay = /\s*[|•·–—]\s*|(?<=\d{4})(?=\p{Lu})|\s+(?=(?:[Bb]y|[Vv]on|[Pp]ar|[Pp]or|di|av|af)\s\p{Lu})/u;

const opening = new RegExp(
  `^(?:(${anyOf(openers)})(?:\\s?[:：]\\s*|\\s+)|(${anyOf(labels)})\\s?[:：]\\s*)(?=\\P{Z})`,
  'iu',
);
/** Markup took the space: “ByJane Doe”. */
const gluedOpening = /^(By|Von|Par|Por|Text|Words|Author)(?=\p{Lu}[\p{Ll}’'][\p{L}’'-]*\s\p{Lu})/u;

interface Opened {
  readonly opener?: string;
  readonly rest: string;
}

function withoutOpener(said: string, { from }: BylineSource): Opened {
  const found = opening.exec(said);
  if (found === null) {
    const glued = gluedOpening.exec(said);
    return glued ? { opener: glued[0], rest: said.slice(glued[0].length) } : { rest: said };
  }
  const opener = (found[1] ?? found[2] ?? '').trim();
  const rest = said.slice(found[0].length);
  const isSurname = from === 'field' && particleOpeners.has(opener.toLowerCase()) && !/[\s:：]/u.test(rest);
  if (isSurname && !found[0].includes(':')) return { rest: said };
  return { opener, rest };
}

const joins = anyOf([...joiningWords.split('|'), ...carefulJoiners, ...secondaryJoiners]);
const separator = new RegExp(
  `\\s*(?:,\\s*(${joins})\\s+|\\s(${joins}|&)\\s|([,、，;；|·•/])|\\s([–—-])\\s)\\s*`,
  'giu',
);

const oneSeparator = new RegExp(separator.source, 'iu');

/** The pieces between separators, each with what stands before it. */
function partsOf(text: string, isNaming: boolean): readonly Part[] {
  const parts: Part[] = [];
  let from = 0;
  let before = '';
  for (const found of text.matchAll(separator)) {
    parts.push({ text: text.slice(from, found.index).trim(), before });
    before = (found.slice(1).find(group => group !== undefined) ?? '').toLowerCase();
    from = found.index + found[0].length;
  }
  parts.push({ text: text.slice(from).trim(), before });
  const filled = parts.filter(({ text: own }, at) => own !== '' || at === 0);
  return filled.reduce<Part[]>((whole, part) => joinInner(whole, part, isNaming), []);
}

/**
 * A joining word joins two names only where each is whole: “Marks and Spencer” is one body, “José Ortega y Gasset” one
 * person. `isNaming`: the text names somebody, and is no sentence that may have such words.
 */
function joinInner(parts: readonly Part[], part: Part, isNaming: boolean): Part[] {
  const last = parts.at(-1);
  if (last === undefined || !isWordOrAmpersand(part.before)) return [...parts, part];
  const isSecondary = secondaryJoiners.has(part.before);
  const isHalf = isNaming && !isSecondary && parts.length === 1 && isOneWord(last.text) && isOneWord(part.text);
  const isInner = innerJoiners.has(part.before) && isPersonName(last.text) && isOneWord(part.text);
  const isSentence = !isNaming && isSecondary;
  const isUnsure = carefulJoiners.has(part.before) && !(isPersonName(last.text) && isPersonName(part.text));
  if (!isHalf && !isInner && !isSentence && !isUnsure) return [...parts, part];
  return [...parts.slice(0, -1), { text: `${last.text} ${part.before} ${part.text}`, before: last.before }];
}

function isWordOrAmpersand(mark: string): boolean {
  return mark === '&' || /^\p{L}/u.test(mark);
}

function isOneWord(text: string): boolean {
  return /^\p{Lu}\S+$/u.test(text) && agencyNamed(text) === undefined && !isGroup(text);
}

/** Where a page's markup ended and its text lost the space: "Jane DoePublished 3 May", “Max MeierRedakteur”, “Jane DoeLifestyle”. */
const gluedWord = /(?<=\p{Ll})(?=(\p{Lu}\p{L}{1,24})(\.? ?\d)?)/gu;
const sections = 'lifestyle sport sports news politics business opinion culture travel technology entertainment world';
const afterGlue: ReadonlySet<string> = new Set([
  ...noticeWords.split('|'),
  ...roleKinds,
  ...roleWords,
  ...sections.split(' '),
  'the',
  'last',
]);

function unglued(text: string): string {
  return text.replace(gluedWord, (_, word: string, day: string | undefined) => {
    const small = word.toLowerCase();
    const isDay = (monthNamed(small) !== undefined || isWeekday(small)) && (day !== undefined || word.length > 3);
    return isDay || afterGlue.has(small) ? ' | ' : '';
  });
}

/** The names that a text with single spaces opens with. */
export function namedFirst(said: string, source: BylineSource): Byline {
  const eastern = isEastern(said) ? easternNames(said) : [];
  if (eastern.length > 0) return { credits: eastern.map(name => ({ kind: 'person', name })), isWhole: true };
  const { opener, rest } = withoutOpener(said, source);
  const isField = source.from === 'field';
  const isNaming = isField || opener !== undefined;
  const parts = partsOf(unglued(rest), isNaming);
  const isSole = parts.slice(1).every(({ text }) => isDay(text));
  const credits: Credit[] = [];
  let isWhole = true;
  /** After a role or a place only a joining word leads to another name: “Jane Doe, Reporter, Holm Courier”. */
  let isEnded = false;
  for (const { text, before } of parts) {
    const isJoined = isNaming && (before === ';' || before === '；' || isWordOrAmpersand(before));
    const read = readPart(text, { source, credits, isOpened: opener !== undefined, isSole, isJoined });
    if (!isField && read.kind === 'nothing' && credits.length === 0) return nobody;
    if (!take(read, credits, isEnded && !isJoined)) {
      if (!isField && isSentence(said, text, credits)) return nobody;
      isWhole = false;
      if (!isField) break;
    }
    isEnded = read.kind === 'names' ? read.isCut : read.kind !== 'suffix' || isEnded;
  }
  return { ...(opener === undefined ? {} : { opener }), credits: unique(credits), isWhole };
}

/** Adds what a part says to the credits; false when it is none of theirs. Once the names have ended only agencies follow. */
function take(read: ReadPart, credits: Credit[], haveEnded: boolean): boolean {
  const last = credits.at(-1);
  const say = (more: Partial<Credit>) => {
    if (last) credits[credits.length - 1] = { ...last, ...more };
    return true;
  };
  switch (read.kind) {
    case 'names':
      if (haveEnded && read.credits.some(({ kind }) => kind !== 'agency')) return false;
      credits.push(...read.credits);
      return true;
    case 'role':
      return say({ role: last?.role ? `${last.role}, ${read.role}` : read.role });
    case 'place':
      return say({ place: read.place });
    case 'suffix':
      return say(last ? { name: `${last.name} ${read.suffix}` } : {});
    case 'nothing':
      return true;
    case 'other':
      return false;
  }
}

/** “By Christmas, the town was empty.”: a sentence goes on where a byline would have a second name. */
function isSentence(said: string, next: string, credits: readonly Credit[]): boolean {
  return /^\p{Ll}/u.test(next) && /[.!?]$/u.test(said) && credits.every(({ name }) => !isPersonName(name));
}

function unique(credits: readonly Credit[]): readonly Credit[] {
  const seen = new Set<string>();
  return credits.filter(({ name }) => {
    const key = name.toLowerCase();
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

const longestEastern = 90;
const easternScript = /[\p{Script=Han}\p{Script=Hangul}]/u;
const han = String.raw`\p{Script=Han}{2,4}(?:[、，, ]\p{Script=Han}{2,4}){0,4}`;
const hangul = String.raw`\p{Script=Hangul}{2,4}`;

/** "구현모 기자", a name of two to four syllables before "reporter" or "correspondent". */
const beforeRole = new RegExp(String.raw`(?<!\p{L})(${hangul}) ?(?:${hangulRoles})(?!\p{L})`, 'gu');
/** “글 김하늘”: nothing else stands on the line, since “글” is a word of its own. */
const afterLabel = new RegExp(`^(?:${hangulLabels}) ?[:=·| ] ?(${hangul}(?:[,·] ?${hangul}){0,4})$`, 'u');
/** "(责编：牛镛、岳弘彬)": what the word before the colon says of the names, one or more. */
const markedName = new RegExp(String.raw`(?:${hanLabels}) ?[:：／/|｜＝=] ?(${han})(?!\p{Script=Han})`, 'u');
/** “记者 李四”, “記者李四／台北報導”. */
const unmarkedName = new RegExp(String.raw`^(?:记者|記者)(?: (${han})$|(\p{Script=Han}{2,3}) ?[／/|｜])`, 'u');

/** Whether the text has letters of these scripts. */
function isEastern(text: string): boolean {
  return easternScript.test(text);
}

/** Names of writers in scripts without large letters, where a word beside them says that they write. */
function easternNames(text: string): readonly string[] {
  if (text.length > longestEastern) return [];
  const korean = [...text.matchAll(beforeRole)].flatMap(([, name]) => name ?? []);
  if (korean.length > 0) return korean;
  const found = afterLabel.exec(text) ?? markedName.exec(text) ?? unmarkedName.exec(text);
  return (found?.[1] ?? found?.[2])?.split(/[、，,· ]\s?/u) ?? [];
}
