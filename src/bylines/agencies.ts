/** News agencies that sign articles, as they write themselves. */
export const agencies: readonly string[] = (
  'Associated Press|The Associated Press|AP|Reuters|AFP|Agence France-Presse|dpa|Deutsche Presse-Agentur|APA|TASS|EFE|' +
  'Europa Press|ANSA|PTI|Press Trust of India|ANI|IANS|Xinhua|Bloomberg|Press Association|PA Media|Canadian Press|' +
  'The Canadian Press|AAP|EPD|KNA|SID|RND|Interfax|ТАСС|Интерфакс|РИА Новости|NTB|Ritzau|TT|Belga|Lusa|Kyodo|Yonhap|' +
  'Anadolu Agency|Keystone-SDA|UPI|Ukrinform|Укринформ'
).split('|');

const byKey: ReadonlyMap<string, string> = new Map(agencies.map(name => [name.toLowerCase(), name]));
/** Also first names, surnames and words: an agency only in its own letters, or all large or small ones. */
const ambiguous: ReadonlySet<string> = new Set(['sid', 'ani', 'apa', 'ap', 'pa', 'tt', 'ansa', 'efe', 'lusa']);

/** The agency's own spelling of its name; undefined when the text is no agency's name. */
export function agencyNamed(text: string): string | undefined {
  if (text.length > 40) return undefined;
  const key = text.toLowerCase();
  const name = byKey.get(key);
  if (name === undefined || text === name || !ambiguous.has(key)) return name;
  return text === text.toUpperCase() || text === key ? name : undefined;
}
