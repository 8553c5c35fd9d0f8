import { z } from 'zod';

const text = z.string().trim().min(1);

/** archive.yml: the archive's own facts. Every key but `title` has a default. */
export const archiveSettingsSchema = z.strictObject({
  title: text,
  motto: text.optional(),
  description: text.optional().describe('One or two sentences: what this archive holds.'),
  /** Where the site will be published, with its path: https://example.org/archive/ */
  address: z.url({ protocol: /^https?$/ }).default('http://localhost:8080/'),
  language: text.default('en').describe('BCP 47 language of the interface and of articles that say nothing else.'),
  languages: z.array(text).optional().describe('Languages that articles may be in.'),
  rights: z.url().default('http://rightsstatements.org/vocab/CNE/1.0/'),
  contact: text.optional().describe('Where to send corrections and takedown requests.'),
  outlets: z
    .record(
      z.string(),
      z.strictObject({ name: text.optional(), url: z.url().optional(), variants: z.array(text).optional() }),
    )
    .default({})
    .describe('Facts about outlets, by name.'),
});

export type ArchiveSettings = z.infer<typeof archiveSettingsSchema>;
