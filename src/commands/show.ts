import { articleIdOf, withDistinctIds } from '../capture/article-id.ts';
import { readCapture } from '../capture/read-capture.ts';
import { type ArticleSources, readArticleSources } from '../io/read-sources.ts';
import { noMemory } from '../memory.ts';
import { loadAuthority } from '../names/load-authority.ts';
import { hasErrors, type Outcome } from '../problems.ts';
import { knownBefore, linesOf, recordOfCapture } from '../read-records.ts';
import type { LabelledLine, Repair } from '../reading/labelled-line.ts';
import { labelRow } from '../reading/labels.ts';
import type { ArticleRecord } from '../record/article-record.ts';
import { labelledLines } from '../record/ledger.ts';
import { formatRecord } from '../record/record-markdown.ts';
import { type Environment, readSettings } from '../site/settings/read-settings.ts';
import type { CommandContext, ExitCode } from './context.ts';
import { findArticle } from './find-article.ts';
import { problemToJson, reportProblems } from './report-problems.ts';
import { type Paint, type Style, visible } from './terminal.ts';

export interface ShowOptions {
  readonly json?: boolean;
}

/** Prints the record and the ledger of one capture, named by its path, its file's name or its id. */
export async function show(wanted: string, options: ShowOptions, context: CommandContext): Promise<ExitCode> {
  const { root, env, terminal } = context;
  const sources = readArticleSources(root, articles => findArticle(wanted, articles, root));
  const { value: article, problems } = readChosen(sources, env);
  reportProblems(problems, terminal, env);
  if (options.json) {
    const { record, lines } = article ?? {};
    terminal.printJson({ record, lines, problems: problems.map(problemToJson) }, 2);
  } else {
    if (article?.record)
      terminal.print(`${formatRecord(article.record).trimEnd().split('\n').map(visible).join('\n')}\n`);
    for (const line of formatLedger(article?.lines ?? [], terminal.paint)) terminal.print(line);
  }
  return hasErrors(problems) ? 1 : 0;
}

interface ShownArticle {
  /** Absent when no line of the file belongs to an article. */
  readonly record?: ArticleRecord;
  readonly lines: readonly LabelledLine[];
}

/** The article as the build has it, with the id that its address has there. */
function readChosen(
  { article, record: standing, withIds, ...sources }: ArticleSources,
  env: Environment,
): Outcome<ShownArticle> {
  if (article === undefined) return { problems: sources.problems };
  const settings = readSettings(sources.settings, env).value;
  const known = knownBefore(settings, loadAuthority(sources.authority).value.events);
  const { value, problems } = recordOfCapture(article, standing, known, noMemory);
  const told = [...sources.problems, ...problems];
  // With a fault in its metadata, the file itself can be looked at all the same.
  const capture = readCapture(article).value ?? readCapture(article, { ignoresMetadata: true }).value;
  if (capture === undefined) return { problems: told };
  // A file without an article has no record. Its lines say why.
  if (value === undefined) return { value: { lines: linesOf(capture, known) }, problems: told };
  const ids = withDistinctIds(withIds.map(path => ({ id: articleIdOf(path), path })));
  const isGiven = value.record.id !== articleIdOf(article.path);
  const id = (isGiven ? undefined : ids.find(({ path }) => path === article.path)?.id) ?? value.record.id;
  const record = { ...value.record, id };
  return { value: { record, lines: labelledLines(capture, record) }, problems: told };
}

/** The ledger: every line of the capture with its label, how sure that is, the rule that decided, and its reason. */
export function formatLedger(lines: readonly LabelledLine[], paint: Paint): string[] {
  const numberWidth = String(lines.at(-1)?.number ?? 0).length;
  const pages = lines.reduce((most, { page = 0 }) => Math.max(most, page), 0);
  const pageWidth = pages === 0 ? 0 : String(pages).length + 4;
  const labelWidth = lines.reduce((most, line) => Math.max(most, labelOf(line).length), 0);
  return lines.map(line => {
    const number = String(line.number).padStart(numberWidth);
    const label = paint(labelRow(line.label).colour, labelOf(line).padEnd(labelWidth));
    const page = (line.page === undefined ? '' : `  p. ${line.page}`).padEnd(pageWidth);
    const head = `${paint('dim', number + page)}  ${label}  ${paintConfidence(line.confidence, paint)}`;
    if (line.label === 'blank') return head;
    const margin = `\n${' '.repeat(numberWidth + pageWidth + 2)}`;
    const under = [`${line.rule}: ${line.reason}`, ...(line.repairs ?? []).map(repairText)];
    return `${head}  ${excerpt(line.text)}${under.map(text => margin + paint('dim', visible(text))).join('')}`;
  });
}

function repairText({ rule, stood, stands, reason }: Repair): string {
  return `${rule}: “${stood}” is shown as “${stands}”: ${reason}`;
}

function labelOf({ label, kind }: LabelledLine): string {
  return kind === undefined || kind === label ? label : `${label} (${kind})`;
}

function paintConfidence(confidence: number, paint: Paint): string {
  const style: Style = confidence >= 0.9 ? 'green' : confidence >= 0.7 ? 'yellow' : 'red';
  return paint(style, confidence.toFixed(2));
}

/** As much of a line as fits beside its label; the capture itself holds the rest. */
function excerpt(text: string): string {
  const characters = [...visible(text.trim())];
  return characters.length <= 96 ? characters.join('') : `${characters.slice(0, 95).join('')}…`;
}
