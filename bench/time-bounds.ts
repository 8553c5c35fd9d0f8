/**
 * Looks for work that grows faster than its text: node --import tsx bench/time-bounds.ts [--lengths 100000,300000,1000000] [PIECE…]
 * A row for every piece, format and shape: seconds of processor time for all stages at each length, and of those the
 * reading of the article; then how much longer the last length took than the one before, for each character of it. Tells
 * every stage that takes more than twice as long a character.
 */
import { formats, type HostileText, pieces, shapes, timeStages } from './hostile-texts.ts';

const [first = '', given = '', ...others] = process.argv.slice(2);
const hasLengths = first === '--lengths';
const lengths = (hasLengths ? given : '100000,300000,1000000').split(',').map(Number);
const chosen = hasLengths ? others : process.argv.slice(2);
/** Less is noise: code runs slowly until the engine knows it. */
const leastTold = 400;
const mostGrowth = 2;
let faults = 0;

timeStages({ piece: 'Aa ', format: 'md', shape: 'one line', length: 3000 });
console.log(
  ['piece', 'format', 'shape', ...lengths.map(length => `${length / 1000} KB: all, reading`), 'growth'].join('\t'),
);
for (const piece of chosen.length > 0 ? chosen : pieces)
  for (const format of formats) for (const shape of shapes) tell({ piece, format, shape });
console.log(`${faults} stages grow faster than their text`);
process.exitCode = faults === 0 ? 0 : 1;

function tell(text: Omit<HostileText, 'length'>): void {
  const times = lengths.map(length => timeStages({ ...text, length }));
  const seconds = times.map(stages => [sumOf(stages), stages.get('reading articles') ?? 0]);
  const shown = seconds.map(both => both.map(time => (time / 1000).toFixed(2)).join(', '));
  const [before = new Map<string, number>(), last = before] = times.slice(-2);
  const longer = (lengths.at(-1) ?? 1) / (lengths.at(-2) ?? lengths.at(-1) ?? 1);
  const growth = (sumOf(last) / sumOf(before) / longer).toFixed(1);
  console.log([JSON.stringify(text.piece), text.format, text.shape, ...shown, growth].join('\t'));
  for (const [stage, time] of last) {
    const earlier = before.get(stage) ?? 0;
    if (time < leastTold || time < earlier * longer * mostGrowth) continue;
    faults += 1;
    console.log(`  ✗ ${stage}: ${Math.round(earlier)} ms, then ${Math.round(time)} ms`);
  }
}

function sumOf(stages: ReadonlyMap<string, number>): number {
  return [...stages.values()].reduce((sum, time) => sum + time, 0);
}
