import { z } from 'zod';
import { languageTag, webAddress, wholeDay, yamlInteger, yamlText } from '../../capture/yaml-fields.ts';
import { contestedOutletNames } from '../../record/outlet-names.ts';
import { sections } from '../addresses.ts';
import { type ChosenColours, faintPairs, leastContrast, type Scheme } from './palette.ts';

const colour = z
  .string()
  .trim()
  .regex(/^#(?:[0-9a-f]{6}|[0-9a-f]{3})$/i, { error: "a colour is written with quotes, as '#8c1c13'" })
  .describe("A colour, with quotes: '#8c1c13'.");

const choices = {
  paper: colour.optional(),
  ink: colour.optional(),
  accent: colour.optional(),
  mark: colour.optional(),
};

/** `colours` of archive.yml: what is chosen has to be readable, in the light and in the dark. */
const coloursSchema = z
  .strictObject({
    ...choices,
    dark: z.strictObject(choices).optional().describe('The same for readers who prefer dark pages.'),
  })
  .superRefine((colours, context) => {
    for (const fault of [...faints(colours, 'light'), ...faints(colours.dark ?? {}, 'dark')]) {
      context.addIssue({ code: 'custom', params: { problem: 'low-contrast' }, ...fault });
    }
  });

/** The fault is told of the colour that the editor gave. */
function faints(chosen: ChosenColours, scheme: Scheme): { readonly path: string[]; readonly message: string }[] {
  return faintPairs(chosen, scheme).map(({ names: [text, ground], contrast }) => {
    const given = chosen[text] === undefined ? ground : text;
    const other = given === text ? ground : text;
    const ratio = (Math.floor(contrast * 10) / 10).toFixed(1);
    return {
      path: scheme === 'dark' ? ['dark', given] : [given],
      message: `its contrast with the ${other} is ${ratio}:1, and text needs ${leastContrast}:1`,
    };
  });
}

const text = z.string().trim().min(1);

/** The parts of the archive that a navigation can lead to, as archive.yml names them. */
const navigationPages = Object.keys(sections);

const page = z.enum(navigationPages, { error: `it must be one of ${navigationPages.join(', ')}` });

/** A part of the archive by its name, with a label of one's own or without; or a page elsewhere. */
const navigationSchema = z
  .array(
    z.union(
      [
        page.transform(name => ({ page: name })),
        z.strictObject({ page, label: text.optional() }),
        z.strictObject({ url: z.url({ protocol: /^https?$/ }), label: text }),
      ],
      { error: `it must be one of ${navigationPages.join(', ')}, or have a page, or a url with a label` },
    ),
  )
  .min(1);

export type NavigationEntry = z.output<typeof navigationSchema>[number];

/** Text of several lines, whose line breaks mean something. */
const markdown = z.string().trim().min(1, 'nothing is given');

const contactSchema = yamlText
  .overwrite(given => given.replace(/^mailto:/i, ''))
  .refine(
    given => /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/.test(given) || webAddress.safeParse(given).success,
    'neither an e-mail address nor a web address',
  );

const publication = z.enum(['whole', 'excerpt', 'facts'], 'neither “whole” nor “excerpt” nor “facts”');

/** The files of the whole archive that can be published, as archive.yml names them. */
const downloadNames = ['csv', 'json-lines', 'bibtex', 'ris', 'csl', 'records', 'captures'] as const;

export type DownloadName = (typeof downloadNames)[number];

const downloadsSchema = z
  .array(z.enum(downloadNames, { error: `it must be one of ${downloadNames.join(', ')}` }))
  .min(1, 'nothing is given');

/** archive.yml: the archive's own facts. Every key but `title` has a default. */
export const archiveSettingsSchema = z.strictObject({
  title: yamlText.describe('What the archive is called.'),
  motto: yamlText.optional().describe('A line beneath the title.'),
  description: yamlText.optional().describe('One or two sentences: what this archive holds.'),
  address: webAddress
    .default('http://localhost:8080/')
    .describe('Where the site will be published, with its path: https://example.org/archive/'),
  addresses: z
    .enum(['archive', 'original'], 'neither “archive” nor “original”')
    .default('archive')
    .describe(
      'Where articles stand: archive (addresses of its own) or original (where their `url:` is, if that begins with `address:`).',
    ),
  language: languageTag
    .default('en')
    .describe('The language of the interface and of articles that say nothing else: en, de or pt-BR.'),
  nameOrder: z
    .record(languageTag, z.enum(['family-first', 'given-first'], 'neither “family-first” nor “given-first”'))
    .default({})
    .describe(
      'Which part of a name is written first, by language; only where it is another than Backfile takes it for.',
    ),
  languages: z.array(languageTag).optional().describe('Languages that articles may be in.'),
  rights: webAddress
    .default('http://rightsstatements.org/vocab/CNE/1.0/')
    .describe(
      'What readers may do with articles that say nothing else: a rightsstatements.org or Creative Commons address.',
    ),
  publish: publication
    .default('whole')
    .describe('How much of each article is published: whole, excerpt (its first words) or facts (none of its text).'),
  excerptWords: yamlInteger.default(60).describe('How many words an excerpt has.'),
  crawlers: z
    .enum(['all', 'no-ai', 'none'], 'neither “all” nor “no-ai” nor “none”')
    .default('all')
    .describe('Which crawlers are welcome: all, no-ai (search engines, but no crawlers of AI) or none.'),
  repair: z
    .enum(['lost-spaces', 'nothing'], 'neither “lost-spaces” nor “nothing”')
    .default('lost-spaces')
    .describe('What is put right in the texts of articles, each time with the form received: lost-spaces or nothing.'),
  articleJson: z
    .enum(['true', 'false'], 'neither true nor false')
    .default('false')
    .transform(given => given === 'true')
    .describe('Whether each article is published as a file of JSON too; all of them are one file among the downloads.'),
  downloads: downloadsSchema
    .default(['csv', 'json-lines', 'bibtex', 'ris'])
    .describe(`The files of the whole archive that are published: ${downloadNames.join(', ')}.`),
  originals: z
    .enum(['publish', 'keep'], 'neither “publish” nor “keep”')
    .default('keep')
    .describe(
      'Whether pictures are published as received too, with all that a camera wrote into them (places among it): publish or keep.',
    ),
  logo: yamlText
    .regex(/^theme\/.+\.(?:svg|png)$/, { error: 'a logo is an SVG or PNG file below theme/' })
    .optional()
    .describe('The path of a picture that stands before the title, e.g. theme/logo.svg.'),
  image: yamlText
    .regex(/^theme\/.+\.(?:png|jpe?g)$/, { error: 'a picture for cards is a PNG or JPEG file below theme/' })
    .optional()
    .describe(
      'The path of the picture shown where pages are shared, e.g. theme/card.jpg; without it, the title is drawn.',
    ),
  colours: coloursSchema.optional().describe('Colours of the pages; text has to have a contrast of 4.5:1.'),
  navigation: navigationSchema.optional().describe('The main navigation; without it, every part that holds something.'),
  about: markdown.optional().describe('Markdown at the head of the page about the archive.'),
  footer: markdown.optional().describe('Markdown at the foot of every page.'),
  runBy: yamlText.optional().describe('Who runs the archive: a person, a library, a society.'),
  contact: contactSchema
    .optional()
    .describe('Where to report an error or ask for a removal: an e-mail or web address.'),
  oaiPmh: z
    .strictObject({
      email: yamlText
        .regex(/^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/, 'not an e-mail address')
        .describe('Whom those who harvest can write to.'),
      changed: wholeDay.describe(
        'The day on which you last changed what is known of articles; who harvested since then fetches nothing.',
      ),
      gateway: webAddress.optional().describe('The address of the gateway that speaks OAI-PMH for the archive.'),
    })
    .optional()
    .describe('Publishes oai.xml, what is known of the articles in Dublin Core: a static repository of OAI-PMH.'),
  outlets: z
    .record(
      yamlText,
      z.strictObject({
        name: yamlText.optional().describe('The name it is shown under, when that is another than the key.'),
        url: webAddress.optional().describe('Its address, given on the page of the outlet.'),
        publish: publication.optional().describe('How much of its articles is published: whole, excerpt or facts.'),
        variants: z.array(yamlText).optional().describe('Other names of it; its articles stand under the one.'),
      }),
    )
    .superRefine((outlets, context) => {
      for (const { name, key } of contestedOutletNames(outlets)) {
        context.addIssue({ code: 'custom', path: [key], message: `“${name}” is also a name of another outlet` });
      }
    })
    .default({})
    .describe('Facts about outlets, by name.'),
});

export interface ArchiveSettings extends z.infer<typeof archiveSettingsSchema> {
  /** The address that archive.yml gives, where the environment gives another. */
  readonly addressInFile?: string;
}
