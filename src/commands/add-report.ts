import type { ArticleMetadata } from '../capture/metadata.ts';
import type { Problem } from '../problems.ts';
import type { ArticleRecord } from '../record/article-record.ts';
import { bodyText } from '../record/plain-text.ts';
import { wordCount } from '../site/article-text.ts';
import type { AskedKey } from './add-guesses.ts';
import type { ExitCode } from './context.ts';
import { problemToJson } from './report-problems.ts';
import { counted, type Terminal, visible } from './terminal.ts';

export interface AddOptions extends Partial<Readonly<Record<AskedKey, string>>> {
  readonly yes?: boolean;
  readonly json?: boolean;
  readonly dryRun?: boolean;
}

/** What became of a file: where it went, or why it did not. */
export interface Added {
  readonly from: string;
  readonly action: 'added' | 'there' | 'left-out' | 'unreadable';
  readonly path?: string;
  /** The article that the archive has of it. */
  readonly same?: { readonly kind: 'bytes' | 'copy' | 'address'; readonly path: string };
  readonly headline?: string;
  readonly date?: string;
  readonly outlet?: string;
  readonly words?: number;
  readonly metadata?: ArticleMetadata;
  /** Keys of NAME.yml that were guessed, and from what. */
  readonly evidence?: Readonly<Record<string, string>>;
  readonly missing?: readonly AskedKey[];
  readonly problems?: readonly Problem[];
}

export interface Facts extends Pick<Added, 'headline' | 'date' | 'outlet' | 'words'> {
  readonly byline?: string;
  readonly pictures?: number;
}

/** What the reader made of a file, in one or two lines. */
export function preview(from: string, { headline, date, outlet, byline, words = 0, pictures }: Facts): string {
  const facts = [date, outlet, byline, counted(words, 'word'), pictures ? counted(pictures, 'picture') : undefined];
  const title = headline === undefined ? 'no headline' : `“${visible(headline)}”`;
  return `${visible(from)}\n  ${title}: ${visible(facts.filter(fact => fact !== undefined).join('; '))}`;
}

export function sameText({ kind, path }: NonNullable<Added['same']>): string {
  if (/\.ya?ml$/i.test(path)) return `The article of this address was taken down: ${path}.`;
  if (kind === 'bytes') return `It is there already, to the byte: ${path}.`;
  return kind === 'copy'
    ? `Its text is there already: ${path}.`
    : `Another version of ${path}, which has the same address.`;
}

export function tell(one: Added, { dryRun }: AddOptions, terminal: Terminal): void {
  const { paint } = terminal;
  terminal.print(
    preview(one.from, one)
      .split('\n')
      .slice(0, one.words === undefined ? 1 : 2)
      .join('\n'),
  );
  if (one.same) terminal.print(`  ${sameText(one.same)}`);
  for (const { message, hint } of one.action === 'unreadable' ? (one.problems ?? []) : [])
    terminal.print(`  ${paint('red', visible(message))} ${visible(hint)}`);
  for (const [key, why] of Object.entries(one.evidence ?? {}))
    terminal.print(
      `  ${key}: ${visible(String(Object.entries(one.metadata ?? {}).find(([name]) => name === key)?.[1]))} (${why})`,
    );
  if (one.missing && one.missing.length > 0) terminal.print(`  Not known: ${one.missing.join(', ')}.`);
  if (one.path !== undefined) terminal.print(`  ${paint('green', '→')} ${one.path}${dryRun ? ' (--dry-run)' : ''}`);
  else if (one.action === 'left-out') terminal.print('  Left out.');
}

/** What was left where it is, and what to do with it. */
export function tellOthers(others: readonly string[], files: number, terminal: Terminal): void {
  if (others.length > 0) terminal.tell(`No articles, left where they are: ${named(others)}.`);
  if (others.length === 0 && files === 0) terminal.tell('There are no files in it.');
  if (others.some(path => /\.(?:csv|jsonl?|ndjson|xml|warc|warc\.gz|wacz)$/i.test(path)))
    terminal.tell('Exports with many articles are taken in by `npx backfile import`.');
}

function named(paths: readonly string[]): string {
  const first = paths.slice(0, 5).map(visible).join(', ');
  return paths.length > 5 ? `${first} and ${paths.length - 5} more` : first;
}

export function toJson({ problems = [], ...rest }: Added) {
  return { ...rest, problems: problems.map(problemToJson) };
}

export function summed(added: readonly Added[], { dryRun }: AddOptions, terminal: Terminal): ExitCode {
  const count = (action: Added['action']) => added.filter(one => one.action === action).length;
  const [unreadable, there, left] = [count('unreadable'), count('there'), count('left-out')];
  const mark =
    unreadable > 0 || added.length === 0 ? terminal.paintError('red', '✗') : terminal.paintError('green', '✓');
  const parts = [
    `${counted(count('added'), 'article')} ${dryRun ? 'would be added' : 'added'}`,
    ...(there > 0 ? [`${there} there already`] : []),
    ...(left > 0 ? [`${left} left out`] : []),
    ...(unreadable > 0 ? [`${unreadable} unreadable`] : []),
  ];
  terminal.tell(`${mark} ${parts.join(', ')}.`);
  if (count('added') > 0 && !dryRun) terminal.tell('Look at them with `npx backfile serve --build`.');
  return unreadable > 0 || added.length === 0 ? 1 : 0;
}

/** A problem as the person knows the file, which is not in articles/ yet. */
export function withName(problem: Problem, path: string, from: string): Problem {
  return { ...problem, path: from, message: problem.message.replaceAll(path, from) };
}

export function shownFacts(record: ArticleRecord | undefined, metadata: ArticleMetadata): Facts {
  const headline = metadata.headline ?? record?.headline?.text;
  const date = metadata.date ?? (record && record.date.basis !== 'unknown' ? record.date.edtf : undefined);
  const outlet = metadata.outlet ?? record?.outlet?.text;
  const byline = record?.byline.map(({ text }) => text).join(', ');
  return {
    ...(headline !== undefined && { headline }),
    ...(date !== undefined && { date }),
    ...(outlet !== undefined && { outlet }),
    ...(byline && { byline }),
    words: record ? wordCount(bodyText(record)) : 0,
    ...(record?.pictures && { pictures: record.pictures.length }),
  };
}

export function tooLarge(from: string): Problem {
  return {
    code: 'file-too-large',
    path: from,
    message: `“${from}” is larger than an article may be.`,
    hint: 'Save only its page, or split the file.',
  };
}
