import type { LabelledLine } from '../../src/reading/labelled-line.ts';

/** Lines of running text, one a paragraph. */
export function paragraphLines(texts: readonly string[]): readonly LabelledLine[] {
  return texts.map((text, at) => ({
    number: at + 1,
    text,
    ending: '\n',
    label: 'paragraph',
    rule: 'paragraph',
    reason: 'running text',
    confidence: 1,
  }));
}
