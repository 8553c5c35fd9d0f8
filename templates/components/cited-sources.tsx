import type { JSX } from 'preact';
import type { ArticleRecord } from '../../src/record/article-record.ts';
import { useWording } from './wording-context.ts';

/** The sources that the article itself lists. */
export function CitedSources({ record }: { readonly record: ArticleRecord }): JSX.Element | null {
  const { say } = useWording();
  if (record.sources.length === 0) return null;
  return (
    <section class="sources">
      <h2 class="rubric">{say('article.sources')}</h2>
      <ul lang={record.language}>
        {record.sources.map(source => (
          <li>
            {source.title === undefined && source.outlet === undefined ? (
              source.text
            ) : (
              <>
                {source.title !== undefined && <cite>{source.title}</cite>}
                {source.outlet !== undefined && <span class="outlet">{source.outlet}</span>}
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
