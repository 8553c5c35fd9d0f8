import type { JSX } from 'preact';
import { dateLabel } from '../../src/record/date-label.ts';
import { addresses, articleUrl, nameIndexUrl } from '../../src/site/addresses.ts';
import type { Article } from '../../src/site/archive.ts';
import { openingText, shortened } from '../../src/site/body-text.ts';
import { headlineText } from '../../src/site/headline-text.ts';
import type { PageOf } from '../../src/site/site-plan.ts';
import { Layout } from '../components/layout.tsx';
import { PageHead } from '../components/page-head.tsx';
import { ResultCard } from '../components/result-card.tsx';
import { SearchForm } from '../components/search-form.tsx';
import { useSite } from '../page-context.ts';

/** The search page as it stands before a search, and without JavaScript: the form, the latest articles, where to browse. */
export function SearchPage({ page }: { readonly page: PageOf<'search'> }): JSX.Element {
  return (
    <Layout title="Search" description="Search the archive." scripts={['search-page']}>
      <PageHead title="Search" />
      <SearchForm />
      <SearchRoot page={page} />
      <div id="offline" />
    </Layout>
  );
}

/** What the script replaces by results. */
function SearchRoot({ page }: { readonly page: PageOf<'search'> }): JSX.Element {
  const { site, link } = useSite();
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
          Searching needs JavaScript, and a page opened from the web, not from a file on this device. Without it, browse{' '}
          <a href={link(addresses.years)}>by date</a>, <a href={link(addresses.outlets)}>by outlet</a>,{' '}
          <a href={link(nameIndexUrl('person'))}>people</a>, <a href={link(nameIndexUrl('place'))}>places</a> or{' '}
          <a href={link(nameIndexUrl('topic'))}>topics</a>.
        </p>
        <p class="search-count">
          {articles.length < total ? `The latest ${articles.length} of ${total}` : `All ${total}`} articles
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
  const words = shortened(record.standfirst?.text ?? openingText(record), 220);
  return (
    <ResultCard
      headline={[{ text: headlineText(record), marked: false }]}
      href={link(articleUrl(record))}
      date={record.date.basis === 'unknown' ? '' : record.date.edtf}
      dateLabel={dateLabel(record.date)}
      outlet={record.outlet?.text ?? ''}
      language={record.language}
      snippet={words === '' ? [] : [{ text: words, marked: false }]}
    />
  );
}
