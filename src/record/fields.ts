import type { Evidenced, PageMetadata } from '../capture/capture.ts';
import type { ArticleMetadata } from '../capture/metadata.ts';
import type { PlainKey } from '../messages/wording.ts';

/** A column of the archive's table, articles.csv. */
interface Column {
  readonly name: string;
  readonly description: string;
}

/** Who gives a field, and under which names it is published; JSON has it under its name in the record. */
interface Named {
  /** Keys of NAME.yml and of front matter by which an editor gives it. */
  readonly editor: readonly (keyof ArticleMetadata)[];
  /** What a page says of itself that gives it. */
  readonly page?: keyof PageMetadata;
  /** Keys of the Markdown record's front matter. */
  readonly markdown: readonly string[];
  readonly csv?: readonly Column[];
}

/** Its term among the facts of an article's page, and what the text is. */
interface Shown {
  readonly term: PlainKey;
  readonly as: 'text' | 'date';
}

/** The keys of T that hold nothing but V. */
type KeysOf<T, V> = { [Key in keyof T]-?: NonNullable<T[Key]> extends V ? Key : never }[keyof T];

/** Named once everywhere, and shown as it is: nothing but its row has to be written. */
interface Plain extends Named {
  readonly markdown: readonly [string];
  readonly csv?: readonly [Column];
  readonly shown?: Shown;
}

/** One text, as an editor or else the page gives it. */
interface TextField extends Plain {
  readonly kind: 'text';
  readonly editor: readonly [KeysOf<ArticleMetadata, string>];
  readonly page?: KeysOf<PageMetadata, Evidenced<string>>;
}

/** A list of texts, as an editor gives it. */
interface TextsField extends Plain {
  readonly kind: 'texts';
  readonly editor: readonly [KeysOf<ArticleMetadata, readonly string[]>];
  readonly page?: never;
}

/** A field with a type of its own; whoever writes or reads it does so by name, and does not compile without it. */
interface OwnField extends Named {
  readonly kind: 'own';
  /** Read from the lines of the capture. */
  readonly reader?: true;
  /** Given by archive.yml to the articles that say nothing else. */
  readonly archive?: true;
  /** Its name in `CitationFacts`. */
  readonly citation?: string;
}

type Field = TextField | TextsField | OwnField;

/**
 * The fields of an article, a row each, in the order of the JSON. NAME.yml, the Markdown record, JSON, the table, the
 * citations, the article's page and the documentation are made from this table or do not compile without its rows.
 */
export const fields = {
  headline: {
    kind: 'own',
    editor: ['headline'],
    page: 'headline',
    reader: true,
    markdown: ['title'],
    csv: [
      { name: 'headline', description: 'Headline, or else how the text begins.' },
      {
        name: 'headline_basis',
        description: 'capture, page, editor when the archive supplied it, opening when there is none.',
      },
    ],
    citation: 'title',
  },
  standfirst: {
    kind: 'own',
    editor: ['standfirst'],
    page: 'standfirst',
    reader: true,
    markdown: ['standfirst'],
    csv: [{ name: 'standfirst', description: 'Standfirst.' }],
  },
  byline: {
    kind: 'own',
    editor: ['byline'],
    page: 'authors',
    reader: true,
    markdown: ['authors'],
    csv: [
      { name: 'byline', description: 'Authors, separated by semicolons.' },
      { name: 'authors', description: 'The same with the family names first: Doe, Jane; Associated Press.' },
    ],
    citation: 'authors',
  },
  outlet: {
    kind: 'own',
    editor: ['outlet'],
    page: 'outlet',
    reader: true,
    markdown: ['outlet'],
    csv: [
      { name: 'outlet', description: 'Newspaper, agency or site.' },
      {
        name: 'outlet_basis',
        description: 'capture, page, editor, or address when nothing names it and its domain stands for it.',
      },
    ],
    citation: 'outlet',
  },
  captions: { kind: 'own', editor: [], reader: true, markdown: ['captions'] },
  pictures: { kind: 'own', editor: ['image', 'images', 'pictures'], reader: true, markdown: ['pictures'] },
  embeds: { kind: 'own', editor: ['embeds'], reader: true, markdown: ['embeds'] },
  sources: { kind: 'own', editor: [], reader: true, markdown: ['sources'] },
  related: { kind: 'own', editor: [], reader: true, markdown: ['related'] },
  date: {
    kind: 'own',
    editor: ['date', 'dateBasis', 'dateEvidence'],
    page: 'date',
    reader: true,
    markdown: ['date'],
    csv: [
      { name: 'date', description: 'EDTF.' },
      { name: 'date_basis', description: 'stated, inferred or unknown.' },
    ],
    citation: 'edtf',
  },
  id: {
    kind: 'own',
    editor: ['id'],
    markdown: ['id'],
    csv: [{ name: 'id', description: 'Six letters, the end of the address.' }],
    citation: 'id',
  },
  captured: {
    kind: 'text',
    editor: ['captured'],
    page: 'captured',
    markdown: ['captured'],
    shown: { term: 'provenance.captured', as: 'date' },
  },
  sourceUrl: {
    kind: 'text',
    editor: ['url'],
    page: 'canonicalUrl',
    markdown: ['source'],
    csv: [{ name: 'source_url', description: 'The original page.' }],
  },
  identifiers: {
    kind: 'own',
    editor: ['identifiers'],
    markdown: ['identifiers'],
    csv: [
      { name: 'doi', description: 'DOI.' },
      { name: 'ark', description: 'ARK.' },
      { name: 'identifiers', description: 'Other identifiers, separated by semicolons.' },
    ],
    citation: 'doi',
  },
  formerly: { kind: 'texts', editor: ['formerly'], markdown: ['formerly'] },
  versionOf: { kind: 'text', editor: ['versionOf'], markdown: ['versionOf'] },
  topics: { kind: 'texts', editor: ['topics'], markdown: ['topics'] },
  collections: {
    kind: 'texts',
    editor: ['collections'],
    markdown: ['collections'],
    csv: [{ name: 'collections', description: 'Collections that it is part of, separated by semicolons.' }],
  },
  publish: {
    kind: 'text',
    editor: ['publish'],
    markdown: ['publish'],
    csv: [{ name: 'publish', description: 'excerpt or facts where the text is not published whole; else empty.' }],
  },
  embargo: { kind: 'text', editor: ['embargo'], markdown: ['embargo'] },
  rights: {
    kind: 'own',
    editor: ['rights'],
    archive: true,
    markdown: ['rights'],
    csv: [{ name: 'rights', description: 'Rights statement.' }],
  },
  state: {
    kind: 'own',
    editor: ['corrections', 'retracted', 'removed'],
    markdown: ['state'],
    csv: [{ name: 'state', description: 'published, corrected or retracted.' }],
  },
  capture: {
    kind: 'own',
    editor: [],
    reader: true,
    markdown: ['capture'],
    csv: [{ name: 'capture', description: 'File of the capture.' }],
  },
  fixity: {
    kind: 'own',
    editor: [],
    reader: true,
    markdown: ['capture'],
    csv: [{ name: 'capture_sha256', description: 'SHA-256 of the file as saved.' }],
  },
  language: {
    kind: 'own',
    editor: ['language'],
    page: 'language',
    reader: true,
    archive: true,
    markdown: ['language'],
    csv: [{ name: 'language', description: 'BCP 47.' }],
    citation: 'language',
  },
  body: {
    kind: 'own',
    editor: [],
    reader: true,
    markdown: ['blocks'],
    csv: [{ name: 'words', description: 'Words of the body.' }],
  },
  repairs: { kind: 'own', editor: [], reader: true, markdown: ['repairs'] },
  ledger: {
    kind: 'own',
    editor: [],
    reader: true,
    markdown: ['lines', 'setAside', 'continues', 'refused', 'picturesRead', 'embedsRead'],
  },
  problems: { kind: 'own', editor: [], reader: true, markdown: ['problems'] },
  reading: { kind: 'own', editor: [], reader: true, markdown: ['reading'] },
} as const satisfies Readonly<Record<string, Field>>;

type Fields = typeof fields;
export type FieldName = keyof Fields;
type OfKind<Kind extends Fields[FieldName]['kind']> = {
  [Name in FieldName]: Fields[Name]['kind'] extends Kind ? Name : never;
}[FieldName];

/** Fields with a type of their own. */
export type OwnFieldName = OfKind<'own'>;

/** The fields of an `ArticleRecord` that are texts and lists of texts, absent when nothing gives them. */
export type TextFields = { readonly [Name in OfKind<'text'>]?: string } & {
  readonly [Name in OfKind<'texts'>]?: readonly string[];
};

/** The front matter's keys of texts and lists of texts, and those of all fields. */
export type TextKey = Fields[OfKind<'text' | 'texts'>]['markdown'][number];
export type OwnKey = Fields[OwnFieldName]['markdown'][number];

/** Names of the table's columns that are no texts. */
export type OwnColumn = Extract<Fields[OwnFieldName], { readonly csv: unknown }>['csv'][number]['name'];

const columns: readonly Column[] = Object.values<Field>(fields).flatMap(({ csv = [] }) => csv);

/** What of a record citations are made from. */
export type CitationField = Extract<Fields[FieldName], { readonly citation: string }>['citation'];

/** What editors say of how a capture is read, and to each other: it is no field of the record. */
export const steering = {
  encoding: 'It decides how the file’s bytes are read.',
  lines: 'It decides how the file’s lines are read.',
  asReceived: 'It decides what is not repaired.',
  whole: 'It decides that no line is set aside for its looks.',
  notes: 'Nothing comes of it.',
} as const satisfies Readonly<Record<Exclude<keyof ArticleMetadata, Fields[FieldName]['editor'][number]>, string>>;

/** A row of a text or a list of texts, with the field's name in the record. */
export type TextRow = (TextField | TextsField) & { readonly name: OfKind<'text' | 'texts'> };

/** The texts and lists of texts, in the table's order. */
export const textRows: readonly TextRow[] = Object.entries<Field>(fields).flatMap(([name, row]) =>
  row.kind === 'own' || !isTextField(name) ? [] : [{ name, ...row }],
);

function isTextField(name: string): name is OfKind<'text' | 'texts'> {
  return Object.entries<Field>(fields).some(([own, { kind }]) => own === name && kind !== 'own');
}

/** The texts and lists of texts that a source has; what it does not have stays absent. */
export function textsFrom(textOf: (row: TextRow) => string | readonly string[] | undefined): TextFields {
  const given = textRows.map(row => [row.name, textOf(row)] as const);
  const texts = given.flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []));
  const lists = given.flatMap(([name, value]) => (typeof value === 'object' ? [[name, value]] : []));
  return { ...Object.fromEntries(texts), ...Object.fromEntries(lists) };
}

/** What a column of the table holds. */
export function descriptionOf(column: OwnColumn): string {
  return columns.find(({ name }) => name === column)?.description ?? '';
}
