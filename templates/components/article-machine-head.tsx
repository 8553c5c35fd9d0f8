import type { JSX } from 'preact';
import type { ArticleRecord } from '../../src/record/article-record.ts';
import { articleUrl, jsonUrl, markdownUrl } from '../../src/site/addresses.ts';
import { articleJsonLd } from '../../src/site/json-ld.ts';
import { metaTags } from '../../src/site/meta-tags.ts';
import { absoluteLink } from '../../src/site/site-url.ts';
import { useSite } from '../page-context.ts';

/** What programs read in an article's head: JSON-LD, citation and Dublin Core tags, links to its other forms. */
export function ArticleMachineHead({ record }: { readonly record: ArticleRecord }): JSX.Element {
  const { site, link } = useSite();
  const url = absoluteLink(site.settings.address, articleUrl(record));
  return (
    <>
      <link rel="alternate" type="text/markdown" href={link(markdownUrl(record))} />
      <link rel="alternate" type="application/json" href={link(jsonUrl(record))} />
      <link rel="license" href={record.rights} />
      {metaTags(site, record, url).map(tag => (
        <meta name={tag.name} content={tag.content} />
      ))}
      <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: articleJsonLd(site, record, url) }} />
    </>
  );
}
