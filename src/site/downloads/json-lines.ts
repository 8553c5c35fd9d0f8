import type { Article } from '../archive.ts';
import type { ArchiveSettings } from '../settings/settings.ts';
import { publishedArticle } from './article-json.ts';
import { textChunks } from './text-chunks.ts';

/** JSON Lines: what each article's index.json holds, one article a line. */
export function jsonLines(settings: ArchiveSettings, articles: readonly Article[]): Iterable<Uint8Array> {
  return textChunks(lines(settings, articles));
}

function* lines(settings: ArchiveSettings, articles: readonly Article[]): Iterable<string> {
  for (const article of articles) yield `${JSON.stringify(publishedArticle(settings, article))}\n`;
}
