import type { Mention } from '../names/names.ts';
import type { Block } from '../record/article-record.ts';

/** What tells where a mention stands and whom it is of. */
export type TextMention = Pick<Mention, 'kind' | 'slug' | 'location' | 'start' | 'end'>;

/**
 * The first mention of each person, place and organisation in running text, in reading order. One in a link of the text,
 * or in words that are struck out, does not count: another may.
 */
export function firstMentions<Linked extends TextMention>(
  body: readonly Block[],
  mentions: readonly Linked[],
): readonly Linked[] {
  const seen = new Set<string>();
  const first: Linked[] = [];
  let last: Linked | undefined;
  for (const mention of mentions) {
    const key = `${mention.kind}:${mention.slug}`;
    if (mention.kind === 'topic' || seen.has(key) || !isFree(body, mention) || overlap(last, mention)) continue;
    seen.add(key);
    first.push(mention);
    last = mention;
  }
  return first;
}

function isFree(body: readonly Block[], { location, start, end }: TextMention): boolean {
  if (typeof location === 'string' || !('block' in location)) return false;
  const { kind, marks = [] } = body[location.block] ?? {};
  if (kind !== 'paragraph' && kind !== 'quote' && kind !== 'list') return false;
  return !marks.some(
    mark =>
      mark.part === location.part &&
      (mark.kind === 'link' || mark.kind === 'struck') &&
      mark.start < end &&
      start < mark.end,
  );
}

/** Mentions come in reading order, so only the one before can reach into this one. */
function overlap(before: TextMention | undefined, mention: TextMention): boolean {
  return before !== undefined && placeOf(before) === placeOf(mention) && mention.start < before.end;
}

/** The part of a block that a mention stands in. */
function placeOf({ location }: TextMention): string {
  return typeof location !== 'string' && 'block' in location ? `${location.block} ${location.part}` : 'elsewhere';
}
