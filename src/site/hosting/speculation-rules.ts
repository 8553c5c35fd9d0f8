import { scriptJson, type TrustedHtml } from '../markup.ts';
import type { Site } from '../site-plan.ts';

/**
 * Lets the browser fetch a page of the archive when a reader is about to follow its link (Speculation Rules): no
 * script, nothing fetched before. Only pages: an address with a dot is a file, which may be large.
 */
export function speculationRules({ pathPrefix }: Pick<Site, 'pathPrefix'>): TrustedHtml {
  const here = pathPrefix.replace(/[{}()*+?:\\]/g, '\\$&');
  return scriptJson({
    prefetch: [
      { where: { and: [{ href_matches: `${here}*` }, { not: { href_matches: '/*.*' } }] }, eagerness: 'moderate' },
    ],
  });
}
