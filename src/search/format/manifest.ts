import { analysisVersion } from '../analysis/terms.ts';
import type { FileNames } from './file-names.ts';
import { formatVersion, IndexFault } from './index-file.ts';

export const manifestName = 'manifest.json';

/** The fields by what they are; what queries call the title is in the manifest. */
export const fieldNames = ['title', 'text'] as const;
export type FieldName = (typeof fieldNames)[number];

/** A searched field. */
export interface IndexField {
  /** What queries call it. */
  readonly name: string;
  readonly boost: number;
}

/** Each language is ranked as an index of its own. */
export interface LanguageTotals {
  /** As words and queries are analysed: `en`, `uk`; `und` where it is unknown. */
  readonly language: string;
  readonly documents: number;
  /** Mean lengths in words of the fields, in their order, over documents where the field is empty, too. */
  readonly averages: readonly number[];
}

/** What a client must know before it fetches anything else of an index. */
export interface Manifest {
  readonly format: number;
  readonly analysis: number;
  /** Names the build: a hash of the rest of the manifest, and with it of all files. */
  readonly stamp: string;
  readonly documents: number;
  /** How many documents each group has; see Numbering. */
  readonly groups: readonly number[];
  /** Documents with smaller numbers have a day; they are in order of it. */
  readonly dated: number;
  /** Title and text, which is lunr's order. */
  readonly fields: readonly IndexField[];
  readonly k1: number;
  readonly b: number;
  /** Sorted by name. */
  readonly languages: readonly LanguageTotals[];
  /**
   * For each term file, what separates its first term from the file before; the first is empty. Where there are files that
   * name the term files, the same for each of those.
   */
  readonly terms: readonly string[];
  /** Terms with a file of their own, sorted; they are in none of the others. Empty where other files name them. */
  readonly alone: readonly string[];
  /** Words so frequent that phrases find them only in pairs with their neighbours. */
  readonly frequent: readonly string[];
  /** Position of a text's first word; titles lie before it. */
  readonly textStart: number;
  /** The facets in the order of their files, with how many values they have; those with none have no file. */
  readonly facets: Readonly<Record<string, number>>;
  /** What documents have for results beside title and address, in the order of the columns. */
  readonly stored: readonly string[];
  /** The digests of all files. */
  readonly files: FileNames;
}

/** Reads a manifest. Throws an IndexFault when it is no manifest or of another version. */
export function parseManifest(text: string): Manifest {
  const manifest = parseJson(text);
  const versions = versionsOf(manifest);
  if (versions !== undefined && versions !== readVersions) {
    throw new IndexFault('other-version', manifestName, `it has ${versions}; this page reads ${readVersions}`);
  }
  if (!looksLikeManifest(manifest))
    throw new IndexFault('damaged', manifestName, 'it is no manifest of a search index');
  return manifest;
}

const readVersions = `format ${formatVersion}, analysis ${analysisVersion}`;

function versionsOf(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || !('format' in value) || !('analysis' in value)) return undefined;
  return `format ${String(value.format)}, analysis ${String(value.analysis)}`;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

type Check = (value: unknown) => boolean;

/** More documents than any index has; memory is asked for by their number. */
const mostDocuments = 2 ** 24;

const isText: Check = value => typeof value === 'string';
const isMeasure: Check = value => typeof value === 'number' && Number.isFinite(value) && value >= 0;
const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
const isSmall: Check = value => isCount(value) && value <= mostDocuments;
const isListOf =
  (check: Check): Check =>
  value =>
    Array.isArray(value) && value.every(check);
const isTwoOf =
  (check: Check): Check =>
  value =>
    isListOf(check)(value) && Array.isArray(value) && value.length === fieldNames.length;

function has(value: unknown, checks: Readonly<Record<string, Check>>): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(checks).every(([name, check]) => check(Reflect.get(value, name)));
}

const isTableOf =
  (check: Check): Check =>
  value =>
    typeof value === 'object' && value !== null && !Array.isArray(value) && Object.values(value).every(check);

/** As many digests as there are files, or lists of them. */
const isNames: Check = value =>
  has(value, { count: isSmall, digests: isDigests, lists: isDigests }) &&
  typeof value === 'object' &&
  value !== null &&
  ('digests' in value || 'lists' in value || Reflect.get(value, 'count') === 0);

const isDigests: Check = value => value === undefined || (typeof value === 'string' && /^[0-9a-f]*$/.test(value));

const checks: Readonly<Record<keyof Omit<Manifest, 'format' | 'analysis'>, Check>> = {
  stamp: isText,
  documents: isSmall,
  groups: isListOf(isSmall),
  dated: isSmall,
  fields: isTwoOf(field => has(field, { name: isText, boost: isMeasure })),
  k1: isMeasure,
  b: isMeasure,
  languages: isListOf(one => has(one, { language: isText, documents: isSmall, averages: isTwoOf(isMeasure) })),
  terms: isListOf(isText),
  alone: isListOf(isText),
  frequent: isListOf(isText),
  textStart: isCount,
  facets: isTableOf(isSmall),
  stored: isListOf(isText),
  files: isTableOf(isNames),
};

/** Whether every value is of its type, and none asks for more memory than an index needs. */
function looksLikeManifest(value: unknown): value is Manifest {
  if (!has(value, checks)) return false;
  const { documents, groups }: Pick<Manifest, 'documents' | 'groups'> = Object(value);
  return groups.reduce((sum, count) => sum + count, 0) === documents;
}
