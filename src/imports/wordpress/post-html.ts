import { decodeHTML } from 'entities';
import { loneAddress, withParagraphs } from '../paragraphs.ts';
import { htmlPieces } from '../rewrite-html.ts';
import { resolveShortcodes, type ShortcodeMeaning } from './shortcodes.ts';

export interface PostMeaning extends ShortcodeMeaning {
  /** The text of a block that is used in several posts. */
  readonly reusedBlock: (id: string) => string | undefined;
}

export interface PostHtml {
  readonly html: string;
  /** Shortcodes of plug-ins, which say nothing here. */
  readonly unknown: readonly string[];
}

/** The text of a post as the site showed it, from what its editor wrote: blocks or a classic text with shortcodes. */
export function postHtml(content: string, meaning: PostMeaning): PostHtml {
  const whole = withReusedBlocks(content, meaning);
  const { html, unknown } = resolveShortcodes(whole, meaning);
  const hasBlocks = html.includes('<!-- wp:');
  return { html: withFrames(withParagraphs(html, { breaks: !hasBlocks })), unknown };
}

/** A reused block may hold another, and by mistake itself. */
const deepest = 5;
const mostReused = 200;

function withReusedBlocks(content: string, { reusedBlock }: PostMeaning): string {
  let html = content;
  let reused = 0;
  for (let depth = 0; depth < deepest && html.includes('<!-- wp:block '); depth += 1)
    html = html.replace(/<!-- wp:block \{[^{}]{0,200}"ref":(\d{1,20})[^{}]{0,200}\} \/-->/g, (_, id: string) => {
      reused += 1;
      return reused > mostReused ? '' : (reusedBlock(id) ?? '');
    });
  return html;
}

/** Films and posts of other sites stand in frames, whose addresses become links; so do addresses alone in a block for them. */
function withFrames(html: string): string {
  if (!/<iframe\b|wp-block-embed/i.test(html)) return html;
  let inEmbed = false;
  return htmlPieces(html)
    .map(piece => {
      if (piece.kind === 'open' && piece.name === 'iframe') {
        const source = piece.attributes['src'] ?? '';
        const link = loneAddress(source.startsWith('//') ? `https:${source}` : source);
        return link === undefined ? piece.source : `<p>${link}</p>${piece.source}`;
      }
      if (piece.kind === 'open') inEmbed = /\bwp-block-embed__wrapper\b/.test(piece.attributes['class'] ?? '');
      return piece.kind === 'text' && inEmbed ? (loneAddress(piece.source) ?? piece.source) : piece.source;
    })
    .join('');
}

/** The words of a text of HTML, on one line. */
export function plainWords(html: string): string {
  const words = htmlPieces(html).map(piece =>
    piece.kind === 'text' ? piece.source : piece.kind === 'open' ? ' ' : '',
  );
  return decodeHTML(words.join('')).replace(/\s+/g, ' ').trim();
}
