import { addresses } from '../addresses.ts';
import type { Site } from '../site-plan.ts';
import { absoluteLink } from '../site-url.ts';

/** robots.txt: everything may be read; the sitemap says what there is. */
export function robotsText(site: Site): string {
  return `User-agent: *\nAllow: /\n\nSitemap: ${absoluteLink(site.settings.address, addresses.sitemap)}\n`;
}
