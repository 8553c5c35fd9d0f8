import type { DayInterval } from '../dates/calendar.ts';
import { parseEdtf } from '../dates/edtf.ts';

/** An event of the editor's list, as far as dates need it. */
export interface DatedEvent {
  readonly slug: string;
  readonly name: string;
  /** EDTF; one that goes on has an open end: `2022-02-24/..`. */
  readonly date: string;
  /** Words that name this event and no other. */
  readonly phrases: readonly string[];
  /** Words like “the war”, which count only in an article that also holds one of the phrases. */
  readonly shortForms?: readonly string[];
  /** What the editors' list says of it besides. */
  readonly note?: string;
  readonly wikidata?: string;
  /** Where the editor's list stands, for reports. */
  readonly path?: string;
  readonly line?: number;
}

/** An event ready to be looked for. */
export interface KnownEvent {
  readonly event: DatedEvent;
  /** From its beginning; open ends are cut to the beginning. */
  readonly days: DayInterval;
  readonly goesOn: boolean;
}

interface Phrase {
  readonly words: readonly string[];
  readonly known: KnownEvent;
  readonly isShort: boolean;
}

/** The events' phrases by their first word, so that a list of thousands costs no more than the text's length. */
export type EventIndex = ReadonlyMap<string, readonly Phrase[]>;

/** A place in a text where an event is named. */
export interface EventMention {
  readonly known: KnownEvent;
  readonly isShort: boolean;
  readonly phrase: string;
  /** UTF-16 offsets into the text. */
  readonly start: number;
  readonly end: number;
}

/** Events with a beginning, by phrase; the others date nothing. */
export function eventIndex(events: readonly DatedEvent[]): EventIndex {
  const index = new Map<string, Phrase[]>();
  for (const event of events) {
    const known = knownEvent(event);
    if (known === undefined) continue;
    for (const phrase of event.phrases) addPhrase(index, phrase, known, false);
    for (const phrase of event.shortForms ?? []) addPhrase(index, phrase, known, true);
  }
  return index;
}

function knownEvent(event: DatedEvent): KnownEvent | undefined {
  const date = parseEdtf(event.date);
  if (date?.earliest === undefined || date.precision === 'no-year') return undefined;
  const days = { first: date.earliest, last: date.latest ?? date.earliest };
  return { event, days, goesOn: date.latest === undefined };
}

function addPhrase(index: Map<string, Phrase[]>, phrase: string, known: KnownEvent, isShort: boolean): void {
  const words = wordsOf(phrase).map(word => word.folded);
  const first = words[0];
  if (first === undefined) return;
  const entry = { words, known, isShort };
  const others = index.get(first);
  if (others) others.push(entry);
  else index.set(first, [entry]);
}

interface Word {
  readonly folded: string;
  readonly start: number;
  readonly end: number;
}

function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu)) {
    const folded = match[0].normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
    words.push({ folded, start: match.index, end: match.index + match[0].length });
  }
  return words;
}

/** Every mention in a text, by whole words, without regard to case, accents and what stands between words. */
export function eventMentions(text: string, index: EventIndex): readonly EventMention[] {
  if (index.size === 0) return [];
  const words = wordsOf(text);
  const found: EventMention[] = [];
  for (let at = 0; at < words.length; at++) {
    for (const phrase of index.get(words[at]?.folded ?? '') ?? []) {
      const last = words[at + phrase.words.length - 1];
      const start = words[at]?.start;
      if (start === undefined || last === undefined || !standsAt(phrase, words, at)) continue;
      const { known, isShort } = phrase;
      found.push({ known, isShort, phrase: text.slice(start, last.end), start, end: last.end });
    }
  }
  return found;
}

function standsAt(phrase: Phrase, words: readonly Word[], at: number): boolean {
  return phrase.words.every((word, offset) => words[at + offset]?.folded === word);
}
