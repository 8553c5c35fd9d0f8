import { type PartedName, wholeFamily, writtenName } from '../../bylines/parted-name.ts';
import { type Identifier, identifiersIn } from '../../capture/identifiers.ts';
import type { Name, NameKind } from '../../names/names.ts';
import type { ArticleRecord, ArticleState, Outlet } from '../../record/article-record.ts';
import { statedDay } from '../article-dates.ts';
import { type ShownHeadline, shownHeadline } from '../article-text.ts';
import { partedByline } from '../citations/citation-facts.ts';
import { scriptJson, type TrustedHtml } from '../markup.ts';
import { isLicence } from '../rights-label.ts';
import type { Site } from '../site-plan.ts';
import { absoluteLink, type SiteUrl } from '../site-url.ts';
import type { VersionsSummary } from '../versions-summary.ts';

/**
 * schema.org NewsArticle with known facts only: a publisher only when the outlet is known (never the archive), a date
 * only when the day is stated, a headline only when the capture or its page has one.
 */
export function articleJsonLd(
  site: Site,
  record: ArticleRecord,
  url: string,
  { pictures = [], versions, version }: ArticleParts = {},
): TrustedHtml {
  const day = statedDay(record.date);
  const headline = shownHeadline(record);
  return scriptJson({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': url,
    url,
    ...(headline && { [headlineTerms[headline.basis]]: headline.text }),
    ...(record.standfirst && { abstract: record.standfirst.text }),
    ...(day !== undefined && { datePublished: day }),
    ...(record.byline.length > 0 && { author: partedByline(site.settings, record).map(authorOf) }),
    ...(record.outlet && { publisher: publisherOf(record.outlet) }),
    ...(record.sourceUrl !== undefined && { isBasedOn: record.sourceUrl }),
    ...(pictures.length > 0 && { image: pictures.map(picture => absoluteLink(site.settings.address, picture)) }),
    ...(record.identifiers && { identifier: identifiersIn(record.identifiers).map(identifierOf) }),
    inLanguage: record.language,
    ...(isLicence(record.rights) ? { license: record.rights } : { usageInfo: record.rights }),
    ...stateOf(record.state),
    ...(versions && versionTerms(site, versions, version)),
    isPartOf: { '@type': 'Collection', name: site.settings.title, url: site.settings.address },
  });
}

/** What is told of an article beside its record. */
interface ArticleParts {
  /** Those that its page shows. */
  readonly pictures?: readonly SiteUrl[];
  readonly versions?: VersionsSummary | undefined;
  /** Absent for the article itself. */
  readonly version?: { readonly number: number; readonly article: SiteUrl } | undefined;
}

/** Of an article its versions, of a version the article. */
function versionTerms({ settings: { address } }: Site, { versions }: VersionsSummary, own: ArticleParts['version']) {
  if (own) return { version: own.number, exampleOfWork: { '@id': absoluteLink(address, own.article) } };
  const examples = versions.map(({ url }, at) => {
    const page = absoluteLink(address, url);
    return { '@type': 'NewsArticle', '@id': page, url: page, version: at + 1 };
  });
  return { version: versions.length, workExample: examples };
}

const headlineTerms: Readonly<Record<ShownHeadline['basis'], string>> = {
  capture: 'headline',
  page: 'headline',
  editor: 'alternativeHeadline',
  opening: 'name',
};

/** A domain tells that somebody publishes there, not that it is a newspaper's name. */
function publisherOf({ text, basis }: Outlet): object {
  return { '@type': basis === 'address' ? 'Organization' : 'NewsMediaOrganization', name: text };
}

function authorOf(name: PartedName): object {
  if (name.kind === 'whole') return { '@type': name.isBody ? 'Organization' : 'Person', name: name.text };
  const { given, suffix } = name;
  return {
    '@type': 'Person',
    name: writtenName(name),
    givenName: given,
    familyName: wholeFamily(name),
    ...(suffix !== undefined && { honorificSuffix: suffix }),
  };
}

function identifierOf({ kind, text, url }: Identifier): object {
  return { '@type': 'PropertyValue', propertyID: kind, value: text, ...(url !== undefined && { url }) };
}

function stateOf(state: ArticleState): object {
  if (state.kind === 'retracted') return { creativeWorkStatus: 'Retracted' };
  if (state.kind !== 'corrected') return {};
  const correction = state.notes.map(({ date, note }) => ({
    '@type': 'CorrectionComment',
    text: note,
    ...(/^\d{4}-\d{2}-\d{2}$/.test(date) && { datePublished: date }),
  }));
  return { correction };
}

const types: Readonly<Record<NameKind, string>> = {
  person: 'Person',
  place: 'Place',
  organisation: 'Organization',
  topic: 'DefinedTerm',
};

/** schema.org for a name, with what the lists say of it only; its Wikidata record as sameAs. */
export function nameJsonLd({ kind, preferred, ...facts }: Name, url: string): TrustedHtml {
  const { variants, wikidata, note, coordinates } = facts;
  return scriptJson({
    '@context': 'https://schema.org',
    '@type': types[kind],
    '@id': url,
    url,
    name: preferred,
    ...(variants.length > 0 && { alternateName: variants }),
    ...(note !== undefined && { description: note }),
    ...(wikidata !== undefined && { sameAs: `https://www.wikidata.org/entity/${wikidata}` }),
    ...(coordinates && { geo: { '@type': 'GeoCoordinates', ...coordinates } }),
  });
}
