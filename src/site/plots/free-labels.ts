export interface Label {
  readonly text: string;
  /** Where the text begins. */
  readonly x: number;
  readonly y: number;
}

/** Width of a letter and height of a line, in the plot's coordinates. */
export const letterWidth = 6.5;
const line = 13;

/**
 * Positions of the labels that overlap none before them, at most so many: the first are the most important.
 * `scale` is how much larger than usual they are written.
 */
export function freeLabels(labels: readonly Label[], most: number, scale = 1): readonly number[] {
  const free: number[] = [];
  labels.forEach((label, at) => {
    if (free.length >= most) return;
    const isFree = free.every(other => {
      const placed = labels[other];
      return placed === undefined || !overlap(placed, label, scale);
    });
    if (isFree) free.push(at);
  });
  return free;
}

export function overlap(a: Label, b: Label, scale = 1): boolean {
  const apart = a.x + a.text.length * letterWidth * scale < b.x || b.x + b.text.length * letterWidth * scale < a.x;
  return !apart && Math.abs(a.y - b.y) < line * scale;
}
