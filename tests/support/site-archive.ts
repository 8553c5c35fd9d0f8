import type { ArticleId } from '../../src/capture/capture.ts';
import { fixityOf } from '../../src/capture/fixity.ts';
import { englishTexts } from '../../src/messages/languages.ts';
import type { Mention, Name } from '../../src/names/names.ts';
import { type ArticleRecord, type Ledger, sourceOf } from '../../src/record/article-record.ts';
import { orderArticles } from '../../src/record/order-articles.ts';
import { type RemovedArticle, removedArticle } from '../../src/removal/removed-article.ts';
import type { Archive, Article } from '../../src/site/archive.ts';
import { type ArchiveSettings, archiveSettingsSchema } from '../../src/site/settings/settings.ts';
import type { Assets } from '../../src/site/site-plan.ts';
import { siteUrl } from '../../src/site/site-url.ts';

/** An id of six letters from a number, for articles that tests make up. */
export function idOf(number: number): ArticleId {
  let rest = number;
  let id = '';
  for (let place = 0; place < 6; place += 1) {
    id = String.fromCharCode(97 + (rest % 26)) + id;
    rest = Math.floor(rest / 26);
  }
  return id as ArticleId;
}

/** What every capture of these archives holds. */
export const captureBytes = new TextEncoder().encode('The harbour was open again on Thursday.\n'.repeat(3));

/** A record with its capture. */
type CapturedRecord = ArticleRecord & Required<Pick<ArticleRecord, 'capture' | 'fixity'>>;

/** A plain record; `changes` replaces what a test is about. */
export function recordWith(changes: Partial<CapturedRecord> = {}): CapturedRecord {
  return {
    id: idOf(1),
    headline: { text: 'Harbour reopens after storm', basis: 'capture', line: 1 },
    byline: [],
    date: { basis: 'stated', edtf: '2021-03-04', evidence: [{ quote: '4 March 2021', line: 2 }] },
    language: 'en',
    body: [{ kind: 'paragraph', text: 'The harbour was open again on Thursday.', lines: [3] }],
    captions: [],
    sources: [],
    related: [],
    rights: 'http://rightsstatements.org/vocab/CNE/1.0/',
    state: { kind: 'published' },
    capture: {
      path: changes.id === undefined ? 'articles/harbour.txt' : `articles/${changes.id}.txt`,
      format: 'text',
      encoding: { name: 'utf-8', hasByteOrderMark: false, basis: 'default' },
      lineCount: 4,
    },
    fixity: fixityOf(captureBytes),
    ledger: { rows: [], continues: [], refused: [] },
    ...changes,
  };
}

export function articleWith(
  changes: Partial<CapturedRecord> = {},
  rest: Partial<Omit<Article, 'record'>> = {},
): Article {
  return { record: recordWith(changes), mentions: [], ...rest };
}

/** A ledger with lines that were set aside, and how each begins. */
export function ledgerLeavingOut(opens: Readonly<Record<number, string>>): Ledger {
  const row = {
    lines: Object.keys(opens).map(Number),
    label: 'boilerplate',
    kind: 'navigation',
    rule: 'navigation',
    reason: 'a menu',
    confidence: 0.9,
    opens: Object.values(opens),
  } as const;
  return { rows: [row], continues: [], refused: [] };
}

export function nameWith(changes: Partial<Name> = {}): Name {
  return {
    kind: 'person',
    slug: 'ada-example',
    preferred: 'Ada Example',
    variants: [],
    source: 'authority',
    certainty: 'authority',
    ...changes,
  };
}

export function mentionOf(name: Name): Mention {
  return {
    kind: name.kind,
    slug: name.slug,
    location: 'headline',
    start: 0,
    end: 1,
    text: name.preferred,
    rule: 'test',
  };
}

export function archiveOf(articles: readonly Article[], changes: Partial<Omit<Archive, 'articles'>> = {}): Archive {
  return {
    settings: settingsWith(),
    texts: englishTexts,
    articles: orderArticles(articles.filter(({ record }) => record.state.kind !== 'removed')),
    removed: articles.flatMap(({ record }) => removedFrom(record)),
    names: { names: [], mentions: new Map(), candidates: [] },
    listedPeople: [],
    synonyms: [],
    collections: [],
    stories: { copies: [], stories: [], related: new Map() },
    ...changes,
  };
}

/** The stages before have set removed articles apart. */
function removedFrom(record: ArticleRecord): readonly RemovedArticle[] {
  if (record.state.kind !== 'removed') return [];
  const { id, state } = record;
  const removed = { date: state.date, reason: state.reason };
  const made = removedArticle({ id, path: sourceOf(record), metadata: { removed } }, record);
  return made === undefined ? [] : [made];
}

export function settingsWith(changes: Partial<ArchiveSettings> = {}): ArchiveSettings {
  return {
    ...archiveSettingsSchema.parse({ title: 'The Test Archive', address: 'https://example.org/papers/' }),
    ...changes,
  };
}

/** Assets without their files: what pages need to know of them. */
export const noAssets: Assets = {
  styles: siteUrl('assets', 'site.css'),
  browseStyles: siteUrl('assets', 'browse.css'),
  icon: siteUrl('assets', 'icon.svg'),
  scripts: new Map(
    ['search-page', 'search-worker', 'article-page', 'list-page', 'not-found', 'shortcuts'].map(name => [
      name,
      siteUrl('assets', `${name}.js`),
    ]),
  ),
  imports: new Map([[siteUrl('assets', 'search-page.js'), [siteUrl('assets', 'chunk.js')]]]),
  fonts: { roman: siteUrl('assets', 'serif.woff2'), italic: siteUrl('assets', 'serif-italic.woff2') },
  card: { url: siteUrl('assets', 'card.png'), width: 1200, height: 630 },
  files: [],
};
