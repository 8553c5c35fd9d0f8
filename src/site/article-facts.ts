import { createHash } from 'node:crypto';
import type { Memory } from '../memory.ts';
import type { Mention } from '../names/names.ts';
import type { ArticleRecord, Block } from '../record/article-record.ts';
import type { Article, ArticleFacts, RuleHits } from './archive.ts';
import { bodyText, openingText, wordCount } from './article-text.ts';

/** @param file the digest of the record's file, where the record is what that says and nothing else */
export function articleOf(record: ArticleRecord, mentions: readonly Mention[], file: string | undefined): Article {
  if (file === undefined) return { record, mentions };
  const said = JSON.stringify([file, record.id, record.capture?.path, record.publishedAt, mentions]);
  return { record, mentions, digest: createHash('sha256').update(said).digest('base64url').slice(0, 22) };
}

export function factsOf(article: Article): ArticleFacts {
  return article.facts ?? workedOut(article);
}

/** The same articles with their facts; those of articles that are as they were in the last build are taken from there. */
export function withFacts(articles: readonly Article[], memory: Memory): readonly Article[] {
  return articlesInGroups(articles).flatMap(group => {
    const facts = () => group.map(workedOut);
    const digests = group.map(({ digest }) => digest);
    const found = digests.includes(undefined) ? facts() : memory.recall('articles', digests.join(' '), facts);
    return group.map((article, index) => ({ ...article, facts: found[index] ?? workedOut(article) }));
  });
}

/** Two of 64 letters: some 32 articles are remembered together, for each alone takes longer to find, and with all others all change. */
const lastOfGroup = /^[AB]/;
const largestGroup = 128;

/** Groups that end where an article's digest says so: one article more or less changes one group. */
function articlesInGroups(articles: readonly Article[]): readonly (readonly Article[])[] {
  const groups: Article[][] = [];
  let open: Article[] = [];
  for (const article of articles) {
    if (open.length === 0) groups.push(open);
    open.push(article);
    if (open.length >= largestGroup || lastOfGroup.test(article.digest ?? 'A')) open = [];
  }
  return groups;
}

function workedOut({ record, mentions }: Article): ArticleFacts {
  const { body, ledger: _, captions: __, ...reference } = record;
  return {
    opening: openingText(record),
    words: wordCount(bodyText(record)),
    links: linksIn(body),
    decisions: decisionsIn(record),
    bytes: { whole: bytesOf([record, mentions]), reference: bytesOf(reference) },
  };
}

const encoder = new TextEncoder();

function bytesOf(value: unknown): number {
  return encoder.encode(JSON.stringify(value)).length;
}

function linksIn(body: readonly Block[]): readonly string[] {
  const marks = body.flatMap(block => block.marks ?? []);
  return [...new Set(marks.flatMap(mark => (mark.kind === 'link' ? [mark.url] : [])))];
}

/** What rules decided: labels of lines, or that the text of one was repaired. */
function decisionsIn({ ledger, repairs = [] }: ArticleRecord): readonly RuleHits[] {
  const labelled = ledger.rows.filter(({ label }) => label !== 'blank' && label !== 'metadata');
  const repaired = new Map(repairs.map(repair => [`${repair.line} ${repair.rule}`, repair]));
  return [
    ...labelled.map(({ lines, label, rule, reason }) => ({ lines: lines.length, label, rule, reason })),
    ...[...repaired.values()].map(({ rule, reason }) => ({ lines: 1, label: 'repaired' as const, rule, reason })),
  ];
}
