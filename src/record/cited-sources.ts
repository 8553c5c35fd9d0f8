import type { LabelledLine } from '../reading/labelled-line.ts';
import { shownText } from '../reading/repair/repair.ts';
import type { CitedSource } from './article-record.ts';

const bullet = /^[-–—•*·]\s*/u;
const split = /^([^:]{2,60}):\s+(\S.*)$/u;
const quoted = /^[‘“"'«„](.+)[’”"'»“][.,]?$/u;
const heading = /^[^:]{1,40}:$/u;

/** The sources that the article lists, split into outlet and title where the line is "Outlet: ‘Title’". */
export function citedSources(lines: readonly LabelledLine[]): CitedSource[] {
  return lines
    .filter(line => line.label === 'source-citation')
    .map(line => ({ text: shownText(line).trim(), line: line.number }))
    .filter(({ text }) => !heading.test(text))
    .map(({ text, line }) => ({ ...splitCitation(text.replace(bullet, '')), text, line }));
}

function splitCitation(text: string): { outlet?: string; title?: string } {
  if (/^https?:/iu.test(text)) return {};
  const [, outlet, rest] = split.exec(text) ?? [];
  if (outlet === undefined || rest === undefined) return {};
  return { outlet: outlet.trim(), title: (quoted.exec(rest)?.[1] ?? rest).trim() };
}
