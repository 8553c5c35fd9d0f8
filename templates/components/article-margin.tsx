import type { JSX } from 'preact';
import { wordsOfEvidence } from '../../src/capture/page-facts.ts';
import type { DateEvidence } from '../../src/dates/article-date.ts';
import { timestampLabel } from '../../src/dates/date-label.ts';
import type { ArticleRecord } from '../../src/record/article-record.ts';
import type { NameLink, NamesOfKind } from '../../src/site/name-uses.ts';
import { useSite } from '../page-context.ts';
import { MarkedText } from './marked-text.tsx';
import { useWording } from './wording-context.ts';

interface ArticleMarginProps {
  readonly record: ArticleRecord;
  /** Each kind in the order in which the article names them. */
  readonly names: readonly NamesOfKind<NameLink>[];
  readonly collections: readonly NameLink[];
}

/** What stands beside the text: the evidence for the date, who and what the article names, and what it is part of. */
export function ArticleMargin({ record, names, collections }: ArticleMarginProps): JSX.Element {
  const { say } = useWording();
  return (
    <aside class="article-margin" aria-label={say('article.margin')}>
      <DateKnown record={record} />
      {names.map(({ kind, names: links }) => (
        <NameSection kind={kind} names={links} />
      ))}
      {collections.length > 0 && (
        <section>
          <h2 class="rubric">{say('section.collections')}</h2>
          <NameLinks names={collections} />
        </section>
      )}
    </aside>
  );
}

/** Where the evidence for an inferred date stands on the page. */
export const dateEvidenceId = 'date-evidence';

/** A date that was worked out is shown with all that proves it; of a stated one it is enough to say so. */
function DateKnown({ record }: { readonly record: ArticleRecord }): JSX.Element {
  const { date, language } = record;
  const { say } = useWording();
  return (
    <section id={date.basis === 'inferred' ? dateEvidenceId : undefined}>
      <h2 class="rubric">{say('article.dateKnown')}</h2>
      {date.basis === 'unknown' && <p>{say('article.dateUnknown')}</p>}
      {date.basis === 'stated' && <StatedDate evidence={date.evidence[0]} language={language} />}
      {date.basis === 'inferred' && (
        <>
          <p>{say('article.dateInferred')}</p>
          <ul class="evidence">
            {date.evidence.map(one => (
              <Evidence evidence={one} language={language} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

interface EvidenceProps {
  readonly evidence: DateEvidence;
  /** BCP 47, of the article. */
  readonly language: string;
}

/** One line: what the page says, as a date with its time zone where it is a time stamp. All of it is told at the page's foot. */
function StatedDate({
  evidence,
  language,
}: {
  readonly evidence: DateEvidence | undefined;
  readonly language: string;
}) {
  const { say } = useWording();
  if (evidence === undefined) return <p>{say('article.dateStated')}</p>;
  return (
    <p>
      <MarkedText
        text={say('article.dateGiven')}
        tags={{ date: () => <EvidenceWords evidence={evidence} language={language} /> }}
      />
    </p>
  );
}

/** The words of a piece of evidence: a quotation, or the time that a page's metadata gives, in words. */
function EvidenceWords({ evidence, language }: EvidenceProps): JSX.Element {
  const wording = useWording();
  const words = evidence.line === undefined ? wordsOfEvidence(evidence.quote) : evidence.quote;
  const label = timestampLabel(words, wording);
  return label === undefined ? <q lang={language}>{words}</q> : <span class="date-given">{label}</span>;
}

function Evidence({ evidence, language }: EvidenceProps): JSX.Element {
  const { say } = useWording();
  return (
    <li>
      <EvidenceWords evidence={evidence} language={language} />
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
