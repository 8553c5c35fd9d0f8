import type { Document } from 'yaml';
import { readCapture } from '../capture/read-capture.ts';
import { OperationError } from '../io/operation-error.ts';
import { readSources } from '../io/read-sources.ts';
import { deleteWithin, writeWithin } from '../io/write-file.ts';
import { readArchive } from '../pipeline.ts';
import { recordPathOf } from '../read-records.ts';
import { sourceOf } from '../record/article-record.ts';
import { fingerprintOfText, picturesOf } from '../removal/removed-article.ts';
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
  /** Of several captures of the article, only this one; the others stay. */
  readonly onlyThisVersion?: boolean;
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
  const others = otherVersions(article, context);
  const mayStayIn = options.onlyThisVersion ? others : [];
  const all = options.onlyThisVersion ? [article] : [article, ...others.map(path => articleToEdit(path, context))];
  const { day } = buildDay(options.date, env, '--date');
  const texts = all.map(one => withNotice(one, { date: day, reason, mayStayIn }, options));
  for (const one of all) for (const line of whatVanishes(one, reason, options)) terminal.print(line);
  if (options.onlyThisVersion && others.length > 0) terminal.print(`The article stays, with ${others.join(', ')}.`);
  if (options.dryRun) return nothingWritten(terminal);
  for (const [at, { path, file }] of all.entries()) {
    writeWithin(root, path, texts[at] ?? '');
    if (options.deleteFile) deleteWithin(root, file.path);
  }
  const paths = all.map(({ path }) => path).join(', ');
  terminal.tell(
    `${terminal.paintError('green', '✓')} ${paths} ${all.length > 1 ? 'say' : 'says'} \`removed:\` now. Build and publish to take the article down: npx backfile build`,
  );
  return 0;
}

/** The captures of the same article; a removal is of them all, for each has nearly the text of the others. */
function otherVersions({ file }: EditedArticle, { root, env }: CommandContext): readonly string[] {
  const { whole } = readArchive(readSources(root), env);
  const family = [...whole.versioned.values()].map(({ versions }) => versions.map(sourceOf));
  return (family.find(paths => paths.includes(file.path)) ?? []).filter(path => path !== file.path);
}

interface Notice {
  readonly date: string;
  readonly reason: string;
  readonly mayStayIn: readonly string[];
}

/** The text of NAME.yml with the notice; of a version, also what it is known by as one when its file is deleted. */
function withNotice(article: EditedArticle, { mayStayIn, ...notice }: Notice, options: RemoveOptions): string {
  const fingerprint = article.record && fingerprintOfText(article.record);
  const { sourceUrl, captured } = article.record ?? {};
  const ofVersion = mayStayIn.length > 0 ? { ...(sourceUrl && { url: sourceUrl }), ...(captured && { captured }) } : {};
  const pictures = picturesOf(article.record);
  const known = { ...(fingerprint && { fingerprint }), ...(pictures.length > 0 && { pictures }) };
  const removed = { ...notice, ...known, ...(mayStayIn.length > 0 && { mayStayIn }) };
  const change = (metadata: Document) => {
    for (const [key, value] of Object.entries(ofVersion)) if (!metadata.has(key)) metadata.set(key, value);
    metadata.set('removed', metadata.createNode(removed));
  };
  return editedMetadata(article, 'removed', change, { leavesFrontMatter: options.deleteFile === true });
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
    const pictures = picturesOf(record);
    const text = editedMetadata(article, 'removed', metadata => {
      metadata.setIn(['removed', 'fingerprint'], fingerprint);
      if (pictures.length > 0) metadata.setIn(['removed', 'pictures'], metadata.createNode(pictures));
    });
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
