import type { Mention } from '../names/names.ts';
import type { Block } from '../record/article-record.ts';
import { escapeMarkup, type TrustedHtml, trustHtml } from './markup.ts';

/**
 * Around a mention while its text passes through Markdown: two characters of the private use area, which Markdown
 * does not read and which no article's text may hold when links are made.
 */
const opening = '\uE000';
const closing = '\uE001';
const marks = /[\uE000\uE001]/;

export interface MarkedBody<Linked extends Mention> {
  readonly body: readonly Block[];
  /** The mentions that are marked, in reading order. */
  readonly linked: readonly Linked[];
}

/** Marks the first mention of each person, place and organisation in running text, for `linkMarks` to make links of. */
export function markFirstMentions<Linked extends Mention>(
  body: readonly Block[],
  mentions: readonly Linked[],
): MarkedBody<Linked> {
  if (marks.test(JSON.stringify(body))) return { body, linked: [] };
  const linked = firstMentions(body, mentions);
  const byPart = new Map<string, Mention[]>();
  for (const mention of linked) {
    const key = partKey(mention.location);
    const there = byPart.get(key);
    if (there) there.push(mention);
    else byPart.set(key, [mention]);
  }
  const at = (block: number, part: number) => byPart.get(partKey({ block, part })) ?? [];
  return { body: body.map((block, index) => withMarks(block, part => at(index, part))), linked };
}

/** Makes a link of each marked mention; `addresses` are those of the marked mentions, in their order. */
export function linkMarks(html: TrustedHtml, addresses: readonly string[]): TrustedHtml {
  if (addresses.length === 0) return html;
  let next = 0;
  const opened = html.replaceAll(opening, () => `<a class="name" href="${escapeMarkup(addresses[next++] ?? '')}">`);
  return trustHtml(opened.replaceAll(closing, '</a>'));
}

function firstMentions<Linked extends Mention>(body: readonly Block[], mentions: readonly Linked[]): readonly Linked[] {
  const seen = new Set<string>();
  const first: Linked[] = [];
  let last: Linked | undefined;
  for (const mention of mentions) {
    const key = `${mention.kind}:${mention.slug}`;
    if (mention.kind === 'topic' || seen.has(key) || !standsInText(body, mention) || overlap(last, mention)) continue;
    seen.add(key);
    first.push(mention);
    last = mention;
  }
  return first;
}

function standsInText(body: readonly Block[], { location }: Mention): boolean {
  if (typeof location === 'string' || !('block' in location)) return false;
  const kind = body[location.block]?.kind;
  return kind === 'paragraph' || kind === 'quote' || kind === 'list';
}

/** Mentions come in reading order, so only the one before can reach into this one. */
function overlap(before: Mention | undefined, mention: Mention): boolean {
  return before !== undefined && partKey(before.location) === partKey(mention.location) && mention.start < before.end;
}

/** The part of a block that a mention stands in. */
function partKey(location: Mention['location']): string {
  return typeof location !== 'string' && 'block' in location ? `${location.block} ${location.part}` : 'elsewhere';
}

function withMarks(block: Block, at: (part: number) => readonly Mention[]): Block {
  switch (block.kind) {
    case 'paragraph':
      return { ...block, text: marked(block.text, at(0)) };
    case 'quote':
      return { ...block, paragraphs: block.paragraphs.map((text, part) => marked(text, at(part))) };
    case 'list':
      return { ...block, items: block.items.map((text, part) => marked(text, at(part))) };
    default:
      return block;
  }
}

function marked(text: string, mentions: readonly Mention[]): string {
  let made = '';
  let from = 0;
  for (const { start, end } of mentions) {
    made += `${text.slice(from, start)}${opening}${text.slice(start, end)}${closing}`;
    from = end;
  }
  return made + text.slice(from);
}
