import { z } from 'zod';
import { labelNames } from '../reading/labels.ts';
import { edtfDate, languageTag, webAddress, yamlInteger, yamlText } from './yaml-fields.ts';

const evidence = z.strictObject({
  quote: yamlText.describe('The words that prove the date, as they stand in the capture.'),
  line: yamlInteger.optional().describe('The line of the capture they stand in.'),
  note: yamlText.optional().describe('What is known from outside the capture.'),
});

/**
 * What an editor may say of an article, in NAME.yml beside the capture or in front matter at its head.
 * The JSON Schema for editors is written from this.
 */
export const articleMetadataSchema = z.strictObject({
  headline: yamlText.optional().describe('A headline supplied by the archive; shown in square brackets.'),
  standfirst: yamlText.optional().describe('The summary under the headline.'),
  byline: z
    .union([yamlText, z.array(yamlText)], 'neither a name nor a list of names')
    .optional()
    .describe('The author or authors. “A and B” is split into its names; a list is taken as it stands.'),
  outlet: yamlText.optional().describe('The newspaper or site that published the article.'),
  date: edtfDate.optional().describe('EDTF date of publication, e.g. 2023-06-24, 2022-09~, 2022-09-26/2022-09-30.'),
  dateBasis: z
    .enum(['stated', 'inferred'], 'neither “stated” nor “inferred”')
    .optional()
    .describe('How the date is known; stated unless given.'),
  dateEvidence: z.array(evidence, 'not a list').optional().describe('The quotes that prove the date.'),
  captured: edtfDate.optional().describe('EDTF date on which the capture was taken.'),
  url: webAddress.optional().describe('Address of the page the capture was taken from.'),
  language: languageTag.optional().describe('BCP 47, e.g. en, ru, pt-BR.'),
  encoding: yamlText.optional().describe('WHATWG name of the encoding, when it is not UTF-8 and is not detected.'),
  rights: webAddress.optional().describe('A rightsstatements.org or Creative Commons address.'),
  topics: z
    .array(yamlText.regex(/[\p{L}\p{N}]/u, 'no words'), 'not a list')
    .optional()
    .describe('What the article is about, in the archive’s own terms.'),
  lines: z
    .record(
      z.string().regex(/^[1-9]\d{0,8}$/, 'not a line number'),
      z.enum(labelNames, `no label; labels are ${labelNames.join(', ')}`),
    )
    .optional()
    .describe('Labels set by hand: line number to label.'),
  asReceived: z
    .union([z.literal('all'), z.array(yamlText)], 'neither “all” nor a list of words as they stand')
    .optional()
    .describe('What is not repaired in this article: all, or a list of words as they stand in the capture.'),
  corrections: z
    .array(z.strictObject({ date: edtfDate, note: yamlText }), 'not a list')
    .optional()
    .describe('What the outlet corrected after publication.'),
  retracted: z
    .strictObject({ date: edtfDate, reason: yamlText })
    .optional()
    .describe('The outlet withdrew the article; it stays, with a notice.'),
  removed: z
    .strictObject({
      date: edtfDate,
      reason: yamlText,
      fingerprint: yamlText
        .regex(/^(?:[0-9a-z]{11})+$/, 'not a fingerprint as `backfile check` gives it')
        .optional()
        .describe('By which copies of the text are known when the capture is deleted; `backfile check` gives it.'),
      mayStayIn: z
        .array(yamlText, 'not a list')
        .optional()
        .describe('Captures that share words with this article and may keep them.'),
    })
    .optional()
    .describe('The archive took the article down; a notice stands in its place. The capture may be deleted.'),
  notes: yamlText.optional().describe('For editors; not published.'),
});

export type ArticleMetadata = z.infer<typeof articleMetadataSchema>;
