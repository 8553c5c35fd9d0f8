import type { ComponentChildren, JSX } from 'preact';
import { identifiersIn } from '../../src/capture/identifiers.ts';
import { edtfLabel } from '../../src/dates/date-label.ts';
import type { ArticleRecord, PlacedRepair } from '../../src/record/article-record.ts';
import { type TextRow, textRows } from '../../src/record/fields.ts';
import { captureUrl, jsonUrl, markdownUrl } from '../../src/site/addresses.ts';
import type { LineLeftOut, LineUse } from '../../src/site/archive.ts';
import { publishedInPart } from '../../src/site/publication.ts';
import { isLicence, rightsLabel } from '../../src/site/rights-label.ts';
import { useSite } from '../page-context.ts';
import { useForeign } from './foreign-text.ts';
import { TechnicalDetails } from './technical-details.tsx';
import { useWording } from './wording-context.ts';

interface ProvenanceProps {
  readonly record: ArticleRecord;
  /** What became of the lines of the capture. */
  readonly lines: LineUse;
}

/** How this copy was made, folded: what was left out or put right, the files, and what only a check needs. */
export function Provenance({ record, lines }: ProvenanceProps): JSX.Element {
  const { say, count } = useWording();
  const { inBody, asFacts, setAside } = lines;
  const repairs = shownRepairs(record);
  return (
    <section class="article-part provenance" aria-labelledby="provenance">
      <h2 class="rubric" id="provenance">
        {say('provenance.title')}
      </h2>
      <details>
        <summary>
          {record.capture === undefined &&
            say(publishedInPart(record) ? 'provenance.withheld' : 'provenance.noOriginal')}
          {record.capture && setAside.length === 0 && say('provenance.nothingLeftOut')}
          {setAside.length > 0 &&
            count('provenance.leftOut', setAside.length, { lines: String(inBody + asFacts + setAside.length) })}
        </summary>
        <CopyFacts record={record} />
        <LeftOut lines={setAside} language={record.language} />
        {repairs.length > 0 && <Repairs repairs={repairs} language={record.language} />}
        <TechnicalDetails record={record} setAside={setAside} repairs={repairs} />
      </details>
      {record.fixity && <p class="print-only">SHA-256: {record.fixity.digest}</p>}
    </section>
  );
}

/** Marks of Markdown that a web page would not show are put right without a word. */
function shownRepairs({ repairs = [] }: ArticleRecord): readonly PlacedRepair[] {
  // Of a divided word the first line has it whole; what is left out of the second is its rest.
  return repairs.filter(({ rule, stands }) => rule !== 'markdown-mark' && !(rule === 'divided-word' && stands === ''));
}

function CopyFacts({ record }: Pick<ProvenanceProps, 'record'>): JSX.Element {
  const { link, site } = useSite();
  const { say } = useWording();
  const english = useForeign('en');
  const original = captureUrl(record);
  return (
    <dl class="facts">
      <Fact term={say('provenance.files')}>
        {original && (
          <>
            <a href={link(original)}>{say('provenance.asSaved')}</a>,{' '}
          </>
        )}
        <a href={link(markdownUrl(record))} type="text/markdown">
          Markdown
        </a>
        {site.settings.articleJson && (
          <>
            ,{' '}
            <a href={link(jsonUrl(record))} type="application/json">
              JSON
            </a>
          </>
        )}
      </Fact>
      {record.outlet?.basis === 'address' && (
        <Fact term={say('provenance.outlet')}>
          {record.outlet.line === undefined
            ? say('provenance.outletByAddress', { outlet: record.outlet.text })
            : say('provenance.outletByLine', { outlet: record.outlet.text, line: String(record.outlet.line) })}
        </Fact>
      )}
      {identifiersIn(record.identifiers ?? {}).map(({ kind, text, url }) => (
        <Fact term={say(`provenance.${kind}`)}>
          {url === undefined ? (
            text
          ) : (
            <a href={url} rel="external">
              {text}
            </a>
          )}
        </Fact>
      ))}
      {textRows.map(row => (
        <TextFact row={row} text={record[row.name]} />
      ))}
      <Fact term={say('provenance.rights')}>
        <a href={record.rights} rel={isLicence(record.rights) ? 'license' : undefined} {...english}>
          {rightsLabel(record.rights)}
        </a>
      </Fact>
    </dl>
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
    </Fact>
  );
}

interface LedgerTableProps {
  readonly caption: string;
  /** The heading over what stood or stands in the text. */
  readonly text: string;
  readonly children: ComponentChildren;
}

/** Lines of the capture with what became of them, and why. */
function LedgerTable({ caption, text, children }: LedgerTableProps): JSX.Element {
  const { say } = useWording();
  return (
    <table class="ledger">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{say('provenance.line')}</th>
          <th scope="col">{text}</th>
          <th scope="col">{say('provenance.why')}</th>
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}

function LeftOut({ lines, language }: { readonly lines: readonly LineLeftOut[]; readonly language: string }) {
  const { say } = useWording();
  const [text, english] = [useForeign(language), useForeign('en')];
  if (lines.length === 0) return null;
  return (
    <LedgerTable caption={say('provenance.leftOutCaption')} text={say('provenance.text')}>
      {lines.map(line => (
        <tr>
          <td>{line.number}</td>
          <td>
            <bdi lang={text.lang}>{line.text}</bdi>
          </td>
          <td {...english}>{line.reason}</td>
        </tr>
      ))}
    </LedgerTable>
  );
}

interface RepairsProps {
  readonly repairs: readonly PlacedRepair[];
  /** BCP 47, of the article. */
  readonly language: string;
}

/** What was put right in the text above, with the words as received. */
function Repairs({ repairs, language }: RepairsProps): JSX.Element {
  const { say, count } = useWording();
  const [text, english] = [useForeign(language), useForeign('en')];
  return (
    <LedgerTable caption={count('provenance.repaired', repairs.length)} text={say('provenance.receivedShown')}>
      {repairs.map(({ line, stood, stands, reason }) => (
        <tr>
          <td>{line}</td>
          <td>
            <bdi lang={text.lang}>{stood}</bdi> → <bdi lang={text.lang}>{stands}</bdi>
          </td>
          <td {...english}>{reason}</td>
        </tr>
      ))}
    </LedgerTable>
  );
}
