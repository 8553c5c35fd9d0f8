import { z } from 'zod';
import { edtfDate, yamlText } from '../capture/yaml-fields.ts';
import type { ListedCollection } from './collections.ts';
import type { ListedPerson, Name } from './names.ts';

/** A person, place or organisation as an editor's list gives it. */
export interface AuthorityName extends Omit<Name, 'kind' | 'source'> {
  readonly kind: 'person' | 'place' | 'organisation';
  /** Forms that look like this name and are not it. */
  readonly rejected: readonly string[];
}

/** A subject with the words that tell of it. */
export interface Topic {
  readonly slug: string;
  readonly preferred: string;
  readonly keywords: readonly string[];
  /** How many of its words the body must hold when the headline and standfirst hold none. */
  readonly atLeast: number;
  readonly note?: string;
  readonly wikidata?: string;
}

/** A dated event with the phrases that name it. */
export interface EventRecord {
  readonly slug: string;
  readonly name: string;
  /** EDTF. */
  readonly date: string;
  readonly phrases: readonly string[];
  /** These count only where one of the phrases stands in the same article. */
  readonly shortForms?: readonly string[];
  readonly note?: string;
  readonly wikidata?: string;
  readonly path: string;
  /** 1-based line of `path`. */
  readonly line: number;
}

/** What editors have decided about names: the lists of authority/, checked and with every reference followed. */
export interface Authority {
  readonly names: readonly AuthorityName[];
  readonly topics: readonly Topic[];
  readonly events: readonly EventRecord[];
  /** Keys (`nameKey`) of forms that are no names at all, and are not asked about again. */
  readonly rejected: ReadonlySet<string>;
  /** Keys of variants that two names claim: they find neither. */
  readonly contested: ReadonlySet<string>;
  /** Words that searches take for each other, beside the variants of names. */
  readonly synonyms: readonly (readonly string[])[];
  /** In the order of their list. */
  readonly collections: readonly ListedCollection[];
}

/** What pages and searches ask of the lists: the people are all of them, whether or not an article names them. */
export function listsForPages({ names, synonyms, collections }: Authority): ListsForPages {
  const listedPeople = names
    .filter(({ kind }) => kind === 'person')
    .map(({ preferred, variants, sort }) => ({ preferred, variants, ...(sort !== undefined && { sort }) }));
  return { listedPeople, synonyms, collections };
}

interface ListsForPages extends Pick<Authority, 'synonyms' | 'collections'> {
  readonly listedPeople: readonly ListedPerson[];
}

export const emptyAuthority: Authority = {
  names: [],
  topics: [],
  events: [],
  rejected: new Set(),
  contested: new Set(),
  synonyms: [],
  collections: [],
};

const texts = z.array(yamlText, 'not a list');

const wikidata = z
  .string()
  .regex(/^Q[1-9]\d{0,11}$/, 'not a Wikidata id, such as Q7747')
  .describe('Wikidata id; given as sameAs in the page’s metadata.');

const degrees = (limit: number) =>
  z
    .string()
    .regex(/^-?\d{1,3}(?:\.\d{1,8})?$/, 'not a number of degrees')
    .transform(Number)
    .refine(value => Math.abs(value) <= limit, `not between -${limit} and ${limit} degrees`);

const common = {
  variants: texts.exactOptional().describe('Other forms that lead to this name.'),
  rejected: texts.exactOptional().describe('Forms that look like this name and are not it.'),
  wikidata: wikidata.exactOptional(),
  note: yamlText.exactOptional().describe('One or two sentences for readers.'),
  see: yamlText.exactOptional().describe('This form is not the preferred one: the name it leads to.'),
};

const person = z.strictObject({
  ...common,
  sort: yamlText
    .exactOptional()
    .describe('The form under which lists have the name: “Doe, Jane”; only where it is parted wrongly.'),
});
const organisation = z.strictObject(common);
const place = z.strictObject({
  ...common,
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, 'not an ISO 3166-1 code of two capitals, such as BY')
    .exactOptional()
    .describe('ISO 3166-1 alpha-2 code of the country it lies in.'),
  coordinates: z
    .strictObject({ latitude: degrees(90), longitude: degrees(180) })
    .exactOptional()
    .describe('Degrees, WGS 84; south and west are negative.'),
});

const topic = z.strictObject({
  keywords: texts.describe(
    'Words and phrases that tell of the topic; a plural s is allowed for, case does not matter.',
  ),
  atLeast: z
    .string()
    .regex(/^[1-9]\d?$/, 'not a whole number from 1 to 99')
    .transform(Number)
    .exactOptional()
    .describe('How many of them the body must hold when headline and standfirst hold none; 2 unless given.'),
  note: yamlText.exactOptional(),
  wikidata: wikidata.exactOptional(),
});

const event = z.strictObject({
  date: edtfDate.describe('EDTF, e.g. 2023-06-23/2023-06-24.'),
  phrases: texts.min(1, 'an event needs a phrase that names it').describe('Words by which articles name the event.'),
  shortForms: texts
    .exactOptional()
    .describe('Words that mean the event only where one of its phrases stands in the same article.'),
  note: yamlText.exactOptional(),
  wikidata: wikidata.exactOptional(),
});

/** The files of authority/, each a map from the preferred form to what is known of it. */
export const authoritySchemas = {
  people: z.record(yamlText, person),
  places: z.record(yamlText, place),
  organisations: z.record(yamlText, organisation),
  topics: z.record(yamlText, topic),
  events: z.record(yamlText, event),
  rejected: z.record(yamlText, z.string()).describe('Forms that are no names: the form, and why (may be empty).'),
};

export type AuthorityFile = keyof typeof authoritySchemas;
/** What an entry of any list of names may say. */
export type NameEntry = z.infer<typeof place> & Pick<z.infer<typeof person>, 'sort'>;
export type TopicEntry = z.infer<typeof topic>;
export type EventEntry = z.infer<typeof event>;

export const authorityFiles: readonly AuthorityFile[] = [
  'people',
  'places',
  'organisations',
  'topics',
  'events',
  'rejected',
];
