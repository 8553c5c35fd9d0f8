/** A stretch of a text: plain, or marked by `<tag>…</tag>`. */
export interface TextPart {
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
