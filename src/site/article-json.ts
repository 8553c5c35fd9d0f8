import { articleUrl, captureUrl, markdownUrl } from './addresses.ts';
import type { Article } from './archive.ts';
import type { Site } from './site-plan.ts';
import { absoluteLink } from './site-url.ts';

/** The record with its names and its ledger, for programs. */
export function articleJson(site: Site, { record, lines, mentions }: Article): string {
  const { address } = site.settings;
  const ledger = lines.map(({ number, label, kind, rule, reason, confidence }) => ({
    line: number,
    label,
    ...(kind && { kind }),
    rule,
    reason,
    confidence,
  }));
  const published = {
    url: absoluteLink(address, articleUrl(record)),
    markdown: absoluteLink(address, markdownUrl(record)),
    captureUrl: absoluteLink(address, captureUrl(record)),
    ...record,
    mentions,
    ledger,
  };
  return `${JSON.stringify(published, undefined, 2)}\n`;
}
