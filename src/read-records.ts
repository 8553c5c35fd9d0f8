import { createHash } from 'node:crypto';
import packageFile from '../package.json' with { type: 'json' };
import { articleIdOf } from './capture/article-id.ts';
import type { ArticleFile, Capture, Sha256 } from './capture/capture.ts';
import { fileDigest } from './capture/fixity.ts';
import { formatOf } from './capture/formats/capabilities.ts';
import { picturesOf } from './capture/picture-files.ts';
import { readCapture } from './capture/read-capture.ts';
import { readSidecar } from './capture/read-metadata.ts';
import type { SourceFile, Sources } from './capture/sources.ts';
import { type Memory, noMemory } from './memory.ts';
import { isListedWord } from './names/gazetteer.ts';
import { hasErrors, type Outcome, type Problem } from './problems.ts';
import { repairLines } from './reading/faults/repair-lines.ts';
import { labelLines } from './reading/label-lines.ts';
import type { LabelledLine } from './reading/labelled-line.ts';
import type { ArticleRecord } from './record/article-record.ts';
import { type DatedEvent, type EventIndex, eventIndex } from './record/event-mentions.ts';
import type { MovedRecords } from './record/moved-articles.ts';
import { parseRecord, parseWrittenRecord, type RecordBasics, recordIfReadable } from './record/parse-record.ts';
import { captureFacts, recordFrom } from './record/record-from.ts';
import { formatRecord, sha256Of } from './record/record-markdown.ts';
import {
  brokenRecord,
  captureGone,
  recordEdited,
  recordOfNoCapture,
  recordOutdated,
  recordRemoved,
} from './record/record-problems.ts';
import { rememberedRecord, rememberRecord } from './record/remembered-record.ts';
import { type RemovedArticle, removedArticle } from './removal/removed-article.ts';
import type { ArchiveSettings } from './site/settings/settings.ts';

/** What is known before the first article is read. */
export interface KnownBefore {
  readonly settings: ArchiveSettings;
  readonly events: EventIndex;
  readonly digests: { readonly settings: Sha256; readonly events: Sha256 };
}

/** Which captures are read anew although their records fit them; of those named, records edited by hand too. */
export type ReadAgain = 'none' | 'all' | ReadonlySet<string>;

export interface ReadArticle {
  readonly record: ArticleRecord;
  /** Set when the article was taken down. */
  readonly removal?: RemovedArticle;
  /** What is to stand in records/; absent when it stands there. */
  readonly text?: string;
  /** The SHA-256 of the record's file, where the record is what that says and nothing else. */
  readonly digest?: Sha256;
}

export function knownBefore(settings: ArchiveSettings, events: readonly DatedEvent[]): KnownBefore {
  const { language, languages, rights, outlets, repair } = settings;
  const dating = events.map(({ name, date, phrases, shortForms }) => [name, date, phrases, shortForms]);
  return {
    settings,
    events: eventIndex(events),
    digests: {
      settings: digestOf([language, languages, rights, outlets, repair]),
      events: digestOf(dating),
    },
  };
}

function digestOf(value: unknown): Sha256 {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex') as Sha256;
}

/** Where the record of a capture stands: `articles/2021/ferry.html` has `records/2021/ferry.md`. */
export function recordPathOf(path: string): string {
  return path.replace(/^articles\//, 'records/').replace(/\.[^./]+$/, '.md');
}

/** Paths of the records that belong to a capture or a notice; any other record stands alone. */
export function recordPathsOf({ articles, loneSidecars }: Sources): ReadonlySet<string> {
  const captures = articles.filter(({ path }) => formatOf(path) !== undefined);
  return new Set([...captures, ...loneSidecars].map(({ path }) => recordPathOf(path)));
}

/**
 * The record of a capture: the one in records/ while capture, metadata and settings are those it was made from, else one
 * that is made now. A record that a person edited stands, whatever became of its capture, unless the article was taken
 * down.
 */
export function recordOfCapture(
  file: ArticleFile,
  standing: SourceFile | undefined,
  known: KnownBefore,
  memory: Memory,
  again: ReadAgain = 'none',
): Outcome<ReadArticle> {
  // ferry.pdf beside ferry.txt is no capture, and the record by its name is that of the other.
  const isCapture = formatOf(file.path) !== undefined;
  if (!standing || !isCapture || isNamed(again, file)) return readAnew(file, known, memory);
  const digests = { capture: fileDigest(file), metadata: metadataDigest(file, known, memory) };
  const { record, problem } = standingRecord(standing, file, digests, known, memory);
  if (problem) {
    const anew = readAnew(file, known, memory);
    return again === 'all' && problem.code === 'broken-record' ? anew : withoutRecord(anew, problem);
  }
  const { edited } = record.reading ?? {};
  if (fits(record, digests, known) && (edited || again === 'none')) return asItStands(record, standing, file);
  const anew = readAnew(file, known, memory);
  if (!edited || anew.value === undefined || anew.value.removal) return anew;
  const { capture, fixity, id } = anew.value.record;
  const kept = { ...record, id, ...(capture && { capture }), ...(fixity && { fixity }) };
  return { value: { record: kept }, problems: [...(record.problems ?? []), recordOutdated(standing.path, file.path)] };
}

function isNamed(again: ReadAgain, { path }: ArticleFile): boolean {
  return typeof again !== 'string' && again.has(path);
}

function asItStands(record: ArticleRecord, standing: SourceFile, file: ArticleFile): Outcome<ReadArticle> {
  const { problems = [], reading } = record;
  if (!reading?.edited) return { value: { record, digest: fileDigest(standing) }, problems };
  // An edit may have changed what the record says of its capture, and the capture knows better.
  const capture = readCapture(file).value;
  const kept = { ...record, ...(capture && { id: capture.id, ...captureFacts(capture) }) };
  return { value: { record: kept }, problems: [...problems, recordEdited(standing.path, file.path, reading.edited)] };
}

/** Of an article whose record cannot be read nothing is published, but that it was taken down is. */
function withoutRecord(anew: Outcome<ReadArticle>, problem: Problem): Outcome<ReadArticle> {
  if (anew.value?.removal) return anew;
  return { problems: [problem, ...(anew.value === undefined ? anew.problems : [])] };
}

/** Of the capture and of what it is read by, as they are now. */
interface Digests {
  readonly capture: Sha256;
  readonly metadata: Sha256;
}

type Standing =
  | { readonly record: ArticleRecord; readonly problem?: never }
  | { readonly problem: Problem; readonly record?: never };

/** The record in records/, as far as it is this capture's. */
function standingRecord(
  standing: SourceFile,
  file: ArticleFile,
  digests: Digests,
  known: KnownBefore,
  memory: Memory,
): Standing {
  // Nothing is remembered of a record that no longer fits: its article may have been taken down.
  const read = () => {
    const text = textOf(standing);
    return text.includes(`"${digests.capture}"`) && text.includes(`"${digests.metadata}"`)
      ? parseWrittenRecord(text)
      : undefined;
  };
  try {
    const written = rememberedRecord(memory, { record: fileDigest(standing), ...digests }, read);
    return ofCapture(written ?? parseRecord(textOf(standing), basicsOf(standing.path, known)), standing, file);
  } catch (error) {
    return { problem: brokenRecord(standing.path, error) };
  }
}

/** The record by the name that its capture has now; one that tells of no capture is none of this one's. */
function ofCapture(record: ArticleRecord, standing: SourceFile, file: ArticleFile): Standing {
  if (!record.capture || !record.reading) return { problem: recordOfNoCapture(standing.path, file.path) };
  if (record.state.kind === 'removed') return { problem: recordRemoved(standing.path) };
  if (record.capture.path === file.path) return { record };
  const id = readCapture(file).value?.id ?? articleIdOf(file.path);
  return { record: { ...record, id, capture: { ...record.capture, path: file.path } } };
}

function textOf({ bytes }: SourceFile): string {
  return new TextDecoder().decode(bytes);
}

/** Whether a record was made from this capture, with this metadata and these settings. */
function fits({ reading, fixity, capture }: ArticleRecord, digests: Digests, known: KnownBefore): boolean {
  return (
    capture !== undefined &&
    capture.format === formatOf(capture.path) &&
    fixity?.digest === digests.capture &&
    reading?.metadata === digests.metadata &&
    (reading.events === undefined || reading.events === known.digests.events)
  );
}

/** Of what an article is read by besides its capture. What editors note for themselves is not in it: a record is public. */
function metadataDigest(file: ArticleFile, { digests }: KnownBefore, memory: Memory): Sha256 {
  const { sidecar, beside } = file;
  // Files that lie beside a capture change without it; what is in the capture does not.
  const pictures = beside?.flatMap(({ at, sha256 }) => (at.kind === 'file' ? [[at.path, sha256]] : [])) ?? [];
  const withPictures = (said: readonly string[]) => digestOf(pictures.length === 0 ? said : [...said, pictures]);
  if (sidecar === undefined) return withPictures([digests.settings]);
  const digest = fileDigest(sidecar);
  const said = memory.recall('records', `metadata ${digest}`, () => {
    const { value } = readSidecar(file);
    // With a fault in it nothing is known but its bytes, of which no record was made: so the fault is told.
    if (value === undefined) return digestOf(digest);
    const { notes: _, ...rest } = value;
    return digestOf(rest);
  });
  return withPictures([digests.settings, said]);
}

/** Remembers what was read, for the next build, in which it stands in records/. */
export function rememberRead({ value }: Outcome<ReadArticle>, memory: Memory): void {
  if (value?.text !== undefined && value.digest) rememberRecord(memory, value.digest, value.record);
}

/** One article from its bytes to its record; no other article has a say in it. */
export function readAnew(file: ArticleFile, known: KnownBefore, memory: Memory = noMemory): Outcome<ReadArticle> {
  const { value: capture, problems } = readCapture(file);
  if (!capture) return { problems };
  const {
    value: made,
    problems: told,
    asksEvents,
  } = recordFrom(capture, linesOf(capture, known), known.settings, known.events, picturesOf(file));
  const all = [...problems, ...told];
  if (made === undefined) return { problems: all };
  const record: ArticleRecord = {
    ...made,
    ...(all.length > 0 && { problems: all }),
    reading: {
      reader: `${packageFile.name} ${packageFile.version}`,
      metadata: metadataDigest(file, known, memory),
      ...(asksEvents && { events: known.digests.events }),
    },
  };
  const removal = removedArticle(capture, record);
  if (removal) return { value: { record, removal }, problems: all };
  const text = formatRecord(record);
  // As it will be read from its file, to the order of its keys: so that a first build gives what the next one gives.
  const asRead = parseRecord(text);
  return { value: { record: asRead, ...(!hasErrors(all) && { text, digest: sha256Of(text) }) }, problems: all };
}

/** Every line of a capture with what becomes of it. */
export function linesOf(capture: Capture, { settings }: Pick<KnownBefore, 'settings'>): readonly LabelledLine[] {
  const { asReceived } = capture.metadata;
  const isOff = settings.repair === 'nothing';
  return repairLines(labelLines(capture), { isListed: isListedWord, asReceived, isOff });
}

/** What holds of a record that says nothing else. */
function basicsOf(path: string, { settings: { language, rights } }: KnownBefore): RecordBasics {
  return { path, id: articleIdOf(path.replace(/^records\//, 'articles/')), language, rights };
}

/** A record that has no capture: an article that was written by hand, or one whose capture is gone. */
export function recordWithoutCapture(file: SourceFile, known: KnownBefore): Outcome<ReadArticle> {
  const { path } = file;
  const basics = basicsOf(path, known);
  try {
    const record = parseRecord(textOf(file), basics);
    if (record.capture) return { problems: [captureGone(path, record.capture.path, record.id)] };
    if (record.state.kind === 'removed') return { problems: [recordRemoved(path)] };
    return { value: { record: { ...record, id: basics.id } }, problems: [] };
  } catch (error) {
    return { problems: [brokenRecord(path, error)] };
  }
}

/** What is to be written to records/, and what is to go from it. */
export interface RecordChanges {
  readonly written: readonly { readonly path: string; readonly text: string }[];
  /** Records of articles that were taken down: of them no text stays, edited or not. */
  readonly takenDown: readonly string[];
  /** Records whose captures are gone, and that nobody edited; settled are those whose articles go on in a file that says so. */
  readonly withoutCapture: readonly string[];
  readonly settled: readonly string[];
}

export function recordChanges(
  sources: Sources,
  read: readonly ReadArticle[],
  removed: readonly RemovedArticle[],
  { settled, moved }: MovedRecords,
): RecordChanges {
  const { records = [] } = sources;
  const standing = new Set(records.map(({ path }) => path));
  const withCapture = recordPathsOf(sources);
  return {
    written: read.flatMap(({ record: { capture }, text }) =>
      capture && text !== undefined ? [{ path: recordPathOf(capture.path), text }] : [],
    ),
    takenDown: [...new Set(removed.map(({ path }) => recordPathOf(path)))].filter(path => standing.has(path)),
    withoutCapture: records.flatMap(file =>
      withCapture.has(file.path) || moved.has(file.path) || !isLeftOver(textOf(file)) ? [] : [file.path],
    ),
    settled,
  };
}

function isLeftOver(text: string): boolean {
  const record = recordIfReadable(text);
  return record?.capture !== undefined && record.reading?.edited === undefined;
}
