import { Marked, Parser, type Token, type Tokens } from 'marked';
import { noteSign } from '../capture/inline-marks.ts';
import { withoutTracking } from '../record/page-address.ts';
import { hostOf } from './link-address.ts';
import { escapeMarkup, type TrustedHtml, trustHtml } from './markup.ts';

/** The tokens of a body as HTML. */
export function drawTokens(tokens: Token[]): TrustedHtml {
  return trustHtml(Parser.parse(tokens, marked.defaults));
}

/** Draws tokens that were never Markdown: no text is read, and every one is escaped. */
const marked = new Marked({
  renderer: {
    text: token => ('tokens' in token && token.tokens ? false : escapeMarkup(token.text)),
    codespan: ({ text }) => `<code>${escapeMarkup(text)}</code>`,
    br: () => '<br>\n',
    hr: () => '<hr>\n',
    code: ({ text }) => `<pre><code>${escapeMarkup(text)}\n</code></pre>\n`,
    table({ header, rows }) {
      const head = header.every(({ text }) => text === '')
        ? ''
        : `<thead>\n${rowOf(header, 'col', this.parser)}</thead>\n`;
      // Names of rows stand in strong letters in the first column, in a record as on most pages.
      const isNamed = head !== '' && rows.length > 0 && rows.every(([first]) => isStrong(first));
      const body = rows.map(([first, ...others]) =>
        rowOf(first ? [{ ...first, header: isNamed }, ...others] : others, 'row', this.parser),
      );
      return `<table>\n${head}<tbody>\n${body.join('')}</tbody></table>\n`;
    },
    del({ tokens }) {
      return `<s>${this.parser.parseInline(tokens)}</s>`;
    },
    link({ href, tokens }) {
      return `<a class="article" href="${escapeMarkup(href)}">${this.parser.parseInline(tokens)}</a>`;
    },
  },
  extensions: [
    // A figure was drawn before, of escaped texts.
    { name: 'figure', renderer: ({ html }) => String(html) },
    {
      name: 'quotation',
      renderer({ tokens = [], source }) {
        const host = source === undefined ? undefined : hostOf(String(source));
        if (host === undefined) return `<blockquote>\n${this.parser.parse(tokens)}</blockquote>\n`;
        const cited = `<p class="quoted-from">${outsideLink(String(source), escapeMarkup(host))}</p>\n`;
        return `<blockquote cite="${escapeMarkup(String(source))}">\n${this.parser.parse(tokens)}${cited}</blockquote>\n`;
      },
    },
    {
      name: 'note',
      renderer({ tokens = [], id, label }) {
        const sign = escapeMarkup(noteSign(String(label)));
        if (id === undefined) return `<div class="note">${sign}\n${this.parser.parse(tokens)}</div>\n`;
        const back = `<a href="#sign-${id}">${sign}</a>`;
        return `<div class="note" id="${id}">${back}\n${this.parser.parse(tokens)}</div>\n`;
      },
    },
    {
      name: 'note-sign',
      renderer({ id, label, isFirst }) {
        const place = isFirst ? ` id="sign-${id}"` : '';
        return `<a class="note-sign" href="#${id}"${place}>${escapeMarkup(noteSign(String(label)))}</a>`;
      },
    },
    {
      name: 'name',
      renderer({ href, tokens = [] }) {
        return `<a href="${escapeMarkup(String(href))}">${this.parser.parseInline(tokens)}</a>`;
      },
    },
    {
      name: 'outside',
      renderer({ href, tokens = [] }) {
        return outsideLink(String(href), this.parser.parseInline(tokens));
      },
    },
  ],
});

interface InlineParser {
  readonly parseInline: (tokens: Token[]) => string;
}

function rowOf(cells: readonly Tokens.TableCell[], scope: 'row' | 'col', parser: InlineParser): string {
  const drawn = cells.map(({ header, tokens }) => {
    const words = parser.parseInline(tokens);
    return header ? `<th scope="${scope}">${words}</th>\n` : `<td>${words}</td>\n`;
  });
  return `<tr>\n${drawn.join('')}</tr>\n`;
}

function isStrong(cell: Tokens.TableCell | undefined): boolean {
  const [only, ...others] = cell?.tokens ?? [];
  return only?.type === 'strong' && others.length === 0;
}

/** A link out of the archive says where it leads to, to those who hear the page or read it on paper. */
function outsideLink(url: string, inside: string): string {
  const host = hostOf(url);
  const told = host === undefined ? '' : ` data-host="${escapeMarkup(host)}"`;
  return `<a href="${escapeMarkup(withoutTracking(url))}" rel="nofollow noopener"${told}>${inside}</a>`;
}
