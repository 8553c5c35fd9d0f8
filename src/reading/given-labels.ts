import { type LineLabel, labelRow } from './labels.ts';
import type { PageView } from './page-view.ts';
import type { RuledVerdict } from './rule.ts';

/** What is known before any rule is asked: blank lines, front matter, pictures of Markdown, and the labels an editor set by hand. */
export function givenLabels(page: PageView): (RuledVerdict | undefined)[] {
  const byHand = page.capture.metadata.lines ?? {};
  return page.lines.map(line => {
    const label = byHand[String(line.source.number)];
    if (label !== undefined) return byEditor(line.index, label);
    if (line.index < page.capture.frontMatterLines)
      return given(line.index, 'metadata', 'front-matter', 'front matter');
    if (line.text === '') return given(line.index, 'blank', 'blank', 'nothing on the line');
    const isPicture = line.source.marks?.some(mark => mark.kind === 'picture');
    return isPicture ? given(line.index, 'caption', 'markdown-link', 'the words of a picture') : undefined;
  });
}

function byEditor(index: number, label: LineLabel): RuledVerdict {
  const { kind } = labelRow(label);
  return { ...given(index, label, 'editor', 'label set by an editor'), ...(kind ? { kind } : {}) };
}

function given(index: number, label: LineLabel, rule: string, reason: string): RuledVerdict {
  return { index, label, rule, reason, confidence: 1 };
}
