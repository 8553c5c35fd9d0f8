import type { ComponentChildren, JSX } from 'preact';
import { addresses } from '../../src/site/addresses.ts';
import { atomFormat, type FeedFormat, feedFormats, feedUrl } from '../../src/site/feeds/feeds.ts';
import { contentSecurityPolicy } from '../../src/site/hosts.ts';
import { reservesMining, robotsRules } from '../../src/site/machines/crawlers.ts';
import type { MetaTag } from '../../src/site/machines/meta-tags.ts';
import { scriptJson, type TrustedHtml } from '../../src/site/markup.ts';
import type { Site } from '../../src/site/site-plan.ts';
import type { SiteUrl } from '../../src/site/site-url.ts';
import { absoluteLink } from '../../src/site/site-url.ts';
import { useSite } from '../page-context.ts';
import { MetaTags, type SharedArticle, useSocialTags } from './social-tags.tsx';
import { useWording } from './wording-context.ts';

interface HeadProps {
  readonly title: string | undefined;
  readonly description: string | undefined;
  readonly scripts: readonly string[];
  /** Set on the page of an article. */
  readonly article: SharedArticle | undefined;
  /** For citation software. */
  readonly tags: readonly MetaTag[];
  readonly children: ComponentChildren;
}

/** The head of every page; what a page adds comes last. */
export function Head({ title, description, scripts, article, tags, children }: HeadProps): JSX.Element {
  const { site, page, link } = useSite();
  const { settings, assets } = site;
  const { say } = useWording();
  const { roman, italic } = assets.fonts;
  const fonts = settings.motto !== undefined || page.kind === 'article' ? [roman, italic] : [roman];
  const robots = robotsRules(settings.crawlers, page.indexed);
  const summary = description ?? settings.description;
  const described = summary === undefined ? [] : [{ name: 'description', content: summary }];
  const social = useSocialTags({ title: title ?? settings.title, description: summary, article });
  return (
    <head>
      <meta charset="utf-8" />
      <meta http-equiv="Content-Security-Policy" content={contentSecurityPolicy} />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>
        {title === undefined ? settings.title : say('frame.title', { page: title, archive: settings.title })}
      </title>
      <MetaTags tags={[...described, ...social, ...tags]} />
      <meta name="color-scheme" content="light dark" />
      {robots !== undefined && <meta name="robots" content={robots} />}
      {reservesMining(settings.crawlers) && <meta name="tdm-reservation" content="1" />}
      {page.kind !== 'not-found' && (
        <link
          rel={page.kind === 'article' ? 'canonical cite-as' : 'canonical'}
          href={absoluteLink(settings.address, page.url)}
        />
      )}
      <link rel="icon" type="image/svg+xml" href={link(assets.icon)} />
      {fonts.map(font => (
        <link rel="preload" as="font" type="font/woff2" href={link(font)} crossorigin="anonymous" />
      ))}
      <link rel="stylesheet" href={link(assets.styles)} />
      {page.kind !== 'article' && <link rel="stylesheet" href={link(assets.browseStyles)} />}
      <FeedLinks
        title={settings.title}
        of={addresses.home}
        formats={page.kind === 'home' ? feedFormats : [atomFormat]}
      />
      {page.kind !== 'article' && (
        <link
          rel="search"
          type="application/opensearchdescription+xml"
          title={settings.title}
          href={link(addresses.openSearch)}
        />
      )}
      {children}
      <script type="speculationrules" dangerouslySetInnerHTML={{ __html: speculationRules(site) }} />
      <Scripts names={scripts} />
    </head>
  );
}

interface FeedLinksProps {
  readonly title: string;
  /** The page whose feeds they are. */
  readonly of: SiteUrl;
  readonly formats: readonly FeedFormat[];
}

/** Has readers of feeds find those of a page. */
export function FeedLinks({ title, of, formats }: FeedLinksProps): JSX.Element {
  const { link } = useSite();
  return (
    <>
      {formats.map(format => (
        <link rel="alternate" type={format.mediaType} title={title} href={link(feedUrl(of, format))} />
      ))}
    </>
  );
}

/** The scripts of a page, and those that they import: the browser fetches all at once, and not one after the other. */
function Scripts({ names }: { readonly names: readonly string[] }): JSX.Element {
  const { site, link } = useSite();
  const scripts = names.map(name => scriptNamed(name, site));
  const imported = new Set(scripts.flatMap(script => site.assets.imports.get(script) ?? []));
  return (
    <>
      {[...imported].map(script => (
        <link rel="modulepreload" href={link(script)} />
      ))}
      {scripts.map(script => (
        <script type="module" src={link(script)} />
      ))}
    </>
  );
}

/** A page whose script is missing from the bundle would fail silently in the browser, so the build fails here. */
function scriptNamed(name: string, { assets }: Site): SiteUrl {
  const url = assets.scripts.get(name);
  if (url === undefined) throw new Error(`No script is built from src/browser/${name}.entry.ts.`);
  return url;
}

/**
 * Lets the browser fetch a page of the archive when a reader is about to follow its link (Speculation Rules): no
 * script, nothing fetched before. Only pages, whose addresses end in a slash: a file may be large.
 */
function speculationRules({ pathPrefix }: Pick<Site, 'pathPrefix'>): TrustedHtml {
  const here = pathPrefix.replace(/[{}()*+?:\\]/g, '\\$&');
  return scriptJson({ prefetch: [{ where: { href_matches: `${here}{*/}?` }, eagerness: 'moderate' }] });
}
