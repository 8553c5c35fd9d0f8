// Time of finding names: node --import tsx bench/names.ts [articles] [listed names]
import { performance } from 'node:perf_hooks';
import { emptyAuthority } from '../src/names/authority.ts';
import { findNames } from '../src/names/find-names.ts';
import { loadAuthority } from '../src/names/load-authority.ts';
import { corpus, seededNumbers } from './names-corpus.ts';

const articles = Number(process.argv[2] ?? 10_000);
const listed = Number(process.argv[3] ?? 50_000);

function timed<T>(label: string, work: () => T): T {
  const start = performance.now();
  const before = process.cpuUsage();
  const result = work();
  const cpu = process.cpuUsage(before).user / 1_000_000;
  const megabytes = Math.round(process.memoryUsage().rss / 1_048_576);
  console.log(
    `${label}: ${((performance.now() - start) / 1000).toFixed(2)} s (${cpu.toFixed(2)} s of processor), ${megabytes} MB resident`,
  );
  return result;
}

const records = corpus(articles);
const wordCount = records.reduce(
  (sum, { body }) =>
    sum + body.reduce((all, block) => all + (block.kind === 'paragraph' ? block.text.split(' ').length : 0), 0),
  0,
);
console.log(`${articles} articles, ${Math.round(wordCount / articles)} words each`);

const plain = timed('no lists', () => findNames(records, emptyAuthority));
console.log(`  ${plain.names.length} names, ${plain.candidates.length} candidates`);

const next = seededNumbers(9);
const letters = 'abcdefghijklmnopqrstuvwxyz';
const coin = (): string =>
  Array.from({ length: 7 }, () => letters[Math.floor(next() * 26)])
    .join('')
    .replace(/^./, letter => letter.toUpperCase());
const yaml = Array.from({ length: listed }, () => {
  const [first, last] = [coin(), coin()];
  return `${first} ${last}:\n  variants: [${first.charAt(0)}. ${last}, ${last} the Elder]\n`;
}).join('');
const { value: authority } = timed(`reading a list of ${listed} names`, () =>
  loadAuthority([{ path: 'authority/people.yml', bytes: new TextEncoder().encode(yaml) }]),
);
timed(`with ${authority.names.length} listed names`, () => findNames(records, authority));
