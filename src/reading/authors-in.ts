const opening =
  /^(?:(?:written|posted|published|reported|story|words|text|article|report|analysis|review|opinion)\s+by|by|von|par|por|di|da|door|av|af|textes?(?:\s+par)?|автор(?:ы)?|autore?s?|autora|auteur|przez|yazan|oleh|kirjoittaja|skrevet\s+av)\s*:?\s+/iu;
const and =
  /\s*(?:,\s*(?:and|und|et|y|e|и)\s+|\s(?:and|und|et|y|e|и|og|och|en|i)\s|,|\s&\s|;|·|•|\s\|\s|\s[–—-]\s)\s*/u;
const word =
  /^(?:\p{Lu}[\p{L}\p{M}.'’-]*|de|da|do|dos|del|della|di|von|van|der|den|bin|bint|ibn|al|el|la|le|af|av|ter|ten)$/u;
const notName =
  /\b(?:staff|correspondent|reporter|editor|writer|columnist|journalist|contributor|bureau|desk|newsroom|team|agency|agencies|press|news|media|redaktion|redacción|redazione|rédaction|redaktør|special|senior|chief|political|posted|published|updated|updat|minutes?|hours?|ago|monday|tuesday|wednesday|thursday|friday|saturday|sunday|jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec|january|february|march|april|june|july|august|september|october|november|december|admin|guest|author|follow|share|comments?|photo|photos|images?|getty|reuters|afp|dpa|am|pm|est|gmt|the|of|for|in|on|at|with|from)\b/iu;

/** The names on a byline, in order, without "By", roles, places and dates; none when nothing reads as a name. */
export function authorsIn(text: string): string[] {
  const said = text.replace(/\s+/gu, ' ').trim().replace(opening, '').slice(0, 200);
  const names: string[] = [];
  for (const part of said.split(and)) {
    const name = part
      .replace(/\(.{0,60}\)|@\S{1,40}/gu, '')
      .replace(/[|:–—-]+$/u, '')
      .trim();
    if (!isName(name)) break;
    names.push(name);
  }
  return names;
}

function isName(text: string): boolean {
  const words = text.split(' ');
  if (words.length < 2 || words.length > 5 || text.length > 60) return false;
  return words.every(each => word.test(each)) && !notName.test(text) && /^\p{Lu}/u.test(words.at(-1) ?? '');
}
