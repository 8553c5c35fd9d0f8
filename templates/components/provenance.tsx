import type { ComponentChildren, JSX } from 'preact';
import { edtfLabel } from '../../src/dates/date-label.ts';
import type { Wording } from '../../src/messages/wording.ts';
import type { LabelledLine } from '../../src/reading/labelled-line.ts';
import type { ArticleRecord, PlacedRepair } from '../../src/record/article-record.ts';
import { type TextRow, textRows } from '../../src/record/fields.ts';
import { captureUrl, jsonUrl, markdownUrl } from '../../src/site/addresses.ts';
import type { LineUse } from '../../src/site/archive.ts';
import { shortened } from '../../src/site/article-text.ts';
import { isLicence, rightsLabel } from '../../src/site/rights-label.ts';
import { useSite } from '../page-context.ts';
import { useWording } from './wording-context.ts';

interface ProvenanceProps {
  readonly record: ArticleRecord;
  /** What became of the lines of the capture. */
  readonly lines: LineUse;
}

/** Where the text comes from, proof that it is unchanged, and what was left out of it. */
export function Provenance({ record, lines }: ProvenanceProps): JSX.Element {
  const { link } = useSite();
  const wording = useWording();
  const { say, count } = wording;
  return (
    <section class="provenance" aria-labelledby="provenance">
      <h2 class="rubric" id="provenance">
        {say('provenance.title')}
      </h2>
      <p>{usage(lines, wording)}</p>
      <LeftOut lines={lines.setAside} language={record.language} />
      <Repairs repairs={record.repairs ?? []} language={record.language} />
      <dl class="facts">
        <Fact term={say('provenance.capture')}>
          <a href={link(captureUrl(record))}>{record.capture.path.slice(record.capture.path.lastIndexOf('/') + 1)}</a>,{' '}
          {count('count.bytes', record.fixity.byteLength)}, {record.capture.encoding.name}
        </Fact>
        <Fact term="SHA-256">
          <code class="digest">{record.fixity.digest}</code>
        </Fact>
        {textRows.map(row => (
          <TextFact row={row} text={record[row.name]} />
        ))}
        <Fact term={say('provenance.rights')}>
          <a href={record.rights} rel={isLicence(record.rights) ? 'license' : undefined} lang="en">
            {rightsLabel(record.rights)}
          </a>
        </Fact>
        <Fact term={say('provenance.record')}>
          <a href={link(markdownUrl(record))} type="text/markdown">
            Markdown
          </a>
          ,{' '}
          <a href={link(jsonUrl(record))} type="application/json">
            JSON
          </a>
        </Fact>
      </dl>
    </section>
  );
}

function Fact({ term, children }: { readonly term: string; readonly children: ComponentChildren }): JSX.Element {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** A text of the record, when the table of fields says that it is shown. */
function TextFact({ row, text }: { readonly row: TextRow; readonly text: string | readonly string[] | undefined }) {
  const wording = useWording();
  if (row.shown === undefined || text === undefined) return null;
  const words = [text].flat().join(', ');
  return (
    <Fact term={wording.say(row.shown.term)}>
      {row.shown.as === 'date' ? edtfLabel(words, wording) : null}
      {row.shown.as === 'text' ? words : null}
      {row.shown.as === 'address' ? (
        <a href={words} rel="external nofollow">
          {words}
        </a>
      ) : null}
    </Fact>
  );
}

function usage({ inBody, asFacts, setAside }: LineUse, { count }: Wording): string {
  return [
    count('provenance.lines', inBody + asFacts + setAside.length),
    count('provenance.inBody', inBody),
    count('provenance.asFacts', asFacts),
    count('provenance.setAside', setAside.length),
  ].join(' ');
}

function LeftOut({ lines, language }: { readonly lines: readonly LabelledLine[]; readonly language: string }) {
  const { say, count } = useWording();
  if (lines.length === 0) return null;
  return (
    <details class="left-out">
      <summary>{count('provenance.leftOut', lines.length)}</summary>
      <table>
        <caption class="visually-hidden">{say('provenance.leftOutCaption')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('provenance.line')}</th>
            <th scope="col">{say('provenance.text')}</th>
            <th scope="col">{say('provenance.why')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(line => (
            <tr>
              <td>{line.number}</td>
              <td>
                <bdi lang={language}>{shortened(line.text.trim(), 160)}</bdi>
              </td>
              <td lang="en">
                {line.reason} <code>{line.rule}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

interface RepairsProps {
  readonly repairs: readonly PlacedRepair[];
  /** BCP 47, of the article. */
  readonly language: string;
}

/** What was put right in the text above, with the words as received. */
function Repairs({ repairs, language }: RepairsProps): JSX.Element | null {
  const { say, count } = useWording();
  const shown = repairs.filter(({ rule }) => rule !== 'markdown-mark');
  if (shown.length === 0) return null;
  return (
    <details class="left-out">
      <summary>{count('provenance.repaired', shown.length)}</summary>
      <table>
        <caption class="visually-hidden">{say('provenance.repairedCaption')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('provenance.line')}</th>
            <th scope="col">{say('provenance.receivedShown')}</th>
            <th scope="col">{say('provenance.why')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ line, stood, stands, reason, rule }) => (
            <tr>
              <td>{line}</td>
              <td>
                <bdi lang={language}>{stood}</bdi> → <bdi lang={language}>{stands}</bdi>
              </td>
              <td lang="en">
                {reason} <code>{rule}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
