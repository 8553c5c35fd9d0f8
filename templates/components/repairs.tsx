import type { JSX } from 'preact';
import type { PlacedRepair } from '../../src/record/article-record.ts';
import { useWording } from './wording-context.ts';

interface RepairsProps {
  readonly repairs: readonly PlacedRepair[];
  /** BCP 47, of the article. */
  readonly language: string;
}

/** What was put right in the text above, with the words as received. */
export function Repairs({ repairs, language }: RepairsProps): JSX.Element | null {
  const { say, count } = useWording();
  const told = repairs.filter(({ rule }) => rule !== 'markdown-mark');
  if (told.length === 0) return null;
  return (
    <details class="left-out">
      <summary>{count('provenance.repaired', told.length)}</summary>
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
          {told.map(({ line, stood, stands, reason, rule }) => (
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
