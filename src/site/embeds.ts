import type { EmbedKind } from '../capture/dom/page-tags.ts';
import { readersAddress } from '../capture/embed-services.ts';
import type { ArticleRecord } from '../record/article-record.ts';
import { withoutTracking } from '../record/page-address.ts';
import { hostOf } from './link-address.ts';
import { escapeMarkup, type TrustedHtml, trustHtml } from './markup.ts';
import { blockBehind } from './pictures.ts';

/** What an article showed from elsewhere, as its page tells of it. */
export interface ShownEmbed {
  readonly kind: EmbedKind;
  /** The page where a reader finds it, and its host. */
  readonly link?: { readonly href: string; readonly host: string };
  readonly title?: string;
  readonly caption?: string;
  readonly credit?: string;
  /** The line of the caption, if it is one of the capture's. */
  readonly captionLine?: number;
  readonly before: number;
  /** The block of the body that it stands before. */
  readonly block: number;
}

export function embedsOf(record: ArticleRecord): readonly ShownEmbed[] {
  return (record.embeds ?? []).map(({ kind, address, title, captionLine, credit, before }) => {
    const caption = record.captions.find(({ line }) => line === captionLine)?.text;
    const href = address === undefined ? undefined : withoutTracking(readersAddress(address));
    const host = href === undefined ? undefined : hostOf(href);
    return {
      kind,
      ...(href !== undefined && host !== undefined && { link: { href, host } }),
      ...(title !== undefined && { title }),
      ...(caption !== undefined && { caption, captionLine }),
      ...(credit !== undefined && credit !== caption && { credit }),
      ...{ before, block: blockBehind(record, { before }) },
    } as const satisfies ShownEmbed;
  });
}

/** What is said of each kind: “Video”, and “Video on {host}”. */
export interface EmbedWords {
  readonly kind: (kind: EmbedKind) => string;
  readonly at: (kind: EmbedKind, host: string) => string;
}

/** A link to what stood there, with what the page said of it. Nothing of it is loaded; every text is escaped. */
export function renderEmbed({ kind, link, title, caption, credit }: ShownEmbed, words: EmbedWords): TrustedHtml {
  const where = link ? words.at(kind, link.host) : words.kind(kind);
  const name = title === undefined ? '' : `<span class="title">${escapeMarkup(title)}</span> `;
  const told = `${name}<span class="where">${escapeMarkup(where)}</span>`;
  const linked = link ? `<a href="${escapeMarkup(link.href)}" rel="nofollow noopener">${told}</a>` : `<p>${told}</p>`;
  const said = [
    caption === undefined ? '' : `<span class="words">${escapeMarkup(caption)}</span>`,
    credit === undefined ? '' : `<span class="credit">${escapeMarkup(credit)}</span>`,
  ].filter(Boolean);
  const under = said.length === 0 ? '' : `<figcaption>${said.join(' ')}</figcaption>`;
  return trustHtml(`<figure class="embed ${kind}">${linked}${under}</figure>\n`);
}
