import type { Capture } from '../capture/capture.ts';
import type { LabelledLine } from '../reading/labelled-line.ts';
import { shownText } from '../reading/repair/repair.ts';
import type { Attributed } from './article-record.ts';

/** The standfirst: the editor's, the capture's own lines, or what the page says of itself. */
export function standfirstFrom(capture: Capture, lines: readonly LabelledLine[]): Attributed | undefined {
  const supplied = capture.metadata.standfirst;
  if (supplied !== undefined) return { text: supplied, basis: 'editor' };
  const own = lines.filter(line => line.label === 'standfirst');
  const first = own[0];
  if (first) return { text: own.map(line => shownText(line).trim()).join(' '), basis: 'capture', line: first.number };
  const page = capture.page?.standfirst;
  return page ? { text: page.value, basis: 'page' } : undefined;
}
