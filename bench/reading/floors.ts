import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/** Scores by name, 0..1. */
export type Measured = Readonly<Record<string, number>>;

/** A floor that was lowered, and why; kept for good. */
interface Lowered {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly because: string;
}

interface FloorFile {
  readonly corpus: string;
  readonly floors: Measured;
  readonly lowered: readonly Lowered[];
}

export const floorFile = 'bench/reading/floors.json';
/** Rounding, and the last bits of floating-point sums. */
const slack = 0.0005;

export interface FloorOptions {
  /** Sets the floors to what was measured; those that would sink stay, unless there is a reason. */
  readonly accept: boolean;
  /** Why floors may be lowered; written beside them. */
  readonly because?: string | undefined;
}

/**
 * Holds the scores to their floors, which are of one corpus. A floor is raised when asked to, and lowered only for a
 * reason, which the file keeps. Gives whether every score reaches its floor, or a reason was given.
 */
export function checkFloors(
  measured: Measured,
  corpus: string,
  { accept, because }: FloorOptions,
  path: string = floorFile,
): boolean {
  const known = knownFloors(path, corpus);
  const below = Object.entries(known.floors).filter(([name, floor]) => (measured[name] ?? 0) < floor - slack);
  for (const [name, floor] of below)
    console.log(`${name}: ${(measured[name] ?? 0).toFixed(4)}, below its floor of ${floor.toFixed(4)}`);
  if (below.length > 0 && !because)
    console.log('find out why; only `--accept --because "REASON"` lowers a floor, and writes the reason beside it');
  const isAllowed = below.length === 0 || Boolean(accept && because);
  if (accept && isAllowed)
    writeFloors(path, corpus, measured, [...known.lowered, ...lowered(below, measured, because)]);
  return isAllowed;
}

function knownFloors(path: string, corpus: string): FloorFile {
  const none: FloorFile = { corpus, floors: {}, lowered: [] };
  if (!existsSync(path)) return none;
  const known = { ...none, ...(JSON.parse(readFileSync(path, 'utf8')) as Partial<FloorFile>) };
  if (known.corpus === corpus) return known;
  console.log(`the floors are of another corpus (${known.corpus}), nothing was compared`);
  return { ...none, lowered: known.lowered };
}

function lowered(
  below: readonly (readonly [string, number])[],
  measured: Measured,
  because: string | undefined,
): readonly Lowered[] {
  return below.map(([name, from]) => ({ name, from, to: measured[name] ?? 0, because: because ?? '' }));
}

function writeFloors(path: string, corpus: string, floors: Measured, sunk: readonly Lowered[]): void {
  const file: FloorFile = { corpus, floors, lowered: sunk };
  writeFileSync(path, `${JSON.stringify(file, null, 2)}\n`);
}
