import { z } from 'zod';
import type { Capture } from '../capture/capture.ts';
import { type EmbedKind, embedKinds } from '../capture/dom/page-tags.ts';
import { type LabelledEmbed, type LabelledPicture, labelEmbeds } from '../reading/label-pictures.ts';
import type { LabelledLine } from '../reading/labelled-line.ts';
import { longestName, type PictureRow, pictureWebAddress, wholeNumber } from './article-pictures.ts';

/** A film, a sound, a map, a post or another page that the article showed from elsewhere. */
export interface ArticleEmbed {
  readonly kind: EmbedKind;
  /** As the page has it; absent where that does not tell it. */
  readonly address?: string;
  readonly title?: string;
  readonly number: number;
  /** The line of the capture that it stands before. */
  readonly before: number;
  /** The line of the capture that is its caption. */
  readonly captionLine?: number;
  readonly credit?: string;
}

/** The same in the front matter of a record. */
export const embedSchema = z
  .strictObject({
    kind: z.enum(embedKinds),
    address: pictureWebAddress.optional(),
    title: z.string().optional(),
    number: wholeNumber,
    before: wholeNumber,
    captionLine: wholeNumber.optional(),
    credit: z.string().optional(),
  })
  .transform((said): ArticleEmbed => embedOf(said));

type Said = { readonly [Key in keyof ArticleEmbed]: ArticleEmbed[Key] | undefined } & Pick<
  ArticleEmbed,
  'kind' | 'number' | 'before'
>;

function embedOf({ kind, address, title, number, before, captionLine, credit }: Said): ArticleEmbed {
  return {
    kind,
    ...(address !== undefined && { address }),
    ...(title !== undefined && { title }),
    ...{ number, before },
    ...(captionLine !== undefined && { captionLine }),
    ...(credit !== undefined && { credit }),
  };
}

/**
 * What the article shows from elsewhere, with what became of all that the page shows so.
 *
 * @param quoted where its quotations are from
 */
export function embedsFrom(
  capture: Capture,
  lines: readonly LabelledLine[],
  pictures: readonly LabelledPicture[],
  quoted: ReadonlySet<string>,
): { readonly embeds: readonly ArticleEmbed[]; readonly rows: readonly PictureRow[] } {
  const labelled = labelEmbeds(capture, lines, pictures).map(one => asQuotation(one, quoted));
  return {
    embeds: labelled
      .filter(({ isKept }) => isKept)
      .map(({ embed, captionLine, credit }) => embedOf({ ...embed, title: embed.title, captionLine, credit })),
    rows: labelled.map(({ embed, isKept, rule, reason }) => ({
      ...{ number: embed.number, isKept, rule, reason },
      source: (embed.address ?? embed.title ?? embed.kind).slice(0, longestName),
    })),
  };
}

/** A post whose text the article has is a quotation in it. */
function asQuotation(one: LabelledEmbed, quoted: ReadonlySet<string>): LabelledEmbed {
  const { kind, address } = one.embed;
  if (kind !== 'post' || address === undefined || !one.isKept || one.rule === 'editor' || !quoted.has(address))
    return one;
  return { ...one, isKept: false, rule: 'embed-quoted', reason: 'its text stands in the article as a quotation' };
}
