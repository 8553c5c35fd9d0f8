// What a long list of names costs a whole archive: node --import tsx bench/names-list.ts [articles] [listed names]
// Run it with 0 names and with 50,000, each in a process of its own, and compare.
import { buildArchive, type RunStage } from '../src/pipeline.ts';
import { seededCapture } from './seeded-archive.ts';
import { seededRandom } from './seeded-random.ts';

const articles = Number(process.argv[2] ?? 10_000);
const listed = Number(process.argv[3] ?? 50_000);

/** People of names of chance, two variants each. */
function longList(length: number): string {
  const next = seededRandom(9);
  const letters = 'abcdefghijklmnopqrstuvwxyz';
  const coin = (): string => {
    const word = Array.from({ length: 7 }, () => letters[Math.floor(next() * 26)]).join('');
    return word.charAt(0).toUpperCase() + word.slice(1);
  };
  return Array.from({ length }, () => {
    const [first, last] = [coin(), coin()];
    return `${first} ${last}:\n  variants: [${first.charAt(0)}. ${last}, ${last} the Elder]\n`;
  }).join('');
}

const processor = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};

const run: RunStage = (name, work) => {
  const before = processor();
  const result = work(() => undefined);
  console.log(`  ${name}: ${(processor() - before).toFixed(1)} s`);
  return result;
};

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const sources = {
  settings: { path: 'archive.yml', bytes: encode('title: A made-up archive\naddress: https://archive.example/\n') },
  articles: Array.from({ length: articles }, (_, number) => {
    const { path, text } = seededCapture(number);
    return { path, bytes: encode(text) };
  }),
  loneSidecars: [],
  ignored: [],
  authority: listed === 0 ? [] : [{ path: 'authority/people.yml', bytes: encode(longList(listed)) }],
  theme: [],
  templates: [],
  problems: [],
};

const before = processor();
const { archive } = buildArchive(sources, {}, run);
console.log(
  `${articles} articles, ${listed} listed names: ${(processor() - before).toFixed(1)} s of processor, ` +
    `${archive.names.names.length} names, ${Math.round(process.resourceUsage().maxRSS / 1024)} MB at most`,
);
