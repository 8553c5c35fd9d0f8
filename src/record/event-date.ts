import type { DateEvidence } from '../dates/article-date.ts';
import { type DayInterval, intervalEdtf } from '../dates/calendar.ts';
import type { LabelledLine } from '../reading/labelled-line.ts';
import { labelRow } from '../reading/labels.ts';
import type { DatedEvent } from './event-mentions.ts';
import { type EventIndex, type EventMention, eventMentions } from './event-mentions.ts';
import { agreedDays, type RelativeTime, relativeTimes } from './relative-time.ts';
import { sentences } from './sentences.ts';
import { weekdayTimes } from './weekday-time.ts';

/** The date that an article's words about known events allow. */
export type EventDate =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'dated';
      readonly edtf: string;
      readonly days: DayInterval;
      readonly evidence: readonly DateEvidence[];
    }
  | { readonly kind: 'contradictory'; readonly evidence: readonly (DateEvidence & { readonly days: DayInterval })[] };

interface Reading {
  readonly time: RelativeTime;
  readonly mention: EventMention;
  readonly line: number;
}

/** Longer lines are no paragraphs of news. */
const longestLine = 5000;

/** Intersects everything that the kept lines say of the time since known events. */
export function eventDate(lines: readonly LabelledLine[], index: EventIndex): EventDate {
  if (index.size === 0) return { kind: 'none' };
  const readings = readingsOf(
    lines.filter(line => labelRow(line.label).datesEvents && line.text.length < longestLine),
    index,
  );
  if (readings.length === 0) return { kind: 'none' };
  const days = agreedDays(readings.map(reading => reading.time));
  return days === undefined
    ? {
        kind: 'contradictory',
        evidence: readings.map(reading => ({ ...evidenceOf(reading), days: reading.time.days })),
      }
    : { kind: 'dated', edtf: intervalEdtf(days), days, evidence: distinct(readings.flatMap(bothQuotes)) };
}

interface NamedLine {
  readonly line: LabelledLine;
  readonly mentions: readonly EventMention[];
}

function readingsOf(lines: readonly LabelledLine[], index: EventIndex): Reading[] {
  const named = lines.map(line => ({ line, mentions: eventMentions(line.text, index) }));
  const full = new Set(named.flatMap(({ mentions }) => mentions.filter(one => !one.isShort).map(one => one.known)));
  const about = eventsOfTheHead(named);
  return named.flatMap(({ line, mentions }) => {
    const known = mentions.filter(mention => full.has(mention.known));
    const weekday = known.filter(mention => about.has(mention.known) && !mention.isShort);
    return [...inSentences(line, known), ...onePerEvent(weekday).flatMap(mention => inParagraph(line, mention))];
  });
}

/** Events that the headline, the standfirst or the first two paragraphs name: the article is news of them. */
function eventsOfTheHead(named: readonly NamedLine[]): ReadonlySet<unknown> {
  const paragraphs = named.filter(({ line }) => line.label === 'paragraph').slice(0, 2);
  const head = named.filter(({ line }) => line.label === 'headline' || line.label === 'standfirst');
  return new Set([...head, ...paragraphs].flatMap(({ mentions }) => mentions.map(mention => mention.known)));
}

function onePerEvent(mentions: readonly EventMention[]): readonly EventMention[] {
  return mentions.filter((mention, at) => mentions.findIndex(other => other.known === mention.known) === at);
}

function inSentences(line: LabelledLine, mentions: readonly EventMention[]): Reading[] {
  if (mentions.length === 0) return [];
  return sentences(line.text).flatMap(sentence => {
    const end = sentence.start + sentence.text.length;
    const inside = mentions.filter(mention => mention.start >= sentence.start && mention.end <= end);
    return inside.flatMap(mention => {
      const moved = { ...mention, start: mention.start - sentence.start, end: mention.end - sentence.start };
      return relativeTimes(sentence.text, moved).map(time => ({ time, mention, line: line.number }));
    });
  });
}

function inParagraph(line: LabelledLine, mention: EventMention): Reading[] {
  if (line.label !== 'paragraph') return [];
  return weekdayTimes(line.text, mention).map(time => ({ time, mention, line: line.number }));
}

function bothQuotes(reading: Reading): DateEvidence[] {
  const { mention, line } = reading;
  const { event } = mention.known;
  return [evidenceOf(reading), { quote: mention.phrase, line, note: namedEvent(event) }];
}

/** The event with all that the editors' list says of it. */
function namedEvent({ name, date, note, wikidata }: DatedEvent): string {
  const known = [`Names “${name}”, ${date}.`, note, wikidata && `Wikidata ${wikidata}.`];
  return known.filter(part => part !== undefined).join(' ');
}

function evidenceOf({ time, line }: Reading): DateEvidence {
  return { quote: time.quote, line, note: time.note };
}

function distinct(evidence: readonly DateEvidence[]): DateEvidence[] {
  const seen = new Map(evidence.map(one => [`${one.line} ${one.quote} ${one.note}`, one]));
  return [...seen.values()];
}
