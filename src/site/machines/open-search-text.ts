import { addresses } from '../addresses.ts';
import type { Site } from '../site-plan.ts';
import { absoluteLink } from '../site-url.ts';
import { element, xmlDocument } from '../xml.ts';

/** OpenSearch 1.1 limits the short name to this many characters. */
const shortName = 16;

/** The description with which a browser's address bar can search the archive. */
export function openSearchText(site: Site): string {
  const { address, title, description } = site.settings;
  const root = element(
    'OpenSearchDescription',
    [
      element('ShortName', shortNameOf(title)),
      element('LongName', title),
      element('Description', description ?? `Search ${title}.`),
      element('InputEncoding', 'UTF-8'),
      element('Url', '', {
        type: 'text/html',
        template: `${absoluteLink(address, addresses.search)}?q={searchTerms}`,
      }),
    ],
    { xmlns: 'http://a9.com/-/spec/opensearch/1.1/' },
  );
  return xmlDocument(root);
}

/** As many whole words as fit; a longer first word is cut. */
function shortNameOf(title: string): string {
  const fitting = title
    .split(/\s+/)
    .reduce((name, word) => (`${name} ${word}`.length > shortName ? name : `${name} ${word}`.trim()), '');
  return fitting === '' ? Array.from(title).slice(0, shortName).join('') : fitting;
}
