import { z } from 'zod';
import { labelNames } from '../reading/labels.ts';
import { identifiersSchema } from './identifiers.ts';
import {
  articleIdText,
  edtfDate,
  formerAddresses,
  languageTag,
  nameText,
  oneOrMoreNames,
  webAddress,
  wholeDay,
  yamlInteger,
  yamlText,
  yamlTrue,
} from './yaml-fields.ts';

const evidence = z.strictObject({
  quote: yamlText.describe('The words that prove the date, exactly as in the article’s file.'),
  line: yamlInteger.optional().describe('The line they are in.'),
  note: yamlText.optional().describe('What is known from other sources.'),
});

const correction = z.strictObject({
  date: edtfDate.describe('EDTF date of the correction.'),
  note: yamlText.describe('What was corrected.'),
});

const retraction = z.strictObject({
  date: edtfDate.describe('EDTF date of the retraction.'),
  reason: yamlText.describe('Why the outlet withdrew it; readers see it.'),
});

const removal = z.strictObject({
  date: edtfDate.describe('EDTF date of the removal.'),
  reason: yamlText.describe('Why the archive took it down; readers see it.'),
  fingerprint: yamlText
    .regex(/^(?:[0-9a-z]{11})+$/, 'not a fingerprint as `backfile remove` writes it')
    .optional()
    .describe('Recognises copies of the text after the file is deleted. `backfile remove` writes it.'),
  pictures: z
    .array(yamlText.regex(/^[0-9a-f]{64}$/, 'not a SHA-256'), 'not a list')
    .optional()
    .describe(
      'SHA-256 of its pictures, so that no page shows them after the file is deleted. `backfile remove` writes it.',
    ),
  mayStayIn: z
    .array(yamlText, 'not a list')
    .optional()
    .describe('Articles that share words with this one and may keep them.'),
});

const picture = z
  .strictObject({
    file: yamlText
      .optional()
      .describe('A file of articles/, as seen from the article’s file; or an address of the web.'),
    number: yamlInteger.optional().describe('Instead of a file: the picture of the capture with this number.'),
    caption: yamlText.optional().describe('What is said of it.'),
    credit: yamlText.optional().describe('Who made it.'),
    alt: z.string().optional().describe('What it shows, for those who do not see it; "" when it only decorates.'),
    rights: webAddress.optional().describe('A rightsstatements.org or Creative Commons address.'),
    line: yamlInteger.optional().describe('The line it stands before.'),
  })
  .refine(({ file, number }) => (file === undefined) !== (number === undefined), 'neither a file nor a number');

const pictureOrFile = z.union([yamlText, picture], 'neither a file nor a picture with its facts');

export type EditorPicture = z.output<typeof picture>;

/** Which of the things that are numbered in a capture are the article's. */
const articleOrAside = z.union(
  [
    z.literal('none'),
    z.record(
      z.string().regex(/^[1-9]\d{0,8}$/, 'not a number'),
      z.enum(['article', 'aside'], 'neither “article” nor “aside”'),
    ),
  ],
  'neither “none” nor numbers with “article” or “aside”',
);

/**
 * What an editor may say of an article, in NAME.yml beside the capture or in front matter at its head: a row a key, with
 * what it means and an example. The JSON Schema for editors and docs/article-metadata.md are made from this. What
 * becomes of a key is said in record/fields.ts, which does not compile while a key has no place there.
 */
export const articleMetadataSchema = z.strictObject({
  headline: key(
    yamlText,
    'A headline for an article without one. It is shown in square brackets.',
    'Ferry returns to Saltmarsh',
  ),
  standfirst: key(yamlText, 'The summary under the headline.', 'After four years the island has a boat again.'),
  byline: key(
    z.union([yamlText, z.array(yamlText)], 'neither a name nor a list of names'),
    'The author or authors. “A and B” is split into two names, a list is kept as it is.',
    ['Ellen Marsh', 'Jon Reed'],
  ),
  outlet: key(yamlText, 'The newspaper or site that published the article.', 'The Saltmarsh Mercury'),
  date: key(
    edtfDate,
    'The date of publication (EDTF), e.g. 2023-06-24, 2022-09~, 2022-09-26/2022-09-30.',
    '2021-03-14/2021-03-16',
  ),
  dateBasis: key(
    z.enum(['stated', 'inferred'], 'neither “stated” nor “inferred”'),
    'How the date is known. Without it: stated.',
    'inferred',
  ),
  dateEvidence: key(z.array(evidence, 'not a list'), 'The quotes that prove the date.', [
    { quote: 'on Monday', line: 5, note: 'The Monday after the storm of 13 March 2021.' },
  ]),
  captured: key(edtfDate, 'EDTF date on which the capture was taken.', '2021-04-02'),
  url: key(webAddress, 'Address of the page the capture was taken from.', 'https://mercury.example/ferry'),
  id: key(
    articleIdText,
    'The end of the article’s address, where it shall be another than the file’s path gives: the one it had before the file was renamed.',
    'qwhcxz',
  ),
  formerly: key(
    formerAddresses,
    'Ids or addresses that the article had, from the site’s front page on. They lead to it.',
    ['mzkdtp', '2019/05/ferry.html'],
  ),
  identifiers: key(
    identifiersSchema,
    'Identifiers that the article has elsewhere: doi, ark, and local (one or a list).',
    { doi: '10.5555/12345678', ark: 'ark:/12148/btv1b8449691v', local: ['Mercury 1921/3'] },
  ),
  versionOf: key(
    z.union([z.literal('none'), articleIdText, yamlText.regex(/[/.]/)], {
      error: 'neither an article’s id or path nor “none”',
    }),
    'Another capture of the same article, by its path or id: both are versions of one article. none: an article of its own, though another has the same address.',
    'articles/2021/ferry.html',
  ),
  language: key(languageTag, 'The short name of the language: en, ru or pt-BR.', 'en-GB'),
  encoding: key(yamlText, 'WHATWG name of the encoding, when it is not UTF-8 and is not detected.', 'windows-1251'),
  rights: key(
    webAddress,
    'A rightsstatements.org or Creative Commons address.',
    'https://creativecommons.org/licenses/by/4.0/',
  ),
  image: key(
    pictureOrFile,
    'The article’s first picture: a file of articles/, as seen from the article’s file.',
    'ferry.jpg',
  ),
  images: key(z.array(pictureOrFile, 'not a list'), 'Pictures of the article, or what is to be said of those it has.', [
    { file: 'ferry.jpg', caption: 'The ferry at the quay.', credit: 'Jon Reed', alt: 'A white ferry at a stone quay' },
    { number: 3, alt: 'The harbour in 1921' },
  ]),
  pictures: key(
    articleOrAside,
    'Which pictures of the capture are the article’s: none, or by their numbers, article or aside. `backfile show` prints the numbers.',
    { 2: 'aside' },
  ),
  embeds: key(
    articleOrAside,
    'Which films, posts, maps and the like of the page are the article’s: none, or by their numbers, article or aside. `backfile show` prints the numbers.',
    'none',
  ),
  topics: key(
    z.array(nameText, 'not a list'),
    'What the article is about, besides the topics of authority/topics.yml.',
    ['Ferries', 'Island life'],
  ),
  collections: key(
    oneOrMoreNames,
    'The collections that the article is part of: one or a list. authority/collections.yml may say more of them.',
    ['The ferry papers'],
  ),
  lines: key(
    z.record(
      z.string().regex(/^[1-9]\d{0,8}$/, 'not a line number'),
      z.enum(labelNames, `no label; labels are ${labelNames.join(', ')}`),
    ),
    'Labels set by hand: line number and label. `backfile show` prints the numbers, docs/reading.md lists the labels.',
    { 3: 'byline', 17: 'boilerplate' },
  ),
  asReceived: key(
    z.union([z.literal('all'), z.array(yamlText)], 'neither “all” nor a list of words as they stand'),
    'What is not repaired in this article: all, or a list of words exactly as in the file.',
    ['haveexpressed'],
  ),
  whole: key(
    yamlTrue,
    'The file holds the article and nothing else, so that no line is set aside only for looking unlike an article’s.',
    true,
  ),
  publish: key(
    z.enum(['whole', 'excerpt', 'facts'], 'neither “whole” nor “excerpt” nor “facts”'),
    'How much of the article is published: whole, excerpt (its first words) or facts (none of its text).',
    'excerpt',
  ),
  embargo: key(
    wholeDay,
    'The day on which the article is published; a build before it leaves the article out.',
    '2020-01-01',
  ),
  corrections: key(z.array(correction, 'not a list'), 'What the outlet corrected after publication.', [
    { date: '2021-03-20', note: 'The ferry carries 40 cars, not 400.' },
  ]),
  retracted: key(retraction, 'The outlet withdrew the article; it stays, with a notice.', {
    date: '2021-05-01',
    reason: 'The interview was never given.',
  }),
  removed: key(removal, 'The archive took the article down. A notice takes its place, and the file may be deleted.', {
    date: '2024-02-03',
    reason: 'Asked for by the person it was about.',
  }),
  notes: key(yamlText, 'For editors; not published.', 'The scan is hard to read.'),
});

export type ArticleMetadata = z.infer<typeof articleMetadataSchema>;

/** A key that may be left out, with what it means and how it looks. */
function key<Schema extends z.ZodType>(schema: Schema, description: string, example: z.input<Schema>) {
  return schema.optional().meta({ description, examples: [example] });
}
