import type { JSX } from 'preact';
import type { ArticleRecord } from '../../src/record/article-record.ts';
import { directionOf } from '../../src/record/direction-of.ts';
import { useWording } from './wording-context.ts';

/** The captions of pictures that stood with the article; the pictures are not in the capture. */
export function Captions({ record }: { readonly record: ArticleRecord }): JSX.Element | null {
  const { say } = useWording();
  if (record.captions.length === 0) return null;
  return (
    <section class="sources">
      <h2 class="rubric">{say('article.captions')}</h2>
      <ul lang={record.language} dir={directionOf(record.language)}>
        {record.captions.map(caption => (
          <li>{caption.text}</li>
        ))}
      </ul>
    </section>
  );
}
