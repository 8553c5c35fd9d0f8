/** The forms of a text that holds a number, one for each plural category of its language. */
export type PluralForms = { readonly other: string } & Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>;

export type Message = string | PluralForms;

/** A language's texts by their keys. */
export type MessageTable = Readonly<Record<string, Message>>;

const placeholder = /\{(\w+)\}/g;

/** The names of a text's placeholders, as they stand. */
export function placeholdersIn(text: string): readonly string[] {
  return [...text.matchAll(placeholder)].map(match => match[1] ?? '');
}

/** Puts each value in its placeholder; one that has no value stays as it is written. */
export function fillPlaceholders(text: string, values: Readonly<Record<string, string>> | undefined): string {
  return values === undefined ? text : text.replace(placeholder, (whole, name: string) => values[name] ?? whole);
}

/** A stretch of a text: plain, or marked by `<tag>…</tag>`. */
interface TextPart {
  readonly text: string;
  readonly tag?: string;
}

const marked = /<(\w+)>(.*?)<\/\1>/gsu;

/** A text cut at its marked stretches. Tags do not lie in each other. */
export function textParts(text: string): readonly TextPart[] {
  const parts: TextPart[] = [];
  let end = 0;
  for (const match of text.matchAll(marked)) {
    if (match.index > end) parts.push({ text: text.slice(end, match.index) });
    parts.push({ text: match[2] ?? '', tag: match[1] ?? '' });
    end = match.index + match[0].length;
  }
  if (end < text.length) parts.push({ text: text.slice(end) });
  return parts;
}
