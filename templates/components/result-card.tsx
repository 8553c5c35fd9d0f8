import type { JSX } from 'preact';
import { directionOf } from '../../src/record/direction-of.ts';
import type { Part, Snippet } from '../../src/search/search-request.ts';
import { useWording } from './wording-context.ts';

export interface ResultCardProps {
  readonly headline: readonly Part[];
  readonly href: string;
  /** EDTF; empty when unknown. */
  readonly date: string;
  readonly dateLabel: string;
  readonly outlet: string;
  /** “By A and B”; empty when nobody signed. */
  readonly byline: string;
  /** What its language is called; empty when it is the archive's. */
  readonly languageLabel: string;
  /** BCP 47. */
  readonly language: string;
  /** A passage of the text; empty until it is there. */
  readonly snippet: Snippet | undefined;
  /** What sets it apart from other results. */
  readonly note?: string;
}

/** An article as search finds it; the build and the browser draw the same. */
export function ResultCard(props: ResultCardProps): JSX.Element {
  const { headline, href, date, dateLabel, outlet, byline, languageLabel, language, snippet, note } = props;
  const { language: pageLanguage, say } = useWording();
  return (
    <article class="entry result">
      <h2 class="entry-headline">
        <a class="result-link" href={href}>
          <bdi lang={language}>
            <Parts parts={headline} />
          </bdi>
        </a>
      </h2>
      <p class="entry-meta">
        <ResultDate date={date} label={dateLabel} />
        {outlet !== '' && <span class="outlet">{outlet}</span>}
        {byline !== '' && <span>{byline}</span>}
        {languageLabel !== '' && <span class="language">{languageLabel}</span>}
        {note !== undefined && <span>{note}</span>}
      </p>
      {snippet !== undefined && (
        <p class="entry-text" lang={language} dir={directionOf(language)}>
          {snippet.isAside && <bdi lang={pageLanguage}>{say('search.inCaption')} </bdi>}
          <Parts parts={snippet.parts} />
        </p>
      )}
    </article>
  );
}

function Parts({ parts }: { readonly parts: readonly Part[] }): JSX.Element {
  return <>{parts.map(part => (part.marked ? <mark>{part.text}</mark> : part.text))}</>;
}

const oneDay = /^\d{4}-\d{2}-\d{2}[~?%]?$/;

/** The date in words, with the mark that says at a glance how it is known. */
function ResultDate({ date, label }: { readonly date: string; readonly label: string }): JSX.Element {
  const [before = '', after = ''] = useWording().say('date.inferred', { date: '\n' }).split('\n');
  const isInferred = label.startsWith(before) && label.endsWith(after);
  const basis = date === '' ? 'date-undated' : isInferred ? 'date-inferred' : 'date-stated';
  const classes = `date ${basis}${date === '' || oneDay.test(date) ? '' : ' date-interval'}`;
  const day = /^\d{4}-\d{2}-\d{2}$/.test(date) ? date : undefined;
  return day === undefined ? (
    <span class={classes}>{label}</span>
  ) : (
    <time class={classes} datetime={day}>
      {label}
    </time>
  );
}
