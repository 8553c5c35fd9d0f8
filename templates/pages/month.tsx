import type { JSX } from 'preact';
import { addresses, monthUrl, yearUrl } from '../../src/site/addresses.ts';
import type { PageOf } from '../../src/site/site-plan.ts';
import { Beside } from '../components/beside.tsx';
import { Entries } from '../components/entries.tsx';
import { Layout } from '../components/layout.tsx';
import { PageHead } from '../components/page-head.tsx';
import { PageNumbers } from '../components/page-numbers.tsx';
import { titleOfPart } from '../components/title-of-part.ts';
import { useWording } from '../components/wording-context.ts';
import { useSite } from '../page-context.ts';

/** A month from its first day to its last, then the articles whose day is not known. */
export function MonthPage({ page }: { readonly page: PageOf<'month'> }): JSX.Element {
  const { link } = useSite();
  const { say, count, monthName } = useWording();
  const nameOf = (month: string) => say('date.month', { month: monthName(month), year: month.slice(0, -3) });
  const { group, listing, previous, next } = page.model;
  const imprecise = new Set(group.imprecise);
  const dated = listing.articles.filter(article => !imprecise.has(article));
  const loose = listing.articles.filter(article => imprecise.has(article));
  const year = group.month.slice(0, -3);
  const title = nameOf(group.month);
  return (
    <Layout
      title={titleOfPart(title, listing, say)}
      description={count('year.description', listing.total, { year: title })}
    >
      <PageHead
        over={
          <>
            <a href={link(addresses.years)}>{say('section.years')}</a> <a href={link(yearUrl(year))}>{year}</a>
          </>
        }
        title={title}
      >
        <p class="page-count">{count('count.articles', listing.total)}</p>
      </PageHead>
      {dated.length > 0 && <Entries wide articles={dated} level={2} />}
      {loose.length > 0 && (
        <section class="band">
          <h2 class="band-title">{say('month.some', { month: monthName(group.month) })}</h2>
          <p class="band-note">{say('month.someNote')}</p>
          <Entries wide articles={loose} />
        </section>
      )}
      <PageNumbers listing={listing} />
      <Beside
        label={say('month.beside')}
        previous={previous === undefined ? undefined : { url: monthUrl(previous), text: nameOf(previous) }}
        next={next === undefined ? undefined : { url: monthUrl(next), text: nameOf(next) }}
      />
    </Layout>
  );
}
