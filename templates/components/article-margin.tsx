import type { JSX } from 'preact';
import type { DateEvidence } from '../../src/dates/article-date.ts';
import type { ArticleRecord } from '../../src/record/article-record.ts';
import type { NameLink, NamesOfKind } from '../../src/site/name-uses.ts';
import { useSite } from '../page-context.ts';
import { useWording } from './wording-context.ts';

interface ArticleMarginProps {
  readonly record: ArticleRecord;
  /** Each kind in the order in which the article names them. */
  readonly names: readonly NamesOfKind<NameLink>[];
}

/** What stands beside the text: the evidence for the date, and who and what the article names. */
export function ArticleMargin({ record, names }: ArticleMarginProps): JSX.Element {
  const { say } = useWording();
  return (
    <aside class="article-margin" aria-label={say('article.margin')}>
      <DateKnown record={record} />
      {names.map(({ kind, names: links }) => (
        <NameSection kind={kind} names={links} />
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

/** Names beside the text before the rest are folded away; two more are shown rather than folded. */
const shownAtFirst = 20;

/** The people, places, organisations or topics of an article, as links. */
function NameSection({ kind, names }: NamesOfKind<NameLink>): JSX.Element {
  const { say, count } = useWording();
  const shown = names.slice(0, names.length > shownAtFirst + 2 ? shownAtFirst : names.length);
  const folded = names.slice(shown.length);
  return (
    <section>
      <h2 class="rubric">{say(`section.${kind}`)}</h2>
      <NameLinks names={shown} />
      {folded.length > 0 && (
        <details class="more-names">
          <summary>{count('article.moreNames', folded.length)}</summary>
          <NameLinks names={folded} />
        </details>
      )}
    </section>
  );
}

function NameLinks({ names }: { readonly names: readonly NameLink[] }): JSX.Element {
  const { link } = useSite();
  return (
    <ul class="name-list">
      {names.map(({ name, url }) => (
        <li>
          <a href={link(url)}>{name}</a>
        </li>
      ))}
    </ul>
  );
}
