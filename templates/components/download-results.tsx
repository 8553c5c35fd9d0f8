import type { JSX } from 'preact';
import type { ResultFile } from '../../src/site/downloads/result-files.ts';
import { useSite } from '../page-context.ts';
import { useWording } from './wording-context.ts';

/** Buttons that save the results of a search; the script shows them when there are some. */
export function DownloadResults({ files }: { readonly files: readonly ResultFile[] }): JSX.Element {
  const { link } = useSite();
  const { say } = useWording();
  return (
    <details class="search-download" id="search-download" hidden>
      <summary>{say('search.download')}</summary>
      <p class="search-hint">{say('search.downloadNote')}</p>
      <ul class="chips">
        {files.map(({ format, title, mediaType, whole, beside }) => (
          <li>
            <button
              class="chip"
              type="button"
              data-results={format}
              data-type={mediaType}
              data-whole={whole.map(url => link(url)).join(' ')}
              data-beside={beside}
            >
              {title}
            </button>
          </li>
        ))}
      </ul>
      <p class="search-hint" id="search-download-status" role="status" />
    </details>
  );
}
