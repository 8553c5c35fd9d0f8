import { createHash } from 'node:crypto';
import { type Memory, noMemory } from '../memory.ts';
import type { Problem } from '../problems.ts';
import type { ArticleRecord } from './article-record.ts';
import { type DatedEvent, eventIndex, eventMentions } from './event-mentions.ts';
import { plainText } from './plain-text.ts';
import { type DigestOf, digestOfRecord } from './record-digest.ts';

/** In fewer articles than this, chance puts a phrase in all of them. */
const fewest = 3;
/** From this many on, half of the articles are too many. */
const many = 20;

/** Phrases of events that stand in nearly every article, and so tell none from another. */
export function wideEventPhrases(
  records: readonly ArticleRecord[],
  events: readonly DatedEvent[],
  memory: Memory = noMemory,
  digestOf: DigestOf = digestOfRecord,
): readonly Problem[] {
  if (records.length < fewest || events.length === 0) return [];
  const phrases = events.flatMap(event => event.phrases.map(phrase => ({ event, phrase })));
  const counts = countArticles(records, phrases, memory, digestOf);
  return phrases
    .map((one, at) => ({ ...one, count: counts[at] ?? 0 }))
    .filter(({ count }) => count === records.length || (records.length >= many && count * 2 > records.length))
    .map(({ event, phrase, count }) => tooWide(event, phrase, count, records.length));
}

interface EventPhrase {
  readonly event: DatedEvent;
  readonly phrase: string;
}

/** In how many articles each phrase stands. Each is looked for as an event of its own. */
function countArticles(
  records: readonly ArticleRecord[],
  phrases: readonly EventPhrase[],
  memory: Memory,
  digestOf: DigestOf,
): readonly number[] {
  const events = phrases.map(({ event, phrase }, at) => ({
    slug: String(at),
    name: event.name,
    date: event.date,
    phrases: [phrase],
  }));
  const index = eventIndex(events);
  const sought = createHash('sha256').update(JSON.stringify(events)).digest('hex');
  const counts = phrases.map(() => 0);
  for (const record of records) {
    // The same words in which the same phrases are looked for.
    const met = memory.recall('records', `events ${sought} ${digestOf(record)}`, () => [
      ...new Set(eventMentions(plainText(record), index).map(mention => Number(mention.known.event.slug))),
    ]);
    for (const at of met) counts[at] = (counts[at] ?? 0) + 1;
  }
  return counts;
}

function tooWide(event: DatedEvent, phrase: string, count: number, total: number): Problem {
  return {
    code: 'event-phrase-everywhere',
    path: event.path ?? 'authority/events.yml',
    ...(event.line === undefined ? {} : { line: event.line }),
    message: `The phrase “${phrase}” of the event “${event.name}” is in ${count} of ${total} articles.`,
    hint: 'Use phrases that mean only this event, or move the phrase to `shortForms:`.',
  };
}
