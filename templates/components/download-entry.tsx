import type { JSX } from 'preact';
import type { FixedDownload } from '../../src/site/downloads/download.ts';
import { useSite } from '../page-context.ts';
import { MarkedText } from './marked-text.tsx';
import { useWording } from './wording-context.ts';

interface DownloadEntryProps {
  /** The files of one kind: one, or a part of the archive each. */
  readonly files: readonly FixedDownload[];
}

/** A kind of file for download: what it is good for, its size, and the SHA-256 that proves it unchanged. */
export function DownloadEntry({ files }: DownloadEntryProps): JSX.Element | null {
  const [first] = files;
  if (first === undefined) return null;
  return first.part === undefined ? (
    <WholeFile file={first} />
  ) : (
    <Parts files={files} of={first} ofAll={first.part.ofAll} />
  );
}

function WholeFile({ file }: { readonly file: FixedDownload }): JSX.Element {
  const { link } = useSite();
  const { say, count } = useWording();
  const { bytes, sha256 } = file.fixity();
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
  readonly files: readonly FixedDownload[];
  readonly of: FixedDownload;
  readonly ofAll: string;
}

function Parts({ files, of, ofAll }: PartsProps): JSX.Element {
  const { link } = useSite();
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
              <span class="fixity">{count('count.bytes', file.fixity().bytes)}</span>
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
  const { say } = useWording();
  const lines = files.map(file => `${file.fixity().sha256}  ${file.url.slice(file.url.lastIndexOf('/') + 1)}\n`);
  return (
    <details>
      <summary>{say('downloads.checksums')}</summary>
      <pre class="checksums" tabindex={0}>
        {lines.join('')}
      </pre>
    </details>
  );
}
