import { articleMetadataSchema } from '../capture/metadata.ts';

/** A value of a NAME.yml as it stands there: every scalar is a text. */
export type RawValue = string | readonly RawValue[] | { readonly [key: string]: RawValue };
export type RawMetadata = Readonly<Record<string, RawValue>>;

/** The column that names the article, those that show what was read, and one for each key of NAME.yml. */
export const articleColumn = 'article';
export const shownColumns = ['read_headline', 'read_date', 'read_outlet'] as const;
export const metadataKeys: readonly string[] = Object.keys(articleMetadataSchema.shape);
export const tableColumns: readonly string[] = [articleColumn, ...shownColumns, ...metadataKeys];

/** Keys that always have a list, which is written `Ferries; Island life` where no entry has a semicolon. */
const lists: ReadonlySet<string> = new Set(['topics', 'collections', 'formerly']);

/** A value as a cell shows it: texts as they are, lists and what has parts as JSON. */
export function cellOf(key: string, value: RawValue | undefined): string {
  if (value === undefined) return '';
  const identifiers = key === 'identifiers' ? identifiersCell(value) : undefined;
  if (identifiers !== undefined) return identifiers;
  if (typeof value === 'string')
    return lists.has(key) || /^[[{"]|^\s|\s$|^$/.test(value) ? JSON.stringify(value) : value;
  if (lists.has(key) && Array.isArray(value)) {
    const entries: readonly RawValue[] = value;
    const isPlain = entries.every(
      one => typeof one === 'string' && /^[^[{";\s'][^;]*$/.test(one) && one.trim() === one,
    );
    if (isPlain && entries.length > 0) return entries.join('; ');
  }
  return JSON.stringify(value);
}

/** What a cell says; nothing where it is empty. */
export function valueIn(key: string, cell: string): RawValue | undefined {
  const text = cell.trim();
  if (text === '') return undefined;
  const found = /^[[{"]/.test(text) ? jsonIn(text) : undefined;
  if (found !== undefined) return found;
  if (key === 'identifiers') return identifiersFrom(text);
  return lists.has(key)
    ? text
        .split(';')
        .map(one => one.trim())
        .filter(one => one !== '')
    : text;
}

/** `doi:10.5555/1; ark:/12148/b; Mercury 1921/3`; undefined where that could be read as anything else. */
function identifiersCell(value: RawValue): string | undefined {
  if (typeof value !== 'object' || Array.isArray(value)) return undefined;
  const entries = Object.entries(value).flatMap(([key, one]) => [one].flat().map(text => [key, text] as const));
  const written = entries.map(([key, one]) => (key === 'doi' ? `doi:${String(one)}` : String(one))).join('; ');
  const isSame = JSON.stringify(identifiersFrom(written)) === JSON.stringify(value);
  return isSame && !/^[[{"'\s=+@-]/.test(written) ? written : undefined;
}

function identifiersFrom(text: string): RawValue {
  const parts = text.split(';').flatMap(part => part.trim() || []);
  const isDoi = (part: string) => /^doi:/i.test(part);
  const isArk = (part: string) => /^ark:/i.test(part);
  const [doi, ark] = [parts.find(isDoi)?.slice(4).trim(), parts.find(isArk)];
  const local = parts.filter(part => !isDoi(part) && !isArk(part));
  return {
    ...(doi !== undefined && { doi }),
    ...(ark !== undefined && { ark }),
    ...(local.length > 0 && { local: local.length === 1 ? (local[0] ?? '') : local }),
  };
}

function jsonIn(text: string): RawValue | undefined {
  try {
    return asTexts(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** Scalars are texts in NAME.yml. */
export function asTexts(value: unknown): RawValue {
  if (Array.isArray(value)) return value.map(asTexts);
  if (typeof value !== 'object' || value === null) return String(value ?? '');
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, asTexts(one)]));
}

/** A line of CSV. A spreadsheet would run a text that begins like a formula: an apostrophe keeps it from that. */
export function csvLine(cells: readonly string[]): string {
  const line = cells.map(cell => {
    const tame = /^[=+\-@\t\r']/.test(cell) ? `'${cell}` : cell;
    return /[",;\t\r\n]/.test(tame) ? `"${tame.replaceAll('"', '""')}"` : tame;
  });
  return `${line.join(',')}\r\n`;
}

/** A cell as it was before `csvLine`. */
export function untamed(cell: string): string {
  return /^'[=+\-@\t\r']/.test(cell) ? cell.slice(1) : cell;
}
