/**
 * Looks for work that grows faster than its text: node --import tsx bench/time-bounds.ts [LENGTH] [PIECE…]
 * Tells every stage that takes more than six times as long for four times the text, or more than five seconds.
 */
import { formats, type HostileText, pieces, shapes, timeStages } from './hostile-texts.ts';

const [length = '1000000', ...chosen] = process.argv.slice(2);
/** Less is noise: code runs slowly until the engine knows it. */
const leastTold = 400;
const mostGrowth = 6;
const mostTime = 5000;
let faults = 0;

for (const piece of chosen.length > 0 ? chosen : pieces)
  for (const format of formats) for (const shape of shapes) tell({ piece, format, shape, length: Number(length) });
console.log(`${faults} stages grow faster than their text, or take too long`);
process.exitCode = faults === 0 ? 0 : 1;

function tell(text: HostileText): void {
  const few = timeStages({ ...text, length: text.length / 4 });
  const many = timeStages(text);
  const total = [...many.values()].reduce((sum, time) => sum + time, 0);
  console.log(`${JSON.stringify(text.piece)} ${text.format}, ${text.shape}: ${Math.round(total)} ms`);
  for (const [stage, time] of many) {
    const before = few.get(stage) ?? 0;
    if (time <= mostTime && (time < leastTold || time < before * mostGrowth)) continue;
    faults += 1;
    console.log(`  ✗ ${stage}: ${Math.round(before)} ms, then ${Math.round(time)} ms`);
  }
}
