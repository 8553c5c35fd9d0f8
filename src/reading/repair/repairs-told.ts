import type { Problem } from '../../problems.ts';
import type { LabelledLine } from '../labelled-line.ts';
import type { Repair } from './repair.ts';

/** What was put right in an article's text, for its editor, who may refuse it. */
export function repairsTold(path: string, lines: readonly LabelledLine[]): Problem[] {
  return lines.flatMap(({ number, repairs = [] }) =>
    repairs.filter(isLostSpace).map(({ stood, stands, reason }) => ({
      code: 'space-put-back',
      path,
      line: number,
      message: `“${stood}” is shown as “${stands}”: ${reason}.`,
      hint: `The capture stays as it is. If the source reads “${stood}”, say so in the metadata: \`asReceived: ["${stood}"]\`.`,
    })),
  );
}

/** Marks of Markdown are nothing that an editor need look at. */
function isLostSpace({ rule }: Repair): boolean {
  return rule === 'lost-space';
}
