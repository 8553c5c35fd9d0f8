import type { ComponentChildren, JSX } from 'preact';
import { dateLabel } from '../../src/dates/date-label.ts';
import { browserMessages } from '../../src/messages/wording.ts';
import { type NameKind, nameKinds } from '../../src/names/names.ts';
import { addresses, nameIndexUrl } from '../../src/site/addresses.ts';
import { headlineText } from '../../src/site/article-text.ts';
import { newestFirst } from '../../src/site/calendar.ts';
import type { Card, CatalogueWithCards } from '../../src/site/cards.ts';
import { type ResultFile, resultFiles } from '../../src/site/downloads/result-files.ts';
import { bylineText, languageLabel } from '../../src/site/list-labels.ts';
import { scriptJson } from '../../src/site/markup.ts';
import { usesOfKind } from '../../src/site/name-uses.ts';
import type { PlannedPage } from '../../src/site/site-plan.ts';
import { DownloadResults } from '../components/download-results.tsx';
import { Layout } from '../components/layout.tsx';
import { MarkedText } from '../components/marked-text.tsx';
import { PageHead } from '../components/page-head.tsx';
import { ResultCard } from '../components/result-card.tsx';
import { SearchForm, SearchPanel } from '../components/search-form.tsx';
import { useWording } from '../components/wording-context.ts';
import { type PageProps, useSite } from '../page-context.ts';

interface SearchModel {
  /** Articles in the archive. */
  readonly total: number;
  /** Kinds of names that have an index. */
  readonly indexed: readonly NameKind[];
  /** Newest first. */
  readonly latest: readonly Card[];
  /** How results can be saved. */
  readonly files: readonly ResultFile[];
}

/** Articles listed before a search. */
const shown = 20;

export function plan({
  archive,
  articles,
  names,
  cards,
  downloads,
}: CatalogueWithCards): readonly PlannedPage<SearchModel>[] {
  const model = {
    total: articles.length,
    indexed: nameKinds.filter(kind => usesOfKind(names, kind).length > 0),
    latest: cards.of(newestFirst(articles).slice(0, shown)),
    files: resultFiles(downloads, archive.settings),
  };
  return [{ url: addresses.search, model }];
}

/** The search page as it stands before a search, and without JavaScript: the form, the latest articles, where to browse. */
export function SearchPage({ page }: PageProps<SearchModel>): JSX.Element {
  const { link } = useSite();
  const { say } = useWording();
  return (
    <Layout title={say('section.search')} description={say('search.description')} scripts={['search-page']}>
      <PageHead title={say('section.search')} />
      <SearchForm tips={link(addresses.searchTips)} />
      <PageMessages />
      <div class="search-columns" id="search-columns">
        <div>
          <SearchRoot {...page.model} />
          <DownloadResults files={page.model.files} />
        </div>
        <SearchPanel />
      </div>
      <div id="offline" />
    </Layout>
  );
}

/** What the script puts results in; it keeps the latest articles until something is asked. */
function SearchRoot({ total, indexed, latest }: Omit<SearchModel, 'files'>): JSX.Element {
  const { site, link } = useSite();
  const { say, count, number } = useWording();
  const worker = site.assets.scripts.get('search-worker');
  const indexLink = (kind: NameKind, words: ComponentChildren) =>
    indexed.includes(kind) ? <a href={link(nameIndexUrl(kind))}>{words}</a> : words;
  return (
    <div
      id="search-root"
      data-index={link(addresses.search)}
      data-home={link(addresses.home)}
      data-documents={total}
      data-worker={worker === undefined ? undefined : link(worker)}
    >
      <div class="search-still" id="search-latest">
        <p class="search-unscripted">
          <MarkedText
            text={say('search.noScript')}
            tags={{
              years: words => <a href={link(addresses.years)}>{words}</a>,
              outlets: words => <a href={link(addresses.outlets)}>{words}</a>,
              people: words => indexLink('person', words),
              places: words => indexLink('place', words),
              topics: words => indexLink('topic', words),
            }}
          />
        </p>
        <p class="search-count">
          {latest.length < total
            ? count('search.latest', latest.length, { total: number(total) })
            : count('search.all', total)}
        </p>
        <ol class="entries">
          {latest.map(card => (
            <li>
              <Latest card={card} />
            </li>
          ))}
        </ol>
      </div>
      <div id="search-results" />
    </div>
  );
}

function Latest({ card }: { readonly card: Card }): JSX.Element {
  const { link, site } = useSite();
  const wording = useWording();
  return (
    <ResultCard
      headline={[{ text: headlineText(card, wording.say('headline.none')), marked: false }]}
      href={link(card.url)}
      date={card.date.basis === 'unknown' ? '' : card.date.edtf}
      dateLabel={dateLabel(card.date, wording)}
      outlet={card.outlet ?? ''}
      byline={bylineText(card.byline ?? [], wording)}
      languageLabel={languageLabel(card.language, site.settings.language, wording)}
      language={card.language}
      snippet={
        card.opening === undefined ? undefined : { parts: [{ text: card.opening, marked: false }], isAside: false }
      }
    />
  );
}

/** The texts that the page's script says; a block of JSON is no script to the browser, so the policy admits it. */
function PageMessages(): JSX.Element {
  const { language, messages } = useWording();
  const texts = scriptJson(browserMessages(messages));
  return (
    <script
      type="application/json"
      id="messages"
      data-language={language}
      dangerouslySetInnerHTML={{ __html: texts }}
    />
  );
}
