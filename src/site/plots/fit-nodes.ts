import { plotWidth } from './plot.ts';

interface Settled {
  readonly at: number;
  readonly x?: number;
  readonly y?: number;
}

const side = { x: 80, top: 20, bottom: 44 };

/** Moves and scales the settled nodes into the frame, with room for labels at the sides. */
export function fitNodes(
  nodes: readonly Settled[],
  height: number,
): (at: number) => { readonly x: number; readonly y: number } {
  const x = scaled(
    nodes.map(node => node.x ?? 0),
    plotWidth - 2 * side.x,
    side.x,
  );
  const y = scaled(
    nodes.map(node => node.y ?? 0),
    height - side.top - side.bottom,
    side.top,
  );
  const places = new Map(nodes.map(node => [node.at, { x: x(node.x ?? 0), y: y(node.y ?? 0) }]));
  return at => places.get(at) ?? { x: 0, y: 0 };
}

function scaled(values: readonly number[], room: number, start: number): (value: number) => number {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return value => start + (high === low ? room / 2 : ((value - low) / (high - low)) * room);
}
