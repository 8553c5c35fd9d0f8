import { isSeq } from 'yaml';
import { readCapture } from '../capture/read-capture.ts';
import { OperationError } from '../io/operation-error.ts';
import { writeWithin } from '../io/write-file.ts';
import { articleUrl } from '../site/addresses.ts';
import { buildDay } from './build-day.ts';
import type { CommandContext, ExitCode } from './context.ts';
import { articleTitle, articleToEdit, type EditedArticle, editedMetadata, nothingWritten } from './edit-metadata.ts';
import { visible } from './terminal.ts';

interface Dated {
  /** Today when absent. */
  readonly date?: string;
  /** Writes nothing. */
  readonly dryRun?: boolean;
}

export interface CorrectOptions extends Dated {
  readonly note: string;
}

export interface RetractOptions extends Dated {
  readonly reason: string;
}

/** Adds a dated note of what was wrong to NAME.yml; notes that are there stay. */
export async function correct(wanted: string, options: CorrectOptions, context: CommandContext): Promise<ExitCode> {
  const article = articleToEdit(wanted, context);
  refuseRemoved(article);
  const note = { date: buildDay(options.date, context.env, '--date').day, note: options.note };
  const text = editedMetadata(article, 'corrections', metadata => {
    const notes = metadata.get('corrections');
    if (isSeq(notes)) notes.add(metadata.createNode(note));
    else metadata.set('corrections', metadata.createNode([note]));
  });
  const shown = [`  its page shows above the text: ${note.date}, ${visible(options.note)}`];
  return write(article, text, shown, options, context);
}

/** Writes into NAME.yml that the outlet withdrew the article, which stays to be read under a notice. */
export async function retract(wanted: string, options: RetractOptions, context: CommandContext): Promise<ExitCode> {
  const article = articleToEdit(wanted, context);
  refuseRemoved(article);
  if (readCapture(article.file).value?.metadata.retracted !== undefined)
    throw new OperationError(`${article.file.path} is retracted already.`, `The notice is in ${article.path}.`);
  const notice = { date: buildDay(options.date, context.env, '--date').day, reason: options.reason };
  const text = editedMetadata(article, 'retracted', metadata => metadata.set('retracted', metadata.createNode(notice)));
  const shown = [
    '  leaves the search, the feeds and the sitemap',
    ...(article.record ? [`  its page ${articleUrl(article.record)} stays, with a notice`] : []),
    `  readers see the reason: ${visible(options.reason)}`,
  ];
  return write(article, text, shown, options, context);
}

function refuseRemoved({ file, path }: EditedArticle): void {
  if (readCapture(file).value?.metadata.removed === undefined) return;
  throw new OperationError(`${file.path} is removed, so readers would see nothing of it.`, `The notice is in ${path}.`);
}

function write(
  article: EditedArticle,
  text: string,
  shown: readonly string[],
  { dryRun }: Dated,
  { root, terminal }: CommandContext,
): ExitCode {
  for (const line of [articleTitle(article), ...shown]) terminal.print(line);
  if (dryRun) return nothingWritten(terminal);
  writeWithin(root, article.path, text);
  terminal.tell(
    `${terminal.paintError('green', '✓')} It is in ${article.path}. Build and publish to show it: npx backfile build`,
  );
  return 0;
}
