import { dayAfter, weekdayOf } from '../dates/calendar.ts';
import type { EventMention } from './event-mentions.ts';
import type { RelativeTime } from './relative-time.ts';

const weekdays: readonly string[] = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** A weekday without a date, as news tells of the last seven days. */
export const weekdayWords =
  /\b(?:on|late on|early on|late|early|this|said) (Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b(?!,? (?:\d|\p{Lu}\p{Ll}{2,8} \d))/gu;

/** Words that look back at an event, or forward: then its weekdays are not this week's. */
export const anotherTime =
  /\b(?:years?|months?|weeks?) (?:after|since|ago|later|earlier|before|on)\b|\banniversary\b|\b(?:in|since) (?:(?:19|20)\d\d|January|February|March|April|May|June|July|August|September|October|November|December)\b|\blast (?:year|month|week|summer|autumn|fall|winter|spring)\b|\b(?:will|next|scheduled|due|planned|expected)\b/iu;

/**
 * Days of publication from the weekdays of a paragraph that names a short event: a weekday that falls in the event, or
 * on the day after it, is no more than a week old.
 */
export function weekdayTimes(paragraph: string, mention: EventMention): readonly RelativeTime[] {
  const { days, goesOn, event } = mention.known;
  if (goesOn || dayAfter(days.first, 7) < days.last || anotherTime.test(paragraph)) return [];
  const found: RelativeTime[] = [];
  for (const match of paragraph.matchAll(weekdayWords)) {
    const day = weekdayFrom(days.first, weekdayNumber(match[1]));
    if (day > dayAfter(days.last, 1)) continue;
    const note = `The ${match[1]} of “${event.name}” was ${day}; news calls a day by its weekday for a week at most.`;
    found.push({ rule: 'weekday', quote: match[0], days: { first: day, last: dayAfter(day, 7) }, note });
  }
  return found;
}

function weekdayNumber(name: string | undefined): number {
  return weekdays.indexOf(name ?? '') + 1;
}

function weekdayFrom(start: string, weekday: number): string {
  return dayAfter(start, (weekday - weekdayOf(start) + 7) % 7);
}
