import { type Label, letterWidth, overlap } from './free-labels.ts';
import { plotWidth } from './plot.ts';

interface Mark {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** A name below its mark, or above or beside it where another's stands; none where no place is free: the mark's title has it. */
export function labelsOf(marks: readonly Mark[]): readonly (Label | undefined)[] {
  const written: Label[] = [];
  return marks.map(({ text, x, y, radius }) => {
    const length = text.length * letterWidth;
    const spots = [
      { text, x: x - length / 2, y: y + radius + 13 },
      { text, x: x - length / 2, y: y - radius - 5 },
      { text, x: x + radius + 4, y: y + 4 },
      { text, x: x - radius - 4 - length, y: y + 4 },
    ].filter(spot => spot.x >= 0 && spot.x + length <= plotWidth);
    const free = spots.find(
      spot => written.every(other => !overlap(other, spot)) && marks.every(mark => !covers(spot, mark)),
    );
    if (free) written.push(free);
    return free;
  });
}

/** Height of a letter above its line, and below it. */
const [rise, fall] = [10, 3];

function covers(label: Label, mark: Mark): boolean {
  const right = label.x + label.text.length * letterWidth;
  const isBeside = right < mark.x - mark.radius || label.x > mark.x + mark.radius;
  return !isBeside && label.y + fall > mark.y - mark.radius && label.y - rise < mark.y + mark.radius;
}
