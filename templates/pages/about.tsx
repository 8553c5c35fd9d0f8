import type { JSX } from 'preact';
import { ruleSentence } from '../../src/reading/rule-table.ts';
import { addresses } from '../../src/site/addresses.ts';
import type { Article, RuleHits } from '../../src/site/archive.ts';
import { factsOf } from '../../src/site/article-facts.ts';
import type { Catalogue } from '../../src/site/catalogue.ts';
import { compareText } from '../../src/site/compare-text.ts';
import type { PlannedPage } from '../../src/site/site-plan.ts';
import { ContactText } from '../components/contact-link.tsx';
import { DateLegend } from '../components/date-stamp.tsx';
import { Layout } from '../components/layout.tsx';
import { EditorText } from '../components/markup.tsx';
import { PageHead } from '../components/page-head.tsx';
import { useWording } from '../components/wording-context.ts';
import { type PageProps, useSite } from '../page-context.ts';

interface AboutModel {
  readonly size: ArchiveSize;
  readonly rules: readonly RuleHits[];
  readonly captures: CapturesRead;
  /** Some page was captured more than once. */
  readonly hasVersions: boolean;
}

/** What rules have read: an article that has a record alone has no capture. */
interface CapturesRead {
  readonly count: number;
  readonly lines: number;
}

/** How large the archive is. */
interface ArchiveSize {
  readonly articles: number;
  readonly words: number;
  /** Those that are known. */
  readonly outlets: number;
  readonly authors: number;
  /** First and last year; absent when no article has one. */
  readonly years?: readonly [first: string, last: string];
}

export function plan(catalogue: Catalogue): readonly PlannedPage<AboutModel>[] {
  const { articles } = catalogue;
  const read = articles.flatMap(({ record }) => record.capture ?? []);
  const captures = { count: read.length, lines: read.reduce((sum, { lineCount }) => sum + lineCount, 0) };
  const hasVersions = articles.some(({ versions }) => versions !== undefined);
  const model = { size: sizeOf(catalogue), rules: ruleHits(articles), captures, hasVersions };
  return [{ url: addresses.about, model }];
}

function sizeOf({ articles, outlets, authors, calendar: { years } }: Catalogue): ArchiveSize {
  const [first, last] = [years[0]?.year, years.at(-1)?.year];
  return {
    articles: articles.length,
    words: articles.reduce((sum, article) => sum + factsOf(article).words, 0),
    outlets: outlets.filter(({ outlet }) => outlet !== undefined).length,
    authors: authors.all.length,
    ...(first !== undefined && last !== undefined && { years: [first, last] }),
  };
}

/** How many lines each rule decided, most first. */
function ruleHits(articles: readonly Article[]): readonly RuleHits[] {
  const hits = new Map<string, { first: RuleHits; lines: number }>();
  for (const decision of articles.flatMap(article => factsOf(article).decisions)) {
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

/** Who runs the archive, how large it is, how it is made, and how to report an error. */
export function AboutPage({ page }: PageProps<AboutModel>): JSX.Element {
  const { site } = useSite();
  const { settings } = site;
  const { say } = useWording();
  const { size, rules, captures, hasVersions } = page.model;
  return (
    <Layout title={say('section.about')} description={say('about.description', { archive: settings.title })}>
      <PageHead title={say('about.title', { archive: settings.title })}>
        {settings.description !== undefined && <p class="standfirst">{settings.description}</p>}
      </PageHead>
      <WhoRunsIt />
      <Size size={size} />
      <div class="prose">
        <h2>{say('about.method')}</h2>
        <p>{say('about.made')}</p>
        {hasVersions && <p>{say('about.versions')}</p>}
      </div>
      <DateLegend />
      <div class="prose">
        <h2>{say('about.limits')}</h2>
        <p>{say('about.limitsText')}</p>
        <h2 id="report">{say('about.corrections')}</h2>
        <Contact />
        <p>{say('about.correctionsText')}</p>
      </div>
      {rules.length > 0 && <RuleTable rules={rules} captures={captures} />}
    </Layout>
  );
}

function WhoRunsIt(): JSX.Element | null {
  const { site } = useSite();
  const { say } = useWording();
  const { runBy, about, contact } = site.settings;
  if (runBy === undefined && about === undefined && contact === undefined) return null;
  return (
    <>
      <div class="prose">
        <h2>{say('about.who')}</h2>
        {runBy !== undefined && <p>{say('about.runBy', { name: runBy })}</p>}
        {contact !== undefined && (
          <p>
            <ContactText text={say('about.contact', { contact })} contact={contact} />
          </p>
        )}
      </div>
      {about !== undefined && <EditorText class="prose" markdown={about} />}
    </>
  );
}

function Size({ size }: Pick<AboutModel, 'size'>): JSX.Element {
  const { say, number } = useWording();
  const { articles, words, outlets, authors, years } = size;
  const [first, last] = years ?? [];
  const span = first === last ? first : say('date.years', { from: first ?? '', to: last ?? '' });
  return (
    <div class="prose">
      <h2>{say('about.size')}</h2>
      <dl class="facts">
        <Figure term={say('plot.columnArticles')} figure={number(articles)} />
        <Figure term={say('about.words')} figure={number(words)} />
        {outlets > 0 && <Figure term={say('section.outlets')} figure={number(outlets)} />}
        {authors > 0 && <Figure term={say('section.authors')} figure={number(authors)} />}
        {span !== undefined && years !== undefined && <Figure term={say('section.years')} figure={span} />}
      </dl>
    </div>
  );
}

function Figure({ term, figure }: { readonly term: string; readonly figure: string }): JSX.Element {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{figure}</dd>
    </div>
  );
}

/** What to write to whom about an error; without an address, only what happens to errors is told. */
function Contact(): JSX.Element | null {
  const { contact } = useSite().site.settings;
  const { say } = useWording();
  if (contact === undefined) return null;
  return (
    <p>
      <ContactText text={say('about.correctionsContact', { contact })} contact={contact} /> {say('about.reportWhat')}
    </p>
  );
}

function RuleTable({ rules, captures }: Pick<AboutModel, 'rules' | 'captures'>): JSX.Element {
  const { say, count, number } = useWording();
  return (
    <details class="rules">
      <summary>{say('about.rules')}</summary>
      <p>
        {say('about.rulesNote', {
          lines: count('count.lines', captures.lines),
          captures: count('count.captures', captures.count),
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
    </details>
  );
}
