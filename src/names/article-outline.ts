import { createHash } from 'node:crypto';
import { identityId, ownEvidence } from './archive-evidence.ts';
import { openingsIn } from './article-openings.ts';
import type { Evidence } from './evidence.ts';
import type { ArticleOccurrences } from './find-occurrences.ts';
import type { KnownName } from './gazetteer-index.ts';
import type { Identity, ResolvedArticle } from './resolve-article.ts';

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

/** An identity as it is remembered: what a list says of it is one text, which many articles share. */
export interface KeptIdentity extends Pick<Identity, 'kind' | 'key'> {
  readonly known?: string;
}

export function outlineOf(resolved: ResolvedArticle, headings: ArticleOccurrences['headings']): ArticleOutline {
  const { identities, tallies } = ownEvidence(resolved);
  return {
    identities: identities.map(keptIdentity),
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

export function keptIdentity({ kind, key, known }: Identity): KeptIdentity {
  return known === undefined ? { kind, key } : { kind, key, known: keptKnown(known) };
}

function keptKnown({ rejected, ...rest }: KnownName): string {
  return JSON.stringify({ ...rest, rejected: [...rejected] });
}

/** Gives identities as they were before they were kept; what lists say is read once for all articles. */
export function identityReader(): (kept: KeptIdentity) => Identity {
  const read = new Map<string, KnownName>();
  const knownFrom = (text: string): KnownName => {
    const found = read.get(text);
    if (found) return found;
    const { rejected, ...rest }: Omit<KnownName, 'rejected'> & { readonly rejected: readonly string[] } =
      JSON.parse(text);
    const known = { ...rest, rejected: new Set(rejected) };
    read.set(text, known);
    return known;
  };
  return ({ kind, key, known }) => (known === undefined ? { kind, key } : { kind, key, known: knownFrom(known) });
}

/** Writes an identity with all that lists say of it in a few letters; two that differ are written differently. */
export function identityWriter(): (identity: Identity) => string {
  const written = new Map<KnownName, string>();
  const digestOf = (known: KnownName): string => {
    const found = written.get(known) ?? createHash('sha256').update(keptKnown(known)).digest('base64').slice(0, 16);
    written.set(known, found);
    return found;
  };
  return identity => identityId(identity) + (identity.known ? `=${digestOf(identity.known)}` : '');
}
