import type { JSX } from 'preact';
import type { Article } from '../../src/site/archive.ts';
import { Entry } from './entry.tsx';

interface EntriesProps {
  readonly articles: readonly Article[];
  readonly level?: 2 | 3 | 4;
  readonly opening?: number;
  /** Give dates a column of their own where there is room: for pages that are lists. */
  readonly wide?: boolean;
}

/** A list of articles, in the order given. */
export function Entries({ articles, level = 3, opening = 220, wide = false }: EntriesProps): JSX.Element {
  return (
    <ol class={wide ? 'entries entries-wide' : 'entries'}>
      {articles.map(article => (
        <li>
          <Entry article={article} level={level} opening={opening} />
        </li>
      ))}
    </ol>
  );
}
