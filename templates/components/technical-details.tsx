import type { JSX } from 'preact';
import type { ArticleRecord, PlacedRepair } from '../../src/record/article-record.ts';
import type { LineLeftOut } from '../../src/site/archive.ts';
import { useWording } from './wording-context.ts';

interface TechnicalDetailsProps {
  readonly record: ArticleRecord;
  readonly setAside: readonly LineLeftOut[];
  readonly repairs: readonly PlacedRepair[];
}

/** What only a check of the copy needs: the file as received and its checksum, the raw proof of the date, the rules. */
export function TechnicalDetails({ record, setAside, repairs }: TechnicalDetailsProps): JSX.Element {
  const { say, count } = useWording();
  const { capture, fixity, date } = record;
  // What proves an inferred date stands in the page's margin.
  const evidence = date.basis === 'stated' ? date.evidence : [];
  const decided = [...setAside.map(({ rule, number }) => ({ rule, line: number })), ...repairs];
  return (
    <details class="technical">
      <summary>{say('provenance.technical')}</summary>
      <dl class="facts">
        {capture && fixity && <OriginalFile capture={capture} fixity={fixity} />}
        {evidence.map(({ quote, line, note }) => (
          <div>
            <dt>{say('plot.columnDate')}</dt>
            <dd>
              <code>{quote}</code>
              {line !== undefined && `, ${say('article.line', { number: String(line) })}`}
              {note !== undefined && <span lang="en"> {note}</span>}
            </dd>
          </div>
        ))}
        {byRule(decided).map(([rule, lines]) => (
          <div>
            <dt>
              <code>{rule}</code>
            </dt>
            <dd>{count('provenance.ruleLines', lines.length, { lines: lineRanges(lines) })}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

function OriginalFile({ capture, fixity }: Required<Pick<ArticleRecord, 'capture' | 'fixity'>>): JSX.Element {
  const { say, count } = useWording();
  return (
    <>
      <div>
        <dt>{say('provenance.capture')}</dt>
        <dd>
          <code>{capture.path.slice(capture.path.lastIndexOf('/') + 1)}</code>,{' '}
          {count('count.bytes', fixity.byteLength)}, {capture.encoding.name}
        </dd>
      </div>
      <div>
        <dt>SHA-256</dt>
        <dd>
          <code class="digest">{fixity.digest}</code>
        </dd>
      </div>
    </>
  );
}

interface Decided {
  readonly rule: string;
  readonly line: number;
}

function byRule(decided: readonly Decided[]): readonly (readonly [rule: string, lines: readonly number[]])[] {
  const lines = new Map<string, number[]>();
  for (const { rule, line } of decided) {
    const known = lines.get(rule);
    if (known === undefined) lines.set(rule, [line]);
    else known.push(line);
  }
  return [...lines];
}

/** Ascending numbers with neighbours joined: "1–4, 7, 9–12". */
export function lineRanges(lines: readonly number[]): string {
  const ranges: { first: number; last: number }[] = [];
  for (const line of lines) {
    const range = ranges.at(-1);
    if (range !== undefined && line <= range.last + 1) range.last = Math.max(line, range.last);
    else ranges.push({ first: line, last: line });
  }
  return ranges.map(({ first, last }) => (first === last ? String(first) : `${first}–${last}`)).join(', ');
}
