import type { JSX } from 'preact';
import { capturedLabel, edtfLabel } from '../../src/dates/date-label.ts';
import type { ArticleRecord, ArticleState } from '../../src/record/article-record.ts';
import { directionOf } from '../../src/record/direction-of.ts';
import { captureUrl, outletUrl } from '../../src/site/addresses.ts';
import { readingMinutes } from '../../src/site/article-text.ts';
import type { AuthorLink } from '../../src/site/author-uses.ts';
import { originalElsewhere } from '../../src/site/original-addresses.ts';
import { publishedInPart } from '../../src/site/publication.ts';
import type { VersionsSummary } from '../../src/site/versions-summary.ts';
import { useSite } from '../page-context.ts';
import { dateEvidenceId } from './article-margin.tsx';
import { Byline } from './byline.tsx';
import { DateStamp } from './date-stamp.tsx';
import { Headline, LanguageNote } from './entry.tsx';
import { useWording } from './wording-context.ts';

/** Outlet, headline and standfirst. */
export function ArticleHead({ record }: { readonly record: ArticleRecord }): JSX.Element {
  const { link } = useSite();
  const { say } = useWording();
  const direction = directionOf(record.language);
  return (
    <header class="article-head">
      {record.outlet && (
        <p class="kicker">
          <a href={link(outletUrl(record.outlet.text))}>{record.outlet.text}</a>
        </p>
      )}
      <h1 dir={direction}>
        <Headline article={record} />
      </h1>
      {record.headline?.basis === 'editor' && <p class="supplied-note">{say('article.supplied')}</p>}
      {record.headline === undefined && <p class="supplied-note">{say('article.untitled')}</p>}
      {record.standfirst && (
        <p class="standfirst" lang={record.language} dir={direction}>
          {record.standfirst.text}
        </p>
      )}
    </header>
  );
}

interface ArticleFactsProps {
  readonly record: ArticleRecord;
  /** The names of its byline, with where they lead. */
  readonly authors: readonly AuthorLink[];
  readonly versions?: VersionsSummary | undefined;
}

/** Byline, date, language and length: beside the beginning of the text where there is room, else over it. */
export function ArticleFacts({ record, authors, versions }: ArticleFactsProps): JSX.Element {
  const { site } = useSite();
  const { say, count } = useWording();
  const original = originalElsewhere(record, site.settings);
  return (
    <p class="article-facts">
      <Byline authors={authors} />
      {original !== undefined && (
        <a class="original" href={original} rel="external nofollow">
          {say('article.original')}
        </a>
      )}
      <DateStamp date={record.date} long />
      {record.date.basis === 'inferred' && <a href={`#${dateEvidenceId}`}>{say('article.howKnown')}</a>}
      <LanguageNote language={record.language} />
      {publishedInPart(record) === undefined && <span>{count('count.minutes', readingMinutes(record))}</span>}
      {versions && <VersionsLink versions={versions} />}
    </p>
  );
}

/** That there are several versions of the article, when it last changed, and where they are compared. */
function VersionsLink({ versions }: { readonly versions: VersionsSummary }): JSX.Element {
  const { link } = useSite();
  const wording = useWording();
  const { say, count } = wording;
  const { lastChanged } = versions;
  return (
    <span class="article-versions">
      <a href={link(versions.url)}>{count('article.versions', versions.count)}</a>
      {lastChanged !== undefined && `, ${say('article.lastChanged', { date: capturedLabel(lastChanged, wording) })}`}
    </span>
  );
}

/** That the archive edited what was read from the capture, with the capture beside it. */
export function EditedNotice({ record }: { readonly record: ArticleRecord }): JSX.Element | null {
  const { link } = useSite();
  const { say } = useWording();
  const { edited } = record.reading ?? {};
  const capture = captureUrl(record);
  if (!edited || !capture) return null;
  const title = say(edited.text ? 'article.textEdited' : 'article.factsEdited');
  return (
    <section class="notice" aria-label={title}>
      <p class="notice-title">{title}</p>
      <p>
        <a href={link(capture)}>{say('article.savedOriginal')}</a>
      </p>
    </section>
  );
}

/** Corrections as dated notes, or that the article was retracted, before the first word of it. */
export function StateNotice({ state }: { readonly state: ArticleState }): JSX.Element | null {
  const wording = useWording();
  const { say, count } = wording;
  if (state.kind === 'retracted') {
    return (
      <section class="notice notice-retracted" aria-label={say('article.retracted')}>
        <p class="notice-title">{say('article.retracted')}</p>
        <p>
          <b>{edtfLabel(state.date, wording)}</b> {state.reason}
        </p>
      </section>
    );
  }
  if (state.kind !== 'corrected') return null;
  const title = count('article.corrections', state.notes.length);
  return (
    <section class="notice" aria-label={title}>
      <p class="notice-title">{title}</p>
      {state.notes.map(({ date, note }) => (
        <p>
          <b>{edtfLabel(date, wording)}</b> {note}
        </p>
      ))}
    </section>
  );
}
