import { z } from 'zod';

const text = z.string().trim().min(1);
const evidence = z.strictObject({ quote: text, line: z.int().positive().optional(), note: text.optional() });

/**
 * What an editor may say of an article, in NAME.yml beside the capture or in front matter at its head.
 * The JSON Schema for editors is written from this.
 */
export const articleMetadataSchema = z.strictObject({
  headline: text.optional().describe('A headline supplied by the archive; shown in square brackets.'),
  standfirst: text.optional(),
  byline: z
    .union([text, z.array(text)])
    .optional()
    .describe('The author or authors.'),
  outlet: text.optional().describe('The newspaper or site that published the article.'),
  date: text.optional().describe('EDTF date of publication, e.g. 2023-06-24, 2022-09~, 2022-09-26/2022-09-30.'),
  dateBasis: z.enum(['stated', 'inferred']).optional().describe('How the date is known; stated unless given.'),
  dateEvidence: z.array(evidence).optional().describe('The quotes that prove the date.'),
  captured: text.optional().describe('EDTF date on which the capture was taken.'),
  url: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe('Address of the page the capture was taken from.'),
  language: text.optional().describe('BCP 47, e.g. en, ru, pt-BR.'),
  encoding: text.optional().describe('WHATWG name of the encoding, when it is not UTF-8 and is not detected.'),
  rights: z.url().optional().describe('A rightsstatements.org or Creative Commons address.'),
  topics: z.array(text).optional(),
  lines: z.record(z.string(), text).optional().describe('Labels set by hand: line number to label.'),
  corrections: z.array(z.strictObject({ date: text, note: text })).optional(),
  retracted: z.strictObject({ date: text, reason: text }).optional(),
  removed: z.strictObject({ date: text, reason: text }).optional(),
  notes: text.optional().describe('For editors; not published.'),
});

export type ArticleMetadata = z.infer<typeof articleMetadataSchema>;
