import { Marked, Renderer, Tokenizer } from 'marked';
import { escapeMarkup, type TrustedHtml, trustHtml } from './trusted-html.ts';

/**
 * A record's body as HTML. Only what a record's Markdown holds is understood: paragraphs, crossheads, block quotes,
 * lists and tables. Everything else, HTML above all, stays the text it is and is escaped.
 */
export function renderBody(markdown: string): TrustedHtml {
  return trustHtml(marked.parse(markdown, { async: false }));
}

/** Constructs that no record writes: their tokenizers find nothing, so that their characters are plain text. */
class RecordTokenizer extends Tokenizer {
  override html(): undefined {}
  override tag(): undefined {}
  override link(): undefined {}
  override reflink(): undefined {}
  override def(): undefined {}
  override autolink(): undefined {}
  override url(): undefined {}
  override emStrong(): undefined {}
  override del(): undefined {}
  override codespan(): undefined {}
  override code(): undefined {}
  override fences(): undefined {}
  override hr(): undefined {}
}

/** Escapes what the parser passes on, whichever token it came from. */
class RecordRenderer extends Renderer {
  override html({ text }: { readonly text: string }): string {
    return escapeMarkup(text);
  }
}

const marked = new Marked({ gfm: true, tokenizer: new RecordTokenizer(), renderer: new RecordRenderer() });
