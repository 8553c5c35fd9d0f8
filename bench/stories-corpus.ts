import type { ArticleId } from '../src/capture/capture.ts';
import { dayAfter } from '../src/dates/calendar.ts';
import type { Mention, NamesInArchive } from '../src/names/names.ts';
import type { ArticleRecord } from '../src/record/article-record.ts';
import { recordOf } from '../tests/unit/name-records.ts';
import { seededRandom } from './seeded-random.ts';

/** A made-up archive that knows which of its articles tell one event, and which are copies. */
export interface StoryCorpus {
  readonly records: readonly ArticleRecord[];
  readonly names: NamesInArchive;
  /** The event each article tells, by position. */
  readonly events: readonly number[];
  readonly copies: number;
}

const vocabulary = 80_000;
const people = 20_000;
const syllables = 'ba ko ri ne sho la mi dor ven tas gul rem pi zu han ler mos ka ti fen ob ra wen sul'.split(' ');
const words: readonly string[] = Array.from({ length: vocabulary }, (_, rank) => wordOf(rank));

/** Common words are short: the rank written in syllables. */
function wordOf(rank: number): string {
  let left = rank + 1;
  let word = '';
  while (left > 0) {
    word += syllables[left % syllables.length];
    left = Math.floor(left / syllables.length);
  }
  return word;
}

/**
 * 400 words an article, drawn by Zipf's law; a fifth of them from the 30 words of the event it tells. Events are told
 * by one to four articles within a day, over ten years; one article in 30 is a shortened copy of the one before.
 */
export function storyCorpus(count: number, seed = 7): StoryCorpus {
  const random = seededRandom(seed);
  const mentions = new Map<ArticleId, readonly Mention[]>();
  const records: ArticleRecord[] = [];
  const events: number[] = [];
  let copies = 0;
  for (let event = 0; records.length < count; event++) {
    const topic = Array.from({ length: 30 }, () => Math.floor(vocabulary ** (0.45 + 0.55 * random())));
    const named = Array.from({ length: 6 }, () => Math.floor(people ** random()));
    const day = dayAfter('2012-01-01', Math.floor(random() * 3650));
    const tellings = 1 + Math.floor(random() ** 3 * 4);
    for (let telling = 0; telling < tellings && records.length < count; telling++) {
      const isCopy = telling > 0 && random() < 0.15;
      const body = isCopy ? (shortened(records.at(-1)) ?? '') : bodyOf(topic, random);
      const record = articleOf(records.length, body, dayAfter(day, Math.floor(random() * 2)));
      mentions.set(record.id, mentionsOf(named, random));
      records.push(record);
      events.push(event);
      copies += isCopy ? 1 : 0;
    }
  }
  return { records, names: { names: [], mentions, candidates: [] }, events, copies };
}

function bodyOf(topic: readonly number[], random: () => number): string {
  const told = Array.from({ length: 400 }, () => {
    const rank =
      random() < 0.2 ? (topic[Math.floor(random() * topic.length)] ?? 0) : Math.floor(vocabulary ** random()) - 1;
    return words[rank];
  });
  return told.join(' ');
}

function shortened(record: ArticleRecord | undefined): string | undefined {
  const [block] = record?.body ?? [];
  return block?.kind === 'paragraph' ? block.text.split(' ').slice(0, 340).join(' ') : undefined;
}

function articleOf(number: number, body: string, day: string): ArticleRecord {
  const id = `s${number.toString(36).padStart(6, '0')}`;
  return { ...recordOf(id, [body]), date: { basis: 'stated', edtf: day, evidence: [] } };
}

function mentionsOf(named: readonly number[], random: () => number): Mention[] {
  const own = [Math.floor(people ** random()), Math.floor(people ** random())];
  return [...named.filter(() => random() < 0.8), ...own].map(name => {
    const text = `n${name}`;
    return { kind: 'person', slug: text, location: 'headline', start: 0, end: 1, text, rule: 'seeded' };
  });
}
