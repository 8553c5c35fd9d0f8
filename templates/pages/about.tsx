import type { JSX } from 'preact';
import type { RuleHits } from '../../src/site/rule-hits.ts';
import type { PageOf } from '../../src/site/site-plan.ts';
import { DateLegend } from '../components/date-legend.tsx';
import { EditorText } from '../components/editor-text.tsx';
import { Layout } from '../components/layout.tsx';
import { PageHead } from '../components/page-head.tsx';
import { useWording } from '../components/wording-context.ts';
import { useSite } from '../page-context.ts';

/** How the archive is made, with the rules that decided about every line. */
export function AboutPage({ page }: { readonly page: PageOf<'about'> }): JSX.Element {
  const { site } = useSite();
  const { settings } = site;
  const { say } = useWording();
  const { rules, lineCount } = page.model;
  return (
    <Layout title={say('section.about')} description={say('about.description', { archive: settings.title })}>
      <PageHead title={say('about.title', { archive: settings.title })}>
        {settings.description !== undefined && <p class="standfirst">{settings.description}</p>}
      </PageHead>
      {settings.about !== undefined && <EditorText class="prose" markdown={settings.about} />}
      <div class="prose">
        <h2>{say('about.method')}</h2>
        <p>{say('about.methodCapture')}</p>
        <p>{say('about.methodHonest')}</p>
      </div>
      <DateLegend />
      <div class="prose">
        <h2>{say('about.limits')}</h2>
        <p>{say('about.limitsText')}</p>
        <h2>{say('about.corrections')}</h2>
        <p>
          {settings.contact !== undefined && `${say('about.correctionsContact', { contact: settings.contact })} `}
          {say('about.correctionsText')}
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
  const { say, count, number } = useWording();
  return (
    <section class="rules">
      <h2 class="rubric">{say('about.rules')}</h2>
      <p>
        {say('about.rulesNote', {
          lines: count('count.lines', lineCount),
          captures: count('count.captures', articles),
        })}
      </p>
      <table class="rule-table">
        <thead>
          <tr>
            <th scope="col">{say('about.rule')}</th>
            <th scope="col">{say('about.label')}</th>
            <th scope="col" class="number">
              {say('about.lines')}
            </th>
            <th scope="col">{say('about.because')}</th>
          </tr>
        </thead>
        <tbody>
          {rules.map(hit => (
            <tr>
              <td>
                <code>{hit.rule}</code>
              </td>
              <td lang="en">{hit.label}</td>
              <td class="number">{number(hit.lines)}</td>
              <td lang="en">{hit.reason}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
