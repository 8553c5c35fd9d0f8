const token = /<\?[^?]*\?>|<\/([A-Za-z][\w:.-]*)\s*>|<([A-Za-z][\w:.-]*)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|[^<]+|</gy;
const reference = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i;
const forbidden = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;

/** What is wrong with a document of elements and text as XML 1.0; undefined when nothing is. */
export function xmlFault(text: string): string | undefined {
  const open: string[] = [];
  let roots = 0;
  if (forbidden.test(text)) return 'a character that XML cannot hold';
  for (const [whole, closing, opening, , empty] of text.matchAll(token)) {
    if (reference.test(whole)) return `an entity that XML does not know in ${JSON.stringify(whole)}`;
    if (whole === '<') return 'a stray <';
    if (closing !== undefined && open.pop() !== closing) return `</${closing}> closes nothing`;
    if (opening !== undefined && open.length === 0) roots += 1;
    if (opening !== undefined && empty === '') open.push(opening);
  }
  if (open.length > 0) return `<${open.at(-1)}> is not closed`;
  return roots === 1 ? undefined : `${roots} root elements`;
}
