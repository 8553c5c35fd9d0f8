import type { ComponentChildren, JSX } from 'preact';
import type { LabelledLine } from '../../src/reading/labelled-line.ts';
import { edtfLabel } from '../../src/record/date-label.ts';
import { captureUrl, jsonUrl, markdownUrl } from '../../src/site/addresses.ts';
import type { Article } from '../../src/site/archive.ts';
import { shortened } from '../../src/site/body-text.ts';
import { rightsLabel } from '../../src/site/rights-label.ts';
import { type LineUse, lineUse } from '../../src/site/set-aside.ts';
import { useSite } from '../page-context.ts';
import { counted, grouped } from './counted.ts';

/** Where the text comes from, proof that it is unchanged, and what was left out of it. */
export function Provenance({ article }: { readonly article: Article }): JSX.Element {
  const { link } = useSite();
  const { record } = article;
  const use = lineUse(article.lines);
  return (
    <section class="provenance" aria-labelledby="provenance">
      <h2 class="rubric" id="provenance">
        Where this text comes from
      </h2>
      <p>{usage(use)}</p>
      <LeftOut lines={use.setAside} language={record.language} />
      <dl class="facts">
        <Fact term="Capture">
          <a href={link(captureUrl(record))}>{record.capture.path.slice(record.capture.path.lastIndexOf('/') + 1)}</a>,{' '}
          {grouped(record.fixity.byteLength)} bytes, {record.capture.encoding.name}
        </Fact>
        <Fact term="SHA-256">
          <code class="digest">{record.fixity.digest}</code>
        </Fact>
        {record.captured !== undefined && <Fact term="Captured">{edtfLabel(record.captured)}</Fact>}
        {record.sourceUrl !== undefined && (
          <Fact term="Taken from">
            <a href={record.sourceUrl} rel="external nofollow">
              {record.sourceUrl}
            </a>
          </Fact>
        )}
        <Fact term="Rights">
          <a href={record.rights} rel="license">
            {rightsLabel(record.rights)}
          </a>
        </Fact>
        <Fact term="This record">
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

function usage({ inBody, asFacts, setAside }: LineUse): string {
  const all = inBody.length + asFacts.length + setAside.length;
  const kept = `Of the ${counted(all, 'line')} of the capture, ${grouped(inBody.length)} ${are(inBody.length)} the text above`;
  return `${kept}, ${grouped(asFacts.length)} ${are(asFacts.length)} kept as facts about it (headline, caption, sources and the like), and ${grouped(setAside.length)} ${setAside.length === 1 ? 'was' : 'were'} left out.`;
}

function are(count: number): string {
  return count === 1 ? 'is' : 'are';
}

function LeftOut({ lines, language }: { readonly lines: readonly LabelledLine[]; readonly language: string }) {
  if (lines.length === 0) return null;
  return (
    <details class="left-out">
      <summary>{counted(lines.length, 'line')} left out, and why</summary>
      <table>
        <caption class="visually-hidden">Lines of the capture that are not part of the article</caption>
        <thead>
          <tr>
            <th scope="col">Line</th>
            <th scope="col">Text</th>
            <th scope="col">Why</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(line => (
            <tr>
              <td>{line.number}</td>
              <td>
                <bdi lang={language}>{shortened(line.text.trim(), 160)}</bdi>
              </td>
              <td>
                {line.reason} <code>{line.rule}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
