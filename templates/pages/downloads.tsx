import type { JSX } from 'preact';
import { addresses } from '../../src/site/addresses.ts';
import type { Catalogue } from '../../src/site/catalogue.ts';
import { type DownloadFacts, fixityAmong } from '../../src/site/downloads/download.ts';
import { factsOf } from '../../src/site/downloads/downloads.ts';
import { feedFormats, feedUrl } from '../../src/site/feeds/feeds.ts';
import type { PlannedPage } from '../../src/site/site-plan.ts';
import { Layout } from '../components/layout.tsx';
import { MarkedText } from '../components/marked-text.tsx';
import { PageHead } from '../components/page-head.tsx';
import { useWording } from '../components/wording-context.ts';
import { type PageProps, useSite } from '../page-context.ts';

interface DownloadsModel {
  readonly files: readonly DownloadFacts[];
}

export function plan({ downloads }: Catalogue): readonly PlannedPage<DownloadsModel>[] {
  return [{ url: addresses.downloads, model: { files: downloads.map(factsOf) } }];
}

/** The archive as files. */
export function DownloadsPage({ page }: PageProps<DownloadsModel>): JSX.Element {
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
            {feedFormats.map((format, index) => (
              <>
                {index > 0 && ', '}
                <a href={link(feedUrl(addresses.home, format))}>{format.title}</a>
              </>
            ))}
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
function byKind(files: readonly DownloadFacts[]): readonly (readonly DownloadFacts[])[] {
  const kinds = new Map<string, DownloadFacts[]>();
  for (const file of files) kinds.set(file.title, [...(kinds.get(file.title) ?? []), file]);
  return [...kinds.values()];
}

interface DownloadEntryProps {
  /** The files of one kind: one, or a part of the archive each. */
  readonly files: readonly DownloadFacts[];
}

/** A kind of file for download: what it is good for, its size, and the SHA-256 that proves it unchanged. */
function DownloadEntry({ files }: DownloadEntryProps): JSX.Element | null {
  const [first] = files;
  if (first === undefined) return null;
  return first.part === undefined ? (
    <WholeFile file={first} />
  ) : (
    <Parts files={files} of={first} ofAll={first.part.ofAll} />
  );
}

function WholeFile({ file }: { readonly file: DownloadFacts }): JSX.Element {
  const { fixities, link } = useSite();
  const { say, count } = useWording();
  const { bytes, sha256 } = fixityAmong(fixities, file.url);
  return (
    <div>
      <dt>
        <a href={link(file.url)} type={file.mediaType}>
          {file.title}
        </a>
      </dt>
      <dd>
        {file.description}{' '}
        <span class="fixity">
          <MarkedText
            text={say('downloads.fixity', { bytes: count('count.bytes', bytes) })}
            tags={{ digest: () => <code class="digest">{sha256}</code> }}
          />
        </span>
      </dd>
    </div>
  );
}

interface PartsProps {
  readonly files: readonly DownloadFacts[];
  readonly of: DownloadFacts;
  readonly ofAll: string;
}

function Parts({ files, of, ofAll }: PartsProps): JSX.Element {
  const { fixities, link } = useSite();
  const { say, count } = useWording();
  return (
    <div>
      <dt>{of.title}</dt>
      <dd>
        {ofAll} {say('downloads.inParts')}
        <ul class="parts">
          {files.map(file => (
            <li>
              <a href={link(file.url)} type={file.mediaType}>
                {file.part?.name}
              </a>{' '}
              <span class="fixity">{count('count.bytes', fixityAmong(fixities, file.url).bytes)}</span>
            </li>
          ))}
        </ul>
        <Checksums files={files} />
      </dd>
    </div>
  );
}

/** As `sha256sum --check` reads them. */
function Checksums({ files }: DownloadEntryProps): JSX.Element {
  const { fixities } = useSite();
  const { say } = useWording();
  const lines = files.map(
    file => `${fixityAmong(fixities, file.url).sha256}  ${file.url.slice(file.url.lastIndexOf('/') + 1)}\n`,
  );
  return (
    <details>
      <summary>{say('downloads.checksums')}</summary>
      <pre class="checksums" tabindex={0}>
        {lines.join('')}
      </pre>
    </details>
  );
}
