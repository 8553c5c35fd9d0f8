import type { JSX } from 'preact';
import { dateLabel } from '../../src/dates/date-label.ts';
import { addresses, articleUrl, nameIndexUrl } from '../../src/site/addresses.ts';
import type { Article } from '../../src/site/archive.ts';
import { headlineText, openingText, shortened } from '../../src/site/article-text.ts';
import type { PageOf } from '../../src/site/site-plan.ts';
import { Layout } from '../components/layout.tsx';
import { MarkedText } from '../components/marked-text.tsx';
import { PageHead } from '../components/page-head.tsx';
import { PageMessages } from '../components/page-messages.tsx';
import { ResultCard } from '../components/result-card.tsx';
import { SearchForm } from '../components/search-form.tsx';
import { useWording } from '../components/wording-context.ts';
import { useSite } from '../page-context.ts';

/** The search page as it stands before a search, and without JavaScript: the form, the latest articles, where to browse. */
export function SearchPage({ page }: { readonly page: PageOf<'search'> }): JSX.Element {
  const { say } = useWording();
  return (
    <Layout title={say('section.search')} description={say('search.description')} scripts={['search-page']}>
      <PageHead title={say('section.search')} />
      <SearchForm />
      <PageMessages />
      <SearchRoot page={page} />
      <div id="offline" />
    </Layout>
  );
}

/** What the script replaces by results. */
function SearchRoot({ page }: { readonly page: PageOf<'search'> }): JSX.Element {
  const { site, link } = useSite();
  const { say, count, number } = useWording();
  const { total, articles, searchFolder } = page.model;
  const worker = site.assets.scripts.get('search-worker');
  return (
    <div
      id="search-root"
      data-index={link(searchFolder)}
      data-home={link(addresses.home)}
      data-documents={total}
      data-worker={worker === undefined ? undefined : link(worker)}
    >
      <div class="search-still">
        <p>
          <MarkedText
            text={say('search.noScript')}
            tags={{
              years: words => <a href={link(addresses.years)}>{words}</a>,
              outlets: words => <a href={link(addresses.outlets)}>{words}</a>,
              people: words => <a href={link(nameIndexUrl('person'))}>{words}</a>,
              places: words => <a href={link(nameIndexUrl('place'))}>{words}</a>,
              topics: words => <a href={link(nameIndexUrl('topic'))}>{words}</a>,
            }}
          />
        </p>
        <p class="search-count">
          {articles.length < total
            ? count('search.latest', articles.length, { total: number(total) })
            : count('search.all', total)}
        </p>
        <ol class="entries">
          {articles.map(article => (
            <li>
              <Still article={article} />
            </li>
          ))}
        </ol>
      </div>
    </div>
  );
}

function Still({ article: { record } }: { readonly article: Article }): JSX.Element {
  const { link } = useSite();
  const wording = useWording();
  const words = shortened(record.standfirst?.text ?? openingText(record), 220);
  return (
    <ResultCard
      headline={[{ text: headlineText(record, wording.say('headline.none')), marked: false }]}
      href={link(articleUrl(record))}
      date={record.date.basis === 'unknown' ? '' : record.date.edtf}
      dateLabel={dateLabel(record.date, wording)}
      outlet={record.outlet?.text ?? ''}
      language={record.language}
      snippet={words === '' ? [] : [{ text: words, marked: false }]}
    />
  );
}
