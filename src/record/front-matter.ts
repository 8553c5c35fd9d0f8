/**
 * The front matter that records are written with: YAML whose every value is JSON, so that no reader of YAML takes a text
 * for a date or a number, and so that a record is read in a fraction of the time that YAML takes. A list has an item a
 * line, a map a key a line; a value that is undefined is left out.
 */
export function formatFrontMatter(front: Readonly<Record<string, unknown>>): string {
  return Object.entries(front)
    .map(([key, value]) => formatEntry(key, value))
    .join('');
}

function formatEntry(key: string, value: unknown): string {
  if (value === undefined) return '';
  if (typeof value !== 'object' || value === null) return `${key}: ${json(value)}\n`;
  const lines = Array.isArray(value) ? value.map(item => `  - ${json(item)}\n`) : linesOf(value);
  if (lines.length === 0) return `${key}: ${Array.isArray(value) ? '[]' : '{}'}\n`;
  return `${key}:\n${lines.join('')}`;
}

function linesOf(map: object): readonly string[] {
  return Object.entries(map).flatMap(([key, value]) => (value === undefined ? [] : [`  ${key}: ${json(value)}\n`]));
}

/** JSON allows characters that YAML wants escaped, and some that look like nothing. */
function json(value: unknown): string {
  return JSON.stringify(value).replace(
    unprintable,
    character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

const unprintable = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g;

const entry = /^([A-Za-z]\w{0,40}):(?: (.+))?$/;
const entryOfMap = /^ {2}([A-Za-z]\w{0,40}): (.+)$/;

/** Reads what `formatFrontMatter` wrote; undefined for any other YAML, which may say the same. */
export function parseFrontMatter(yaml: string): Readonly<Record<string, unknown>> | undefined {
  const front = new Map<string, unknown>();
  let open = '';
  for (const line of yaml.split('\n')) {
    const isRead = line === '' || (line.startsWith(' ') ? addTo(front, open, line) : addEntry(front, line));
    if (!isRead) return undefined;
    if (!line.startsWith(' ')) open = line.slice(0, -1);
  }
  return [...front.values()].includes(undefined) ? undefined : Object.fromEntries(front);
}

function addEntry(front: Map<string, unknown>, line: string): boolean {
  const [, key, text] = entry.exec(line) ?? [];
  if (key === undefined || front.has(key)) return false;
  const value = text === undefined ? undefined : jsonValue(text);
  front.set(key, value);
  return text === undefined || value !== undefined;
}

function addTo(front: Map<string, unknown>, key: string, line: string): boolean {
  const known = front.get(key);
  if (known === undefined && !front.has(key)) return false;
  if (line.startsWith('  - ')) {
    const value = jsonValue(line.slice(4));
    if (known === undefined) front.set(key, [value]);
    else if (Array.isArray(known)) known.push(value);
    return value !== undefined && (known === undefined || Array.isArray(known));
  }
  const [, name, text = ''] = entryOfMap.exec(line) ?? [];
  const value = name === undefined ? undefined : jsonValue(text);
  if (name === undefined || value === undefined) return false;
  if (known === undefined) front.set(key, { [name]: value });
  else if (isMap(known) && !Object.hasOwn(known, name)) known[name] = value;
  else return false;
  return true;
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Undefined for what is no JSON: no value is undefined or null. Numbers, lists and maps that are written otherwise than
 * `formatFrontMatter` writes them (`1.0`, a key twice) mean something else in YAML.
 */
function jsonValue(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text) ?? undefined;
    return typeof value === 'string' || value === undefined || json(value) === text ? value : undefined;
  } catch {
    return undefined;
  }
}
