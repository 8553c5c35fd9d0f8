import type { Outcome, Problem } from '../problems.ts';
import { articleIdOf } from './article-id.ts';
import type { ArticleFile, Capture } from './capture.ts';
import { fixityOf } from './fixity.ts';
import { type CaptureLimits, captureLimits } from './limits.ts';
import { withMarkdownMarks } from './markdown-marks.ts';
import type { ArticleMetadata } from './metadata.ts';
import { readHtml } from './read-html.ts';
import { readSidecar, refuseElsewhere, statedEncoding } from './read-metadata.ts';
import { type CaptureText, readText } from './read-text.ts';

export interface CaptureOptions {
  readonly limits?: CaptureLimits;
}

type Format = Capture['format'];

const formats: Readonly<Record<string, Format>> = {
  txt: 'text',
  text: 'text',
  md: 'markdown',
  markdown: 'markdown',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  mhtml: 'html',
  mht: 'html',
  eml: 'html',
};

/** The extensions of files that are read. */
export const readFormats: readonly string[] = Object.keys(formats);

/** The format that a path's extension stands for; none when Backfile does not read it. */
export function formatOf(path: string): Format | undefined {
  const extension = /\.([A-Za-z]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
  return Object.hasOwn(formats, extension) ? formats[extension] : undefined;
}

/** Turns the bytes of one article into numbered lines with what is known of them, or says why that cannot be done. */
export function readCapture(file: ArticleFile, options: CaptureOptions = {}): Outcome<Capture> {
  const limits = options.limits ?? captureLimits;
  const format = formatOf(file.path);
  if (format === undefined) return { problems: [unsupported(file.path)] };
  const refused = refuseBySize(file, limits);
  const sidecar = readSidecar(file);
  const metadata = sidecar.value;
  if (refused !== undefined || metadata === undefined) {
    return { problems: [...(refused === undefined ? [] : [refused]), ...sidecar.problems] };
  }
  const { value: text, problems } = readByFormat(file, format, metadata);
  if (text === undefined) return { problems };
  const refusedLines = [...refuseByLines(file.path, text, limits), ...refuseElsewhere(file, text)];
  if (refusedLines.length > 0) return { problems: [...problems, ...refusedLines] };
  return {
    value: { id: articleIdOf(file.path), path: file.path, format, fixity: fixityOf(file.bytes), ...text },
    problems,
  };
}

function readByFormat(file: ArticleFile, format: Format, metadata: ArticleMetadata): Outcome<CaptureText> {
  const declared = statedEncoding(file, metadata);
  if (format === 'html') return readHtml(file, metadata, declared);
  const read = readText(file, metadata, declared);
  return format === 'markdown' && read.value ? { ...read, value: withMarks(read.value) } : read;
}

/** Below the front matter, what Markdown says of each line. */
function withMarks(text: CaptureText): CaptureText {
  const [front, rest] = [text.lines.slice(0, text.frontMatterLines), text.lines.slice(text.frontMatterLines)];
  return { ...text, lines: [...front, ...withMarkdownMarks(rest)] };
}

function refuseBySize({ path, bytes }: ArticleFile, limits: CaptureLimits): Problem | undefined {
  if (bytes.length > limits.bytes) return tooLarge(path, `has ${bytes.length} bytes; the limit is ${limits.bytes}`);
  return bytes.length === 0 || isBlank(bytes) ? empty(path) : undefined;
}

/** Nothing but white space, byte order marks and the zeros of UTF-16. */
function isBlank(bytes: Uint8Array): boolean {
  const blank: ReadonlySet<number> = new Set([0x09, 0x0a, 0x0d, 0x20, 0xef, 0xbb, 0xbf, 0xfe, 0xff, 0x00]);
  return bytes.length < 65_536 && bytes.every(byte => blank.has(byte)) && !bytes.every(byte => byte === 0);
}

function refuseByLines(path: string, { lines }: CaptureText, limits: CaptureLimits): Problem[] {
  const long = lines.find(({ text }) => text.length > limits.lineLength);
  if (long !== undefined) {
    const size = `has a line of ${long.text.length} characters; the limit is ${limits.lineLength}`;
    return [tooLarge(path, size, long.number)];
  }
  return lines.length > limits.lines ? [tooLarge(path, `has ${lines.length} lines; the limit is ${limits.lines}`)] : [];
}

function tooLarge(path: string, size: string, line?: number): Problem {
  return {
    code: 'file-too-large',
    path,
    ...(line === undefined ? {} : { line }),
    message: `“${path}” ${size}.`,
    hint: 'An article is far smaller: capture its page alone, or split the file.',
  };
}

function empty(path: string): Problem {
  return {
    code: 'empty-file',
    path,
    message: `“${path}” holds no text.`,
    hint: 'Put the article’s text in it, or take it out of articles/.',
  };
}

function unsupported(path: string): Problem {
  return {
    code: 'unsupported-format',
    path,
    message: `“${path}” is of a format that Backfile does not read.`,
    hint: `Formats read: ${readFormats.map(name => `.${name}`).join(' ')}.`,
  };
}
