import { type Problem, severityOf } from '../problems.ts';
import type { ArticleRecord } from '../record/article-record.ts';
import { countProblems, worstFirst } from './report-problems.ts';
import { counted, visible } from './terminal.ts';

/** What articles do not say, though nothing is wrong with them: `Of the articles: 5 undated, 3 without an outlet.` */
export function missingFacts(records: readonly ArticleRecord[]): string {
  const gaps = [
    [records.filter(({ date }) => date.basis === 'unknown').length, 'undated'],
    [records.filter(({ outlet }) => outlet === undefined).length, 'without an outlet'],
    [records.filter(({ headline }) => headline === undefined).length, 'without a headline'],
  ] as const;
  const told = gaps.flatMap(([count, what]) => (count === 0 ? [] : [`${count.toLocaleString('en')} ${what}`]));
  return told.length === 0 ? '' : `Of the articles: ${told.join(', ')}.`;
}

/** Rows of the table; what a host takes as a comment has room for them. */
const mostRows = 100;

/** Characters of a cell. */
const longestCell = 300;

/** The report for a pull request: how many of what, and a table with the worst first. */
export function markdownReport(problems: readonly Problem[], records: readonly ArticleRecord[]): string {
  const counts = `**${counted(records.length, 'article')} read: ${countProblems(problems)}.**`;
  const rows = worstFirst(problems).map(problem => {
    const place = problem.line === undefined ? problem.path : `${problem.path}:${problem.line}`;
    return `| ${severityOf(problem)} | ${cell(place)} | ${cell(problem.message)}<br>→ ${cell(problem.hint)} |`;
  });
  const head = ['', '| | where | what, and what to do |', '|---|---|---|'];
  const more = rows.length > mostRows ? ['', `… and ${rows.length - mostRows} more.`] : [];
  const table = rows.length === 0 ? [] : [...head, ...rows.slice(0, mostRows), ...more];
  return `${[`${counts} ${missingFacts(records)}`.trim(), ...table].join('\n')}\n`;
}

/** Words of the material as words: no markup, no link, and nobody is called by a name. */
function cell(text: string): string {
  const short = text.length > longestCell ? `${text.slice(0, longestCell)}…` : text;
  return visible(short)
    .replace(/[\\*_{}[\]<>|~#!]/g, '\\$&')
    .replaceAll('@', '&#64;');
}
