import { Marked, Parser, type Token, type Tokens } from 'marked';
import { type InlineMark, outermostFirst } from '../capture/inline-marks.ts';
import type { Block } from '../record/article-record.ts';
import { type Nested, nestMarks } from '../record/nest-marks.ts';
import { inRows } from '../record/plain-text.ts';
import { firstMentions, type TextMention } from './first-mentions.ts';
import { hostOf, withoutTracking } from './link-address.ts';
import { escapeMarkup, type TrustedHtml, trustHtml } from './markup.ts';

/** Where words of a body lead on the page that shows it. */
export interface BodyLinks {
  readonly mentions: readonly (TextMention & { readonly href: string })[];
  /** The page of the article that has this address, if the archive has it. */
  readonly articleAt: (address: string) => string | undefined;
}

const noLinks: BodyLinks = { mentions: [], articleAt: () => undefined };

interface NameMark {
  readonly kind: 'name';
  readonly start: number;
  readonly end: number;
  readonly href: string;
}

type ShownMark = InlineMark | NameMark;

/**
 * A record's body as HTML: its blocks, their marks, and a link from the first mention of each name that no other link
 * holds. Every text and address is escaped; no text is read as Markdown or HTML.
 */
export function renderBody(body: readonly Block[], links: BodyLinks = noLinks): TrustedHtml {
  const names = new Map<string, NameMark[]>();
  for (const { location, start, end, href } of firstMentions(body, links.mentions)) {
    if (typeof location === 'string' || !('block' in location)) continue;
    const key = `${location.block} ${location.part}`;
    const there = names.get(key);
    if (there) there.push({ kind: 'name', start, end, href });
    else names.set(key, [{ kind: 'name', start, end, href }]);
  }
  const tokens = body.map((block, index) => {
    return tokenOf(block, (text, part) => {
      const marks = (block.marks ?? []).filter(mark => mark.part === part);
      const all = [...marks, ...(names.get(`${index} ${part}`) ?? [])];
      return nestMarks(text, all, outermostFirst).map(piece => inlineTokens(piece, links));
    });
  });
  return trustHtml(Parser.parse(tokens, marked.defaults));
}

function tokenOf(block: Block, inline: Inline): Token {
  switch (block.kind) {
    case 'paragraph':
      return paragraph(inline(block.text, 0));
    case 'crosshead':
      return { type: 'heading', depth: 2, ...written, tokens: inline(block.text, 0) };
    case 'quote':
      return {
        type: 'blockquote',
        ...written,
        tokens: block.paragraphs.map((text, part) => paragraph(inline(text, part))),
      };
    case 'list': {
      const items = block.items.map((text, part) => listItem(inline(text, part)));
      return { type: 'list', ...written, ordered: block.ordered, start: block.ordered ? 1 : '', loose: false, items };
    }
    case 'table': {
      const [head = [], ...rows] = inRows(block.rows.flat(), block.rows);
      let part = 0;
      const cells = (texts: readonly string[], header: boolean) =>
        texts.map((text): Tokens.TableCell => ({ text: '', tokens: inline(text, part++), header, align: null }));
      return {
        type: 'table',
        ...written,
        align: [],
        header: cells(head, true),
        rows: rows.map(row => cells(row, false)),
      };
    }
  }
}

/** The tokens of a text, which is one of a block's. */
type Inline = (text: string, part: number) => Token[];

/** How a token was written in Markdown, which these never were. */
const written = { raw: '', text: '' } as const;

function paragraph(tokens: Token[]): Tokens.Paragraph {
  return { type: 'paragraph', ...written, tokens };
}

function listItem(tokens: Token[]): Tokens.ListItem {
  return { type: 'list_item', ...written, task: false, loose: false, tokens: [{ type: 'text', ...written, tokens }] };
}

function inlineTokens(piece: Nested<ShownMark>, links: Pick<BodyLinks, 'articleAt'>): Token {
  if (piece.kind === 'words') return { type: 'text', raw: '', text: piece.text };
  if (piece.kind === 'break') return { type: 'br', raw: '' };
  const { mark } = piece;
  const tokens = piece.inside.map(one => inlineTokens(one, links));
  switch (mark.kind) {
    case 'strong':
      return { type: 'strong', ...written, tokens };
    case 'emphasis':
      return { type: 'em', ...written, tokens };
    case 'struck':
      return { type: 'del', ...written, tokens };
    case 'code':
      return {
        type: 'codespan',
        raw: '',
        text: piece.inside.map(one => (one.kind === 'words' ? one.text : '')).join(''),
      };
    case 'name':
      return { type: 'name', raw: '', href: mark.href, tokens };
    case 'link': {
      const own = links.articleAt(mark.url);
      return own === undefined
        ? { type: 'outside', raw: '', href: mark.url, tokens }
        : { type: 'link', ...written, href: own, tokens };
    }
  }
}

/** Draws tokens that were never Markdown: no text is read, and every one is escaped. */
const marked = new Marked({
  renderer: {
    text: token => ('tokens' in token && token.tokens ? false : escapeMarkup(token.text)),
    codespan: ({ text }) => `<code>${escapeMarkup(text)}</code>`,
    br: () => '<br>\n',
    del({ tokens }) {
      return `<s>${this.parser.parseInline(tokens)}</s>`;
    },
    link({ href, tokens }) {
      return `<a href="${escapeMarkup(href)}">${this.parser.parseInline(tokens)}</a>`;
    },
  },
  extensions: [
    {
      name: 'name',
      renderer({ href, tokens = [] }) {
        return `<a class="name" href="${escapeMarkup(String(href))}">${this.parser.parseInline(tokens)}</a>`;
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

/** A link out of the archive says where it leads to, to those who hear the page or read it on paper. */
function outsideLink(url: string, inside: string): string {
  const host = hostOf(url);
  const told = host === undefined ? '' : ` data-host="${escapeMarkup(host)}"`;
  return `<a href="${escapeMarkup(withoutTracking(url))}" rel="nofollow noopener"${told}>${inside}</a>`;
}
