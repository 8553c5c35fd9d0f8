import type { JSX } from 'preact';
import { addresses } from '../../src/site/addresses.ts';
import type { FixedDownload } from '../../src/site/downloads/download.ts';
import type { PageOf } from '../../src/site/site-plan.ts';
import { DownloadEntry } from '../components/download-entry.tsx';
import { Layout } from '../components/layout.tsx';
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
        {byKind(page.model.files).map(files => (
          <DownloadEntry files={files} />
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

/** Files with the same title are parts of one thing. */
function byKind(files: readonly FixedDownload[]): readonly (readonly FixedDownload[])[] {
  const kinds = new Map<string, FixedDownload[]>();
  for (const file of files) kinds.set(file.title, [...(kinds.get(file.title) ?? []), file]);
  return [...kinds.values()];
}
