import type { ArticleRecord } from '../record/article-record.ts';
import { statedDay } from './date-certainty.ts';
import { headlineText } from './headline-text.ts';
import type { Site } from './site-plan.ts';

/** A `<meta name content>` for citation software. */
export interface MetaTag {
  readonly name: string;
  readonly content: string;
}

/** Dublin Core and `citation_*`: a newspaper article of its original outlet, seen in this archive. */
export function metaTags(site: Site, record: ArticleRecord, url: string): readonly MetaTag[] {
  const title = headlineText(record);
  const day = statedDay(record.date);
  const date = record.date.basis === 'unknown' ? undefined : record.date.edtf;
  return [
    tag('DC.type', 'newspaperArticle'),
    tag('DC.title', title),
    ...record.byline.map(author => tag('DC.creator', author.text)),
    ...optional('DC.publisher', record.outlet?.text),
    ...optional('DC.date', date),
    tag('DC.language', record.language),
    tag('DC.identifier', url),
    tag('DC.rights', record.rights),
    ...optional('DC.source', record.sourceUrl),
    tag('citation_title', title),
    ...record.byline.map(author => tag('citation_author', author.text)),
    ...optional('citation_journal_title', record.outlet?.text),
    ...optional('citation_publication_date', day?.replaceAll('-', '/')),
    tag('citation_language', record.language),
    tag('citation_public_url', url),
    tag('citation_archive', site.settings.title),
  ];
}

function tag(name: string, content: string): MetaTag {
  return { name, content };
}

function optional(name: string, content: string | undefined): readonly MetaTag[] {
  return content === undefined ? [] : [tag(name, content)];
}
