import { easternNames } from './eastern-names.ts';
import { visibleText } from './fold-text.ts';
import { nameAlone } from './name-alone.ts';
import { mayOpenWithNames } from './names-ahead.ts';
import { noNameWords } from './no-name-words.ts';

const opening =
  /^(?:(?:(?:written|posted|published|reported|story|words|text|article|report|analysis|review|opinion)\s+by|kommentar von|by|von|par|por|di|da|door|av|af|textes?(?:\s+par)?|автор(?:ы)?|autore?s?|autora|auteur|autorin\/autor|przez|yazan|oleh|kirjoittaja|skrevet\s+av)(?:\s*:\s*|\s+)|(?:authors?|words|text|story|report)\s*:\s*)/iu;
const and =
  /\s*(?:,\s*(?:and|und|et|y|e|и)\s+|\s(?:and|und|et|y|e|и|og|och|en|i)\s|,|\s&\s|;|·|•|\s?\|\s?|\s[–—-]\s|\/)\s*/iu;
/** Where a page's markup ended and its text lost the space: "Jane DoePublished 3 May". */
const glued =
  /(?<=\p{Ll})(?=(?:Published|Updated|Posted|Senior|Chief|Political|Travel|Staff|Special|Deputy|Assistant|Reporter|Editor|Correspondent|Journalist|Columnist|Contributor|News|The|January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:\P{L}|$))/u;
/** What every text has that `glued` finds something in. */
const mayBeGlued = /[^ A-Z][A-Z]/;
const word =
  /^(?:\p{Lu}[\p{L}\p{M}.'’-]*|de|da|do|dos|del|della|di|von|van|der|den|bin|bint|ibn|al|el|la|le|af|av|ter|ten|zu|y)$/u;
const agency =
  /^(?:(?:the )?associated press|AP|reuters|AFP|agence france-presse|dpa|APA|TASS|EFE|europa press|ANSA|PTI|ANI|IANS|xinhua|bloomberg|press association|PA media|canadian press|the canadian press|AAP|EPD|KNA|SID|RND|interfax|ТАСС|Интерфакс|РИА Новости|NTB|Ritzau|TT|belga|lusa|kyodo)$/iu;
const notName = new RegExp(`\\b(?:${[...noNameWords].join('|')})\\b`, 'iu');

/** What parts the names, the day and the section where a page prints them on one line. */
const apart = /\s*[|•·–—]\s*|\s{2,}|(?<=\d{4})(?=\p{Lu})|\s+(?=(?:[Bb]y|[Vv]on|[Pp]ar|[Pp]or|di|av|af)\s\p{Lu})/u;
const longestDated = 120;
const capital = /^\p{Lu}/u;
const digit = /\d/;
const dated = /(?<!\d)(?:19|20)\d\d(?!\d)|\d{1,2}[./]\d{1,2}[./]\d\d/u;

/** See authorsOn; of a line as it was captured. */
export function authorsIn(text: string): string[] {
  return authorsOn(visibleText(text));
}

/**
 * The names on a byline, in order, without "By", roles, places and dates; none when it does not begin with a name. On a
 * short line with a day the names may come after it. Of visible text: see visibleText.
 */
export function authorsOn(text: string): string[] {
  const named = namesFirst(text);
  const names = named.length > 0 ? named : easternNames(text);
  if (names.length > 0 || text.length > longestDated || !digit.test(text) || !dated.test(text)) return names;
  return (
    text
      .split(apart)
      .map(piece => namesFirst(piece.trim()))
      .find(found => found.length > 0) ?? []
  );
}

function namesFirst(said: string): string[] {
  return mayOpenWithNames(said) ? namesAtHead(said) : [];
}

/** The names that a text with single spaces opens with. */
export function namesAtHead(said: string): string[] {
  const opened = said.replace(opening, '');
  const whole = opened.slice(0, 200);
  const rest = mayBeGlued.test(whole) ? (whole.split(glued, 1)[0] ?? '') : whole;
  const names: string[] = [];
  // Most lines end here: their first part is no name.
  const [first = '', second] = rest.split(and, 2);
  const parts = second === undefined || !mayBeNames(first) ? [first] : rest.split(and);
  for (const each of parts) {
    const part = withoutAsides(each);
    const name = nameAlone(part);
    const isSole = second === undefined;
    if (!isName(name) && !(agency.test(name) && (names.length > 0 || rest !== said || isSole))) break;
    names.push(name);
    if (name !== part) break;
  }
  return names.length === 0 && opened !== said ? credited(rest) : names;
}

function withoutAsides(part: string): string {
  return (part.includes('(') || part.includes('@') ? part.replace(/\(.{0,60}\)|@\S{1,40}/gu, '') : part).trim();
}

function mayBeNames(part: string): boolean {
  const name = nameAlone(withoutAsides(part));
  return isName(name) || agency.test(name);
}

/** After "By" stands whoever wrote the article, a desk or an outlet too. */
function credited(rest: string): string[] {
  if (isSoleName(rest)) return [rest];
  const name = rest.split(creditEnd, 1)[0]?.trim() ?? '';
  return organisation.test(name) && !isNoCredit.test(name) ? [name] : [];
}

const creditEnd = /\s(?:on|in|with|and|at|for|avec|mit|con)\s|\s*[,|·•(]|\s[–—-]\s|\s*\d/u;
const organisation = /^\p{Lu}[\p{L}\p{N}.’'-]*(?: \p{Lu}[\p{L}\p{N}.’'-]*){0,3}$/u;
/** "By Monday", "By Our Own Rules". */
const isNoCredit =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|the|this|that|then|now|last|next|all|any|no|our|your|my|his|her|their|its|using|popular)\b/iu;

/** One word after "By" and nothing else: a first name, or the name a writer goes by on the site. */
function isSoleName(text: string): boolean {
  return /^\p{L}[\p{L}\p{N}_.-]{2,24}$/u.test(text) && /\p{Lu}/u.test(text) && !notName.test(text);
}

/** Whether the line is names and nothing else. */
export function isNameLine(text: string, authors = (): readonly string[] => authorsIn(text)): boolean {
  if (text.length > 120) return false;
  const names = authors();
  return names.length > 0 && names.join(' ').length >= text.replace(and, ' ').length - 6 * names.length;
}

function isName(text: string): boolean {
  if (text.length > 60) return false;
  const words = text.split(' ');
  if (words.length < 2 || words.length > 5 || !capital.test(words.at(-1) ?? '')) return false;
  if (words.filter(each => capital.test(each)).length < 2) return false;
  return words.every(each => word.test(each)) && !notName.test(text.replace(/[-.'’]/gu, 'x'));
}
