import type { ProblemCode } from '../../src/problems.ts';
import { badMetadata } from './bad-metadata.ts';
import { goodArticle } from './temporary-archive.ts';

/** A fault in the material, with what has to be told of it. */
export interface BadInput {
  readonly what: string;
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  readonly code: ProblemCode;
  readonly path: string;
  readonly line?: number;
  /** What the message quotes. */
  readonly says: RegExp;
}

const bytes = (...values: readonly number[]) => Uint8Array.from(values);
const boilerplate = 'Accept all cookies\nSubscribe to our newsletter\nShare on Facebook\nAll rights reserved\n';

export const badInputs: readonly BadInput[] = [
  {
    what: 'an empty file',
    files: { 'articles/empty.txt': '' },
    code: 'empty-file',
    path: 'articles/empty.txt',
    says: /has no text/,
  },
  {
    what: 'a binary file',
    files: {
      'articles/binary.txt': bytes(
        0x89,
        0x50,
        0x4e,
        0x47,
        13,
        10,
        26,
        10,
        0,
        0,
        0,
        13,
        0x49,
        0x48,
        0x44,
        0x52,
        0,
        0,
        4,
      ),
    },
    code: 'binary-file',
    path: 'articles/binary.txt',
    says: /binary\.txt/,
  },
  {
    what: 'bytes that do not fit the declared encoding',
    files: {
      'articles/encoding.txt': Buffer.concat([
        Buffer.from(`${goodArticle}It was a `),
        bytes(0x93),
        Buffer.from('triumph.\n'),
      ]),
      'articles/encoding.yml': 'encoding: utf-8\n',
    },
    code: 'wrong-encoding',
    path: 'articles/encoding.txt',
    says: /utf-8/i,
  },
  {
    what: 'two articles with the same id',
    files: { 'articles/same.txt': goodArticle, 'articles/same.md': goodArticle },
    code: 'same-id',
    path: 'articles/same.txt',
    says: /same\.md/,
  },
  {
    what: 'a file that is all boilerplate',
    files: { 'articles/menu.txt': boilerplate },
    code: 'no-article-found',
    path: 'articles/menu.txt',
    says: /None of the 4 lines.*“Accept all cookies”/,
  },
  {
    what: 'a line of 50 MB',
    files: { 'articles/line.txt': Buffer.alloc(50 * 1024 * 1024, 'word ') },
    code: 'file-too-large',
    path: 'articles/line.txt',
    says: /50\.0 MB/,
  },
  {
    what: 'two articles whose names differ by case and ending',
    files: { 'articles/Twin.txt': goodArticle, 'articles/twin.md': goodArticle },
    code: 'same-id',
    path: 'articles/twin.md',
    says: /Twin\.txt/,
  },
  {
    what: 'UTF-32',
    files: {
      'articles/wide.txt': bytes(
        0xff,
        0xfe,
        0,
        0,
        ...[...goodArticle].flatMap(letter => [letter.charCodeAt(0), 0, 0, 0]),
      ),
    },
    code: 'binary-file',
    path: 'articles/wide.txt',
    says: /NUL character.*UTF-32/,
  },
  ...badMetadata,
];
