interface Label {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

/** Width of a letter and height of a line, in the plot's coordinates. */
const letter = 6.5;
const line = 13;

/** Positions of the labels that overlap none before them, at most so many: the first are the most important. */
export function freeLabels(labels: readonly Label[], most: number): readonly number[] {
  const free: number[] = [];
  labels.forEach((label, at) => {
    if (free.length >= most) return;
    const isFree = free.every(other => {
      const placed = labels[other];
      return placed === undefined || !overlap(placed, label);
    });
    if (isFree) free.push(at);
  });
  return free;
}

function overlap(a: Label, b: Label): boolean {
  const apart = a.x + a.text.length * letter < b.x || b.x + b.text.length * letter < a.x;
  return !apart && Math.abs(a.y - b.y) < line;
}
