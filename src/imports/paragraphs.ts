import { escapeHtml } from '../capture/html-elements.ts';
import { type HtmlPiece, htmlPieces } from './rewrite-html.ts';

const blocks: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body caption center col colgroup dd details dir div dl dt fieldset figcaption ' +
    'figure footer form h1 h2 h3 h4 h5 h6 header hr iframe legend li main map menu nav object ol p pre section select ' +
    'style script summary table tbody td tfoot th thead tr ul video audio'
  ).split(' '),
);
/** In these, paragraphs may stand; in other blocks text stands as it is. */
const holdParagraphs: ReadonlySet<string> = new Set(
  'article aside blockquote body center div details fieldset form main section'.split(' '),
);
const keepsText: ReadonlySet<string> = new Set(['pre', 'script', 'style', 'select', 'object', 'iframe', 'textarea']);
const empty: ReadonlySet<string> = new Set(['hr', 'col']);

/**
 * The paragraphs that WordPress shows of a text in which editors wrote blank lines for them: its wpautop. A line break
 * within a paragraph is one for readers, unless the text comes from the block editor.
 */
export function withParagraphs(html: string, { breaks }: { readonly breaks: boolean }): string {
  const writer = new ParagraphWriter(breaks);
  for (const piece of htmlPieces(html.replace(/\r\n?/g, '\n'))) writer.add(piece);
  return writer.finish();
}

class ParagraphWriter {
  readonly #breaks: boolean;
  #written: string[] = [];
  /** Inline pieces since the last block. */
  #run: string[] = [];
  readonly #open: string[] = [];

  constructor(breaks: boolean) {
    this.#breaks = breaks;
  }

  add(piece: HtmlPiece): void {
    const isBlock = (piece.kind === 'open' || piece.kind === 'close') && blocks.has(piece.name);
    if (!isBlock) {
      this.#run.push(piece.source);
      return;
    }
    this.#endRun();
    this.#written.push(piece.source);
    if (piece.kind === 'open' && !empty.has(piece.name) && this.#open.length < 1000) this.#open.push(piece.name);
    if (piece.kind !== 'close') return;
    const at = this.#open.lastIndexOf(piece.name);
    if (at >= 0) this.#open.splice(at);
  }

  finish(): string {
    this.#endRun();
    return this.#written.join('');
  }

  #endRun(): void {
    const run = this.#run.join('');
    this.#run = [];
    const inside = this.#open.at(-1);
    if (run.trim() === '' || this.#open.some(name => keepsText.has(name))) this.#written.push(run);
    else if (inside === undefined || holdParagraphs.has(inside)) this.#written.push(this.#paragraphs(run));
    else this.#written.push(this.#breaks ? withBreaks(run) : run);
  }

  #paragraphs(run: string): string {
    return run
      .split(/\n[ \t\n\u00A0]*\n/)
      .filter(text => text.trim() !== '')
      .map(text => `<p>${loneAddress(text) ?? (this.#breaks ? withBreaks(text.trim()) : text.trim())}</p>\n`)
      .join('');
  }
}

function withBreaks(text: string): string {
  return text.replace(/(?:<br\s{0,5}\/?>)?[ \t]*\n(?=[^\n])/g, '<br>\n').replace(/^(?:<br>\n)+/, '');
}

/** An address alone in its paragraph is a film or a post of another site, which WordPress shows in a frame. */
export function loneAddress(text: string): string | undefined {
  const address = text.trim();
  if (!/^https?:\/\/[^\s<>"]{3,1000}$/.test(address)) return undefined;
  const plain = address.replaceAll('&amp;', '&');
  return `<a href="${escapeHtml(plain)}">${escapeHtml(plain)}</a>`;
}
