import { Marked } from 'marked';
import { escapeMarkup, type TrustedHtml, trustHtml } from './trusted-html.ts';

/**
 * A record's body as HTML. Only what a record's Markdown holds is understood: paragraphs, crossheads, block quotes,
 * lists and tables. Everything else, HTML above all, stays the text it is and is escaped.
 */
export function renderBody(markdown: string): TrustedHtml {
  return trustHtml(marked.parse(markdown, { async: false }));
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
  },
  renderer: {
    html: ({ text }) => escapeMarkup(text),
  },
});
