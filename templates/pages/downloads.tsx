import type { JSX } from 'preact';
import { addresses } from '../../src/site/addresses.ts';
import type { DownloadFixity } from '../../src/site/downloads/fixity-of.ts';
import type { PageOf } from '../../src/site/site-plan.ts';
import { Layout } from '../components/layout.tsx';
import { MarkedText } from '../components/marked-text.tsx';
import { PageHead } from '../components/page-head.tsx';
import { useWording } from '../components/wording-context.ts';
import { useSite } from '../page-context.ts';

/** The archive as files. */
export function DownloadsPage({ page }: { readonly page: PageOf<'downloads'> }): JSX.Element {
  const { link } = useSite();
  const { say } = useWording();
  return (
    <Layout title={say('section.downloads')} description={say('downloads.description')}>
      <PageHead title={say('section.downloads')}>
        <p class="page-note">{say('downloads.note')}</p>
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
            <a href={link(addresses.dataPackage)}>{say('downloads.package')}</a>
          </dt>
          <dd>{say('downloads.packageNote')}</dd>
        </div>
        <div>
          <dt>{say('downloads.feeds')}</dt>
          <dd>
            <a href={link(addresses.rss)}>RSS</a>, <a href={link(addresses.atom)}>Atom</a>,{' '}
            <a href={link(addresses.jsonFeed)}>JSON Feed</a>
          </dd>
        </div>
        <div>
          <dt>{say('downloads.sitemap')}</dt>
          <dd>
            <a href={link(addresses.sitemap)}>sitemap.xml</a>
          </dd>
        </div>
      </dl>
    </Layout>
  );
}

function Fixity({ bytes, sha256 }: DownloadFixity): JSX.Element {
  const { say, count } = useWording();
  return (
    <span class="fixity">
      <MarkedText
        text={say('downloads.fixity', { bytes: count('count.bytes', bytes) })}
        tags={{ digest: () => <code class="digest">{sha256}</code> }}
      />
    </span>
  );
}
