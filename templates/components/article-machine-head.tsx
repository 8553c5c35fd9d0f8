import type { JSX } from 'preact';
import type { ArticleRecord } from '../../src/record/article-record.ts';
import { addresses, articleUrl, captureUrl, jsonUrl, markdownUrl } from '../../src/site/addresses.ts';
import { headlineText } from '../../src/site/article-text.ts';
import { partedByline } from '../../src/site/citations/citation-facts.ts';
import { articleJsonLd } from '../../src/site/machines/json-ld.ts';
import { metaSchemas, metaTags } from '../../src/site/machines/meta-tags.ts';
import { isLicence } from '../../src/site/rights-label.ts';
import { absoluteLink } from '../../src/site/site-url.ts';
import { useSite } from '../page-context.ts';
import { useWording } from './wording-context.ts';

/** What programs read in an article's head: JSON-LD, citation and Dublin Core tags, links to its other forms (Signposting). */
export function ArticleMachineHead({ record }: { readonly record: ArticleRecord }): JSX.Element {
  const { site, link } = useSite();
  const { say } = useWording();
  const title = headlineText(record, say('headline.none'));
  const url = absoluteLink(site.settings.address, articleUrl(record));
  const capture = captureUrl(record);
  return (
    <>
      <link rel="alternate describedby" type="text/markdown" href={link(markdownUrl(record))} />
      {site.settings.articleJson && <link rel="alternate" type="application/json" href={link(jsonUrl(record))} />}
      {isLicence(record.rights) && <link rel="license" href={record.rights} />}
      <link rel="cite-as" href={url} />
      <link rel="type" href="https://schema.org/NewsArticle" />
      <link rel="type" href="https://schema.org/AboutPage" />
      <link rel="collection" type="text/html" href={link(addresses.home)} />
      {capture && <link rel="item" type="text/plain" href={link(capture)} />}
      {Object.entries(metaSchemas).map(([prefix, schema]) => (
        <link rel={`schema.${prefix}`} href={schema} />
      ))}
      {metaTags(record, { url, title, authors: partedByline(site.settings, record) }).map(tag => (
        <meta name={tag.name} content={tag.content} />
      ))}
      <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: articleJsonLd(site, record, url) }} />
    </>
  );
}
