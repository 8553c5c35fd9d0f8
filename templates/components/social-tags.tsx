import type { JSX } from 'preact';
import { baseLanguage } from '../../src/messages/wording.ts';
import { largestOf, type ShownPicture } from '../../src/site/pictures.ts';
import { absoluteLink } from '../../src/site/site-url.ts';
import { useSite } from '../page-context.ts';

/** What a page that shows an article says of it where it is shared. */
export interface SharedArticle {
  /** BCP 47. */
  readonly language: string;
  /** The day, only when the article states it. */
  readonly published?: string | undefined;
  /** Its first picture; without one, that of the archive stands for it. */
  readonly lead?: { readonly picture: ShownPicture; readonly alt?: string } | undefined;
}

interface SocialTagsProps {
  readonly title: string;
  readonly description: string | undefined;
  readonly article: SharedArticle | undefined;
}

/** Open Graph and Twitter cards: how the page looks where its address is shared. Twitter takes title and words from Open Graph. */
export function useSocialTags({ title, description, article }: SocialTagsProps): readonly PageTag[] {
  const { site, page } = useSite();
  const { settings, assets } = site;
  const { url, width, height } = article?.lead ? largestOf(article.lead.picture) : assets.card;
  const alt = article?.lead ? (article.lead.alt ?? title) : settings.title;
  return [
    ...optional('og:type', article === undefined ? 'website' : 'article'),
    ...optional('og:title', title),
    ...optional('og:description', description),
    ...optional('og:url', page.kind === 'not-found' ? undefined : absoluteLink(settings.address, page.url)),
    ...optional('og:site_name', settings.title),
    ...optional('og:locale', localeOf(article?.language, settings.language)),
    ...optional('article:published_time', article?.published),
    ...optional('og:image', absoluteLink(settings.address, url)),
    ...optional('og:image:width', String(width)),
    ...optional('og:image:height', String(height)),
    ...optional('og:image:alt', alt),
    { name: 'twitter:card', content: 'summary_large_image' },
  ];
}

function optional(property: string, content: string | undefined): readonly PageTag[] {
  return content === undefined ? [] : [{ property, content }];
}

/** A tag of a page's head: `name` for citation software and search engines, `property` for Open Graph. */
interface PageTag {
  readonly name?: string;
  readonly property?: string;
  readonly content: string;
}

/** The tags of a page; two that say the same, one for each of the two kinds of reader, are one element. */
export function MetaTags({ tags }: { readonly tags: readonly PageTag[] }): JSX.Element {
  const properties = tags.filter(tag => tag.property !== undefined);
  const names = tags.filter(tag => tag.property === undefined);
  const joined = properties.map(tag => {
    const at = names.findIndex(({ content }) => content === tag.content);
    return at < 0 ? tag : { ...tag, ...names.splice(at, 1)[0] };
  });
  return (
    <>
      {[...joined, ...names].map(({ name, property, content }) => (
        <meta property={property} name={name} content={content} />
      ))}
    </>
  );
}

/**
 * Open Graph asks for a language with its territory; one that has none gets the archive's, or else the likeliest: `de_DE`
 * of `de`.
 */
function localeOf(own: string | undefined, archive: string): string {
  const tag = own === undefined || own === baseLanguage(archive) ? archive : own;
  const known = locales.get(tag) ?? likeliestLocale(tag);
  if (locales.size < 100) locales.set(tag, known);
  return known;
}

/** Nearly every page of an archive has the same few languages, and to look one up takes as long as a dozen elements. */
const locales = new Map<string, string>();

function likeliestLocale(tag: string): string {
  try {
    const { language, region } = new Intl.Locale(tag).maximize();
    return region === undefined ? language : `${language}_${region}`;
  } catch {
    // What a page says of its language may be no language.
    return tag;
  }
}
