import matter from 'gray-matter';
import type { Outcome, Problem } from '../problems.ts';
import type { ArticleFile, Capture, CaptureLine } from './capture.ts';
import { nearestKey } from './closest-word.ts';
import type { DeclaredEncoding } from './decode.ts';
import { captureLimits } from './limits.ts';
import { joinLines, splitLines } from './lines.ts';
import { type ArticleMetadata, articleMetadataSchema } from './metadata.ts';
import { parseYaml, parseYamlText } from './parse-yaml.ts';
import { readYaml } from './read-yaml.ts';

export interface FrontMatter {
  /** Lines of the capture that it takes, both `---` included. */
  readonly lineCount: number;
  readonly metadata: ArticleMetadata;
}

/** What NAME.yml says; an empty record when there is none. */
export function readSidecar({ sidecar }: ArticleFile): Outcome<ArticleMetadata> {
  if (sidecar === undefined) return { value: {}, problems: [] };
  return parseYaml(sidecar.path, sidecar.bytes, articleMetadataSchema);
}

/** Further down than this a `---` closes no front matter. */
const mostLines = 500;

/** Names after `---` by which front matter asks to be run as a program. */
const programs = /^---[ \t]*(?:js|javascript|cjs|mjs|ts|typescript|coffee|coffeescript|cson|livescript|eval)[ \t]*$/i;
const opening = /^---[ \t]*(?:ya?ml|json)?[ \t]*$/i;
const closing = /^---[ \t]*$/;

/**
 * The front matter at the head of a capture; no value when there is none.
 * A `---` that is only a rule above the text is text: front matter opens with a key, and one of its keys is known here.
 */
export function readFrontMatter(path: string, lines: readonly CaptureLine[]): Outcome<FrontMatter> {
  const first = lines[0]?.text ?? '';
  if (programs.test(first)) return { problems: [codeFrontMatter(path, first)] };
  const lineCount = frontMatterLength(lines);
  if (lineCount === 0) return { problems: [] };
  const { yaml } = splitFrontMatter(joinLines(lines.slice(0, lineCount)));
  if (yaml.length > captureLimits.metadata) return { problems: [tooLong(path)] };
  const { value: metadata, problems } = parseYamlText(yaml, path, articleMetadataSchema);
  return metadata === undefined ? { problems } : { value: { lineCount, metadata }, problems };
}

/** How many of the first lines are front matter. */
function frontMatterLength(lines: readonly CaptureLine[]): number {
  if (!opening.test(lines[0]?.text ?? '')) return 0;
  const end = lines.slice(1, mostLines).findIndex(({ text }) => closing.test(text)) + 1;
  if (end === 0) return 0;
  return namesKnownKey(lines.slice(1, end)) ? end + 1 : 0;
}

/** The first line that says something must be `key:`, and one of the outermost keys known or nearly so. */
function namesKnownKey(lines: readonly CaptureLine[]): boolean {
  const said = lines.map(({ text }) => text).filter(text => text.trim() !== '' && !text.startsWith('#'));
  const known = Object.keys(articleMetadataSchema.shape);
  const key = /^\{?["']?([A-Za-z_][\w-]{0,40})["']?[ \t]*:(?:[ \t]|$)/;
  if (!key.test(said[0] ?? '')) return false;
  return said.some(text => {
    const name = key.exec(text)?.[1];
    return name !== undefined && nearestKey(name, known) !== undefined;
  });
}

/**
 * The YAML between two `---` lines at the head of a text, and the text below them. The YAML begins with the end of its
 * `---` line, so that its lines count as those of the text. gray-matter would run `---js` front matter with eval and
 * read dates as Dates; so none of its engines reads anything, and those of programs throw.
 */
export function splitFrontMatter(text: string): { readonly yaml: string; readonly body: string } {
  const engines = { yaml: unread, yml: unread, json: unread, javascript: refuse, js: refuse, coffee: refuse };
  const { matter: yaml = '', content: body } = matter(text.replace(/\r\n?/g, '\n'), { language: 'yaml', engines });
  return { yaml, body };
}

const unread = (): object => ({});

function refuse(): never {
  throw new Error('front matter is YAML; this one names a programming language');
}

/**
 * The encoding that an editor states, in NAME.yml or in front matter. That is read before the encoding is known: keys
 * are ASCII in every encoding but UTF-16.
 */
export function statedEncoding(file: ArticleFile, { encoding }: ArticleMetadata): DeclaredEncoding | undefined {
  if (encoding !== undefined && file.sidecar) {
    const line = lineOfKey(textOf(file.sidecar.bytes), ['encoding']);
    return { label: encoding, path: file.sidecar.path, line };
  }
  const head = Buffer.from(file.bytes.subarray(0, captureLimits.metadata)).toString('latin1');
  if (!head.startsWith('---')) return undefined;
  const lines = splitLines(head);
  const { yaml } = splitFrontMatter(joinLines(lines.slice(0, frontMatterLength(lines))));
  const source = readYaml(yaml, file.path).value;
  const label = textAt(source?.value, 'encoding');
  return label === undefined ? undefined : { label, path: file.path, line: source?.lineOf(['encoding']) ?? 1 };
}

function textAt(value: unknown, key: string): string | undefined {
  const found: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
  return typeof found === 'string' && found.trim() !== '' ? found.trim() : undefined;
}

type ReadLines = Pick<Capture, 'lines' | 'metadata' | 'frontMatterLines'>;

/** What an editor says of lines and words that the capture has not: most often a slip. */
export function refuseElsewhere(file: ArticleFile, read: ReadLines): Problem[] {
  return [...refuseLabelsBeyond(file, read), ...refuseWordsElsewhere(file, read)];
}

function refuseLabelsBeyond(file: ArticleFile, read: ReadLines): Problem[] {
  const { path, yaml } = editorsYaml(file, read);
  const beyond = Object.keys(read.metadata.lines ?? {}).filter(number => Number(number) > read.lines.length);
  return beyond.map(number => ({
    code: 'invalid-value',
    path,
    line: lineOfKey(yaml, ['lines', number]),
    message: `“lines.${number}” is about line ${number}, but the file has only ${read.lines.length} lines.`,
    hint: `\`backfile show ${file.path}\` prints the lines with their numbers. Correct the number.`,
  }));
}

function refuseWordsElsewhere(file: ArticleFile, read: ReadLines): Problem[] {
  const { asReceived = [] } = read.metadata;
  if (asReceived === 'all') return [];
  const { path, yaml } = editorsYaml(file, read);
  return asReceived.flatMap((word, at) => {
    if (read.lines.some(({ number, text }) => number > read.frontMatterLines && text.includes(word))) return [];
    return {
      code: 'invalid-value',
      path,
      line: lineOfKey(yaml, ['asReceived', at]),
      message: `“asReceived” names “${word}”, but the file does not have these words.`,
      hint: `Write the words exactly as in ${file.path}, or remove them.`,
    };
  });
}

/** Where an editor wrote of the article: NAME.yml, or else the front matter. */
function editorsYaml({ path, sidecar }: ArticleFile, { lines, frontMatterLines }: ReadLines) {
  if (sidecar) return { path: sidecar.path, yaml: textOf(sidecar.bytes) };
  return { path, yaml: splitFrontMatter(joinLines(lines.slice(0, frontMatterLines))).yaml };
}

function lineOfKey(yaml: string, keys: readonly PropertyKey[]): number {
  return readYaml(yaml, '').value?.lineOf(keys) ?? 1;
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

function codeFrontMatter(path: string, first: string): Problem {
  return {
    code: 'code-front-matter',
    path,
    line: 1,
    message: `The front matter opens with “${first.trim()}”, which would run a program. It was not run.`,
    hint: 'Write the front matter as YAML, between two lines of “---”.',
  };
}

function tooLong(path: string): Problem {
  return {
    code: 'file-too-large',
    path,
    line: 1,
    message: `The front matter is longer than ${captureLimits.metadata} characters.`,
    hint: 'Keep only what describes the article. Its text goes below the second “---”.',
  };
}
