import type { JSX } from 'preact';
import type { ArticleRecord } from '../../src/record/article-record.ts';
import { textDirection } from '../../src/site/text-direction.ts';

/** The captions of pictures that stood with the article; the pictures are not in the capture. */
export function Captions({ record }: { readonly record: ArticleRecord }): JSX.Element | null {
  if (record.captions.length === 0) return null;
  return (
    <section class="sources">
      <h2 class="rubric">Captions of pictures that stood here</h2>
      <ul lang={record.language} dir={textDirection(record.language)}>
        {record.captions.map(caption => (
          <li>{caption.text}</li>
        ))}
      </ul>
    </section>
  );
}
