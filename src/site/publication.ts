import type { ArticleId } from '../capture/capture.ts';
import type { Mention } from '../names/names.ts';
import type { Problem } from '../problems.ts';
import { type ArticleRecord, type Block, sourceOf } from '../record/article-record.ts';
import { type OutletFacts, outletEntry } from '../record/outlet-names.ts';
import { blockTexts, plainText } from '../record/plain-text.ts';
import type { LinesOf } from '../removal/copies-of-removed.ts';
import { runLength, runsOf } from '../removal/word-runs.ts';
import { wordHashes } from '../stories/word-hashes.ts';

/** How much of an article is published: all of it, its first words, or only what it is (headline, outlet, date, address). */
export type Publication = 'whole' | 'excerpt' | 'facts';

/** What archive.yml says of all articles, and of those of an outlet. */
export interface PublicationPolicy {
  readonly publish: Publication;
  readonly excerptWords: number;
  readonly outlets: Readonly<Record<string, OutletFacts[string] & { readonly publish?: Publication | undefined }>>;
}

/** Text that stands in no published file: of it the site has numbers to look for, and the index words without their order. */
export interface WithheldText {
  /** Its capture, or its record. */
  readonly path: string;
  /** Runs of its words, by which it is known wherever it stands. */
  readonly runs: ReadonlySet<number>;
  readonly lengths: readonly number[];
  /** Its words in the order of the alphabet, a line each; empty where they are not to be found either. */
  readonly words: string;
}

interface Published {
  readonly record: ArticleRecord;
  readonly mentions: readonly Mention[];
}

/** The article itself says it, or else its outlet, or else the archive. */
export function publicationOf(record: ArticleRecord, { publish, outlets }: PublicationPolicy): Publication {
  const own = publicationNamed(record.publish);
  return own ?? outletEntry(record.outlet?.text ?? '', outlets)?.[1].publish ?? publish;
}

/** Outlets of which archive.yml says how much is published, and that no article is of: their names may be misspelt. */
export function findIdlePublish(records: readonly ArticleRecord[], { outlets }: PublicationPolicy): readonly Problem[] {
  const met = new Set(records.map(({ outlet }) => outletEntry(outlet?.text ?? '', outlets)?.[0]));
  return Object.entries(outlets)
    .filter(([key, { publish }]) => publish !== undefined && !met.has(key))
    .map(([key, { publish }]) => ({
      code: 'publish-without-articles',
      path: 'archive.yml',
      message: `archive.yml says \`publish: ${publish}\` for the outlet “${key}”, but no article is of this outlet.`,
      hint: 'Write the outlet as its articles have it, or add that form to its `variants:`. Else they are published as all others.',
    }));
}

/** How a published record is published, where it is not whole. */
export function publishedInPart({ publish }: Pick<ArticleRecord, 'publish'>): 'excerpt' | 'facts' | undefined {
  return publish === 'excerpt' || publish === 'facts' ? publish : undefined;
}

function publicationNamed(name: string | undefined): Publication | undefined {
  return name === 'whole' || name === 'excerpt' || name === 'facts' ? name : undefined;
}

/** Whether an article waits for a day that has not come; on that day it is published. Days are compared as texts. */
export function isEmbargoed({ embargo }: ArticleRecord, today: string | undefined): boolean {
  return embargo !== undefined && (today === undefined || embargo > today);
}

/** What is published of an article: all of it, or its facts with the first words or without. */
export function publishedPart<Article extends Published>(article: Article, policy: PublicationPolicy): Article {
  const { record, mentions } = article;
  const publication = publicationOf(record, policy);
  if (publication === 'whole') return article;
  const body = bodyFor(publication, record, policy);
  // What is known of the whole article is not so of its part.
  return {
    ...article,
    digest: undefined,
    record: factsWith(record, body, publication),
    mentions: mentionsIn(mentions, record, body),
  };
}

function bodyFor(publication: Publication, record: ArticleRecord, { excerptWords }: PublicationPolicy) {
  return publication === 'facts' ? [] : excerptOf(record, excerptWords);
}

/**
 * The texts that no published file may hold, of articles published in part or not yet. Words that another article
 * publishes are not among them: an agency's report may be withheld here and stand there.
 */
export function withheldTexts(
  records: readonly ArticleRecord[],
  policy: PublicationPolicy,
  today: string | undefined,
  linesOf: LinesOf,
): WithheldTexts {
  const texts = new Map<ArticleId, WithheldText>();
  for (const record of records) {
    const publication = publicationOf(record, policy);
    if (isEmbargoed(record, today)) texts.set(record.id, withheldFrom(record));
    else if (publication !== 'whole') {
      const words = publication === 'facts' ? '' : wordsBeyond(record, bodyFor(publication, record, policy));
      texts.set(record.id, { ...withheldFrom(record), words });
    }
  }
  return texts.size === 0 ? texts : withoutRuns(texts, publishedRuns(records, texts, policy, today, linesOf));
}

/** The runs of withheld texts that published ones have too. */
function publishedRuns(
  records: readonly ArticleRecord[],
  withheld: WithheldTexts,
  policy: PublicationPolicy,
  today: string | undefined,
  linesOf: LinesOf,
): ReadonlySet<number> {
  const sought = new Set<number>();
  for (const { runs } of withheld.values()) for (const run of runs) sought.add(run);
  const found = new Set<number>();
  const look = (text: string) => {
    for (const run of runsOf(wordHashes(text))) if (sought.has(run)) found.add(run);
  };
  for (const record of records) {
    if (isEmbargoed(record, today)) continue;
    const isWhole = !withheld.has(record.id);
    look(plainText(publishedPart({ record, mentions: [] }, policy).record));
    if (isWhole)
      look(
        linesOf(record)
          .map(({ text }) => text)
          .join('\n'),
      );
  }
  return found;
}

function withoutRuns(withheld: WithheldTexts, published: ReadonlySet<number>): WithheldTexts {
  if (published.size === 0) return withheld;
  const left = (runs: ReadonlySet<number>) => new Set([...runs].filter(run => !published.has(run)));
  return new Map([...withheld].map(([id, text]) => [id, { ...text, runs: left(text.runs) }]));
}

/** All runs of an article's text. */
function withheldFrom(record: ArticleRecord): WithheldText {
  const texts = [
    record.standfirst?.text,
    ...record.body.flatMap(blockTexts),
    ...[...record.captions, ...record.related, ...record.sources].map(({ text }) => text),
    ...pictureTexts(record),
  ];
  const words = wordHashes(texts.filter(text => text !== undefined).join('\n'));
  return { path: sourceOf(record), runs: new Set(runsOf(words)), lengths: [runLength], words: '' };
}

/** What is said of pictures, films and the like beside the captions of the capture. */
function pictureTexts({ pictures = [], embeds = [] }: ArticleRecord): readonly string[] {
  const texts = [
    ...pictures.flatMap(({ caption, alt, credit }) => [caption, alt, credit]),
    ...embeds.flatMap(({ title, credit }) => [title, credit]),
  ];
  return texts.flatMap(text => text ?? []);
}

/** The record without its text, its capture and what quotes either; the checksum stays, so that whoever has the file can tell. */
function factsWith(record: ArticleRecord, body: readonly Block[], publish: Publication): ArticleRecord {
  const {
    capture: _,
    standfirst: __,
    repairs: ___,
    problems: ____,
    reading: _____,
    pictures: ______,
    embeds: _______,
    ...facts
  } = record;
  const nothing = { captions: [], sources: [], related: [], ledger: { rows: [], continues: [], refused: [] } };
  return { ...facts, ...nothing, body, publish, date: dateWithin(record, body) };
}

/** A line that gives the date is a fact; words of the text that a date was worked out from are text. */
function dateWithin({ date }: ArticleRecord, body: readonly Block[]): ArticleRecord['date'] {
  if (date.basis === 'unknown') return date;
  const shown = body.flatMap(blockTexts).join('\n');
  const evidence = date.evidence.flatMap(one => {
    const isShown = shown.includes(one.quote) || (date.basis === 'stated' && one.quote.split(/\s+/).length < runLength);
    return isShown ? [one] : [];
  });
  return { ...date, evidence };
}

/** The first words of the text. A paragraph may be cut; a list, a table or a quotation is there whole or not at all. */
function excerptOf({ body, language }: ArticleRecord, words: number): readonly Block[] {
  const excerpt: Block[] = [];
  let left = words;
  for (const block of body) {
    const ends = blockTexts(block).map(text => wordEnds(text, language));
    const count = ends.reduce((sum, one) => sum + one.length, 0);
    if (count <= left) excerpt.push(block);
    else if (block.kind === 'paragraph' && left > 0) excerpt.push(cutParagraph(block, ends[0]?.[left - 1] ?? 0));
    left -= count;
    if (left <= 0) break;
  }
  // A heading or a break that nothing follows.
  while (excerpt.at(-1)?.kind === 'crosshead' || excerpt.at(-1)?.kind === 'break') excerpt.pop();
  return excerpt;
}

function cutParagraph(paragraph: Extract<Block, { kind: 'paragraph' }>, end: number): Block {
  const { marks, ...rest } = paragraph;
  const kept = marks?.filter(mark => mark.start < end).map(mark => ({ ...mark, end: Math.min(mark.end, end) })) ?? [];
  return { ...rest, text: `${paragraph.text.slice(0, end)}…`, ...(kept.length > 0 && { marks: kept }) };
}

function wordEnds(text: string, language: string): readonly number[] {
  const locale = /^[a-z]{2,3}$/i.test(language) ? language : 'en';
  const segments = new Intl.Segmenter(locale, { granularity: 'word' }).segment(text);
  return [...segments].flatMap(({ segment, index, isWordLike }) => (isWordLike ? [index + segment.length] : []));
}

/** Scripts that put no spaces between words. */
const spaceless =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** The words that the excerpt leaves out, in the order of the alphabet. */
function wordsBeyond(record: ArticleRecord, excerpt: readonly Block[]): string {
  const captions = [...record.captions.map(({ text }) => text), ...pictureTexts(record)];
  const texts = [record.standfirst?.text ?? '', ...record.body.flatMap(blockTexts), ...captions];
  const counts = new Map<string, number>();
  for (const word of wordsIn(texts, record.language)) counts.set(word, (counts.get(word) ?? 0) + 1);
  for (const word of wordsIn(excerpt.flatMap(blockTexts), record.language)) {
    const count = counts.get(word);
    if (count !== undefined) counts.set(word, count - 1);
  }
  return [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([word, count]) => Array.from({ length: Math.max(0, count) }, () => word))
    .join('\n');
}

function wordsIn(texts: readonly string[], language: string): readonly string[] {
  return texts
    .flatMap(text => text.split(/\s+/))
    .flatMap(word => (spaceless.test(word) ? segmentsOf(word, language) : [word]))
    .filter(word => word !== '');
}

function segmentsOf(word: string, language: string): readonly string[] {
  let start = 0;
  return wordEnds(word, language).map(end => {
    const segment = word.slice(start, end);
    start = end;
    return segment;
  });
}

/** Names are facts of an article; where they stand is told of those in what is shown. */
function mentionsIn(mentions: readonly Mention[], whole: ArticleRecord, body: readonly Block[]): readonly Mention[] {
  const seen = new Set<string>();
  return mentions.flatMap((mention): readonly Mention[] => {
    const { location } = mention;
    if (location === 'headline' || location === 'metadata' || isIn(mention, whole, body)) return [mention];
    const key = `${mention.kind}/${mention.slug}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ ...mention, location: 'metadata', start: 0, end: 0 }];
  });
}

function isIn({ location, end }: Mention, { body: whole }: ArticleRecord, body: readonly Block[]): boolean {
  if (typeof location === 'string' || !('block' in location)) return false;
  const block = body[location.block];
  if (block === undefined) return false;
  // Of a paragraph that was cut, without its ellipsis.
  const isCut = block !== whole[location.block] && block.kind === 'paragraph';
  return !isCut || end < block.text.length;
}

/** Withheld texts by the ids of their articles. */
export type WithheldTexts = ReadonlyMap<ArticleId, WithheldText>;
