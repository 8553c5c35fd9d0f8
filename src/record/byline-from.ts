import type { Capture } from '../capture/capture.ts';
import { authorsIn } from '../reading/authors-in.ts';
import type { LabelledLine } from '../reading/labelled-line.ts';
import type { Attributed } from './article-record.ts';

/** The authors in order: the editor's, the page's own, or the names in the capture's bylines; none when unknown. */
export function bylineFrom(capture: Capture, lines: readonly LabelledLine[]): readonly Attributed[] {
  const supplied = capture.metadata.byline;
  if (supplied !== undefined) return [supplied].flat().map(text => ({ text, basis: 'editor' as const }));
  const page = capture.page?.authors?.value;
  if (page !== undefined && page.length > 0) return page.map(text => ({ text, basis: 'page' as const }));
  return unique(lines.filter(line => line.label === 'byline').flatMap(namesOn));
}

function namesOn(line: LabelledLine): Attributed[] {
  return authorsIn(line.text).map(text => ({ text, basis: 'capture', line: line.number }));
}

function unique(names: readonly Attributed[]): Attributed[] {
  const seen = new Set<string>();
  return names.filter(({ text }) => {
    const key = text.toLowerCase();
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
