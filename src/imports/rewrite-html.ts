import { decodeHTML } from 'entities';
import { Parser } from 'htmlparser2';
import { escapeHtml } from '../capture/html-elements.ts';

/** A piece of HTML as it stands in the source; all pieces in their order are the source. */
export type HtmlPiece =
  | { readonly kind: 'text'; readonly source: string }
  | { readonly kind: 'open'; readonly name: string; readonly source: string; readonly attributes: Attributes }
  | { readonly kind: 'close'; readonly name: string; readonly source: string }
  /** Comments, declarations, and end tags of nothing. */
  | { readonly kind: 'other'; readonly source: string };

export type Attributes = Readonly<Record<string, string>>;

/** Takes HTML apart without changing it; attributes are decoded. */
export function htmlPieces(html: string): readonly HtmlPiece[] {
  const pieces: HtmlPiece[] = [];
  let at = 0;
  // What no event told of, such as a stray end tag, goes along.
  const upTo = (end: number, start = end) => {
    if (start > at) pieces.push({ kind: 'other', source: html.slice(at, start) });
    at = Math.max(at, end);
  };
  const parser = new Parser(
    {
      ontext: () => {
        const [start, end] = [parser.startIndex, parser.endIndex + 1];
        if (end <= at) return;
        upTo(at, start);
        pieces.push({ kind: 'text', source: html.slice(at, end) });
        at = end;
      },
      onopentag: (name, attribs, isImplied) => {
        const [start, end] = [parser.startIndex, parser.endIndex + 1];
        if (isImplied || end <= at) return;
        upTo(at, start);
        const attributes = Object.fromEntries(Object.entries(attribs).map(([key, value]) => [key, decodeHTML(value)]));
        pieces.push({ kind: 'open', name, source: html.slice(at, end), attributes });
        at = end;
      },
      onclosetag: (name, isImplied) => {
        const [start, end] = [parser.startIndex, parser.endIndex + 1];
        if (isImplied || end <= at) return;
        upTo(at, start);
        pieces.push({ kind: 'close', name, source: html.slice(at, end) });
        at = end;
      },
    },
    { decodeEntities: false },
  );
  parser.end(html);
  upTo(html.length, html.length);
  return pieces;
}

/** A start tag with its attributes. */
export function startTag(name: string, attributes: Readonly<Record<string, string | undefined>>): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined || !/^[a-z][a-z0-9:_-]*$/i.test(key) ? [] : [` ${key}="${escapeHtml(value)}"`],
  );
  return `<${name}${written.join('')}>`;
}
