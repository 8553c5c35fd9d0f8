import { z } from 'zod';
import type { ArticleId, Sha256 } from '../capture/capture.ts';
import { splitFrontMatter } from '../capture/read-metadata.ts';
import { readYaml } from '../capture/read-yaml.ts';
import type { ArticleDate } from '../dates/article-date.ts';
import type { ArticleRecord, Basis, Ledger, OwnFields, Reading, WrittenDigests } from './article-record.ts';
import { parseBody, parseWrittenBody } from './body-markdown.ts';
import { type OwnFieldName, type TextFields, textRows, textsFrom } from './fields.ts';
import { parseFrontMatter } from './front-matter.ts';
import { sha256Of } from './record-markdown.ts';
import { type OwnFrontMatter, ownSchema, textSchema } from './record-schema.ts';

/** What a record written by hand need not say. */
export interface RecordBasics {
  /** Its file in records/. */
  readonly path: string;
  readonly id: ArticleId;
  readonly language: string;
  readonly rights: string;
}

/**
 * Reads a record. What formatRecord wrote and nobody changed is read line by line; any other by the parsers of YAML and
 * Markdown, and with the note that it was edited. Throws when the text is no record of this version.
 *
 * @param basics what holds of a record that does not say it; without them, it must
 */
export function parseRecord(markdown: string, basics?: RecordBasics): ArticleRecord {
  return parseWrittenRecord(markdown) ?? parseAnyRecord(markdown, basics);
}

/** The record that a text is; undefined when it is none. */
export function recordIfReadable(markdown: string): ArticleRecord | undefined {
  try {
    return parseRecord(markdown);
  } catch (error) {
    if (error instanceof RecordFault) return undefined;
    throw error;
  }
}

/** The front matter with its line ends, and the body. */
interface RecordParts {
  readonly front: string;
  readonly body: string;
}

const closing = '\n---\n\n';

function partsOf(markdown: string): RecordParts | undefined {
  const end = markdown.indexOf(closing, 3);
  if (!markdown.startsWith('---\n') || end < 0) return undefined;
  return { front: markdown.slice(4, end + 1), body: markdown.slice(end + closing.length) };
}

/** Only a record whose digests say that it is as it was written; undefined for any other. */
export function parseWrittenRecord(markdown: string): ArticleRecord | undefined {
  const parts = partsOf(markdown);
  const written = parts && digestsIn(parts.front);
  if (!parts || !written || !isAsWritten(parts, written)) return undefined;
  const front = parseFrontMatter(parts.front);
  if (front === undefined) return undefined;
  const { own, texts } = readFront(front);
  return recordOf(own, texts, parseWrittenBody(parts.body, own.blocks), undefined, undefined);
}

/** Any record, by the parsers of YAML and Markdown. */
export function parseAnyRecord(markdown: string, basics?: RecordBasics): ArticleRecord {
  const { yaml, body } = splitRecord(markdown);
  const { own, texts } = readFront(keysIn(yaml));
  const edited = own.reading && editOf(markdown, own.reading);
  return recordOf(own, texts, parseBody(body, own.blocks), edited, basics);
}

/** Front matter in another language than YAML is none of a record. */
const otherLanguage = /^---[ \t]*[^\s-]/;

function splitRecord(markdown: string): { readonly yaml: string; readonly body: string } {
  if (otherLanguage.test(markdown)) throw new RecordFault('its first line has more than “---”');
  return splitFrontMatter(markdown);
}

/** The keys of any YAML with their values. Records come from anywhere, so it is read with as much care as a NAME.yml. */
function keysIn(yaml: string): object {
  const { value: source, problems } = readYaml(yaml, '');
  if (source === undefined) throw new RecordFault(problems.map(({ message }) => message).join(' '));
  const { value } = source;
  if (typeof value === 'object' && value !== null) return value;
  if (value === null || value === '') return {};
  throw new RecordFault('its front matter has no keys with values');
}

/** What was edited of a record; undefined when nothing was. Line ends are git’s to choose. */
function editOf(markdown: string, { body, facts }: NonNullable<OwnFrontMatter['reading']>): Reading['edited'] {
  const parts = partsOf(markdown.replace(/\r\n?/g, '\n'));
  const written = { body: body as Sha256, facts: facts as Sha256 };
  const isText = parts === undefined || sha256Of(parts.body) !== body;
  const isFacts = parts === undefined || sha256Of(factsIn(parts.front)) !== facts;
  return isText || isFacts ? { text: isText, facts: isFacts, written } : undefined;
}

function isAsWritten({ front, body }: RecordParts, written: WrittenDigests): boolean {
  return sha256Of(body) === written.body && sha256Of(factsIn(front)) === written.facts;
}

/** The front matter up to the digests, which are its last lines. */
function factsIn(front: string): string {
  return front.slice(0, Math.max(0, front.lastIndexOf('\n  body: ') + 1));
}

const digestLines = /\n {2}body: "([0-9a-f]{64})"\n {2}facts: "([0-9a-f]{64})"\n$/;

function digestsIn(front: string): WrittenDigests | undefined {
  const [, body, facts] = digestLines.exec(front.slice(-200)) ?? [];
  return body === undefined || facts === undefined ? undefined : { body: body as Sha256, facts: facts as Sha256 };
}

function readFront(front: object): { own: OwnFrontMatter; texts: z.output<typeof textSchema> } {
  const [own, texts] = [
    ownSchema.safeParse(keysOf(front, key => !isText(key))),
    textSchema.safeParse(keysOf(front, isText)),
  ];
  if (own.success && texts.success) return { own: own.data, texts: texts.data };
  const fault = own.error ?? texts.error;
  throw new RecordFault(`not a record of this version:\n${fault ? z.prettifyError(fault) : ''}`);
}

/** That a text is no record. */
export class RecordFault extends Error {}

const textKeys: ReadonlySet<string> = new Set(textRows.map(({ markdown: [key] }) => key));
const isText = (key: string): boolean => textKeys.has(key);

function keysOf(front: object, isWanted: (key: string) => boolean): object {
  return Object.fromEntries(Object.entries(front).filter(([key]) => isWanted(key)));
}

/** T with every key there, those that may be left out as undefined. */
type Spelt<T> = { [Key in keyof T]-?: Pick<T, Key> extends Required<Pick<T, Key>> ? T[Key] : T[Key] | undefined };

function recordOf(
  front: OwnFrontMatter,
  texts: z.output<typeof textSchema>,
  body: OwnFields['body'],
  edited: Reading['edited'],
  basics: RecordBasics | undefined,
): ArticleRecord {
  const { basis, reading } = front;
  const [id, language, rights] = [
    front.id ?? basics?.id,
    front.language ?? basics?.language,
    front.rights ?? basics?.rights,
  ];
  if (id === undefined || language === undefined || rights === undefined)
    throw new RecordFault('not a record of this version: it says nothing of id, language or rights');
  if (body.length === 0) throw new RecordFault('not a record of this version: it has no text');
  const own = {
    id: id as ArticleId,
    headline: attributed(front.title, basis.title),
    standfirst: attributed(front.standfirst, basis.standfirst),
    byline: front.authors.map((text, at) => withoutAbsent({ text, ...basisOf(basis.authors[at]) })),
    outlet: attributed(front.outlet, basis.outlet),
    date: dateOf(front),
    language,
    body,
    captions: front.captions.map(withoutAbsent),
    pictures: front.pictures,
    embeds: front.embeds,
    sources: front.sources.map(withoutAbsent),
    related: front.related,
    identifiers: front.identifiers,
    repairs: front.repairs,
    rights,
    state: front.state,
    ledger: ledgerIn(front),
    problems: front.problems?.map(withoutAbsent),
    ...captureIn(front),
    recordPath: front.capture ? undefined : basics?.path,
    reading: reading && withoutAbsent({ ...readingIn(reading), edited }),
  } satisfies Readonly<Record<OwnFieldName, unknown>> & Spelt<OwnFields>;
  return { ...withoutAbsent(own), ...textFields(texts) };
}

function captureIn({ capture }: OwnFrontMatter): Pick<Spelt<OwnFields>, 'capture' | 'fixity'> {
  if (capture === undefined) return { capture: undefined, fixity: undefined };
  return {
    capture: {
      path: capture.path,
      format: capture.format,
      encoding: { name: capture.encoding, hasByteOrderMark: capture.byteOrderMark, basis: capture.encodingBasis },
      lineCount: capture.lines,
      ...(capture.pages && { pages: capture.pages }),
    },
    fixity: { algorithm: 'sha256', digest: capture.sha256 as Sha256, byteLength: capture.bytes },
  };
}

function ledgerIn({ lines, setAside, continues, refused, ...read }: OwnFrontMatter): Ledger {
  const { picturesRead: pictures, embedsRead: embeds } = read;
  const rows = [...lines, ...setAside].sort((a, b) => (a.lines[0] ?? 0) - (b.lines[0] ?? 0));
  return { rows, continues, refused, ...(pictures && { pictures }), ...(embeds && { embeds }) };
}

function readingIn({ reader, metadata, events }: NonNullable<OwnFrontMatter['reading']>) {
  return { reader, metadata: metadata as Sha256, events: events as Sha256 | undefined };
}

function textFields(front: z.output<typeof textSchema>): TextFields {
  return textsFrom(({ markdown: [key] }) => front[key]);
}

type Grounds<From> = { readonly from: From; readonly line?: number | undefined };

function attributed<From = Basis>(text: string | undefined, grounds: Grounds<From> | undefined) {
  return text === undefined ? undefined : withoutAbsent({ text, ...basisOf(grounds) });
}

function basisOf<From = Basis>(
  grounds: Grounds<From> | undefined,
): { basis: From | 'editor'; line: number | undefined } {
  return { basis: grounds?.from ?? 'editor', line: grounds?.line };
}

/** A date without a word on how it is known is an editor's. */
function dateOf({ date, basis }: OwnFrontMatter): ArticleDate {
  const { from, evidence } = basis.date ?? { from: 'stated', evidence: [] };
  if (from === 'unknown' || date === undefined) return { basis: 'unknown' };
  return { basis: from, edtf: date, evidence: evidence.map(withoutAbsent) };
}

/** T with every optional key either there or left out, never there and undefined. */
type WithoutAbsent<T> = { [Key in keyof T as undefined extends T[Key] ? never : Key]: T[Key] } & {
  [Key in keyof T as undefined extends T[Key] ? Key : never]?: Exclude<T[Key], undefined>;
};

/** Leaves out the keys whose value is undefined. */
function withoutAbsent<T extends object>(given: T): WithoutAbsent<T> {
  const entries = Object.entries(given).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as WithoutAbsent<T>;
}
