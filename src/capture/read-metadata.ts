import matter from 'gray-matter';
import { commandFor, type Outcome, type Problem } from '../problems.ts';
import type { ArticleFile, Capture, CaptureLine } from './capture.ts';
import { nearestKey } from './closest-word.ts';
import type { DeclaredEncoding } from './decode.ts';
import { type ForeignFrontMatter, foreignFrontMatter, foreignNames } from './foreign-front-matter.ts';
import { captureLimits } from './limits.ts';
import { joinLines, splitLines } from './lines.ts';
import { type ArticleMetadata, articleMetadataSchema } from './metadata.ts';
import { checkYaml, parseYaml } from './parse-yaml.ts';
import { readToml } from './read-toml.ts';
import { readYaml, type YamlSource } from './read-yaml.ts';

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
/** Hugo's front matter in TOML. */
const tomlFence = /^\+\+\+[ \t]*$/;

/**
 * The front matter at the head of a capture; no value when there is none.
 * A `---` that is only a rule above the text is text: front matter opens with a key, and one of its keys is known here.
 */
export function readFrontMatter(path: string, lines: readonly CaptureLine[]): Outcome<FrontMatter> {
  const first = lines[0]?.text ?? '';
  if (programs.test(first)) return { problems: [codeFrontMatter(path, first)] };
  const lineCount = frontMatterLength(lines);
  if (lineCount === 0) return { problems: [] };
  const { value: source, problems } = frontMatterSource(path, lines.slice(0, lineCount));
  if (source === undefined) return { problems };
  const foreign = foreignFrontMatter(source, ownNames);
  const checked = checkYaml(foreign?.source ?? source, path, articleMetadataSchema);
  const told = [...problems, ...checked.problems, ...(foreign ? unusedKeys(path, foreign, source) : [])];
  return checked.value === undefined
    ? { problems: told }
    : { value: { lineCount, metadata: checked.value }, problems: told };
}

/** Where front matter ends, whatever it says. */
export function unreadFrontMatter(lines: readonly CaptureLine[]): Outcome<FrontMatter> {
  return { value: { lineCount: frontMatterLength(lines), metadata: {} }, problems: [] };
}

const ownNames = Object.keys(articleMetadataSchema.shape);

function frontMatterSource(path: string, lines: readonly CaptureLine[]): Outcome<YamlSource> {
  if (tomlFence.test(lines[0]?.text ?? '')) {
    const toml = lines.slice(1, -1).map(({ text }) => text);
    return toml.join('\n').length > captureLimits.metadata ? { problems: [tooLong(path)] } : readToml(toml, path);
  }
  const { yaml } = splitFrontMatter(joinLines(lines));
  return yaml.length > captureLimits.metadata ? { problems: [tooLong(path)] } : readYaml(yaml, path);
}

function unusedKeys(path: string, { unused }: ForeignFrontMatter, source: YamlSource): Problem[] {
  return unused.map(key => ({
    code: 'unused-key',
    path,
    line: source.lineOf([key]),
    message: `Backfile has no use for “${key}” in the front matter of another program. The line is kept in the file.`,
    hint: 'If it says something about the article, write it with a key of docs/article-metadata.md.',
  }));
}

/** How many of the first lines are front matter. */
function frontMatterLength(lines: readonly CaptureLine[]): number {
  const first = lines[0]?.text ?? '';
  const isToml = tomlFence.test(first);
  if (!isToml && !opening.test(first)) return 0;
  const fence = isToml ? tomlFence : closing;
  const end = lines.slice(1, mostLines).findIndex(({ text }) => fence.test(text)) + 1;
  if (end === 0) return 0;
  return namesKnownKey(lines.slice(1, end), isToml ? tomlKey : yamlKey) ? end + 1 : 0;
}

const yamlKey = /^\{?["']?([A-Za-z_][\w-]{0,40})["']?[ \t]*:(?:[ \t]|$)/;
const tomlKey = /^["']?([A-Za-z_][\w-]{0,40})["']?[ \t]*=/;

/** The first line that says something must be a key, and one of the outermost keys known or nearly so. */
function namesKnownKey(lines: readonly CaptureLine[], key: RegExp): boolean {
  const said = lines.map(({ text }) => text).filter(text => text.trim() !== '' && !text.startsWith('#'));
  if (!key.test(said[0] ?? '')) return false;
  return said.some(text => {
    const name = key.exec(text)?.[1];
    if (name === undefined) return false;
    return nearestKey(name, ownNames) !== undefined || foreignNames.includes(name.toLowerCase());
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
    hint: `${commandFor('show', file.path)} prints the lines with their numbers. Correct the number.`,
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
