import type { Wording } from '../../messages/wording.ts';
import type { QueryNames } from '../../search/query/parse-query.ts';
import type { IndexSchema } from '../../search/search-document.ts';

export const facetKinds = [
  'outlet',
  'author',
  'person',
  'place',
  'organisation',
  'topic',
  'collection',
  'language',
] as const;
export type FacetKind = (typeof facetKinds)[number];

/** What the search of an archive knows of an article besides its text. */
export const searchSchema: IndexSchema = {
  title: { name: 'headline', boost: 4 },
  facets: facetKinds,
  stored: ['date', 'dateLabel', 'outlet', 'byline', 'language'],
};

/** The same of an archive whose articles stand at the addresses of their original pages. */
export function withPages(schema: IndexSchema): IndexSchema {
  return { ...schema, stored: [...schema.stored, 'page'] };
}

/** Other names that readers may put before a colon. */
export const queryAliases: ReadonlyMap<string, string> = new Map([
  ['source', 'outlet'],
  ['organization', 'organisation'],
  ['byline', 'author'],
  ['lang', 'language'],
]);

export const queryNames: QueryNames = { title: 'headline', facets: facetKinds, aliases: queryAliases };

/** What readers of an archive may type in its own language, too: `titel:`, `ort:`, `UND`. English names always mean what they mean. */
export function queryAliasesIn({ say }: Pick<Wording, 'say'>): ReadonlyMap<string, string> {
  const labels = facetKinds.map(kind => [say(`search.facet.${kind}`).toLowerCase(), kind] as const);
  const fields = (['headline', 'text', 'outlet', 'author', 'from', 'to'] as const).flatMap(name =>
    say(`search.field.${name}`)
      .toLowerCase()
      .split(/\s+/u)
      .map(word => [word, name] as const),
  );
  const operators = (['and', 'or', 'not'] as const).flatMap(name =>
    say(`search.operator.${name}`)
      .split(/\s+/u)
      .map(word => [word, name.toUpperCase()] as const),
  );
  const isOwn = ([word]: readonly [string, string]) => !englishNames.has(word);
  return new Map([...[...labels, ...fields, ...operators].filter(isOwn), ...queryAliases]);
}

const englishNames: ReadonlySet<string> = new Set(['headline', 'title', 'text', 'from', 'to', ...facetKinds]);

/** What a result shows of an article beside its headline. */
export interface ShownArticle {
  /** EDTF; empty when unknown. */
  readonly date: string;
  /** The date in words with its certainty. */
  readonly dateLabel: string;
  readonly outlet: string;
  /** “By A and B”; empty when nobody signed. */
  readonly byline: string;
  /** What its language is called; empty when it is the archive's. */
  readonly languageLabel: string;
  /** Where its page stands, if that is not where its files lie, which every result tells. */
  readonly page?: string;
}

/** A label that says no more than the date is left out: most are, and every one is fetched. */
export function storedArticle(shown: ShownArticle): Readonly<Record<string, string>> {
  const { date, dateLabel, outlet, byline, languageLabel, page } = shown;
  return {
    date,
    dateLabel: dateLabel === plainLabel(date) ? '' : dateLabel,
    outlet,
    byline,
    language: languageLabel,
    ...(page !== undefined && { page }),
  };
}

/** What `storedArticle` stored. */
export function shownArticle(stored: Readonly<Record<string, string>>): ShownArticle {
  const { date = '', dateLabel = '', outlet = '', byline = '', language = '', page } = stored;
  const shown = { date, dateLabel: dateLabel || plainLabel(date), outlet, byline, languageLabel: language };
  return page ? { ...shown, page } : shown;
}

const months = 'January February March April May June July August September October November December'.split(' ');

/** `2023-06-24` as "24 June 2023"; empty for any other date. */
function plainLabel(edtf: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(edtf);
  return match ? `${Number(match[3])} ${months[Number(match[2]) - 1]} ${Number(match[1])}` : '';
}
