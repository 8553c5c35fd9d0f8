import type { JSX } from 'preact';
import type { DateEvidence } from '../../src/dates/article-date.ts';
import { nameKinds } from '../../src/names/names.ts';
import type { ArticleRecord } from '../../src/record/article-record.ts';
import type { NameUse } from '../../src/site/name-uses.ts';
import { NamesOfKind } from './names-of-kind.tsx';
import { useWording } from './wording-context.ts';

interface ArticleMarginProps {
  readonly record: ArticleRecord;
  readonly names: readonly NameUse[];
}

/** What stands beside the text: the evidence for the date, and who and what the article names. */
export function ArticleMargin({ record, names }: ArticleMarginProps): JSX.Element {
  const { say } = useWording();
  return (
    <aside class="article-margin" aria-label={say('article.margin')}>
      <DateKnown record={record} />
      {nameKinds.map(kind => (
        <NamesOfKind kind={kind} names={names} />
      ))}
    </aside>
  );
}

function DateKnown({ record }: { readonly record: ArticleRecord }): JSX.Element {
  const { date } = record;
  const { say } = useWording();
  return (
    <section>
      <h2 class="rubric">{say('article.dateKnown')}</h2>
      {date.basis === 'unknown' ? (
        <p>{say('article.dateUnknown')}</p>
      ) : (
        <>
          <p>{say(date.basis === 'stated' ? 'article.dateStated' : 'article.dateInferred')}</p>
          <ul class="evidence">
            {date.evidence.map(one => (
              <Evidence evidence={one} language={record.language} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Evidence({ evidence, language }: { evidence: DateEvidence; language: string }): JSX.Element {
  const { say } = useWording();
  return (
    <li>
      <q lang={language}>{evidence.quote}</q>
      {evidence.line !== undefined && (
        <span class="line-number"> {say('article.line', { number: String(evidence.line) })}</span>
      )}
      {evidence.note !== undefined && (
        <span class="evidence-note" lang="en">
          {evidence.note}
        </span>
      )}
    </li>
  );
}
