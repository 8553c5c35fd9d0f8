import { type Document, isMap, stringify } from 'yaml';
import type { ArticleFile } from '../capture/capture.ts';
import { metadataPathOf } from '../capture/pair-sidecars.ts';
import { readCapture } from '../capture/read-capture.ts';
import { yamlDocument } from '../capture/read-yaml.ts';
import { OperationError } from '../io/operation-error.ts';
import { type ArticleSources, readArticleSources } from '../io/read-sources.ts';
import { noMemory } from '../memory.ts';
import { loadAuthority } from '../names/load-authority.ts';
import { knownBefore, recordOfCapture } from '../read-records.ts';
import type { ArticleRecord } from '../record/article-record.ts';
import { headlineText } from '../site/article-text.ts';
import { readSettings } from '../site/settings/read-settings.ts';
import type { CommandContext, ExitCode } from './context.ts';
import { findArticle } from './find-article.ts';
import { visible } from './terminal.ts';

/** An article whose NAME.yml a command is to change. */
export interface EditedArticle {
  readonly file: ArticleFile;
  /** Absent where no article was found in the file. */
  readonly record?: ArticleRecord;
  /** NAME.yml, whether it is there or not. */
  readonly path: string;
}

/** @throws OperationError when there is no such article, or its file cannot be read. */
export function articleToEdit(wanted: string, { root, env }: CommandContext): EditedArticle {
  const sources: ArticleSources = readArticleSources(root, articles => findArticle(wanted, articles, root));
  const { article: file } = sources;
  if (file === undefined)
    throw new OperationError(`“${wanted}” cannot be read.`, '`npx backfile check` says what is wrong with it.');
  const known = knownBefore(readSettings(sources.settings, env).value, loadAuthority(sources.authority).value.events);
  const { value } = recordOfCapture(file, sources.record, known, noMemory);
  return { file, ...(value && { record: value.record }), path: file.sidecar?.path ?? metadataPathOf(file.path) };
}

/** How a command ends that was only to say what it would do. */
export function nothingWritten(terminal: CommandContext['terminal']): ExitCode {
  terminal.tell('Nothing was written (--dry-run).');
  return 0;
}

/** `articles/ferry.txt: “Harbour town votes”`, as an editor knows it. */
export function articleTitle({ file, record }: EditedArticle): string {
  return record ? `${file.path}: “${visible(headlineText(record, 'no headline'))}”` : file.path;
}

/**
 * The text of NAME.yml with a change; its comments and other keys stay.
 *
 * @param key what is written, for the message
 * @throws OperationError where it cannot be edited
 */
export function editedMetadata(
  { file, path }: EditedArticle,
  key: string,
  change: (metadata: Document) => void,
  { leavesFrontMatter = false } = {},
): string {
  const hasFrontMatter = file.sidecar === undefined && (readCapture(file).value?.frontMatterLines ?? 0) > 0;
  if (hasFrontMatter && !leavesFrontMatter)
    throw new OperationError(
      `${file.path} has its metadata at its head, and Backfile does not change captures. Nothing was written.`,
      key === 'removed'
        ? 'Write `removed:` there yourself, or delete the file as well with --delete-file: its notice is then kept in a .yml file.'
        : `Write \`${key}:\` there yourself: docs/article-metadata.md has an example.`,
    );
  const before = file.sidecar ? new TextDecoder().decode(file.sidecar.bytes) : '';
  return changedYaml(path, before, change);
}

/** A NAME.yml with a change; nothing, when nothing is there yet. @throws OperationError where its YAML has a fault. */
export function changedYaml(path: string, before: string, change: (metadata: Document) => void): string {
  const document = yamlDocument(before);
  if (document.errors.length > 0)
    throw new OperationError(`${path} has a fault. Nothing was written.`, '`npx backfile check` says where.');
  if (isMap(document.contents)) {
    change(document);
    return document.toString({ lineWidth: 0 });
  }
  // Nothing, or nothing but comments.
  const written = yamlDocument('{}');
  if (isMap(written.contents)) written.contents.flow = false;
  change(written);
  return `${before === '' ? '' : `${before.trimEnd()}\n`}${stringify(written.toJSON(), { lineWidth: 0 })}`;
}
