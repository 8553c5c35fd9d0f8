import type { Capture } from '../capture/capture.ts';
import type { LabelledLine } from '../reading/labelled-line.ts';
import { shownText } from '../reading/repair/repair.ts';
import type { Attributed } from './article-record.ts';

/** The outlet: the editor's word, the capture's own line, or what the page says of itself. */
export function outletFrom(capture: Capture, lines: readonly LabelledLine[]): Attributed | undefined {
  const supplied = capture.metadata.outlet;
  if (supplied !== undefined) return { text: supplied, basis: 'editor' };
  const line = lines.find(each => each.label === 'outlet');
  if (line) return { text: shownText(line).trim(), basis: 'capture', line: line.number };
  const page = capture.page?.outlet;
  return page ? { text: page.value, basis: 'page' } : undefined;
}
