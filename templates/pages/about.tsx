import type { JSX } from 'preact';
import type { PageOf, RuleHits } from '../../src/site/site-plan.ts';
import { counted, grouped } from '../components/counted.ts';
import { DateLegend } from '../components/date-legend.tsx';
import { Layout } from '../components/layout.tsx';
import { PageHead } from '../components/page-head.tsx';
import { useSite } from '../page-context.ts';

/** How the archive is made, with the rules that decided about every line. */
export function AboutPage({ page }: { readonly page: PageOf<'about'> }): JSX.Element {
  const { site } = useSite();
  const { settings } = site;
  const { rules, lineCount } = page.model;
  return (
    <Layout title="About" description={`How ${settings.title} is made.`}>
      <PageHead title={`About ${settings.title}`}>
        {settings.description !== undefined && <p class="standfirst">{settings.description}</p>}
      </PageHead>
      <div class="prose">
        <h2>From capture to article</h2>
        <p>
          Every article here begins as a capture: the text of a web page as it was received, with menus, adverts and
          teasers around it. The capture is kept byte for byte, and its SHA-256 stands on the article’s page. Each of
          its lines is given a label, by a rule that is named and says why; what is not the article is left out of the
          page and listed at its foot.
        </p>
        <p>
          Nothing is made up. A headline that the archive had to supply stands in square brackets. An author, outlet or
          date that nothing tells stays open. A date that was worked out is called inferred, and the words that prove it
          are quoted beside the article.
        </p>
      </div>
      <DateLegend />
      <div class="prose">
        <h2>Known limits</h2>
        <p>
          Rules err. A line may have been left out that belongs to the article, or kept that does not: compare with the
          capture, which each page links. Names are shown only where the text makes them certain, so that some are
          missing. Two articles under one story tell the same event; that does not make either of them true.
        </p>
        <h2>Corrections and removals</h2>
        <p>
          {settings.contact === undefined
            ? 'Corrections are shown as dated notes over the article. A removed article leaves a notice with the date and the reason.'
            : `Write to ${settings.contact} to have an article corrected or removed. Corrections are shown as dated notes over the article; a removed article leaves a notice with the date and the reason.`}
        </p>
      </div>
      {rules.length > 0 && <RuleTable rules={rules} lineCount={lineCount} articles={site.articleCount} />}
    </Layout>
  );
}

interface RuleTableProps {
  readonly rules: readonly RuleHits[];
  readonly lineCount: number;
  readonly articles: number;
}

function RuleTable({ rules, lineCount, articles }: RuleTableProps): JSX.Element {
  return (
    <section class="rules">
      <h2 class="rubric">The rules and what they decided</h2>
      <p>
        {counted(lineCount, 'line')} in {counted(articles, 'capture')}, blank ones not shown.
      </p>
      <table class="rule-table">
        <thead>
          <tr>
            <th scope="col">Rule</th>
            <th scope="col">Label</th>
            <th scope="col" class="number">
              Lines
            </th>
            <th scope="col">For example, because</th>
          </tr>
        </thead>
        <tbody>
          {rules.map(hit => (
            <tr>
              <td>
                <code>{hit.rule}</code>
              </td>
              <td>{hit.label}</td>
              <td class="number">{grouped(hit.lines)}</td>
              <td>{hit.reason}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
