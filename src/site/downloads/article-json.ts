import { articleUrl, captureUrl, markdownUrl } from '../addresses.ts';
import type { Article } from '../archive.ts';
import type { ArchiveSettings } from '../settings/settings.ts';
import { absoluteLink } from '../site-url.ts';

/** The record with its names and its ledger, for programs. */
export function articleJson(settings: ArchiveSettings, article: Article): string {
  return `${JSON.stringify(publishedArticle(settings, article), undefined, 2)}\n`;
}

/** What is published of an article as JSON. */
export function publishedArticle({ address }: ArchiveSettings, { record, lines, mentions }: Article): object {
  const ledger = lines.map(({ number, label, kind, rule, reason, confidence }) => ({
    line: number,
    label,
    ...(kind && { kind }),
    rule,
    reason,
    confidence,
  }));
  return {
    url: absoluteLink(address, articleUrl(record)),
    markdown: absoluteLink(address, markdownUrl(record)),
    captureUrl: absoluteLink(address, captureUrl(record)),
    ...record,
    mentions,
    ledger,
  };
}
