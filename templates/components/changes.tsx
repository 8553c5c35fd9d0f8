import type { JSX } from 'preact';
import { dateLabel } from '../../src/dates/date-label.ts';
import { directionOf } from '../../src/record/direction-of.ts';
import { isChanged, type VersionChange } from '../../src/versions/version-change.ts';
import type { ParagraphChange, Piece } from '../../src/versions/word-diff.ts';
import { useWording } from './wording-context.ts';

interface ChangesProps {
  readonly change: VersionChange;
  /** BCP 47, of the article. */
  readonly language: string;
}

/** What changed from one version of an article to the next: facts first, then the text and its captions. */
export function Changes({ change, language }: ChangesProps): JSX.Element {
  const wording = useWording();
  const { say, count } = wording;
  const { facts, date, text, captions, removed, added } = change;
  if (!isChanged(change)) return <p class="band-note">{say('versions.unchanged')}</p>;
  const counts = [
    ...(added > 0 ? [count('versions.added', added)] : []),
    ...(removed > 0 ? [count('versions.removedWords', removed)] : []),
  ];
  return (
    <>
      {counts.length > 0 && <p class="band-note">{counts.join(', ')}</p>}
      {facts.length > 0 || date ? (
        <dl class="facts version-facts">
          {facts.map(({ fact, pieces }) => (
            <div>
              <dt>{say(`versions.${fact}`)}</dt>
              <dd lang={language} dir={directionOf(language)}>
                <Pieces pieces={pieces} />
              </dd>
            </div>
          ))}
          {date && (
            <div>
              <dt>{say('versions.date')}</dt>
              <dd>
                <Pieces
                  pieces={[
                    { kind: 'removed', text: dateLabel(date.before, wording) },
                    { kind: 'same', text: ' ' },
                    { kind: 'added', text: dateLabel(date.after, wording) },
                  ]}
                />
              </dd>
            </div>
          )}
        </dl>
      ) : null}
      {text.length > 0 && <ChangedText title={say('versions.text')} rows={text} language={language} />}
      {captions.length > 0 && <ChangedText title={say('article.captions')} rows={captions} language={language} />}
    </>
  );
}

interface ChangedTextProps {
  readonly title: string;
  readonly rows: readonly ParagraphChange[];
  readonly language: string;
}

function ChangedText({ title, rows, language }: ChangedTextProps): JSX.Element {
  const { count } = useWording();
  return (
    <section class="changed-text">
      <h3 class="rubric">{title}</h3>
      {rows.map(row =>
        row.kind === 'unchanged' ? (
          <p class="unchanged">{count('versions.paragraphs', row.count)}</p>
        ) : (
          <p lang={language} dir={directionOf(language)}>
            <Pieces pieces={row.pieces} />
          </p>
        ),
      )}
    </section>
  );
}

/** Words that went and came, marked for the eye by a line and for the ear by a word. */
function Pieces({ pieces }: { readonly pieces: readonly Piece[] }): JSX.Element {
  const { say, language } = useWording();
  const spoken = (words: string) => (
    <span class="visually-hidden" lang={language}>
      {words}{' '}
    </span>
  );
  return (
    <>
      {pieces.map(({ kind, text }) => {
        if (kind === 'same') return text;
        if (kind === 'gap') return <span class="unchanged">[…] </span>;
        return kind === 'removed' ? (
          <del>
            {spoken(say('versions.spokenRemoved'))}
            {text}
          </del>
        ) : (
          <ins>
            {spoken(say('versions.spokenAdded'))}
            {text}
          </ins>
        );
      })}
    </>
  );
}
