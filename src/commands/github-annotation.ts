import { type Problem, severityOf } from '../problems.ts';

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
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeText(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
