import { formats, shapes, timeStages } from '../../bench/hostile-texts.ts';

/** Milliseconds of processor time for the texts of one piece; a linear program needs a tenth of it, on a busy machine too. */
const mostForOne = 6_000;

/** Run by a test in a process of its own, which is ended when it takes too long: says what it is about to do. */
for (const piece of process.argv.slice(2)) {
  console.log(JSON.stringify(piece));
  // Each piece in each format, and in both shapes.
  const texts = formats.map((format, at) => {
    const shape = shapes[(at + piece.length) % shapes.length] ?? 'one line';
    return { piece, format, shape, length: 30_000 };
  });
  const times = timeStages(...texts);
  const total = [...times.values()].reduce((sum, time) => sum + time, 0);
  if (total > mostForOne) throw new Error(`${Math.round(total)} ms: ${JSON.stringify(Object.fromEntries(times))}`);
}
console.log('done');
