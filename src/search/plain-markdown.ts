/** The words of an article's published Markdown, without its front matter and signs; near enough for a snippet. */
export function plainMarkdown(markdown: string): string {
  return markdown
    .replace(/^---\n[\s\S]*?\n---\n/u, '')
    .split('\n')
    .filter(line => !/^\s*(?:[-*_=|:][-*_=|: ]*)?$/u.test(line))
    .map(plainLine)
    .join('\n');
}

function plainLine(line: string): string {
  return line
    .replace(/^\s*(?:#{1,6}|>|[-*+]|\d{1,9}[.)])\s+/u, '')
    .replace(/\\([!-/:-@[-`{-~])/gu, '$1')
    .replace(/&#(x?)([0-9a-f]{1,6});/giu, (whole, hex: string, code: string) => characterOf(whole, code, hex !== ''))
    .replace(/&(amp|lt|gt|quot|nbsp);/gu, (_, name: string) => entities[name] ?? '');
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ' };

function characterOf(whole: string, code: string, hex: boolean): string {
  const point = Number.parseInt(code, hex ? 16 : 10);
  return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : whole;
}
