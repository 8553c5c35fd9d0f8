import { createHash } from 'node:crypto';
import { captureUrl } from './addresses.ts';
import type { Article } from './archive.ts';
import type { ArchiveSettings } from './settings.ts';
import { absoluteLink } from './site-url.ts';
import type { PackedFile } from './zip-of.ts';

/**
 * A BagIt bag (RFC 8493) of the captures that lists its payload with SHA-256 and the addresses to fetch it from, so
 * that the captures are not published twice. Removed articles are not in it.
 */
export function bagFiles(settings: ArchiveSettings, articles: readonly Article[]): readonly PackedFile[] {
  const tags: readonly PackedFile[] = [
    { path: 'bagit.txt', text: 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n' },
    { path: 'bag-info.txt', text: bagDescription(settings, articles) },
    { path: 'manifest-sha256.txt', text: lines(articles, one => `${one.record.fixity.digest}  ${payload(one)}`) },
    { path: 'fetch.txt', text: lines(articles, one => fetchLine(settings, one)) },
  ];
  return [...tags, { path: 'tagmanifest-sha256.txt', text: tagManifest(tags) }];
}

function bagDescription(settings: ArchiveSettings, articles: readonly Article[]): string {
  const bytes = articles.reduce((sum, { record }) => sum + record.fixity.byteLength, 0);
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['External-Description', `Captures of ${settings.title}`],
    ['External-Identifier', settings.address],
    ['Contact-Email', settings.contact?.includes('@') ? settings.contact : undefined],
    ['Payload-Oxum', `${bytes}.${articles.length}`],
  ];
  return fields.flatMap(([name, value]) => (value === undefined ? [] : [`${name}: ${oneLine(value)}\n`])).join('');
}

function fetchLine(settings: ArchiveSettings, article: Article): string {
  const { record } = article;
  return `${absoluteLink(settings.address, captureUrl(record))} ${record.fixity.byteLength} ${payload(article)}`;
}

/** Paths in a bag escape only line ends and the percent sign. */
function payload({ record }: Article): string {
  const escaped = record.capture.path.replaceAll('%', '%25').replaceAll('\n', '%0A').replaceAll('\r', '%0D');
  return `data/${escaped}`;
}

function tagManifest(tags: readonly PackedFile[]): string {
  return tags.map(tag => `${createHash('sha256').update(tag.text).digest('hex')}  ${tag.path}\n`).join('');
}

function lines(articles: readonly Article[], line: (article: Article) => string): string {
  return articles.map(article => `${line(article)}\n`).join('');
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
