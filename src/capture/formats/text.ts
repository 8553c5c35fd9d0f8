import { hasErrors, type Outcome, type Problem } from '../../problems.ts';
import type { ArticleFile, Capture, CaptureLine, Encoding } from '../capture.ts';
import { type DeclaredEncoding, decodeCapture } from '../decode.ts';
import { findMojibake, findOtherAlphabet } from '../garbled-text.ts';
import { splitLines } from '../lines.ts';
import type { ArticleMetadata } from '../metadata.ts';
import { type FrontMatter, readFrontMatter, unreadFrontMatter } from '../read-metadata.ts';

/** The parts of a capture that its format decides. */
export type CaptureText = Pick<
  Capture,
  'lines' | 'encoding' | 'frontMatterLines' | 'metadata' | 'page' | 'pictures' | 'embeds'
>;

/** Lines and metadata of a text or Markdown capture. */
export function readText(
  file: ArticleFile,
  sidecar: ArticleMetadata,
  declared: DeclaredEncoding | undefined,
  ignoresMetadata = false,
): Outcome<CaptureText> {
  const decoded = decodeCapture(file.path, file.bytes, declared);
  if (decoded.value === undefined) return { problems: decoded.problems };
  const { text, encoding } = decoded.value;
  const lines = splitLines(text);
  const front = ignoresMetadata ? unreadFrontMatter(lines) : readFrontMatter(file.path, lines);
  return textOf(file, lines, encoding, sidecar, front);
}

function textOf(
  file: ArticleFile,
  lines: readonly CaptureLine[],
  encoding: Encoding,
  sidecar: ArticleMetadata,
  front: Outcome<FrontMatter>,
): Outcome<CaptureText> {
  const frontMatterLines = front.value?.lineCount ?? 0;
  const problems: Problem[] = [...front.problems, ...findGarbled(file.path, lines.slice(frontMatterLines), encoding)];
  if (hasErrors(front.problems)) return { problems };
  if (lines.slice(frontMatterLines).every(({ text }) => text.trim() === '')) {
    return { problems: [...problems, noTextBelow(file.path)] };
  }
  if (front.value !== undefined && file.sidecar !== undefined) problems.push(metadataTwice(file));
  const metadata = { ...front.value?.metadata, ...sidecar };
  return { value: { lines, encoding, frontMatterLines, metadata }, problems };
}

/** Letters that a wrong decoding garbled, here or before the capture came here. */
export function findGarbled(path: string, lines: readonly CaptureLine[], encoding: Encoding): readonly Problem[] {
  return [...findOtherAlphabet(path, lines, encoding), ...findMojibake(path, lines)];
}

function noTextBelow(path: string): Problem {
  return {
    code: 'empty-file',
    path,
    message: `“${path}” has front matter but no text below it.`,
    hint: 'Put the article’s text below the second “---”, or remove the file from articles/.',
  };
}

function metadataTwice({ path, sidecar }: ArticleFile): Problem {
  return {
    code: 'metadata-twice',
    path,
    line: 1,
    message: `“${path}” has front matter, but there is also “${sidecar?.path}”. Only one is allowed.`,
    hint: `Move everything into one of them. With ${sidecar?.path} the article’s file stays as it was saved.`,
  };
}
