import { z } from 'zod';
import { languageTag, webAddress, yamlText } from '../../capture/yaml-fields.ts';
import { coloursSchema } from './colour-settings.ts';
import { navigationSchema } from './navigation-settings.ts';

/** Text of several lines, whose line breaks mean something. */
const markdown = z.string().trim().min(1, 'nothing is given');

/** archive.yml: the archive's own facts. Every key but `title` has a default. */
export const archiveSettingsSchema = z.strictObject({
  title: yamlText.describe('What the archive is called.'),
  motto: yamlText.optional().describe('A line beneath the title.'),
  description: yamlText.optional().describe('One or two sentences: what this archive holds.'),
  address: webAddress
    .default('http://localhost:8080/')
    .describe('Where the site will be published, with its path: https://example.org/archive/'),
  language: languageTag
    .default('en')
    .describe('BCP 47 language of the interface and of articles that say nothing else.'),
  languages: z.array(languageTag).optional().describe('Languages that articles may be in.'),
  rights: webAddress
    .default('http://rightsstatements.org/vocab/CNE/1.0/')
    .describe(
      'What readers may do with articles that say nothing else: a rightsstatements.org or Creative Commons address.',
    ),
  repair: z
    .enum(['lost-spaces', 'nothing'], 'neither “lost-spaces” nor “nothing”')
    .default('lost-spaces')
    .describe('What is put right in the texts of articles, each time with the form received: lost-spaces or nothing.'),
  logo: yamlText
    .regex(/^theme\/.+\.(?:svg|png)$/, { error: 'a logo is an SVG or PNG file below theme/' })
    .optional()
    .describe('The path of a picture that stands before the title, e.g. theme/logo.svg.'),
  colours: coloursSchema.optional().describe('Colours of the pages; text has to have a contrast of 4.5:1.'),
  navigation: navigationSchema.optional().describe('The main navigation; without it, every part that holds something.'),
  about: markdown.optional().describe('Markdown at the head of the page about the archive.'),
  footer: markdown.optional().describe('Markdown at the foot of every page.'),
  contact: yamlText.optional().describe('Where to send corrections and takedown requests.'),
  outlets: z
    .record(
      z.string(),
      z.strictObject({ name: yamlText.optional(), url: webAddress.optional(), variants: z.array(yamlText).optional() }),
    )
    .default({})
    .describe('Facts about outlets, by name.'),
});

export type ArchiveSettings = z.infer<typeof archiveSettingsSchema>;
