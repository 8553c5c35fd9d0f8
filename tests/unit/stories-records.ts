import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readCapture } from '../../src/capture/read-capture.ts';
import type { ArticleRecord } from '../../src/record/article-record.ts';
import { recordFrom } from '../../src/record/record-from.ts';

interface Given {
  readonly name: string;
  readonly date?: string;
  readonly headline: string;
  readonly body: string;
}

/** A record of an invented article, through the same door as any other. */
export function recordOf({ name, date, headline, body }: Given): ArticleRecord {
  const bytes = (text: string) => new TextEncoder().encode(text);
  const sidecar =
    date === undefined ? {} : { sidecar: { path: `articles/${name}.yml`, bytes: bytes(`date: ${date}\n`) } };
  const { value: capture } = readCapture({
    path: `articles/${name}.txt`,
    bytes: bytes(`${headline}\n${body}`),
    ...sidecar,
  });
  assert.ok(capture, name);
  const lines = capture.lines.map((line, at) => {
    return {
      ...line,
      label: at === 0 ? ('headline' as const) : ('paragraph' as const),
      rule: 'test',
      reason: 'test',
      confidence: 1,
    };
  });
  const { value } = recordFrom(capture, lines, {
    language: 'en',
    rights: 'http://rightsstatements.org/vocab/CNE/1.0/',
  });
  assert.ok(value, name);
  return value;
}

/** An order that has nothing to do with the articles'. */
export function shuffled<T>(articles: readonly T[], seed: number): readonly T[] {
  const key = (at: number) => createHash('sha256').update(`${seed} ${at}`).digest('hex');
  return articles
    .map((article, at) => ({ article, key: key(at) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ article }) => article);
}
