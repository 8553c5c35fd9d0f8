import type { ArticleId, Capture } from '../capture/capture.ts';
import type { ArticleMetadata } from '../capture/metadata.ts';
import type { ArticleRecord } from '../record/article-record.ts';
import { blockTexts } from '../record/plain-text.ts';
import { wordHashes } from '../stories/word-hashes.ts';
import { readFingerprint } from './fingerprint.ts';
import { runLength, runsOf } from './word-runs.ts';

/** An article that was taken down: all that the archive keeps of it. Of its text there are only numbers. */
export interface RemovedArticle {
  readonly id: ArticleId;
  /** Its capture, or the NAME.yml that is left when the capture was deleted. */
  readonly path: string;
  /** EDTF. */
  readonly date: string;
  readonly reason: string;
  /** Captures in which an editor has seen words of it, and lets them stay. */
  readonly mayStayIn: readonly string[];
  /** Runs of its words, by which its text is known wherever it stands. */
  readonly runs: ReadonlySet<number>;
  /** Lengths of those runs, in words. */
  readonly lengths: readonly number[];
  /** The capture itself is still in articles/. */
  readonly isKept: boolean;
}

/** Shorter headlines are met by chance. */
const shortestHeadline = 6;

/** What stays of an article whose capture says that it was removed. */
export function removedArticle(
  { id, path, metadata }: Pick<Capture, 'id' | 'path' | 'metadata'>,
  record: ArticleRecord | undefined,
): RemovedArticle | undefined {
  if (metadata.removed === undefined) return undefined;
  const told = record === undefined ? { runs: [], lengths: [] } : runsOfText(record);
  const kept = readFingerprint(metadata.removed.fingerprint);
  const lengths = new Set([...told.lengths, ...(kept.length > 0 ? [runLength] : [])]);
  return {
    id,
    path,
    ...noticeOf(metadata.removed),
    runs: new Set([...told.runs, ...kept]),
    lengths: [...lengths],
    isKept: record !== undefined,
  };
}

function noticeOf({ date, reason, mayStayIn = [] }: NonNullable<ArticleMetadata['removed']>) {
  return { date, reason, mayStayIn };
}

/** The runs of what the page showed; menus and teasers around it are other articles' too. */
function runsOfText({ headline, standfirst, body, captions }: ArticleRecord) {
  const texts = [headline?.text, standfirst?.text, ...body.flatMap(blockTexts), ...captions.map(one => one.text)];
  const words = wordHashes(texts.filter(text => text !== undefined).join('\n'));
  const title = wordHashes(headline?.text ?? '');
  const alone = title.length >= shortestHeadline && title.length < runLength;
  return {
    runs: [...runsOf(words), ...(alone ? runsOf(title, title.length) : [])],
    lengths: alone ? [runLength, title.length] : [runLength],
  };
}
