import type { JSX } from 'preact';
import { addresses } from '../../src/site/addresses.ts';
import { useSite } from '../page-context.ts';

/** The foot of every page. */
export function Colophon({ about }: { readonly about: string }): JSX.Element {
  const { site, link } = useSite();
  return (
    <footer class="colophon">
      <p class="colophon-title">{site.settings.title}</p>
      {site.settings.description !== undefined && <p>{site.settings.description}</p>}
      <ul class="colophon-links">
        <li>
          <a href={about}>How this archive is made</a>
        </li>
        <li>
          <a href={link(addresses.downloads)}>Downloads</a>
        </li>
        <li>
          <a href={link(addresses.rss)}>RSS</a>
        </li>
        <li>
          <a href={link(addresses.jsonFeed)}>JSON feed</a>
        </li>
        {site.settings.contact !== undefined && <li>Corrections and takedowns: {site.settings.contact}</li>}
      </ul>
    </footer>
  );
}
