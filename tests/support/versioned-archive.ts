import { noMemory } from '../../src/memory.ts';
import type { ArticleRecord } from '../../src/record/article-record.ts';
import { digestOfRecord } from '../../src/record/record-digest.ts';
import type { Archive } from '../../src/site/archive.ts';
import { articlesWithVersions, withVersions } from '../../src/site/article-versions.ts';
import { publishedPart } from '../../src/site/publication.ts';
import { groupVersions } from '../../src/versions/group-versions.ts';
import { archiveOf, idOf, recordWith, settingsWith } from './site-archive.ts';

/** Paragraphs of fifteen words and more, that share none. */
export function paragraphs(count: number, word = 'harbour'): readonly string[] {
  return Array.from({ length: count }, (_, at) =>
    Array.from(
      { length: 16 },
      (_, place) => `${word}${String.fromCharCode(97 + at)}${String.fromCharCode(97 + place)}`,
    ).join(' '),
  );
}

/** A capture of one page. */
export function captureOf(
  number: number,
  texts: readonly string[],
  changes: Partial<ArticleRecord> = {},
): ArticleRecord {
  const { fixity, capture, ...rest } = changes;
  return recordWith({
    id: idOf(number),
    sourceUrl: 'https://gazette.example/2021/ferry',
    body: texts.map((text, at) => ({ kind: 'paragraph', text, lines: [at + 3] })),
    ...rest,
    ...(fixity && { fixity }),
    ...(capture && { capture }),
  });
}

/** An archive of records, those of one article put together. */
export function archiveOfCaptures(records: readonly ArticleRecord[], changes = {}): Archive {
  const settings = settingsWith(changes);
  const { groups } = groupVersions(records, [], noMemory, digestOfRecord);
  const whole = articlesWithVersions(records, groups, settings);
  const articles = whole.records.map(record =>
    withVersions(
      publishedPart({ record, mentions: [] }, settings),
      whole.versioned.get(record.id),
      settings,
      noMemory,
      digestOfRecord,
    ),
  );
  return archiveOf(articles, { settings });
}
