import { formats, shapes, timeStages } from '../../bench/hostile-texts.ts';

/** Milliseconds of processor time for one text; a linear program needs a tenth of it, on a busy machine too. */
const mostForOne = 8000;

/** Run by a test in a process of its own, which is ended when it takes too long: says what it is about to do. */
for (const piece of process.argv.slice(2)) {
  for (const [at, format] of formats.entries()) {
    // Three of the six: each piece in each format, and in both shapes.
    const shape = shapes[(at + piece.length) % shapes.length] ?? 'one line';
    console.log(`${JSON.stringify(piece)} ${format}, ${shape}`);
    const times = timeStages({ piece, format, shape, length: 100_000 });
    const total = [...times.values()].reduce((sum, time) => sum + time, 0);
    if (total > mostForOne) throw new Error(`${Math.round(total)} ms: ${JSON.stringify(Object.fromEntries(times))}`);
  }
}
console.log('done');
