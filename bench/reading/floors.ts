import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/** Scores by name, 0..1. */
export type Measured = Readonly<Record<string, number>>;

const floorFile = 'bench/reading/floors.json';
/** Rounding, and the last bits of floating-point sums. */
const slack = 0.0005;

/**
 * Holds the scores to their floors. Floors are of one corpus; they are raised or lowered only when asked to,
 * and what was lowered is told. Gives whether all is well.
 */
export function checkFloors(measured: Measured, corpus: string, accept: boolean): boolean {
  const known = existsSync(floorFile)
    ? (JSON.parse(readFileSync(floorFile, 'utf8')) as { corpus: string; floors: Measured })
    : undefined;
  const floors = known?.corpus === corpus ? known.floors : {};
  const below = Object.entries(floors).filter(([name, floor]) => (measured[name] ?? 0) < floor - slack);
  for (const [name, floor] of below)
    console.log(
      `${name}: ${(measured[name] ?? 0).toFixed(4)}, below its floor of ${floor.toFixed(4)}${accept ? '; the floor is lowered' : ''}`,
    );
  if (known && known.corpus !== corpus)
    console.log(`the floors are of another corpus (${known.corpus}), nothing was compared`);
  if (accept) writeFileSync(floorFile, `${JSON.stringify({ corpus, floors: measured }, null, 2)}\n`);
  else if (below.length > 0) console.log('find out why, or lower the floors by --accept and say why in the commit');
  return accept || below.length === 0;
}
