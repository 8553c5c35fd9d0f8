/** A YAML map as plain values: strings, lists of strings, and maps of these. */
export interface PlainMap {
  readonly [key: string]: PlainValue;
}
type PlainValue = string | readonly string[] | PlainMap;

/** A map that is being filled, with the indent of its keys. */
interface OpenMap {
  readonly indent: number;
  readonly map: Record<string, PlainValue>;
}

/** A map, a map in it, and one more. */
const deepest = 3;

/**
 * The value of a YAML text that keeps to the plain style of the lists that come with Backfile: maps in block style,
 * one-line scalars, one-line or dashed lists. Undefined for anything else, right or wrong: the yaml package reads that.
 * What is read here is what the package would read by the failsafe schema, in a fraction of the time.
 */
export function readPlainYaml(text: string): PlainMap | undefined {
  const lines = text.split('\n').map(line => (line.endsWith('\r') ? line.slice(0, -1) : line));
  const root: Record<string, PlainValue> = {};
  const open: OpenMap[] = [{ indent: 0, map: root }];
  let at = 0;
  while (at < lines.length) {
    const line = lines[at] ?? '';
    const taken = isEmpty(line) ? 1 : takeEntry(line, lines, at, open);
    if (taken === undefined) return undefined;
    at += taken;
  }
  return Object.keys(root).length === 0 ? undefined : root;
}

const isEmpty = (line: string): boolean => line === '' || /^ *(?:#[^\t]*)?$/.test(line);

/** Puts one entry into the map it belongs to; gives how many lines that took. */
function takeEntry(line: string, lines: readonly string[], at: number, open: OpenMap[]): number | undefined {
  const indent = indentOf(line);
  while (open.length > 1 && indent < (open.at(-1)?.indent ?? 0)) open.pop();
  const here = open.at(-1);
  const entry = entryOf(line.slice(indent));
  if (here?.indent !== indent || entry === undefined || Object.hasOwn(here.map, entry.key)) return undefined;
  if (entry.value === '') return takeNested(entry.key, here, lines, at, open);
  const value = readValue(entry.value);
  if (value === undefined) return undefined;
  here.map[entry.key] = value;
  return 1;
}

function takeNested(key: string, here: OpenMap, lines: readonly string[], at: number, open: OpenMap[]) {
  let first = at + 1;
  while (first < lines.length && isEmpty(lines[first] ?? '')) first++;
  const next = lines[first] ?? '';
  const indent = indentOf(next);
  if (next.startsWith('- ', indent) && indent >= here.indent) {
    const items = dashedItems(lines, first, indent);
    if (items === undefined) return undefined;
    here.map[key] = items;
    return first - at + items.length;
  }
  if (indent <= here.indent || open.length === deepest) return undefined;
  const map: Record<string, PlainValue> = {};
  here.map[key] = map;
  open.push({ indent, map });
  return 1;
}

function indentOf(line: string): number {
  let at = 0;
  while (line.charCodeAt(at) === 32) at++;
  return at;
}

/** Begins with no mark of YAML's own, and holds neither “: ” nor “ #”; in brackets no mark of a list either. */
const blockScalar = /^-?[\p{L}\p{N}(“‘«](?:[^\p{C}\p{Z}:]|:(?=[^\p{C}\p{Z}])| (?=[^\p{C}\p{Z}#:])|\u00a0)*$/u;
const listScalar = /^-?[\p{L}\p{N}(“‘«](?:[^\p{C}\p{Z}:[\]{}]| (?=[^\p{C}\p{Z}#:[\]{}])|\u00a0)*$/u;
const plainKey = /^[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}.,'’()/&+_–-]| (?=[^ ]))*$/u;
const longestKey = 200;

function entryOf(line: string): { readonly key: string; readonly value: string } | undefined {
  const first = line.charAt(0);
  const end = isQuote(first) ? line.indexOf(first, 1) + 1 : line.indexOf(':');
  if (end <= 0 || end > longestKey || line[end] !== ':') return undefined;
  const written = line.slice(0, end);
  const key = isQuote(first) ? quoted(written) : plainKey.test(written) ? written : undefined;
  const rest = line.slice(end + 1);
  if (key === undefined || key === '__proto__' || (rest !== '' && !rest.startsWith(' '))) return undefined;
  return { key, value: withoutSpaces(rest) };
}

function readValue(written: string): PlainValue | undefined {
  if (written === '{}') return {};
  return written.startsWith('[') ? listOf(written) : scalarOf(written, blockScalar);
}

function scalarOf(written: string, plain: RegExp): string | undefined {
  if (isQuote(written.charAt(0))) return quoted(written);
  return plain.test(written) ? written : undefined;
}

const isQuote = (mark: string): boolean => mark === '"' || mark === "'";

/** What stands between quotes, when no escape is needed for it. */
function quoted(written: string): string | undefined {
  const mark = written.charAt(0);
  const inside = written.slice(1, -1);
  if (written.length < 3 || !written.endsWith(mark) || inside.includes(mark)) return undefined;
  return /[\p{Cc}\\]/u.test(inside) ? undefined : inside;
}

function listOf(written: string): readonly string[] | undefined {
  const inside = written.slice(1, -1);
  if (!written.endsWith(']')) return undefined;
  if (withoutSpaces(inside) === '') return [];
  const items: string[] = [];
  for (const written of inside.split(',')) {
    const part = scalarOf(withoutSpaces(written), listScalar);
    if (part === undefined) return undefined;
    items.push(part);
  }
  return items;
}

function dashedItems(lines: readonly string[], start: number, indent: number): readonly string[] | undefined {
  const items: string[] = [];
  for (let at = start; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (indentOf(line) !== indent || !line.startsWith('- ', indent)) break;
    const part = scalarOf(withoutSpaces(line.slice(indent + 2)), blockScalar);
    if (part === undefined) return undefined;
    items.push(part);
  }
  return items;
}

const withoutSpaces = (text: string): string => text.replace(/^ +| +$/g, '');
