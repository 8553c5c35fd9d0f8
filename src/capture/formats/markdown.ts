import type { Outcome } from '../../problems.ts';
import type { ArticleFile } from '../capture.ts';
import type { DeclaredEncoding } from '../decode.ts';
import { markdownEmbeds } from '../markdown-embeds.ts';
import { withMarkdownMarks } from '../markdown-lines.ts';
import { markdownPictures } from '../markdown-pictures.ts';
import type { ArticleMetadata } from '../metadata.ts';
import { type CaptureText, readText } from './text.ts';

/** Lines and metadata of a Markdown capture; below the front matter, with the marks of each line. */
export function readMarkdown(
  file: ArticleFile,
  sidecar: ArticleMetadata,
  declared: DeclaredEncoding | undefined,
  ignoresMetadata = false,
): Outcome<CaptureText> {
  const { value, problems } = readText(file, sidecar, declared, ignoresMetadata);
  if (value === undefined) return { problems };
  const { lines, frontMatterLines } = value;
  const marked = withMarkdownMarks(lines.slice(frontMatterLines), value.metadata.url);
  const all = [...lines.slice(0, frontMatterLines), ...marked];
  const pictures = markdownPictures(all, file, value.metadata.url);
  const embeds = markdownEmbeds(all, value.metadata.url);
  const shown = { ...(pictures.length > 0 && { pictures }), ...(embeds.length > 0 && { embeds }) };
  return { value: { ...value, lines: all, ...shown }, problems };
}
