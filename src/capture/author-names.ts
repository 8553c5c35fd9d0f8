import { nameKey } from './without-outlet.ts';

/** Words before a name in bylines, in the languages of the press. */
const leadIn =
  /^(?:(?:written|posted|published|reported|created|text|story|article|report|words|submitted|compiled)\s+)?(?:by|von|par|por|di|door|av|af|autorin\/autor|autor(?:in|a|es)?|auteur|author|автор|авторы|текст)(?:\s*[:：]\s*|\s+)|^(?:text|words|story|redaktion|autor|责编|作者|编辑|記者|记者)\s*[:：]\s*/iu;

/** Not a person or agency, in whole. */
const noName =
  /^(?:admin(?:istrator)?|administrador|editor|editors|editorial|editorial (?:team|staff|board)|staff|staff (?:writer|reporter)s?|web ?(?:desk|master)|news ?desk|redaktion|redacci[oó]n|redazione|r[ée]daction|redactie|guest|guest (?:author|writer|blogger)|contributor|author|authors|unknown|anonymous|null|undefined|none|n\/a|user|root|default|by|home|about|more|share|follow|contact|comments?)$/iu;

/** Where a byline goes on to something other than names. */
const tail = [
  /[|•·—–@].*$/su,
  /(?<=\S)\(.*$/su,
  /\s-\s.*$/su,
  /\s(?:published|updated|posted|follow|sponsored|last)\b.*$/isu,
  /\s(?:on|at|for|in)\s+(?:the\s+)?\p{Lu}.*$/su,
  /\s(?:staff|senior|chief|special|contributing)\s(?:writer|reporter|correspondent|editor|author|contributor)s?\b.*$/isu,
  /(?:^|[\s,])\s*(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?\s+\d.*$/isu,
  /[\s,]+\d.*$/su,
];

/** Letters after a name: `MD`, `PhD`, `FOMA`. */
const credential = /^(?:\p{Lu}{2,6}|Jr\.?|Sr\.?|Ph\.?\s?D\.?|M\.?D\.?|Esq\.?|I{2,3}|MSc|BSc|[A-Z]{2,5}-[A-Z]{1,4})$/u;

/** Cleaned names in the order given, each once; the outlet's name after a person's is taken off. */
export function authorNames(values: readonly string[], outlets: readonly string[] = []): readonly string[] {
  const endings = outlets.filter(outlet => outlet.length > 2).map(outlet => ` ${outlet.toLowerCase()}`);
  const names = values
    .flatMap(splitNames)
    .map(part => withoutEnding(cleanName(part), endings))
    .filter(isName);
  return names.filter((name, index) => names.findIndex(other => nameKey(other) === nameKey(name)) === index);
}

function withoutEnding(name: string, endings: readonly string[]): string {
  const ending = endings.find(each => name.toLowerCase().endsWith(each));
  const rest = ending === undefined ? name : name.slice(0, -ending.length).replace(/[\s,]{1,9}$/, '');
  return rest.includes(' ') ? rest : name;
}

/** `A, B and C` are three; `Jane Doe, MD, PhD` is one. */
function splitNames(value: string): readonly string[] {
  if (/:\/\/|^www\./i.test(value)) return [];
  const text = value.slice(0, 300).replace(/\s+/g, ' ').replace(leadIn, '');
  const parts = text.split(/(?:;|\||\/|,|、|，|\s&\s|\s(?:and|und|et|en|och|og|и|та)\s)/iu).map(part => part.trim());
  const names: string[] = [];
  for (const part of parts) {
    const last = names.at(-1);
    if (last?.includes(' ') && credential.test(part)) names[names.length - 1] = `${last}, ${part}`;
    else if (part !== '') names.push(...splitPair(part));
  }
  return names;
}

/** `Ana Gil y Eva Sanz`: the small word joins two names only between whole names. */
function splitPair(part: string): readonly string[] {
  const pair = /^(\p{Lu}\S{0,40}\s\p{Lu}\S{0,40})\s[yeio]\s(\p{Lu}.*)$/u.exec(part);
  return pair === null ? [part] : [pair[1] ?? '', pair[2] ?? ''];
}

function cleanName(part: string): string {
  let name = part.trim();
  for (let round = 0; round < 2; round++) name = name.replace(leadIn, '').trim();
  for (const cut of tail) name = name.replace(cut, '');
  name = name.replace(/^[\s,.:(·•|–-]+|[\s,:)·•|–-]+$/gu, '');
  return isShouted(name) ? titleCase(name) : name;
}

function isShouted(name: string): boolean {
  return name === name.toUpperCase() && /^\p{Lu}[\p{Lu}.'’-]+(?:\s[\p{Lu}.'’-]+){1,3}$/u.test(name);
}

function titleCase(name: string): string {
  return name.toLowerCase().replace(/(?<=^|[\s'’-])\p{Ll}/gu, letter => letter.toUpperCase());
}

function isName(name: string): boolean {
  if (name.length < 2 || name.length > 70 || name.split(' ').length > 7) return false;
  if (/https?:|www\.|@|[<>{}[\]=_]|\d{3}/i.test(name)) return false;
  return /\p{L}/u.test(name) && !noName.test(name);
}

export function isOutletName(name: string, outlets: readonly string[]): boolean {
  const key = nameKey(name);
  return outlets.some(outlet => nameKey(outlet) === key);
}

/** Two to five words, each with a capital or a particle; or a name in a script without capitals. */
export function looksLikePerson(name: string): boolean {
  const words = (name.split(',')[0] ?? '').split(' ');
  if (words.length < 2 || words.length > 5) return /^\p{Script=Han}{2,4}$/u.test(name);
  return (
    !/[\d:：]/.test(name) &&
    words.every(word =>
      /^(?:\p{Lu}|\p{Lo}|(?:van|von|de|der|den|da|di|du|del|la|le|el|al|bin|ibn|dos|ten|ter|y|zu)$)/u.test(word),
    )
  );
}
