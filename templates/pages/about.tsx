import type { JSX } from 'preact';
import type { LineLabel } from '../../src/reading/labels.ts';
import { ruleSentence } from '../../src/reading/rule-table.ts';
import type { ArticleRecord } from '../../src/record/article-record.ts';
import { addresses } from '../../src/site/addresses.ts';
import type { Article } from '../../src/site/archive.ts';
import type { Catalogue } from '../../src/site/catalogue.ts';
import { compareText } from '../../src/site/compare-text.ts';
import type { PlannedPage } from '../../src/site/site-plan.ts';
import { DateLegend } from '../components/date-stamp.tsx';
import { Layout } from '../components/layout.tsx';
import { EditorText } from '../components/markup.tsx';
import { PageHead } from '../components/page-head.tsx';
import { useWording } from '../components/wording-context.ts';
import { type PageProps, useSite } from '../page-context.ts';

interface AboutModel {
  readonly rules: readonly RuleHits[];
  readonly lineCount: number;
  readonly articleCount: number;
}

interface RuleHits {
  readonly rule: string;
  /** `repaired`: lines whose text was put right. */
  readonly label: LineLabel | 'repaired';
  readonly lines: number;
  /** What the rule does, in one sentence. */
  readonly reason: string;
}

export function plan({ articles }: Catalogue): readonly PlannedPage<AboutModel>[] {
  const lineCount = articles.reduce((sum, { record }) => sum + (record.capture?.lineCount ?? 0), 0);
  return [{ url: addresses.about, model: { rules: ruleHits(articles), lineCount, articleCount: articles.length } }];
}

/** How many lines each rule decided, most first. */
function ruleHits(articles: readonly Article[]): readonly RuleHits[] {
  const hits = new Map<string, { first: RuleHits; lines: number }>();
  for (const decision of articles.flatMap(({ record }) => decisionsIn(record))) {
    const key = `${decision.rule}\n${decision.label}`;
    const hit = hits.get(key);
    if (hit === undefined) hits.set(key, { first: decision, lines: decision.lines });
    else hit.lines += decision.lines;
  }
  return [...hits.values()]
    .map(({ first, lines }) => ({
      rule: first.rule,
      label: first.label,
      lines,
      reason: ruleSentence(first.rule) ?? first.reason,
    }))
    .sort((a, b) => b.lines - a.lines || compareText(a.rule, b.rule) || compareText(a.label, b.label));
}

/** What rules decided: labels of lines, or that the text of one was repaired. */
function decisionsIn({ ledger, repairs = [] }: ArticleRecord): readonly RuleHits[] {
  const labelled = ledger.rows.filter(({ label }) => label !== 'blank' && label !== 'metadata');
  const repaired = new Map(repairs.map(repair => [`${repair.line} ${repair.rule}`, repair]));
  return [
    ...labelled.map(({ lines, label, rule, reason }) => ({ lines: lines.length, label, rule, reason })),
    ...[...repaired.values()].map(({ rule, reason }) => ({ lines: 1, label: 'repaired' as const, rule, reason })),
  ];
}

/** How the archive is made, with the rules that decided about every line. */
export function AboutPage({ page }: PageProps<AboutModel>): JSX.Element {
  const { site } = useSite();
  const { settings } = site;
  const { say } = useWording();
  const { rules, lineCount, articleCount } = page.model;
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
      {rules.length > 0 && <RuleTable rules={rules} lineCount={lineCount} articles={articleCount} />}
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
