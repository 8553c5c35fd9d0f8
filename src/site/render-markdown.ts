import { Lexer, Marked, Parser, Tokenizer, type Tokens } from 'marked';
import { escapeMarkup, type TrustedHtml, trustHtml } from './markup.ts';

/**
 * A record's body as HTML. Only what a record's Markdown holds is understood: paragraphs, crossheads, block quotes,
 * lists and tables. Everything else, HTML above all, stays the text it is and is escaped.
 */
export function renderBody(markdown: string): TrustedHtml {
  const lexer = new Lexer(marked.defaults);
  // No record has references to links; with a list of them, though empty, they are looked for a thousand steps from each bracket.
  Reflect.deleteProperty(lexer.tokens, 'links');
  return trustHtml(Parser.parse(lexer.lex(markdown), marked.defaults));
}

/** A construct that no record writes: it is never found, so that its characters are plain text. */
const never = (): undefined => undefined;

const marked = new Marked({
  gfm: true,
  // The parser takes over a plain object's functions only, not the methods of a class.
  tokenizer: {
    html: never,
    tag: never,
    link: never,
    reflink: never,
    def: never,
    autolink: never,
    url: never,
    emStrong: never,
    del: never,
    codespan: never,
    code: never,
    fences: never,
    hr: never,
    inlineText,
  },
  renderer: {
    html: ({ text }) => escapeMarkup(text),
  },
});

/**
 * At each token marked looks for the @ of an address in all that is left of the paragraph, so that a row of exclamation
 * marks takes it minutes. It is given a piece of the paragraph at a time; what it finds in the pieces it puts together.
 */
function inlineText(this: Tokenizer, text: string): Tokens.Text | undefined {
  return Tokenizer.prototype.inlineText.call(this, openingOf(text));
}

/** Longest piece, and how far before its end a reference (`&#x20;`) or a line's end may begin. */
const longestPiece = 1000;
const reach = 20;

function openingOf(text: string): string {
  if (text.length <= longestPiece) return text;
  const end = text.slice(longestPiece - reach, longestPiece).search(/[&\s]/);
  return text.slice(0, end < 0 ? longestPiece : longestPiece - reach + end);
}

/**
 * The editor's Markdown as HTML: footer and about text. HTML in it stays text, links lead to web pages, places on the
 * site and mail only, and pictures, which no page may load from elsewhere, are their words.
 *
 * @param home the address of the front page, as the page at hand links it; links without a host begin there
 */
export function renderEditorText(markdown: string, home: string): TrustedHtml {
  return trustHtml(rendererFor(home).parse(markdown, { async: false }));
}

const allowed = /^(?:https?:|mailto:|[^:]*$)/i;

const rendererFor = (home: string) =>
  new Marked({
    gfm: true,
    renderer: {
      html: ({ text, block }) => (block ? `<p>${escapeMarkup(text.trim())}</p>\n` : escapeMarkup(text)),
      image: ({ text }) => escapeMarkup(text),
      link({ href, tokens }) {
        const words = this.parser.parseInline(tokens);
        return allowed.test(href) ? `<a href="${escapeMarkup(fromHome(href, home))}">${words}</a>` : words;
      },
      // The page has its own first heading.
      heading({ tokens, depth }) {
        const level = Math.max(2, depth);
        return `<h${level}>${this.parser.parseInline(tokens)}</h${level}>\n`;
      },
    },
  });

function fromHome(href: string, home: string): string {
  return /^(?:[a-z]+:|#)/i.test(href) ? href : home + href.replace(/^\/+/, '');
}
