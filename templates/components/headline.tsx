import type { JSX } from 'preact';
import type { ArticleRecord } from '../../src/record/article-record.ts';
import { noHeadline } from '../../src/site/headline-text.ts';

/** A headline's words; in square brackets when the archive supplied it. */
export function Headline({ record }: { readonly record: ArticleRecord }): JSX.Element {
  const { headline, language } = record;
  if (headline === undefined) return <span class="supplied">[{noHeadline}]</span>;
  const text = <bdi lang={language}>{headline.text}</bdi>;
  if (headline.basis !== 'editor') return text;
  return <span class="supplied">[{text}]</span>;
}
