import { metadataPathOf } from '../capture/pair-sidecars.ts';
import { type Problem, problemCatalogue, type Severity, severityOf } from '../problems.ts';
import { type ArticleRecord, sourceOf } from '../record/article-record.ts';
import { headlineText } from '../site/article-text.ts';
import { countProblems, placeOf, severities, severityStyles, worstFirst } from './report-problems.ts';
import { counted, type Paint, visible } from './terminal.ts';

/** What `check` tells an editor: the worst first, what is alike together, each with what settles it. */
export interface EditorReport {
  readonly sections: readonly Section[];
  /** What articles do not say, though nothing is wrong with them. */
  readonly gaps: readonly Gap[];
  /** `10 articles read: 2 warnings.` */
  readonly counts: string;
  /** `5 undated, 3 without an outlet.`; empty when nothing is missing. */
  readonly missing: string;
}

interface Section {
  readonly severity: Severity;
  readonly title: string;
  readonly groups: readonly Group[];
}

/** The problems of one code. */
interface Group {
  readonly code: Problem['code'];
  readonly title: string;
  readonly problems: readonly Problem[];
}

interface Gap {
  readonly title: string;
  readonly articles: readonly ArticleRecord[];
  /** The line to write, and where. */
  readonly hint: string;
}

const sectionTitles: Readonly<Record<Severity, string>> = {
  error: 'Errors: the site is not published until they are corrected',
  warning: 'Warnings: the articles are published, but something is missing or wrong',
  note: 'Notes: worth a look',
};

export function editorReport(problems: readonly Problem[], records: readonly ArticleRecord[]): EditorReport {
  const undated = records.filter(({ date }) => date.basis === 'unknown');
  const noOutlet = records.filter(({ outlet }) => outlet === undefined);
  const noHeadline = records.filter(({ headline }) => headline === undefined);
  const missing = [
    ...(undated.length > 0 ? [`${shown(undated.length)} undated`] : []),
    ...(noOutlet.length > 0 ? [`${shown(noOutlet.length)} without an outlet`] : []),
    ...(noHeadline.length > 0 ? [`${shown(noHeadline.length)} without a headline`] : []),
  ].join(', ');
  return {
    sections: sectionsOf(problems),
    gaps: [
      gap('Undated', undated, '`date: 2021-03-14` (about March 2021: `date: 2021-03~`)'),
      gap('Without an outlet', noOutlet, '`outlet: Larkhaven Gazette`'),
    ].filter(({ articles }) => articles.length > 0),
    counts: `${counted(records.length, 'article')} read: ${countProblems(problems)}.`,
    missing: missing === '' ? '' : `Missing: ${missing}.`,
  };
}

const shown = (count: number) => count.toLocaleString('en');

function sectionsOf(problems: readonly Problem[]): readonly Section[] {
  const sorted = worstFirst(problems);
  return severities.flatMap(severity => {
    const groups = groupsOf(sorted.filter(problem => severityOf(problem) === severity));
    return groups.length === 0 ? [] : [{ severity, title: sectionTitles[severity], groups }];
  });
}

/** The largest group first. */
function groupsOf(problems: readonly Problem[]): readonly Group[] {
  const byCode = new Map<Problem['code'], Problem[]>();
  for (const problem of problems) {
    const alike = byCode.get(problem.code);
    if (alike) alike.push(problem);
    else byCode.set(problem.code, [problem]);
  }
  return [...byCode]
    .map(([code, alike]) => ({ code, title: problemCatalogue[code].summary, problems: alike }))
    .sort((a, b) => b.problems.length - a.problems.length);
}

function gap(title: string, articles: readonly ArticleRecord[], line: string): Gap {
  const [first] = articles;
  const place = first === undefined ? '' : metadataPlaceOf(first);
  const others = articles.length > 1 ? ', and so for the others' : '';
  return { title, articles, hint: `If you know it, write ${line} in ${place}${others}.` };
}

/** A record keeps what each line of its capture is, front matter included. */
function metadataPlaceOf(record: ArticleRecord): string {
  const path = sourceOf(record);
  const hasFrontMatter = record.ledger?.rows.some(({ label }) => label === 'metadata') === true;
  return hasFrontMatter ? `the front matter of ${path}` : metadataPathOf(path);
}

/** Articles that a gap names; the rest are counted. */
const mostArticles = 10;

/** The report for a terminal. */
export function reportLines({ sections, gaps }: EditorReport, paint: Paint): readonly string[] {
  return [
    ...sections.flatMap(({ severity, title, groups }) => [
      paint(severityStyles[severity], title),
      '',
      ...groups.flatMap(group => [...groupLines(group, severity, paint), '']),
    ]),
    ...gaps.flatMap(one => [...gapLines(one, paint), '']),
  ];
}

function groupLines(group: Group, severity: Severity, paint: Paint): readonly string[] {
  const { code, title, problems } = group;
  const count = problems.length > 1 ? ` (${shown(problems.length)})` : '';
  const head = `${paint('bold', `${title.replace(/\.$/, '')}${count}`)}  ${paint('dim', `${severity} ${code}`)}`;
  const remedy = (hint: string) => `    ${paint('green', '→')} ${visible(hint)}`;
  const message = sharedBy(problems, 'message');
  const hint = sharedBy(problems, 'hint');
  const cases = problems.flatMap(problem => [
    `  ${visible(placeOf(problem))}`,
    ...(message === undefined && problem.message !== title ? [`    ${visible(problem.message)}`] : []),
    ...(hint === undefined ? [remedy(problem.hint)] : []),
  ]);
  return [
    head,
    ...(message === undefined ? [] : [`    ${visible(message)}`]),
    ...cases,
    ...(hint === undefined ? [] : [remedy(hint)]),
  ];
}

/** What all of several problems say; it is said once. */
function sharedBy(problems: readonly Problem[], key: 'message' | 'hint'): string | undefined {
  const [first, ...others] = problems;
  return first && others.length > 0 && others.every(one => one[key] === first[key]) ? first[key] : undefined;
}

function gapLines({ title, articles, hint }: Gap, paint: Paint): readonly string[] {
  const more = articles.length - mostArticles;
  return [
    paint('bold', `${title} (${shown(articles.length)})`),
    ...articles.slice(0, mostArticles).map(record => `  ${visible(articleLine(record))}`),
    ...(more > 0 ? [`  … and ${shown(more)} more`] : []),
    `    ${paint('green', '→')} ${visible(hint)}`,
  ];
}

/** An article as an editor knows it: by its file and its headline. */
function articleLine(record: ArticleRecord): string {
  return `${sourceOf(record)}  ${headlineText(record, 'no headline')}`;
}

/** Problems that the Markdown names; what a host takes as a comment has room for them. */
const mostProblems = 100;

/** Characters of a text in Markdown. */
const longestText = 300;

/** The same report for a pull request. */
export function markdownReport(report: EditorReport): string {
  const { sections, gaps, counts, missing } = report;
  let room = mostProblems;
  const parts = sections.flatMap(({ title, groups }) => {
    const lists = groups.flatMap(group => {
      const named = group.problems.slice(0, room);
      room -= named.length;
      return [groupMarkdown(group, named)];
    });
    return [`### ${title}`, ...lists];
  });
  return `${[`**${counts}** ${missing}`.trim(), ...parts, ...gaps.map(gapMarkdown)].join('\n\n')}\n`;
}

function groupMarkdown({ code, title, problems }: Group, named: readonly Problem[]): string {
  const head = `**${plain(title.replace(/\.$/, ''))}** (${shown(problems.length)}, \`${code}\`)`;
  if (named.length === 0) return head;
  const rows = named.map(problem => {
    return `| ${plain(placeOf(problem))} | ${plain(problem.message)}<br>→ ${plain(problem.hint)} |`;
  });
  const more = problems.length - named.length;
  const left = more > 0 ? [`| … and ${shown(more)} more | |`] : [];
  return [head, '', '| where | what, and what to do |', '|---|---|', ...rows, ...left].join('\n');
}

function gapMarkdown({ title, articles, hint }: Gap): string {
  const more = articles.length - mostArticles;
  return [
    `**${title}** (${shown(articles.length)}): ${plain(hint)}`,
    '',
    ...articles.slice(0, mostArticles).map(record => `- ${plain(articleLine(record))}`),
    ...(more > 0 ? [`- … and ${shown(more)} more`] : []),
  ].join('\n');
}

/** Words of the material as words: no markup, no link, and nobody is called by a name. Code in backquotes stays code. */
function plain(text: string): string {
  const short = text.length > longestText ? `${text.slice(0, longestText)}…` : text;
  const parts = visible(short).split(/(`[^`]+`)/);
  return parts
    .map((part, at) => part.replace(at % 2 === 1 ? /[\\<>|]/g : /[\\*_{}[\]<>|~#!]/g, '\\$&'))
    .join('')
    .replaceAll('@', '&#64;');
}
