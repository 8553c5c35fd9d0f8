import type { Outcome, Problem } from '../problems.ts';
import { articleIdOf } from './article-id.ts';
import type { ArticleFile, ArticleId, Capture } from './capture.ts';
import type { DeclaredEncoding } from './decode.ts';
import { fixityOf } from './fixity.ts';
import { extensions, type FormatName, formatOf } from './formats/capabilities.ts';
import { readHtml } from './formats/html.ts';
import { readMarkdown } from './formats/markdown.ts';
import { type CaptureText, readText } from './formats/text.ts';
import { isArticleId } from './former-addresses.ts';
import { type CaptureLimits, captureLimits } from './limits.ts';
import type { ArticleMetadata } from './metadata.ts';
import { readSidecar, refuseElsewhere, statedEncoding } from './read-metadata.ts';

export interface CaptureOptions {
  readonly limits?: CaptureLimits;
  /** The file is read as if nothing were said of it: so one whose metadata has a fault can be looked at. */
  readonly ignoresMetadata?: boolean;
}

/** Reads one article's file into lines, with what the file says of itself. */
type FormatReader = (
  file: ArticleFile,
  metadata: ArticleMetadata,
  declared: DeclaredEncoding | undefined,
  ignoresMetadata: boolean,
) => Outcome<CaptureText>;

const readers: Readonly<Record<FormatName, FormatReader>> = {
  text: readText,
  markdown: readMarkdown,
  html: readHtml,
  docx: readHtml,
  odt: readHtml,
  pdf: readHtml,
  rtf: readHtml,
};

/** Turns the bytes of one article into numbered lines with what is known of them, or says why that cannot be done. */
export function readCapture(file: ArticleFile, options: CaptureOptions = {}): Outcome<Capture> {
  const { limits = captureLimits, ignoresMetadata = false } = options;
  const format = formatOf(file.path);
  if (format === undefined) return { problems: [unsupported(file.path)] };
  const refused = refuseBySize(file, limits);
  if (file.fault) return { problems: [file.fault] };
  const sidecar = ignoresMetadata ? { value: {}, problems: [] } : readSidecar(file);
  const metadata = sidecar.value;
  if (refused !== undefined || metadata === undefined) {
    return { problems: [...(refused === undefined ? [] : [refused]), ...sidecar.problems] };
  }
  const { value: text, problems } = readers[format](file, metadata, statedEncoding(file, metadata), ignoresMetadata);
  if (text === undefined) return { problems };
  const refusedLines = [...refuseByLines(file.path, text, limits), ...refuseElsewhere(file, text)];
  if (refusedLines.length > 0) return { problems: [...problems, ...refusedLines] };
  return {
    value: {
      id: idOf(file.path, text.metadata),
      path: file.path,
      format,
      fixity: file.fixity ?? fixityOf(file.bytes),
      ...text,
    },
    problems,
  };
}

function refuseBySize({ path, bytes }: ArticleFile, limits: CaptureLimits): Problem | undefined {
  if (bytes.length > limits.bytes) return tooLarge(path, `has ${bytes.length} bytes; the limit is ${limits.bytes}`);
  return bytes.length === 0 || isBlank(bytes) ? empty(path) : undefined;
}

/** The id that an editor gives, or else that of the path. */
export function idOf(path: string, { id }: Pick<ArticleMetadata, 'id'>): ArticleId {
  return id !== undefined && isArticleId(id) ? id : articleIdOf(path);
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
    hint: 'An article is far smaller. Save only its page, or split the file.',
  };
}

function empty(path: string): Problem {
  return {
    code: 'empty-file',
    path,
    message: `“${path}” has no text.`,
    hint: 'Put the article’s text in it, or remove it from articles/.',
  };
}

function unsupported(path: string): Problem {
  return {
    code: 'unsupported-format',
    path,
    message: `Backfile does not read files like “${path}”.`,
    hint: `It reads ${extensions.join(', ')}. Save the article as one of these, or move the file out of articles/.`,
  };
}
