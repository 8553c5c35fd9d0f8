/**
 * `npm run bench` measures what needs no corpus, at a small size, in a few minutes; `npm run bench -- NAME [ARGUMENTS]` one
 * benchmark with its own arguments. What was measured at full size stands in RESULTS.md.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

interface Benchmark {
  readonly program: string;
  /** For a run of all: small enough to wait for. Absent where a corpus or a built site has to be given. */
  readonly small?: readonly string[];
  readonly measures: string;
}

const benchmarks: Readonly<Record<string, Benchmark>> = {
  'names-accuracy': { program: 'names-accuracy.ts', small: [], measures: 'names found, beside compromise' },
  names: { program: 'names.ts', small: ['1000', '5000'], measures: 'names: ARTICLES LIST-ENTRIES' },
  stories: { program: 'stories.ts', small: ['2000', 'with-names'], measures: 'stories: ARTICLES [with-names]' },
  build: { program: 'build.ts', small: ['200'], measures: 'a whole build: ARTICLES [--keep]' },
  'against-hugo': { program: 'against-hugo.ts', measures: 'builds beside Hugo with Pagefind: ARTICLES [--keep]' },
  search: {
    program: 'search/run.ts',
    small: ['--articles', '2000', '--words', '130', '--without-pagefind'],
    measures: 'search in Chromium, beside Pagefind: --articles N --words M [--without-pagefind]',
  },
  'against-lunr': {
    program: 'search/against-lunr.ts',
    small: ['--articles', '2000', '--queries', '500'],
    measures: 'hits, order and scores compared with lunr: --articles N --queries M',
  },
  reading: { program: 'reading.ts', measures: 'reading against known bodies: --corpus PATH' },
  'reading-readers': { program: 'reading-readers.ts', measures: 'beside Readability and Defuddle: PATH' },
  'reading-rules': { program: 'reading-rules.ts', measures: 'how often each rule is right: PATH' },
  capture: { program: 'capture.ts', measures: 'captures a second, and what pages say of themselves: PATH' },
  'time-bounds': {
    program: 'time-bounds.ts',
    small: ['100000', '*a_', '[', 'ofpeace ', '中'],
    measures: 'work that grows faster than its text: LENGTH PIECES',
  },
  lighthouse: { program: 'lighthouse.ts', measures: 'Lighthouse on a built site: FOLDER [RUNS]' },
};

const [name, ...given] = process.argv.slice(2);
process.exitCode = name === undefined ? runAll() : runNamed(name, given);

function runNamed(wanted: string, words: readonly string[]): number {
  const benchmark = benchmarks[wanted];
  if (benchmark) return run(wanted, benchmark, words.length > 0 ? words : (benchmark.small ?? []));
  const list = Object.entries(benchmarks).map(([each, { measures }]) => `  ${each.padEnd(16)} ${measures}`);
  console.error(`There is no benchmark “${wanted}”. There are:\n${list.join('\n')}`);
  return 2;
}

/** The first that fails does not keep the others from being measured. */
function runAll(): number {
  const codes = Object.entries(benchmarks).map(([each, benchmark]) =>
    benchmark.small ? run(each, benchmark, benchmark.small) : 0,
  );
  return Math.max(...codes);
}

function run(title: string, { program }: Benchmark, words: readonly string[]): number {
  console.log(`\n— ${title} ${words.join(' ')}`);
  const path = join(import.meta.dirname, program);
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', path, ...words], { stdio: 'inherit' });
  return status ?? 1;
}
