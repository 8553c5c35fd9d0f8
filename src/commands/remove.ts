import { isMap, parseDocument, stringify } from 'yaml';
import type { ArticleFile } from '../capture/capture.ts';
import { metadataPathOf } from '../capture/pair-sidecars.ts';
import { readCapture } from '../capture/read-capture.ts';
import { OperationError } from '../io/operation-error.ts';
import { readArticleSources } from '../io/read-sources.ts';
import { deleteWithin, writeWithin } from '../io/write-file.ts';
import { noMemory } from '../memory.ts';
import { loadAuthority } from '../names/load-authority.ts';
import { knownBefore, recordOfCapture, recordPathOf } from '../read-records.ts';
import type { ArticleRecord } from '../record/article-record.ts';
import { fingerprintOfText } from '../removal/removed-article.ts';
import { articleUrl } from '../site/addresses.ts';
import { headlineText } from '../site/article-text.ts';
import { readSettings } from '../site/settings/read-settings.ts';
import { buildDay } from './build-day.ts';
import type { CommandContext, ExitCode } from './context.ts';
import { findArticle } from './find-article.ts';
import { visible } from './terminal.ts';

export interface RemoveOptions {
  readonly reason: string;
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
  const sources = readArticleSources(root, articles => findArticle(wanted, articles, root));
  const { article } = sources;
  if (article === undefined)
    throw new OperationError(`“${wanted}” cannot be read.`, 'Look at it with `backfile check`.');
  const known = knownBefore(readSettings(sources.settings, env).value, loadAuthority(sources.authority).value.events);
  const { value } = recordOfCapture(article, sources.record, known, noMemory);
  const path = article.sidecar?.path ?? metadataPathOf(article.path);
  const { day } = buildDay(options.date, env);
  const notice = { date: day, reason: options.reason, ...(value && { fingerprint: fingerprintOfText(value.record) }) };
  const text = withNotice(article, path, notice, options.deleteFile === true);
  for (const line of whatVanishes(article, value?.record, options)) terminal.print(line);
  if (options.dryRun) {
    terminal.tell('Nothing was written (--dry-run).');
    return 0;
  }
  writeWithin(root, path, text);
  if (options.deleteFile) deleteWithin(root, article.path);
  terminal.tell(
    `${terminal.paintError('green', '✓')} ${path} says \`removed:\` now. Build and publish to take the article down.`,
  );
  return 0;
}

function whatVanishes(
  { path }: ArticleFile,
  record: ArticleRecord | undefined,
  { deleteFile, reason }: RemoveOptions,
): readonly string[] {
  const title = record ? `: “${visible(headlineText(record, 'no headline'))}”` : '';
  return [
    `${path}${title}`,
    ...(record
      ? [
          `  its page ${articleUrl(record)}, its text in the search, in lists, feeds and downloads: a notice takes its place`,
        ]
      : []),
    `  its record ${recordPathOf(path)}, at the next build`,
    deleteFile
      ? `  ${path} itself, now`
      : `  not ${path} itself: it stays in articles/, unpublished, until you delete it (--delete-file does)`,
    `  readers see the reason: ${visible(reason)}`,
  ];
}

/** NAME.yml with the notice. @throws OperationError where it cannot be written, or is written already. */
function withNotice(article: ArticleFile, path: string, notice: object, deletesFile: boolean): string {
  const capture = readCapture(article).value;
  if (capture?.metadata.removed !== undefined)
    throw new OperationError(`${article.path} is removed already.`, `The notice is in ${path}.`);
  if (article.sidecar === undefined && (capture?.frontMatterLines ?? 0) > 0 && !deletesFile)
    throw new OperationError(
      `${article.path} has its metadata at its head, and Backfile does not change captures. Nothing was written.`,
      'Write `removed:` there yourself, or delete the file as well with --delete-file: its notice is then kept in a .yml file.',
    );
  const before = article.sidecar ? new TextDecoder().decode(article.sidecar.bytes) : '';
  const document = parseDocument(before, { schema: 'failsafe', uniqueKeys: false });
  if (document.errors.length > 0)
    throw new OperationError(`${path} has a fault. Nothing was written.`, '`backfile check` says where.');
  // Nothing, or nothing but comments.
  if (!isMap(document.contents))
    return `${
      before === ''
        ? ''
        : `${before.trimEnd()}
`
    }${stringify({ removed: notice }, { lineWidth: 0 })}`;
  document.set('removed', document.createNode(notice));
  return document.toString({ lineWidth: 0 });
}
