import type { JSX } from 'preact';
import type { NameKind } from '../../src/names/names.ts';
import type { ArticleRecord, DateEvidence } from '../../src/record/article-record.ts';
import { nameUrl } from '../../src/site/addresses.ts';
import type { NameUse } from '../../src/site/site-plan.ts';
import { useSite } from '../page-context.ts';

interface ArticleMarginProps {
  readonly record: ArticleRecord;
  readonly names: readonly NameUse[];
}

/** What stands beside the text: the evidence for the date, and who and what the article names. */
export function ArticleMargin({ record, names }: ArticleMarginProps): JSX.Element {
  return (
    <aside class="article-margin" aria-label="About this article">
      <DateKnown record={record} />
      <NamesOf kind="person" title="People" names={names} />
      <NamesOf kind="place" title="Places" names={names} />
      <NamesOf kind="organisation" title="Organisations" names={names} />
      <NamesOf kind="topic" title="Topics" names={names} />
    </aside>
  );
}

function DateKnown({ record }: { readonly record: ArticleRecord }): JSX.Element {
  const { date } = record;
  return (
    <section>
      <h2 class="rubric">How the date is known</h2>
      {date.basis === 'unknown' ? (
        <p>Nothing in the capture tells when the article was published, so it has no date.</p>
      ) : (
        <>
          <p>{date.basis === 'stated' ? 'Stated by the article or its page.' : 'Inferred by the archive from:'}</p>
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
  return (
    <li>
      <q lang={language}>{evidence.quote}</q>
      {evidence.line !== undefined && <span class="line-number"> line {evidence.line}</span>}
      {evidence.note !== undefined && <span class="evidence-note">{evidence.note}</span>}
    </li>
  );
}

interface NamesOfProps {
  readonly kind: NameKind;
  readonly title: string;
  readonly names: readonly NameUse[];
}

function NamesOf({ kind, title, names }: NamesOfProps): JSX.Element | null {
  const { link } = useSite();
  const uses = names.filter(use => use.name.kind === kind);
  if (uses.length === 0) return null;
  return (
    <section>
      <h2 class="rubric">{title}</h2>
      <ul class="name-list">
        {uses.map(use => (
          <li>
            <a href={link(nameUrl(use.name))}>{use.name.preferred}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
