import type { Token, Tokens } from 'marked';
import { type InlineMark, noteSign, outermostFirst } from '../capture/inline-marks.ts';
import type { Block, TextList } from '../record/article-record.ts';
import { type Nested, nestMarks } from '../record/nest-marks.ts';
import { noteKey, placesOf } from '../record/nodes-from-blocks.ts';
import { inRows, marksByPart } from '../record/plain-text.ts';
import { drawTokens } from './body-renderer.ts';
import { firstMentions, type TextMention } from './first-mentions.ts';
import type { TrustedHtml } from './markup.ts';

/** Where words of a body lead on the page that shows it. */
export interface BodyLinks {
  readonly mentions: readonly (TextMention & { readonly href: string })[];
  /** The page of the article that has this address, if the archive has it. */
  readonly articleAt: (address: string) => string | undefined;
  /** What stands before a block, by its number. */
  readonly figures?: readonly { readonly block: number; readonly html: TrustedHtml }[];
}

const noLinks: BodyLinks = { mentions: [], articleAt: () => undefined };

interface NameMark {
  readonly kind: 'name';
  readonly start: number;
  readonly end: number;
  readonly href: string;
}

type ShownMark = InlineMark | NameMark;

/**
 * A record's body as HTML: its blocks, their marks, and a link from the first mention of each name that no other link
 * holds. Every text and address is escaped; no text is read as Markdown or HTML.
 */
export function renderBody(body: readonly Block[], links: BodyLinks = noLinks): TrustedHtml {
  const names = new Map<string, NameMark[]>();
  for (const { location, start, end, href } of firstMentions(body, links.mentions)) {
    if (typeof location === 'string' || !('block' in location)) continue;
    const key = `${location.block} ${location.part}`;
    const there = names.get(key);
    if (there) there.push({ kind: 'name', start, end, href });
    else names.set(key, [{ kind: 'name', start, end, href }]);
  }
  const depths = headingDepths(body);
  const notes = new NotePlaces(body);
  const tokens = body.map((block, index) => {
    const marksOf = marksByPart(block);
    const inline: Inline = (text, part) => {
      const all = [...marksOf(part), ...(names.get(`${index} ${part}`) ?? [])];
      return nestMarks(text, all, outermostFirst).map(piece => inlineTokens(piece, { ...links, notes }));
    };
    return block.kind === 'note' ? noteToken(notes.idOf(block.label), inline, block) : tokenOf(block, inline, depths);
  });
  const { figures = [] } = links;
  const figuresBefore = (number: number) =>
    figures.filter(({ block }) => block === number).map(({ html }) => ({ type: 'figure', raw: '', html }));
  const all = [...tokens.flatMap((token, number) => [...figuresBefore(number), token]), ...figuresBefore(body.length)];
  return drawTokens(all);
}

/** Headings of a page follow one another without a gap, whatever levels the article has. */
function headingDepths(body: readonly Block[]): ReadonlyMap<number, number> {
  const levels = new Set(body.flatMap(block => (block.kind === 'crosshead' ? [block.level ?? 2] : [])));
  return new Map([...levels].sort((a, b) => a - b).map((level, rank) => [level, rank + 2]));
}

/** Where the footnotes of a body and their signs stand on the page. */
class NotePlaces {
  readonly #numbers = new Map<string, number>();
  /** Notes whose first sign was met: a note leads back to it. */
  readonly #met = new Set<string>();

  constructor(body: readonly Block[]) {
    for (const block of body) {
      const key = block.kind === 'note' ? noteKey(block.label) : '';
      if (block.kind === 'note' && !this.#numbers.has(key)) this.#numbers.set(key, this.#numbers.size + 1);
    }
  }

  /** Undefined for a note that the body has not. */
  idOf(label: string): string | undefined {
    const number = this.#numbers.get(noteKey(label));
    return number === undefined ? undefined : `note-${number}`;
  }

  isFirst(id: string): boolean {
    const isFirst = !this.#met.has(id);
    this.#met.add(id);
    return isFirst;
  }
}

type NoteBlock = Extract<Block, { kind: 'note' }>;

function noteToken(id: string | undefined, inline: Inline, { label, paragraphs }: NoteBlock): Token {
  const tokens = paragraphs.map((text, part) => paragraph(inline(text, part)));
  return { type: 'note', raw: '', id, label, tokens };
}

function tokenOf(block: Exclude<Block, NoteBlock>, inline: Inline, depths: ReadonlyMap<number, number>): Token {
  switch (block.kind) {
    case 'paragraph':
      return paragraph(inline(block.text, 0));
    case 'crosshead':
      return { type: 'heading', depth: depths.get(block.level ?? 2), ...written, tokens: inline(block.text, 0) };
    case 'quote':
      return {
        type: 'quotation',
        raw: '',
        source: block.source,
        tokens: block.paragraphs.map((text, part) => paragraph(inline(text, part))),
      };
    case 'list':
      return listToken(block, inline);
    case 'table': {
      const [head = [], ...rows] = inRows(block.rows.flat(), block.rows);
      let part = 0;
      const cells = (texts: readonly string[], header: boolean) =>
        texts.map(
          (text): Tokens.TableCell => ({
            text,
            tokens: inline(text, part++),
            header: header && text !== '',
            align: null,
          }),
        );
      return {
        type: 'table',
        ...written,
        align: [],
        header: cells(head, true),
        rows: rows.map(row => cells(row, false)),
      };
    }
    case 'code':
      return { type: 'code', raw: '', text: block.text };
    case 'break':
      return { type: 'hr', raw: '' };
  }
}

function listToken(block: TextList, inline: Inline): Tokens.List {
  const top = newList(block.ordered, block.start);
  const open = [top];
  placesOf(block).forEach(({ depth, ordered, goesOn }, part) => {
    const tokens = inline(block.items[part] ?? '', part);
    open.length = Math.min(open.length, depth + 1);
    const here = open[depth];
    if (here && goesOn) here.items.at(-1)?.tokens.push(paragraph(tokens));
    else if (here && (here.ordered === ordered || depth === 0)) here.items.push(listItem(tokens));
    else {
      const list = newList(ordered, undefined);
      list.items.push(listItem(tokens));
      open[depth - 1]?.items.at(-1)?.tokens.push(list);
      open[depth] = list;
    }
  });
  return top;
}

function newList(ordered: boolean, start = 1): Tokens.List {
  return { type: 'list', ...written, ordered, start: ordered ? start : '', loose: false, items: [] };
}

/** The tokens of a text, which is one of a block's. */
type Inline = (text: string, part: number) => Token[];

/** How a token was written in Markdown, which these never were. */
const written = { raw: '', text: '' } as const;

function paragraph(tokens: Token[]): Tokens.Paragraph {
  return { type: 'paragraph', ...written, tokens };
}

function listItem(tokens: Token[]): Tokens.ListItem {
  return { type: 'list_item', ...written, task: false, loose: false, tokens: [{ type: 'text', ...written, tokens }] };
}

/** What inline tokens lead to. */
interface InlineLinks extends Pick<BodyLinks, 'articleAt'> {
  readonly notes: NotePlaces;
}

function inlineTokens(piece: Nested<ShownMark>, links: InlineLinks): Token {
  if (piece.kind === 'words') return { type: 'text', raw: '', text: piece.text };
  if (piece.kind === 'break') return { type: 'br', raw: '' };
  const { mark } = piece;
  const tokens = piece.inside.map(one => inlineTokens(one, links));
  switch (mark.kind) {
    case 'strong':
      return { type: 'strong', ...written, tokens };
    case 'emphasis':
      return { type: 'em', ...written, tokens };
    case 'struck':
      return { type: 'del', ...written, tokens };
    case 'code':
      return {
        type: 'codespan',
        raw: '',
        text: piece.inside.map(one => (one.kind === 'words' ? one.text : '')).join(''),
      };
    case 'name':
      return { type: 'name', raw: '', href: mark.href, tokens };
    case 'note': {
      const id = links.notes.idOf(mark.label);
      if (id === undefined) return { type: 'text', raw: '', text: noteSign(mark.label) };
      return { type: 'note-sign', raw: '', id, label: mark.label, isFirst: links.notes.isFirst(id) };
    }
    case 'link': {
      const own = links.articleAt(mark.url);
      return own === undefined
        ? { type: 'outside', raw: '', href: mark.url, tokens }
        : { type: 'link', ...written, href: own, tokens };
    }
  }
}
