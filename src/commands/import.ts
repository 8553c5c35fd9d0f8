import { resolve } from 'node:path';
import type { ImportChoices, ImportScratch } from '../imports/imported.ts';
import { type ImportResult, importArticles } from '../io/import-articles.ts';
import { openScratch } from '../io/import-scratch.ts';
import { existingFile, isFolder, MediaFolder } from '../io/media-folder.ts';
import { readStandingArticles } from '../io/new-articles.ts';
import { OperationError } from '../io/operation-error.ts';
import { readBytes } from '../io/regular-file.ts';
import { writeFile } from '../io/write-file.ts';
import { hasErrors, sortProblems } from '../problems.ts';
import type { CommandContext, ExitCode } from './context.ts';
import { planImport } from './import-kinds.ts';
import type { Ask } from './new.ts';
import { countProblems, problemToJson, reportBriefly } from './report-problems.ts';
import { counted, visible } from './terminal.ts';

export interface ImportFlags {
  /** With commas between them. */
  readonly states?: string;
  readonly types?: string;
  readonly site?: string;
  readonly match?: string;
  /** Writes nothing, and says what a web archive holds. */
  readonly list?: boolean;
  readonly columns?: string;
  readonly media?: string;
  readonly dryRun?: boolean;
  readonly yes?: boolean;
  readonly json?: boolean;
}

/** Brings the articles of an export into the archive; what it has already stays as it is. */
export async function importExport(
  words: { readonly kind: string; readonly file: string | undefined },
  options: ImportFlags,
  context: CommandContext,
  { folder, ask }: { readonly folder: string; readonly ask?: Ask | undefined },
): Promise<ExitCode> {
  const scratch = openScratch();
  try {
    return await carryOut(words, options, context, { folder, ask, scratch });
  } finally {
    scratch.close();
  }
}

async function carryOut(
  words: { readonly kind: string; readonly file: string | undefined },
  options: ImportFlags,
  context: CommandContext,
  { folder, ask, scratch }: { readonly folder: string; readonly ask: Ask | undefined; readonly scratch: ImportScratch },
): Promise<ExitCode> {
  const { terminal, root } = context;
  const media = options.media === undefined ? undefined : mediaFolder(resolve(folder, options.media));
  const columns = columnsPath(words, options, folder);
  const choices = choicesOf(options, columns);
  const { path, planned, progress } = await planImport(words, choices, {
    folder,
    progress: terminal.progress,
    scratch,
  });
  if (options.list) {
    for await (const line of planned.list?.() ?? []) terminal.print(visible(line));
    return 0;
  }
  const holds = planned.holds.map(([noun, count]) => counted(count, noun)).join(', ');
  terminal.tell(visible(`${planned.title}${holds === '' ? '' : `: ${holds}`}.`));
  for (const line of planned.columns?.trimEnd().split('\n') ?? []) terminal.tell(`  ${visible(line)}`);
  if (!options.dryRun && !options.yes && !(await isWanted(ask))) {
    terminal.tell('Nothing was written.');
    return 0;
  }
  if (planned.columns !== undefined && choices.columns === undefined && !options.dryRun) {
    writeFile(columns, planned.columns);
    terminal.tell(`Which column is what stands in ${columns}, for the next time.`);
  }
  const standing = readStandingArticles(root);
  const result = await importArticles(planned.entries(), {
    ...{ standing, media, source: path, isDryRun: options.dryRun === true },
    step: written => terminal.progress(`${progress()}, ${counted(written, 'new article')}…`),
  });
  return report(result, path, options, context);
}

/** `dump.csv.columns.yml` beside the export, unless another file is named. */
function columnsPath(
  { kind, file }: { kind: string; file: string | undefined },
  { columns }: ImportFlags,
  folder: string,
): string {
  return resolve(folder, columns ?? `${(file ?? kind).replace(/[/]+$/, '')}.columns.yml`);
}

/** More is no list of columns. */
const mostColumnsText = 256 * 1024;

function choicesOf({ states, types, site, match }: ImportFlags, columns: string): ImportChoices {
  const isThere = existingFile(columns);
  return {
    ...(states !== undefined && { states: listed(states) }),
    ...(types !== undefined && { types: listed(types) }),
    ...(site !== undefined && { site }),
    ...(match !== undefined && { match }),
    ...(isThere && { columns: new TextDecoder().decode(readBytes(columns, mostColumnsText)) }),
  };
}

function listed(words: string): readonly string[] {
  return words
    .split(',')
    .map(word => word.trim())
    .filter(word => word !== '');
}

function mediaFolder(path: string): MediaFolder {
  if (!isFolder(path))
    throw new OperationError(`There is no folder ${path}.`, 'Name the folder with the site’s pictures with --media.');
  return new MediaFolder(path);
}

async function isWanted(ask: Ask | undefined): Promise<boolean> {
  if (ask === undefined)
    throw new OperationError(
      'Nobody is there to confirm the import. Nothing was written.',
      'Say --yes to import, or --dry-run to see what would come of it.',
    );
  return /^y(?:es)?$/i.test((await ask('Import them? [y/N] ')).trim());
}

function report(
  { written, there, pictures, leftOut, problems }: ImportResult,
  source: string,
  { json, dryRun }: ImportFlags,
  { terminal, env }: CommandContext,
): ExitCode {
  const told = sortProblems(problems);
  const failed = hasErrors(told);
  reportBriefly(told, terminal, env);
  for (const { what, count, hint } of leftOut)
    terminal.tell(
      `Left out: ${count.toLocaleString('en')} ${visible(what)}${hint === undefined ? '' : ` (${visible(hint)} takes them in)`}.`,
    );
  if (json) terminal.printJson({ source, written, there, pictures, leftOut, problems: told.map(problemToJson) });
  const mark = failed ? terminal.paintError('red', '✗') : terminal.paintError('green', '✓');
  const done = dryRun ? 'would be written (--dry-run)' : 'written';
  const parts = [
    `${counted(written.length, 'article')} ${done}`,
    ...(pictures > 0 ? [counted(pictures, 'picture')] : []),
    ...(there > 0 ? [`${there.toLocaleString('en')} there already`] : []),
  ];
  terminal.tell(`${mark} ${visible(source)}: ${parts.join(', ')} (${countProblems(told)}).`);
  if (!dryRun && written.length > 0) terminal.tell('Look at them with `npx backfile serve --build`.');
  return failed ? 1 : 0;
}
