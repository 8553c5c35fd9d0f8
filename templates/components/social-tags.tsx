import type { JSX } from 'preact';
import { baseLanguage } from '../../src/messages/wording.ts';
import { absoluteLink } from '../../src/site/site-url.ts';
import { useSite } from '../page-context.ts';

/** What a page that shows an article says of it where it is shared. */
export interface SharedArticle {
  /** BCP 47. */
  readonly language: string;
  /** The day, only when the article states it. */
  readonly published?: string | undefined;
}

interface SocialTagsProps {
  readonly title: string;
  readonly description: string | undefined;
  readonly article: SharedArticle | undefined;
}

/** Open Graph and Twitter cards: how the page looks where its address is shared. Twitter takes title and words from Open Graph. */
export function SocialTags({ title, description, article }: SocialTagsProps): JSX.Element {
  const { site, page } = useSite();
  const { settings, assets } = site;
  const { url, width, height } = assets.card;
  const picture = absoluteLink(settings.address, url);
  return (
    <>
      <meta property="og:type" content={article === undefined ? 'website' : 'article'} />
      <meta property="og:title" content={title} />
      {description !== undefined && <meta property="og:description" content={description} />}
      {page.kind !== 'not-found' && <meta property="og:url" content={absoluteLink(settings.address, page.url)} />}
      <meta property="og:site_name" content={settings.title} />
      <meta property="og:locale" content={localeOf(article?.language, settings.language)} />
      {article?.published !== undefined && <meta property="article:published_time" content={article.published} />}
      <meta property="og:image" content={picture} />
      <meta property="og:image:width" content={String(width)} />
      <meta property="og:image:height" content={String(height)} />
      <meta property="og:image:alt" content={settings.title} />
      <meta name="twitter:card" content="summary_large_image" />
    </>
  );
}

/**
 * Open Graph asks for a language with its territory; one that has none gets the archive's, or else the likeliest: `de_DE`
 * of `de`.
 */
function localeOf(own: string | undefined, archive: string): string {
  const tag = own === undefined || own === baseLanguage(archive) ? archive : own;
  try {
    const { language, region } = new Intl.Locale(tag).maximize();
    return region === undefined ? language : `${language}_${region}`;
  } catch {
    // What a page says of its language may be no language.
    return tag;
  }
}
