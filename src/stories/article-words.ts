import type { Memory } from '../memory.ts';
import type { ArticleRecord } from '../record/article-record.ts';
import { bodyText } from '../record/plain-text.ts';
import type { DigestOf } from '../record/record-digest.ts';
import { type ComparedText, signatureOfWords } from './find-copies.ts';
import { type CountedWords, countWords } from './vectors.ts';
import { wordHashes } from './word-hashes.ts';

/** The words of one article, as articles are compared. */
export interface ArticleWords extends CountedWords, ComparedText {}

/** Letters by which words are compared, so that “invaded” and “invasion” meet, in most languages. */
const stemLetters = 6;

export function articleWords(record: ArticleRecord, memory: Memory, digestOf: DigestOf): ArticleWords {
  const digest = digestOf(record);
  let words: Uint32Array | undefined;
  const read = () => {
    words ??= wordHashes(bodyText(record), stemLetters);
    return words;
  };
  const counted = memory.recall('stories', `words ${digest}`, () => countedWords(record, read()));
  const inOrder = memory.later('stories', `order ${digest}`, read);
  if (words !== undefined) inOrder();
  return { ...counted, inOrder };
}

/** Headline and standfirst count twice. A headline supplied by the archive counts too: it tells what the event is. */
function countedWords(record: ArticleRecord, body: Uint32Array): Omit<ArticleWords, 'inOrder'> {
  const heading = wordHashes(`${record.headline?.text ?? ''} ${record.standfirst?.text ?? ''}`, stemLetters);
  const signature = signatureOfWords(body);
  return { ...countWords([heading, heading, body]), ...(signature && { signature }) };
}
