import { said } from '../messages/unsaid.ts';
import type { Wording } from '../messages/wording.ts';
import type { Notice } from './query/parse-query.ts';

/** What the reader should know of how the query was understood, in words. */
export function noticeText(notice: Notice, wording: Wording): string {
  if (notice.kind !== 'relaxed') return said(notice.text, wording);
  const { say } = wording;
  if (notice.missing.length === 0) return say('search.relaxed');
  const quoted = notice.missing.map(word => say('search.quoted', { word }));
  return say('search.relaxedMissing', { words: quoted.reduce((first, second) => say('search.or', { first, second })) });
}
