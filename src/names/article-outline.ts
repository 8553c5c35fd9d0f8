import { ownEvidence } from './archive-evidence.ts';
import type { ReadArticleNames } from './article-names.ts';
import { openingsIn } from './article-openings.ts';
import type { Evidence } from './evidence.ts';
import type { ArticleOccurrences } from './find-occurrences.ts';
import type { KeptIdentity, KnownNames } from './known-names.ts';
import type { ResolvedArticle } from './resolve-article.ts';

/** What one article says to all others of its names, and what it asks of them: all that is needed of most articles. */
export interface ArticleOutline {
  /** The names that the article settles by itself, each once. */
  readonly identities: readonly KeptIdentity[];
  /** What speaks for the occurrences that it leaves open, by their keys. */
  readonly tallies: readonly (readonly [key: string, signs: readonly Evidence[]])[];
  readonly questions: Questions;
}

/** What the mentions of an article depend on besides itself and the lists. */
export interface Questions {
  /** Occurrences of which the archive may know whose they are. */
  readonly keys: readonly string[];
  /** Family names of people whose full name the archive may know. */
  readonly surnames: readonly string[];
  /** First words, and first two words, of what a heading may repeat of other articles. */
  readonly openings: readonly string[];
}

export function outlineOf({ resolved, headings }: ReadArticleNames, known: KnownNames): ArticleOutline {
  const { identities, tallies } = ownEvidence(resolved);
  return {
    identities: identities.map(known.keep),
    tallies: tallies.map(([key, signs]) => [key, [...signs]]),
    questions: questionsOf(resolved, headings),
  };
}

function questionsOf({ settled, open }: ResolvedArticle, headings: ArticleOccurrences['headings']): Questions {
  const [keys, surnames, openings] = [new Set<string>(), new Set<string>(), new Set<string>()];
  for (const { occurrence, identity, rule } of settled) {
    if (identity.known) continue;
    // A word of place is asked about under its own words, and whoever has them may have a full name.
    if (rule === 'preposition') for (const asked of [keys, surnames]) asked.add(occurrence.key);
    if (identity.kind === 'person' && !identity.key.includes(' ')) surnames.add(identity.key);
  }
  for (const { key, bracketOf } of open) if (bracketOf === undefined) keys.add(key);
  for (const { text } of headings) for (const opening of openingsIn(text)) openings.add(opening);
  return { keys: [...keys], surnames: [...surnames], openings: [...openings] };
}
