import { commaName } from '../../bylines/parted-name.ts';
import { identifiersIn } from '../../capture/identifiers.ts';
import { wordingOf } from '../../messages/wording.ts';
import type { ArticleRecord } from '../../record/article-record.ts';
import { addresses, articleUrl } from '../addresses.ts';
import { type Article, offeredArticles } from '../archive.ts';
import { lastChange, wholeDay } from '../article-dates.ts';
import { headlineText } from '../article-text.ts';
import type { Catalogue } from '../catalogue.ts';
import { partedByline } from '../citations/citation-facts.ts';
import { element, xmlDocument } from '../markup.ts';
import { usesInArticle } from '../name-uses.ts';
import { originalElsewhere } from '../original-addresses.ts';
import type { ArchiveSettings } from '../settings/settings.ts';
import type { OaiRecord, SiteFile } from '../site-file.ts';
import type { Site } from '../site-plan.ts';
import { absoluteLink, type SiteUrl } from '../site-url.ts';

/**
 * The static repository of OAI-PMH (https://www.openarchives.org/OAI/2.0/guidelines-static-repository.htm), where
 * archive.yml asks for it: one file with what is known of each article, in Dublin Core, and none of its text. The
 * specification allows neither sets nor deleted records in it: collections are told as relations, and an article that was
 * retracted or removed is not there.
 */
export function planOaiRepository({ archive, articles, names, collections }: Catalogue): readonly SiteFile[] {
  if (archive.settings.oaiPmh === undefined) return [];
  const records = offeredArticles(articles).map((article: Article) => ({
    record: article.record,
    topics: usesInArticle(names, article).flatMap(({ name }) => (name.kind === 'topic' ? [name.preferred] : [])),
    collections: (collections.byArticle.get(article) ?? []).map(({ title, url }) => ({ title, url })),
  }));
  return records.length === 0 ? [] : [{ kind: 'oai-repository', path: addresses.oaiPmh, records }];
}

type OaiSettings = NonNullable<ArchiveSettings['oaiPmh']>;

const oai = 'http://www.openarchives.org/OAI/2.0/';
const oaiDc = `${oai}oai_dc/`;
const xsi = 'http://www.w3.org/2001/XMLSchema-instance';

export function oaiRepositoryText(site: Site, records: readonly OaiRecord[]): string {
  const { oaiPmh } = site.settings;
  if (oaiPmh === undefined) throw new Error('archive.yml does not ask for OAI-PMH');
  const stamped = records.map(one => ({ ...one, day: changedOn(one.record, oaiPmh) }));
  const format = [
    element('oai:metadataPrefix', 'oai_dc'),
    element('oai:schema', `${oai}oai_dc.xsd`),
    element('oai:metadataNamespace', oaiDc),
  ];
  return xmlDocument(
    element(
      'Repository',
      [
        element('Identify', identityOf(site, oaiPmh, stamped.map(({ day }) => day).sort()[0] ?? oaiPmh.changed)),
        element('ListMetadataFormats', [element('oai:metadataFormat', format)]),
        element(
          'ListRecords',
          stamped.map(one => recordElement(site, one, one.day)),
          { metadataPrefix: 'oai_dc' },
        ),
      ],
      {
        xmlns: `${oai}static-repository`,
        'xmlns:oai': oai,
        'xmlns:xsi': xsi,
        'xsi:schemaLocation': `${oai}static-repository ${oai}static-repository.xsd`,
      },
    ),
  );
}

function identityOf({ settings }: Site, { email, gateway }: OaiSettings, earliest: string): readonly string[] {
  const own = absoluteLink(settings.address, addresses.oaiPmh);
  const behind = own.replace(/^https?:\/\//, '');
  return [
    element('oai:repositoryName', settings.title),
    // What harvests without a gateway, as OLAC does, takes the file's own address.
    element('oai:baseURL', gateway === undefined ? own : `${gateway.replace(/\/$/, '')}/${behind}`),
    element('oai:protocolVersion', '2.0'),
    element('oai:adminEmail', email),
    element('oai:earliestDatestamp', earliest),
    element('oai:deletedRecord', 'no'),
    element('oai:granularity', 'YYYY-MM-DD'),
  ];
}

/** The last day on which what is told of the article is known to have changed. */
function changedOn({ state, embargo }: ArticleRecord, { changed }: OaiSettings): string {
  const [last = changed] = [changed, lastChange(state), embargo]
    .flatMap(day => day ?? [])
    .sort()
    .reverse();
  return last;
}

function recordElement(site: Site, one: OaiRecord, day: string): string {
  const { hostname } = new URL(site.settings.address);
  return element('oai:record', [
    element('oai:header', [
      element('oai:identifier', `oai:${hostname}:${one.record.id}`),
      element('oai:datestamp', day),
    ]),
    element('oai:metadata', [
      element(
        'oai_dc:dc',
        dublinCore(site, one).map(([name, text]) => element(`dc:${name}`, text)),
        {
          'xmlns:oai_dc': oaiDc,
          'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
          'xsi:schemaLocation': `${oaiDc} ${oai}oai_dc.xsd`,
        },
      ),
    ]),
  ]);
}

/** Facts only: of the text there is no more than the headline. */
function dublinCore(
  { settings, texts }: Site,
  { record, topics, collections }: OaiRecord,
): readonly (readonly [string, string])[] {
  const { date, outlet, identifiers = {} } = record;
  const original = originalElsewhere(record, settings);
  const to = (url: SiteUrl) => absoluteLink(settings.address, url);
  return [
    ['title', headlineText(record, wordingOf(texts).say('headline.none'))],
    ...partedByline(settings, record).map(name => ['creator', commaName(name)] as const),
    ...topics.map(topic => ['subject', topic] as const),
    ...(outlet ? [['publisher', outlet.text] as const] : []),
    ...(date.basis === 'unknown' ? [] : [['date', wholeDay(date.edtf) ?? date.edtf] as const]),
    ['type', 'Text'],
    ['identifier', to(articleUrl(record))],
    ...identifiersIn(identifiers).map(({ text, url }) => ['identifier', url ?? text] as const),
    ...(original === undefined ? [] : [['source', original] as const]),
    ['language', record.language],
    ...collections.map(({ url }) => ['relation', to(url)] as const),
    ['rights', record.rights],
  ];
}
