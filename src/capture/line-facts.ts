import type { DomHints } from './capture.ts';
import { HintReader } from './dom-hints.ts';
import { ElementPlaces } from './element-places.ts';
import type { PageLine } from './html-lines.ts';
import { textAt, typesOf } from './json-ld.ts';
import type { PageFacts } from './page-facts.ts';
import { headlineElement } from './page-headline.ts';
import { StatedRuns, wordsOf } from './stated-runs.ts';

/** What a page says of a line, but for what Readability finds out by taking the page apart. */
export type LineFacts = Omit<DomHints, 'inMainText'>;

/** What is said of each line by its element, the elements around it, and what the page states in its head. */
export function lineFacts(
  lines: readonly PageLine[],
  facts: PageFacts,
  headline: string | undefined,
  description: string | undefined,
): readonly LineFacts[] {
  const reader = new HintReader();
  const places = new ElementPlaces(headlineElement(facts, headline), isLiveBlog(facts));
  const article = new StatedRuns(textAt(facts.article, 'articleBody') ?? '');
  const about = new StatedRuns(description ?? '');
  return lines.map(({ text, block, tag, linkDensity }) => {
    const { words: hints, within } = reader.of(block);
    const words = article.isEmpty && about.isEmpty ? [] : wordsOf(text);
    return {
      tag,
      linkDensity,
      hints,
      within,
      place: places.of(block),
      stated: article.shareOf(words),
      described: about.shareOf(words),
    };
  });
}

function isLiveBlog({ nodes }: PageFacts): boolean {
  return nodes.some(node => typesOf(node).includes('LiveBlogPosting'));
}
