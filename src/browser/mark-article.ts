import { loadStemmers, stemmerName } from '../search/analysis/stemmers.ts';
import { parseQuery } from '../search/query/parse-query.ts';
import { type Span, wantedSpans } from '../search/snippets.ts';
import { type Wanted, wantedIn } from '../search/wanted-words.ts';
import { queryNames } from '../site/in-browser/search-schema.ts';

/** Marks in an article what was searched for, and shows the first of it when none can be seen. */
export async function markArticle(page: Document, query: string): Promise<void> {
  const body = page.querySelector<HTMLElement>('.article-body');
  if (!body) return;
  const wanted = await wantedBy(query, body.lang || page.documentElement.lang);
  const headline = page.querySelector<HTMLElement>('.article h1');
  const captions = page.querySelector<HTMLElement>('.article-captions ul');
  const marks = [headline, body, captions].flatMap(part => (part ? markIn(part, wanted) : []));
  if (!marks.some(isInView)) marks.find(mark => !headline?.contains(mark))?.scrollIntoView({ block: 'center' });
}

/** A reader who sees the page already loses the place when it moves. */
function isInView(mark: HTMLElement): boolean {
  const { top, bottom } = mark.getBoundingClientRect();
  return top >= 0 && bottom <= innerHeight;
}

async function wantedBy(query: string, language: string): Promise<Wanted> {
  const stemmers = await loadStemmers([stemmerName(language)]);
  return wantedIn(parseQuery(query, queryNames).clauses, language, stemmers);
}

function markIn(part: HTMLElement, wanted: Wanted): readonly HTMLElement[] {
  return textsByBlock(part).flatMap(texts =>
    markSpans(texts, wantedSpans(texts.map(text => text.data).join(''), wanted)),
  );
}

/** Elements that end a line of text; whatever else is in between (emphasis, a link) is part of the line. */
const blocks = 'p, li, h1, h2, h3, h4, h5, h6, blockquote, figcaption, td, th, dt, dd, pre, div';

/** The pieces of text of an element, those of one line together. */
export function textsByBlock(part: HTMLElement): readonly (readonly Text[])[] {
  const walker = part.ownerDocument.createTreeWalker(part, NodeFilter.SHOW_TEXT);
  const lines: { readonly block: Element | null | undefined; readonly texts: Text[] }[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!(node instanceof Text)) continue;
    const block = node.parentElement?.closest(blocks);
    const last = lines.at(-1);
    if (last && last.block === block) last.texts.push(node);
    else lines.push({ block, texts: [node] });
  }
  return lines.map(({ texts }) => texts);
}

/** Marks spans of a line that may lie in several pieces of text. The marks come in their order. */
export function markSpans(texts: readonly Text[], spans: readonly Span[]): readonly HTMLElement[] {
  const marks: HTMLElement[] = [];
  let from = 0;
  for (const text of texts) {
    const to = from + text.length;
    for (const mark of markPiece(text, inPiece(spans, from, to))) marks.push(mark);
    from = to;
  }
  return marks;
}

function inPiece(spans: readonly Span[], from: number, to: number): readonly Span[] {
  return spans
    .filter(({ start, end }) => start < to && end > from)
    .map(({ start, end }) => ({ start: Math.max(start, from) - from, end: Math.min(end, to) - from }));
}

/** From the end, so that earlier offsets stay good as the text is cut. */
function markPiece(text: Text, spans: readonly Span[]): readonly HTMLElement[] {
  return [...spans]
    .reverse()
    .map(({ start, end }) => {
      const marked = text.splitText(start);
      marked.splitText(end - start);
      const mark = text.ownerDocument.createElement('mark');
      marked.replaceWith(mark);
      mark.append(marked);
      return mark;
    })
    .reverse();
}
