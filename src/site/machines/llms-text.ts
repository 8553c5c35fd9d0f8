import { shortDateLabel } from '../../dates/date-label.ts';
import { addresses, markdownUrl } from '../addresses.ts';
import type { Article } from '../archive.ts';
import { headlineText } from '../headline-text.ts';
import { offeredArticles } from '../offered-articles.ts';
import type { Site } from '../site-plan.ts';
import { absoluteLink, type SiteUrl } from '../site-url.ts';
import type { Survey } from '../survey.ts';

/** Articles listed by themselves; past them the downloads are the way to have everything. */
const listed = 50;

/** llms.txt: what the archive is and where its plain text lies, in Markdown. */
export function llmsText(site: Site, { articles }: Survey): string {
  const { address, title, description } = site.settings;
  const to = (url: SiteUrl) => absoluteLink(address, url);
  const newest = offeredArticles(articles).slice(-listed).reverse();
  return [
    `# ${oneLine(title)}`,
    ...(description === undefined ? [] : [`> ${oneLine(description)}`]),
    'Every article is also there as Markdown (`index.md`) and JSON (`index.json`) beside its page. A headline in square brackets was supplied by the archive. A date is EDTF, with how it is known.',
    '## The whole archive',
    [
      `- [Downloads](${to(addresses.downloads)})`,
      `- [Sitemap](${to(addresses.sitemap)})`,
      `- [How it is made](${to(addresses.about)})`,
    ].join('\n'),
    `## ${articles.length > listed ? 'Latest articles' : 'Articles'}`,
    newest.map(article => articleLine(site, article)).join('\n'),
    '',
  ]
    .join('\n\n')
    .trimEnd()
    .concat('\n');
}

function articleLine(site: Site, { record }: Article): string {
  const facts = [record.outlet?.text, shortDateLabel(record.date, site.wording)]
    .filter(fact => fact !== undefined)
    .join(', ');
  const headline = oneLine(headlineText(record, site.wording.say('headline.none'))).replace(/[\\[\]]/g, '\\$&');
  return `- [${headline}](${absoluteLink(site.settings.address, markdownUrl(record))}): ${oneLine(facts)}`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
