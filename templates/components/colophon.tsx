import type { JSX } from 'preact';
import { addresses } from '../../src/site/addresses.ts';
import { jsonFeedUrl, rssUrl } from '../../src/site/feeds/feeds.ts';
import { useSite } from '../page-context.ts';
import { ContactText } from './contact-link.tsx';
import { EditorText } from './markup.tsx';
import { useWording } from './wording-context.ts';

/** The foot of every page. */
export function Colophon({ about }: { readonly about: string }): JSX.Element {
  const { site, link } = useSite();
  const { say } = useWording();
  const { contact } = site.settings;
  return (
    <footer class="colophon">
      <p class="colophon-title">{site.settings.title}</p>
      {site.settings.description !== undefined && <p>{site.settings.description}</p>}
      {site.settings.footer !== undefined && <EditorText class="colophon-text" markdown={site.settings.footer} />}
      <ul class="colophon-links">
        <li>
          <a href={about}>{say('frame.howMade')}</a>
        </li>
        <li>
          <a href={link(addresses.downloads)}>{say('section.downloads')}</a>
        </li>
        <li>
          <a href={link(rssUrl(addresses.home))}>{say('frame.rss')}</a>
        </li>
        <li>
          <a href={link(jsonFeedUrl(addresses.home))}>{say('frame.jsonFeed')}</a>
        </li>
        {contact !== undefined && (
          <li>
            <ContactText text={say('frame.contact', { contact })} contact={contact} />
          </li>
        )}
      </ul>
    </footer>
  );
}
