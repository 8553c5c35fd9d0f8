import { readCapture } from '../capture/read-capture.ts';
import { OperationError } from '../io/operation-error.ts';
import { deleteWithin, writeWithin } from '../io/write-file.ts';
import { recordPathOf } from '../read-records.ts';
import { fingerprintOfText } from '../removal/removed-article.ts';
import { articleUrl } from '../site/addresses.ts';
import { buildDay } from './build-day.ts';
import type { CommandContext, ExitCode } from './context.ts';
import { articleTitle, articleToEdit, type EditedArticle, editedMetadata, nothingWritten } from './edit-metadata.ts';
import { visible } from './terminal.ts';

export interface RemoveOptions {
  /** Needed, unless the article is removed already. */
  readonly reason?: string;
  /** The day of the removal; today when absent. */
  readonly date?: string;
  /** Also deletes the capture. */
  readonly deleteFile?: boolean;
  /** Writes nothing. */
  readonly dryRun?: boolean;
}

/** Takes an article down: writes `removed:` into its NAME.yml, whose comments and other keys stay. */
export async function remove(wanted: string, options: RemoveOptions, context: CommandContext): Promise<ExitCode> {
  const { root, env, terminal } = context;
  const article = articleToEdit(wanted, context);
  const standing = readCapture(article.file).value?.metadata.removed;
  if (standing !== undefined) return finishRemoval(article, options, context);
  const { reason } = options;
  if (reason === undefined) {
    terminal.tell('error: say why the article is taken down: --reason "…". Readers see it.');
    return 2;
  }
  const fingerprint = article.record && fingerprintOfText(article.record);
  const notice = { date: buildDay(options.date, env, '--date').day, reason, ...(fingerprint && { fingerprint }) };
  const text = editedMetadata(article, 'removed', metadata => metadata.set('removed', metadata.createNode(notice)), {
    leavesFrontMatter: options.deleteFile === true,
  });
  for (const line of whatVanishes(article, reason, options)) terminal.print(line);
  if (options.dryRun) return nothingWritten(terminal);
  writeWithin(root, article.path, text);
  if (options.deleteFile) deleteWithin(root, article.file.path);
  terminal.tell(
    `${terminal.paintError('green', '✓')} ${article.path} says \`removed:\` now. Build and publish to take the article down: npx backfile build`,
  );
  return 0;
}

function whatVanishes(article: EditedArticle, reason: string, { deleteFile }: RemoveOptions): readonly string[] {
  const { record, file } = article;
  return [
    articleTitle(article),
    ...(record
      ? [
          `  its page ${articleUrl(record)}, its text in the search, in lists, feeds and downloads: a notice takes its place`,
        ]
      : []),
    `  its record ${recordPathOf(file.path)}, at the next build`,
    deleteFile
      ? `  ${file.path} itself, now`
      : `  not ${file.path} itself: it stays in articles/, unpublished, until you delete it (--delete-file does)`,
    `  readers see the reason: ${visible(reason)}`,
  ];
}

/** What is left to do of a notice that a person wrote: the fingerprint of the text, and the file to delete. */
function finishRemoval(article: EditedArticle, options: RemoveOptions, context: CommandContext): ExitCode {
  const { root, terminal } = context;
  const { file, path, record } = article;
  const known = readCapture(file).value?.metadata.removed?.fingerprint;
  const isMissing = known === undefined && record !== undefined;
  if (!isMissing && !options.deleteFile)
    throw new OperationError(`${file.path} is removed already.`, `The notice is in ${path}.`);
  if (isMissing) {
    const fingerprint = fingerprintOfText(record);
    const text = editedMetadata(article, 'removed', metadata =>
      metadata.setIn(['removed', 'fingerprint'], fingerprint),
    );
    terminal.print(`${path}: the fingerprint of the text, by which copies of it are recognised`);
    if (!options.dryRun) writeWithin(root, path, text);
  }
  if (options.deleteFile) {
    terminal.print(`${file.path}: the file, now. The notice in ${path} stays.`);
    if (file.sidecar === undefined)
      throw new OperationError(
        `The notice is in ${file.path} itself and would be deleted with it. Nothing was deleted.`,
        `Move its metadata to ${path} first.`,
      );
    if (!options.dryRun) deleteWithin(root, file.path);
  }
  return options.dryRun ? nothingWritten(terminal) : 0;
}
