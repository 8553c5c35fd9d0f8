import { type Problem, type Severity, severityOf, sortProblems } from '../problems.ts';
import type { Environment } from '../site/settings/read-settings.ts';
import { counted, type Paint, type Style, type Terminal, visible } from './terminal.ts';

export const severityStyles: Readonly<Record<Severity, Style>> = { error: 'red', warning: 'yellow', note: 'cyan' };

/** Prints every problem with its place, code and remedy; in GitHub Actions also as annotations. */
export function reportProblems(problems: readonly Problem[], terminal: Terminal, env: Environment): void {
  for (const problem of worstFirst(problems)) terminal.tell(formatProblem(problem, terminal.paintError));
  annotateProblems(problems, terminal, env);
}

/** In GitHub Actions every problem stands beside its line. */
export function annotateProblems(problems: readonly Problem[], terminal: Terminal, env: Environment): void {
  if (env['GITHUB_ACTIONS'] !== 'true') return;
  for (const problem of worstFirst(problems)) terminal.command(annotation(problem));
}

export const severities: readonly Severity[] = ['error', 'warning', 'note'];

/** What stops a build together, and first; then by place. */
export function worstFirst(problems: readonly Problem[]): readonly Problem[] {
  const sorted = sortProblems(problems);
  return severities.flatMap(severity => sorted.filter(problem => severityOf(problem) === severity));
}

/** The first cases of a code show the pattern. */
const mostOfACode = 5;

/** Prints the first problems of each code and how many more there are, where the result is a site and not a report. */
export function reportBriefly(problems: readonly Problem[], terminal: Terminal, env: Environment): void {
  const byCode = grouped(sortProblems(problems));
  reportProblems(
    [...byCode.values()].flatMap(alike => alike.slice(0, mostOfACode)),
    terminal,
    env,
  );
  for (const [code, alike] of byCode) {
    const more = alike.length - mostOfACode;
    if (more > 0)
      terminal.tell(`… and ${more} more (${terminal.paintError('dim', code)}). \`npx backfile check\` lists them all.`);
  }
}

function grouped(problems: readonly Problem[]): ReadonlyMap<string, readonly Problem[]> {
  const groups = new Map<string, Problem[]>();
  for (const problem of problems) {
    const alike = groups.get(problem.code);
    if (alike) alike.push(problem);
    else groups.set(problem.code, [problem]);
  }
  return groups;
}

/** `articles/a.txt:3  error  empty-file`, then what is wrong and what to do, each on a line. */
export function formatProblem(problem: Problem, paint: Paint): string {
  const severity = severityOf(problem);
  const head = `${paint('bold', visible(placeOf(problem)))}  ${paint(severityStyles[severity], severity)}  ${paint('dim', problem.code)}`;
  return `${head}\n  ${visible(problem.message)}\n  ${paint('green', '→')} ${visible(problem.hint)}`;
}

/** `articles/a.txt:3` */
export function placeOf({ path, line }: Problem): string {
  return line === undefined ? path : `${path}:${line}`;
}

/** `2 errors and 1 warning`; `no problems` when there are none. */
export function countProblems(problems: readonly Problem[]): string {
  const counts = severities.flatMap(severity => {
    const count = problems.filter(problem => severityOf(problem) === severity).length;
    return count === 0 ? [] : [counted(count, severity)];
  });
  if (counts.length === 0) return 'no problems';
  return counts.length === 1 ? counts.join('') : `${counts.slice(0, -1).join(', ')} and ${counts.at(-1)}`;
}

/** The problem as `--json` prints it. */
export function problemToJson(problem: Problem) {
  return { severity: severityOf(problem), ...problem };
}

/** Tells what a site has more of than a known host takes; it is published all the same. */
export function tellPassedLimits(sentences: readonly string[], { tell, paintError }: Terminal): void {
  for (const passed of sentences) tell(`${paintError('yellow', '!')} ${passed} See docs/publishing.md.`);
}

const commands = { error: 'error', warning: 'warning', note: 'notice' } as const;

/** The workflow command that shows a problem beside its line in a pull request. */
export function annotation(problem: Problem): string {
  const properties = [
    `file=${escapeProperty(problem.path)}`,
    ...(problem.line === undefined ? [] : [`line=${problem.line}`]),
    `title=${escapeProperty(problem.code)}`,
  ];
  return `::${commands[severityOf(problem)]} ${properties.join(',')}::${escapeText(`${problem.message}\n${problem.hint}`)}`;
}

/** The runner reads a command to the end of the line, so a break in a message would end it, or begin another. */
function escapeText(text: string): string {
  return visible(text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A'));
}

function escapeProperty(text: string): string {
  return escapeText(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
