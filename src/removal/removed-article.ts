import type { ArticleId, Capture, Sha256 } from '../capture/capture.ts';
import { type ArticleMetadata, articleMetadataSchema } from '../capture/metadata.ts';
import { captureName } from '../capture/pair-sidecars.ts';
import { parseYaml } from '../capture/parse-yaml.ts';
import { idOf } from '../capture/read-capture.ts';
import type { Outcome, Problem } from '../problems.ts';
import type { ArticleRecord } from '../record/article-record.ts';
import { blockTexts } from '../record/plain-text.ts';
import { wordHashes } from '../stories/word-hashes.ts';
import { runLength, runsOf } from './word-runs.ts';

/** An article that was taken down: all that the archive keeps of it. Of its text there are only numbers. */
export interface RemovedArticle {
  readonly id: ArticleId;
  /** Its capture, or the NAME.yml that is left when the capture was deleted. */
  readonly path: string;
  /** Ids and addresses that it had; the notice stands for them too. */
  readonly formerly?: readonly string[];
  /** The original page, and the capture of which it is a version: by them it is known as a version of an article that stays. */
  readonly sourceUrl?: string;
  readonly versionOf?: string;
  readonly captured?: string;
  /** EDTF. */
  readonly date: string;
  readonly reason: string;
  /** Captures in which an editor has seen words of it, and lets them stay. */
  readonly mayStayIn: readonly string[];
  /** Runs of its words, by which its text is known wherever it stands. */
  readonly runs: ReadonlySet<number>;
  /** Lengths of those runs, in words. */
  readonly lengths: readonly number[];
  /** Digests of its pictures, by which they are known wherever they lie. */
  readonly pictures: readonly Sha256[];
  /** The capture itself is still in articles/. */
  readonly hasCapture: boolean;
  /** Its NAME.yml has numbers of its text, so that copies are known when the capture is gone. */
  readonly hasFingerprint: boolean;
}

/** Shorter headlines are met by chance. */
const shortestHeadline = 6;

/** What stays of an article whose capture says that it was removed. */
export function removedArticle(
  { id, path, metadata }: Pick<Capture, 'id' | 'path' | 'metadata'>,
  record: ArticleRecord | undefined,
): RemovedArticle | undefined {
  if (metadata.removed === undefined) return undefined;
  const fromText = record === undefined ? { runs: [], lengths: [] } : runsOfText(record);
  const fromFingerprint = readFingerprint(metadata.removed.fingerprint);
  const sourceUrl = metadata.url ?? record?.sourceUrl;
  const captured = metadata.captured ?? record?.captured;
  const lengths = new Set([...fromText.lengths, ...(fromFingerprint.length > 0 ? [runLength] : [])]);
  return {
    id,
    path,
    ...(metadata.formerly && { formerly: metadata.formerly }),
    ...(sourceUrl !== undefined && { sourceUrl }),
    ...(captured !== undefined && { captured }),
    ...(metadata.versionOf !== undefined && { versionOf: metadata.versionOf }),
    ...noticeOf(metadata.removed),
    runs: new Set([...fromText.runs, ...fromFingerprint]),
    lengths: [...lengths],
    pictures: [...new Set([...picturesOf(record), ...((metadata.removed.pictures ?? []) as Sha256[])])].sort(),
    hasCapture: record !== undefined,
    hasFingerprint: fromFingerprint.length > 0,
  };
}

/** Digests of the pictures that the archive has the bytes of. */
export function picturesOf(record: Pick<ArticleRecord, 'pictures'> | undefined): readonly Sha256[] {
  return record?.pictures?.flatMap(({ source }) => source?.sha256 ?? []) ?? [];
}

/** The articles without the pictures that others, which stay, have too. */
export function withoutSharedPictures(
  removed: readonly RemovedArticle[],
  shown: readonly Pick<ArticleRecord, 'pictures'>[],
): readonly RemovedArticle[] {
  if (removed.every(({ pictures }) => pictures.length === 0)) return removed;
  const standing = new Set(shown.flatMap(picturesOf));
  return removed.map(one => ({ ...one, pictures: one.pictures.filter(picture => !standing.has(picture)) }));
}

function noticeOf({ date, reason, mayStayIn = [] }: NonNullable<ArticleMetadata['removed']>) {
  return { date, reason, mayStayIn };
}

/** The runs of what the page showed; menus and teasers around it are other articles' too. */
function runsOfText({ headline, standfirst, body, captions }: ArticleRecord) {
  const texts = [headline?.text, standfirst?.text, ...body.flatMap(blockTexts), ...captions.map(one => one.text)];
  const words = wordHashes(texts.filter(text => text !== undefined).join('\n'));
  const title = wordHashes(headline?.text ?? '');
  const isRunOfItsOwn = title.length >= shortestHeadline && title.length < runLength;
  return {
    runs: [...runsOf(words), ...(isRunOfItsOwn ? runsOf(title, title.length) : [])],
    lengths: isRunOfItsOwn ? [runLength, title.length] : [runLength],
  };
}

/** A NAME.yml whose capture is gone: the notice of a removed article, or a mistake. */
export function readNotice(file: { readonly path: string; readonly bytes: Uint8Array }): Outcome<RemovedArticle> {
  const { value: metadata, problems } = parseYaml(file.path, file.bytes, articleMetadataSchema);
  if (metadata === undefined) return { problems };
  const removal = removedArticle({ id: idOf(file.path, metadata), path: file.path, metadata }, undefined);
  return removal === undefined ? { problems: [...problems, orphan(file.path)] } : { value: removal, problems };
}

function orphan(path: string): Problem {
  const stem = path.replace(/\.[^./]+$/, '');
  return {
    code: 'orphan-metadata',
    path,
    message: `${path} belongs to no article: there is no ${stem}.txt, ${stem}.html or the like.`,
    hint: 'Rename it like the article’s file, or delete it. If the article was taken down, write `removed:` in it.',
  };
}

/** Separates the removed articles from the rest, so that no later stage meets a word of them. */
export function separateRemoved<T extends { readonly removal?: RemovedArticle }>(articles: readonly T[]) {
  return {
    articles: articles.filter(article => article.removal === undefined),
    removed: articles.flatMap(({ removal }) => (removal === undefined ? [] : [removal])),
  };
}

/** Whether an editor lets words of the article stay in a capture. */
export function isAllowed({ mayStayIn }: RemovedArticle, path: string): boolean {
  return mayStayIn.some(allowed => captureName(allowed) === captureName(path));
}

/** Runs in a fingerprint: enough to know a paragraph by, too few to tell what it said. */
const fingerprintRuns = 40;

/** Letters of a run in a fingerprint: 53 bits in base 36. */
const runLetters = 11;

/** A text's least runs, from which the text cannot be had back. The same text always gives the same ones. */
export function fingerprintOf(runs: Iterable<number>): string {
  return [...new Set(runs)]
    .sort((a, b) => a - b)
    .slice(0, fingerprintRuns)
    .map(run => run.toString(36).padStart(runLetters, '0'))
    .join('');
}

/** The fingerprint of an article's text. */
export function fingerprintOfText(record: ArticleRecord): string {
  return fingerprintOf(runsOfText(record).runs);
}

/** The runs of a fingerprint; what is none has none. */
export function readFingerprint(text: string | undefined): readonly number[] {
  return (text?.match(/[0-9a-z]{11}/g) ?? []).map(run => Number.parseInt(run, 36));
}
