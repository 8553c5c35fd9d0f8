import type { JSX } from 'preact';
import type { ArticleRecord } from '../../src/record/article-record.ts';
import { directionOf } from '../../src/record/direction-of.ts';
import { renderEmbed, type ShownEmbed } from '../../src/site/embeds.ts';
import type { LinkedMention } from '../../src/site/name-uses.ts';
import type { Figure } from '../../src/site/pictures.ts';
import { publishedInPart } from '../../src/site/publication.ts';
import { renderBody } from '../../src/site/render-body.ts';
import { renderFigure } from '../../src/site/render-figure.ts';
import type { SiteUrl } from '../../src/site/site-url.ts';
import { useSite } from '../page-context.ts';
import { Trusted } from './markup.tsx';
import { useWording } from './wording-context.ts';

export interface BodyProps {
  readonly record: ArticleRecord;
  readonly figures: readonly Figure[];
  readonly embeds: readonly ShownEmbed[];
  readonly mentions: readonly LinkedMention[];
  /** Addresses in its text that are those of other articles, with their pages. */
  readonly links: readonly { readonly address: string; readonly url: SiteUrl }[];
}

/** The text, with a link from the first mention of each name, and the figures where they stand. */
export function ArticleBody({ record, mentions, links, figures, embeds }: BodyProps): JSX.Element | null {
  const { link } = useSite();
  const { say } = useWording();
  if (record.body.length === 0 && publishedInPart(record)) return null;
  if (record.body.length === 0) return <p class="empty">{say('article.empty')}</p>;
  const words = {
    large: say('picture.large'),
    stood: say('picture.stood'),
    pictureAt: (host: string) => say('article.pictureAt', { host }),
  };
  const embedWords = {
    kind: (kind: ShownEmbed['kind']) => say(`embed.${kind}`),
    at: (kind: ShownEmbed['kind'], host: string) => say('embed.at', { kind: say(`embed.${kind}`), host }),
  };
  const pages = new Map(links.map(({ address, url }) => [address, link(url)]));
  const html = renderBody(record.body, {
    mentions: mentions.map(mention => ({ ...mention, href: link(mention.url) })),
    articleAt: address => pages.get(address),
    figures: [
      ...figures.map((figure, at) => ({
        ...figure,
        html: renderFigure(figure, { link, ...words, isFirst: at === 0 }),
      })),
      ...embeds.map(embed => ({ ...embed, html: renderEmbed(embed, embedWords) })),
    ].sort((a, b) => a.before - b.before),
  });
  return <Trusted class="article-body" lang={record.language} dir={directionOf(record.language)} html={html} />;
}
