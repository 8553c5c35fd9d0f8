import type { ComponentChildren, JSX } from 'preact';
import { directionOf } from '../../src/record/direction-of.ts';
import { addresses } from '../../src/site/addresses.ts';
import type { MetaTag } from '../../src/site/machines/meta-tags.ts';
import { useSite } from '../page-context.ts';
import { Colophon } from './colophon.tsx';
import { Head } from './head.tsx';
import { type Holdings, Masthead } from './masthead.tsx';
import type { SharedArticle } from './social-tags.tsx';
import { useWording } from './wording-context.ts';

interface LayoutProps {
  /** The page's own title; the home page has none. */
  readonly title?: string;
  readonly description?: string | undefined;
  /** Entry points of src/browser that the page needs, e.g. `search-page`. */
  readonly scripts?: readonly string[];
  /** What the archive holds, for the front page to tell. */
  readonly holdings?: Holdings;
  /** Set on the page of an article. */
  readonly article?: SharedArticle;
  /** Tags for citation software. */
  readonly tags?: readonly MetaTag[];
  /** More for the head: metadata for machines. */
  readonly head?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** The frame of every page: head, masthead, main, colophon. */
export function Layout({
  title,
  description,
  scripts = [],
  holdings,
  article,
  tags = [],
  head,
  children,
}: LayoutProps): JSX.Element {
  const { site, link, page } = useSite();
  const wording = useWording();
  const { say } = wording;
  return (
    <html lang={wording.language} dir={directionOf(site.settings.language)}>
      <Head title={title} description={description} scripts={['shortcuts', ...scripts]} article={article} tags={tags}>
        {head}
      </Head>
      <body class={`page-${page.kind}`}>
        <a class="skip" href="#main">
          {say('frame.skip')}
        </a>
        <Masthead holdings={holdings} />
        <main id="main">{children}</main>
        <Colophon about={link(addresses.about)} />
      </body>
    </html>
  );
}
