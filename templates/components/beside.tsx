import type { JSX } from 'preact';
import type { SiteUrl } from '../../src/site/site-url.ts';
import { useSite } from '../page-context.ts';
import { useWording } from './wording-context.ts';

interface Neighbour {
  readonly url: SiteUrl;
  readonly text: string;
}

interface BesideProps {
  readonly label: string;
  readonly previous: Neighbour | undefined;
  readonly next: Neighbour | undefined;
}

/** Links to what comes before and after in time. */
export function Beside({ label, previous, next }: BesideProps): JSX.Element | null {
  const { link } = useSite();
  const { say } = useWording();
  if (previous === undefined && next === undefined) return null;
  return (
    <nav class="beside" aria-label={label}>
      {previous && (
        <a class="beside-previous" rel="prev" href={link(previous.url)}>
          <span class="label">{say('list.earlier')}</span> {previous.text}
        </a>
      )}
      {next && (
        <a class="beside-next" rel="next" href={link(next.url)}>
          <span class="label">{say('list.later')}</span> {next.text}
        </a>
      )}
    </nav>
  );
}
