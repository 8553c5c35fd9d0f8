import type { JSX } from 'preact';
import { addresses } from '../../src/site/addresses.ts';
import type { DownloadFixity } from '../../src/site/fixity-of.ts';
import type { PageOf } from '../../src/site/site-plan.ts';
import { grouped } from '../components/counted.ts';
import { Layout } from '../components/layout.tsx';
import { PageHead } from '../components/page-head.tsx';
import { useSite } from '../page-context.ts';

/** The archive as files. */
export function DownloadsPage({ page }: { readonly page: PageOf<'downloads'> }): JSX.Element {
  const { link } = useSite();
  return (
    <Layout title="Downloads" description="The archive as files: records, captures and feeds.">
      <PageHead title="Downloads">
        <p class="page-note">
          Each article’s page links its record as Markdown and JSON and its capture as received, with the SHA-256 that
          proves it unchanged.
        </p>
      </PageHead>
      <dl class="facts">
        {page.model.files.map(file => (
          <div>
            <dt>
              <a href={link(file.url)} type={file.mediaType}>
                {file.title}
              </a>
            </dt>
            <dd>
              {file.description} <Fixity {...file.fixity()} />
            </dd>
          </div>
        ))}
        <div>
          <dt>
            <a href={link(addresses.dataPackage)}>Data package</a>
          </dt>
          <dd>All of these described for programs, with their SHA-256 and the columns of the table.</dd>
        </div>
        <div>
          <dt>Feeds</dt>
          <dd>
            <a href={link(addresses.rss)}>RSS</a>, <a href={link(addresses.atom)}>Atom</a>,{' '}
            <a href={link(addresses.jsonFeed)}>JSON Feed</a>
          </dd>
        </div>
        <div>
          <dt>Sitemap</dt>
          <dd>
            <a href={link(addresses.sitemap)}>sitemap.xml</a>
          </dd>
        </div>
      </dl>
    </Layout>
  );
}

function Fixity({ bytes, sha256 }: DownloadFixity): JSX.Element {
  return (
    <span class="fixity">
      {grouped(bytes)} bytes, SHA-256 <code class="digest">{sha256}</code>
    </span>
  );
}
