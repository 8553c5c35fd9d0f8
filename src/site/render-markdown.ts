import { Marked } from 'marked';
import { escapeMarkup, type TrustedHtml, trustHtml } from './markup.ts';

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
