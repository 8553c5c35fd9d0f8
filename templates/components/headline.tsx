import type { JSX } from 'preact';
import type { ArticleRecord } from '../../src/record/article-record.ts';
import { useWording } from './wording-context.ts';

/** A headline's words; in square brackets when the archive supplied it. */
export function Headline({ record }: { readonly record: ArticleRecord }): JSX.Element {
  const { headline, language } = record;
  const { say } = useWording();
  if (headline === undefined) return <span class="supplied">[{say('headline.none')}]</span>;
  const text = <bdi lang={language}>{headline.text}</bdi>;
  if (headline.basis !== 'editor') return text;
  return <span class="supplied">[{text}]</span>;
}
