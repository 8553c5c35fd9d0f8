// Time and worth of finding stories: node --import tsx bench/stories.ts [articles]
// With names and dates, over 10,000 articles of 400 words: node --import tsx bench/stories.ts 10000 with-names
import { performance } from 'node:perf_hooks';
import type { ArticleId } from '../src/capture/capture.ts';
import { readCapture } from '../src/capture/read-capture.ts';
import { emptyAuthority } from '../src/names/authority.ts';
import { findNames } from '../src/names/find-names.ts';
import type { LabelledLine } from '../src/reading/labelled-line.ts';
import { sourceOf } from '../src/record/article-record.ts';
import { dateOf } from '../src/record/date-ladder.ts';
import { eventIndex } from '../src/record/event-mentions.ts';
import { languageOf } from '../src/record/language-of.ts';
import { bodyText } from '../src/record/plain-text.ts';
import { findStories } from '../src/stories/find-stories.ts';
import type { StoriesInArchive } from '../src/stories/stories.ts';
import { corpus } from './names-corpus.ts';
import { storyCorpus } from './stories-corpus.ts';

const count = Number(process.argv[2] ?? 100_000);

/** Wall-clock time, and the processor's, which other work on the machine does not lengthen. */
function timed<T>(label: string, work: () => T): T {
  const start = performance.now();
  const before = process.cpuUsage();
  const result = work();
  const seconds = ((performance.now() - start) / 1000).toFixed(2);
  const { user, system } = process.cpuUsage(before);
  const memory = Math.round(process.resourceUsage().maxRSS / 1024);
  console.log(
    `${label}: ${seconds} s (processor ${((user + system) / 1e6).toFixed(2)} s), ${memory} MB at most so far`,
  );
  return result;
}

if (process.argv[3] === 'with-names') withNames();
else storiesAlone();

function storiesAlone(): void {
  const { records, names, events, copies } = timed(`${count} made-up articles`, () => storyCorpus(count));
  const found = timed('stories', () => findStories(records, names));
  const eventOf = new Map(records.map((record, at) => [record.id, events[at] ?? 0]));
  console.log(
    `B3 precision ${share(bCubed(found, eventOf).precision)}, recall ${share(bCubed(found, eventOf).recall)}`,
  );
  const copied = found.copies.reduce((sum, group) => sum + group.articles.length - 1, 0);
  console.log(
    `${found.stories.length} stories; ${copied} copies found of ${copies}; ${found.related.size} have related articles`,
  );
}

function withNames(): void {
  const records = corpus(count);
  const captured = records.map(record => {
    const bytes = new TextEncoder().encode(bodyText(record));
    const { value } = readCapture({ path: sourceOf(record), bytes });
    if (value === undefined) throw new Error(`${record.id} is no capture.`);
    const lines = value.lines.map((line): LabelledLine => {
      return { ...line, label: 'paragraph', rule: 'bench', reason: 'bench', confidence: 1 };
    });
    return { capture: value, lines };
  });
  const events = eventIndex([
    {
      slug: 'a',
      name: 'a',
      date: '2022-02-24/..',
      phrases: ['invasion of Ukraine', 'war in Ukraine'],
      shortForms: ['the war'],
    },
    { slug: 'b', name: 'b', date: '2023-06-23/2023-06-24', phrases: ['Wagner mutiny', 'mutiny by Wagner'] },
  ]);
  timed('dates', () => captured.map(({ capture, lines }) => dateOf(capture, lines, events)));
  timed('languages', () => records.map(record => languageOf(bodyText(record), { fallback: 'en' })));
  const names = timed('names', () => findNames(records, emptyAuthority));
  timed('stories', () => findStories(records, names));
}

interface Worth {
  readonly precision: number;
  readonly recall: number;
}

/** B-cubed: for each article, how much of its story tells its event, and how much of its event is in its story. */
function bCubed(found: StoriesInArchive, eventOf: ReadonlyMap<ArticleId, number>): Worth {
  const sizes = new Map<number, number>();
  for (const event of eventOf.values()) sizes.set(event, (sizes.get(event) ?? 0) + 1);
  const storyOf = new Map(found.stories.flatMap(story => story.articles.map(id => [id, story.articles] as const)));
  let [precision, recall] = [0, 0];
  for (const [id, event] of eventOf) {
    const story = storyOf.get(id) ?? [id];
    const right = story.filter(other => eventOf.get(other) === event).length;
    precision += right / story.length;
    recall += right / (sizes.get(event) ?? 1);
  }
  return { precision: precision / eventOf.size, recall: recall / eventOf.size };
}

function share(value: number): string {
  return `${(100 * value).toFixed(1)} %`;
}
