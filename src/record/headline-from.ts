import type { Capture } from '../capture/capture.ts';
import type { LabelledLine } from '../reading/labelled-line.ts';
import { shownText } from '../reading/repair/repair.ts';
import { undoubled } from '../reading/undoubled.ts';
import type { Headline } from './article-record.ts';

/** The headline: the editor's, the capture's own line, or what the page says of itself; absent when none is known. */
export function headlineFrom(capture: Capture, lines: readonly LabelledLine[]): Headline | undefined {
  const supplied = capture.metadata.headline;
  if (supplied !== undefined) return { text: supplied, basis: 'editor' };
  const line = lines.find(each => each.label === 'headline');
  if (line) return { text: headlineText(line, lines), basis: 'capture', line: line.number };
  const page = capture.page?.headline;
  return page ? { text: page.value, basis: 'page' } : undefined;
}

/** A hard-wrapped headline goes on over the lines that continue it. */
function headlineText(line: LabelledLine, lines: readonly LabelledLine[]): string {
  const rest = lines.slice(lines.indexOf(line) + 1);
  const end = rest.findIndex(each => each.label !== 'headline' || !each.continues);
  const wrapped = rest.slice(0, end < 0 ? rest.length : end).map(each => shownText(each).trim());
  return [undoubled(shownText(line)), ...wrapped].join(' ');
}
