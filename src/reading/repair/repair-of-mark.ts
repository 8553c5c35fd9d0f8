import type { MarkdownMark } from '../../capture/markdown-marks.ts';
import type { Repair } from './repair.ts';

const reasons: Readonly<Record<MarkdownMark['kind'], string>> = {
  heading: 'marks a heading',
  quotation: 'marks a quotation',
  link: 'a link; its words are kept',
  picture: 'a picture; its words are kept',
  format: 'how the words are written in Markdown',
};

/** Marks of Markdown are not shown; what stood there, addresses among it, is kept. */
export function repairOfMark({ kind, at, stood, stands }: MarkdownMark): Repair {
  return {
    rule: kind === 'link' || kind === 'picture' ? 'markdown-link' : 'markdown-mark',
    at,
    stood,
    stands,
    reason: reasons[kind],
  };
}
