import { type DateRole, dateRole, ownDays } from '../dates/date-words.ts';
import { type DateHint, dateInAddress, dateValue, isFullDay, writtenDates } from '../dates/written-date.ts';
import type { Evidenced, PageDate } from './capture.ts';
import { descendants, isElement, type PageElement } from './dom/page-element.ts';
import { textAt } from './json-ld.ts';
import {
  climb,
  evidenceOf,
  metaRung,
  type PageFacts,
  pageLanguage,
  type Rung,
  spacedText,
  titleOf,
} from './page-facts.ts';

/** The ways a page states its day of publication, surest first. */
const ladder = (hint: DateHint): readonly Rung<string>[] => [
  linkedDate('datePublished'),
  metaRung('article:published_time'),
  published(...publicationMetas),
  addressDate,
  linkedDate('dateCreated'),
  markedDates(/date(?:published|created)/, 'itemprop datePublished'),
  timeElements(element => roleOfTime(element) === 'published'),
  timeElements(element => roleOfTime(element) === 'plain'),
  otherMetas,
  facts => titleDates(facts, hint),
  facts => classDates(facts, hint, 'published'),
  facts => visibleDates(facts, hint, 'published'),
];

/** The ways it states the day of its last change. */
const ladderOfChange = (hint: DateHint): readonly Rung<string>[] => [
  linkedDate('dateModified'),
  facts => modified(facts),
  timeElements(element => roleOfTime(element) === 'updated'),
  facts => classDates(facts, hint, 'updated'),
  facts => visibleDates(facts, hint, 'updated'),
];

const modified = metaRung(
  'article:modified_time',
  'og:updated_time',
  'lastmod',
  'last-modified',
  'dc.date.modified',
  'dcterms.modified',
);

/** The day of publication that a page states, or else of its last change. */
export function pageDate(facts: PageFacts): PageDate | undefined {
  const hint = { language: pageLanguage(facts)?.value };
  const read = (value: string) => dateValue(value, hint);
  const published = climb(facts, ladder(hint), read);
  if (published) return withMoment(published);
  const changed = climb(facts, ladderOfChange(hint), read);
  return changed && { ...withMoment(changed), onlyChanged: true };
}

/** Publishing systems write moments by the clock of Greenwich, wherever the paper is. */
function withMoment(date: Evidenced<string>): PageDate {
  const moment = /\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?=(?:Z|[+-]00:?00)$)/.exec(date.evidence)?.[0];
  return moment?.startsWith(date.value) ? { ...date, moment: `${moment}Z` } : date;
}

function linkedDate(key: string): Rung<string> {
  return ({ article, nodes }) => {
    const node = article ?? nodes.find(each => textAt(each, key) !== undefined);
    const value = textAt(node, key);
    return value === undefined ? [] : [{ value, evidence: evidenceOf(`JSON-LD ${key}`, value) }];
  };
}

/** Names for the day of publication; a value that the page also gives as its day of change is that. */
function published(...names: readonly string[]): (facts: PageFacts) => readonly Evidenced<string>[] {
  return facts => {
    const isChange = dayOfChange(facts);
    return metaRung(...names)(facts).filter(({ value }) => !isChange(value));
  };
}

/** Whether a moment, to the second, is one that the page gives as its last change. */
function dayOfChange(facts: PageFacts): (value: string) => boolean {
  const changed = new Set(modified(facts).map(({ value }) => value.slice(0, 19)));
  return value => value.length >= 16 && changed.has(value.slice(0, 19));
}

/** Publishers' own names: `srf.date`, `x:publish-time`. */
function otherMetas(facts: PageFacts): readonly Evidenced<string>[] {
  const names = [...facts.metas.keys()].filter(
    name => /publ|pub[-_.]?date|(?:^|[.:_-])date$/.test(name) && !/modif|updat|last|expir|i18n|^un/.test(name),
  );
  return published(...names)(facts).filter(({ value }) => value.length <= 40 && /\d{4}/.test(value));
}

/** Some titles end in the day: `Headline | Outlet | 28.04.2023`. */
function titleDates({ page, metas }: PageFacts, hint: DateHint): readonly Evidenced<string>[] {
  const titles = [titleOf(page), ...(metas.get('og:title') ?? [])];
  return titles.flatMap(title => {
    const days = writtenDates(title, hint).filter(({ edtf, start }) => isFullDay(edtf) && title.length - start <= 40);
    return days.slice(0, 1).map(({ edtf }) => ({ value: edtf, evidence: evidenceOf('title', title) }));
  });
}

function addressDate({ url = '' }: PageFacts): readonly Evidenced<string>[] {
  const value = dateInAddress(url);
  return isFullDay(value) && value !== undefined ? [{ value, evidence: evidenceOf('address', url) }] : [];
}

function timeElements(counts: (element: PageElement) => boolean): Rung<string> {
  return ({ page }) =>
    page.elements
      .filter(element => element.localName === 'time' && counts(element))
      .slice(0, 20)
      .flatMap(element => datesOf(element, 'time'));
}

/** What a `time` element tells, by its own names, or else by the words before its date. */
function roleOfTime(element: PageElement): DateRole {
  const names = `${element.getAttribute('itemprop') ?? ''} ${element.className}`;
  if (/modif|updat/i.test(names)) return 'updated';
  if (element.hasAttribute('pubdate') || /publish|entry-date/i.test(names)) return 'published';
  const said = dateRole(wordsBefore(element));
  if (said !== 'plain') return said;
  return element.hasAttribute('itemprop') || isInHeader(element) ? 'published' : 'plain';
}

/** The words of an element up to its first figure, with those right before it in the same parent. */
function wordsBefore(element: PageElement): string {
  const before = element.previousSibling;
  const words = before === null ? '' : isElement(before) ? spacedText(before) : before.textContent;
  return `${words.slice(-40)} ${spacedText(element).split(/\d/, 1)[0] ?? ''}`;
}

function isInHeader(element: PageElement): boolean {
  for (let here = element.parentElement; here !== null; here = here.parentElement)
    if (here.localName === 'header') return true;
  return false;
}

function markedDates(mark: RegExp, place: string): Rung<string> {
  return ({ marks }) =>
    marks
      .filter(({ words }) => mark.test(words))
      .slice(0, 20)
      .flatMap(({ element }) => datesOf(element, place));
}

function datesOf(element: PageElement, place: string): readonly Evidenced<string>[] {
  const values = [element.getAttribute('datetime'), element.getAttribute('content'), spacedText(element).slice(0, 160)];
  return values.flatMap(value =>
    value === null || value === '' ? [] : [{ value, evidence: evidenceOf(place, value) }],
  );
}

/** Words in classes and ids that mark a day of publication, surest first. */
const dateClasses = [
  'published',
  'publish',
  'pubdate',
  'pub-date',
  'dateline',
  'timestamp',
  'posted',
  'date',
  'byline',
  'meta',
  'datum',
  'fecha',
  'data',
];

type ShownRole = 'published' | 'updated';

function* classDates({ marks }: PageFacts, hint: DateHint, role: ShownRole): Iterable<Evidenced<string>> {
  for (const name of dateClasses) {
    const named = marks.filter(({ words }) => words.includes(name)).slice(0, 40);
    for (const { element } of named) yield* shortText(element, `class ${name}`, hint, role);
  }
}

function shortText(element: PageElement, place: string, hint: DateHint, role: ShownRole): readonly Evidenced<string>[] {
  const text = spacedText(element);
  const day = text.length <= 160 ? dayOfRole(text, hint, role) : undefined;
  return day === undefined ? [] : [{ value: day, evidence: evidenceOf(place, text) }];
}

/** The first day of a text that can be the article's: of publication or no word said, or else of change. */
function dayOfRole(text: string, hint: DateHint, role: ShownRole): string | undefined {
  return ownDays(text, hint).find(date => (date.role === 'updated') === (role === 'updated'))?.edtf;
}

const shortBlocks: ReadonlySet<string> = new Set('p span div td li small em h2 h3 h4'.split(' '));
const wholeBlocks: ReadonlySet<string> = new Set(['p', 'div', 'table']);

/** The first short line of the page that states a day. */
function visibleDates({ page }: PageFacts, hint: DateHint, role: ShownRole): readonly Evidenced<string>[] {
  const blocks = page.elements.filter(({ localName }) => shortBlocks.has(localName));
  for (const block of blocks.slice(0, 1500)) {
    const found =
      descendants(block, ({ localName }) => wholeBlocks.has(localName)).length === 0
        ? shortText(block, 'text', hint, role)
        : [];
    if (found.length > 0) return found;
  }
  return [];
}

/** Names of `<meta>` elements in which publishing systems state the day of publication. */
export const publicationMetas: readonly string[] = [
  'og:article:published_time',
  'article:published',
  'og:published_time',
  'published_time',
  'datepublished',
  'date-published',
  'publish_date',
  'publish-date',
  'publishdate',
  'publication_date',
  'publicationdate',
  'pub_date',
  'pubdate',
  'parsely-pub-date',
  'sailthru.date',
  'cxenseparse:publishtime',
  'cxenseparse:recs:publishtime',
  'citation_publication_date',
  'citation_date',
  'dc.date.issued',
  'dcterms.issued',
  'dcterms.created',
  'dcterms.date',
  'dc.date',
  'dc.date.created',
  'bt:pubdate',
  'article.published',
  'originalpublicationdate',
  'article_date_original',
  'date',
  'release_date',
  'publishtime',
  'og:pubdate',
  'vr:published_time',
  'iso-8601-publish-date',
  'created',
  'rnews:datepublished',
  'dc.date.published',
  'published_at',
];
