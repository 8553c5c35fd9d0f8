import { isLicence } from '../rights-label.ts';
import type { ArchiveSettings } from '../settings/settings.ts';
import { tableColumns } from './article-table.ts';
import { type DownloadFacts, type DownloadFixities, fixityAmong } from './download.ts';

/** The Frictionless Data package: what each file for download is, its size and its SHA-256. */
export function dataPackage(
  settings: ArchiveSettings,
  downloads: readonly DownloadFacts[],
  fixities: DownloadFixities,
): string {
  const described = {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: nameOf(settings.title),
    title: settings.title,
    ...(settings.description !== undefined && { description: settings.description }),
    homepage: settings.address,
    ...(isLicence(settings.rights) ? { licenses: [{ path: settings.rights }] } : { rights: settings.rights }),
    resources: downloads.map(download => resource(download, fixities)),
  };
  return `${JSON.stringify(described, undefined, 2)}\n`;
}

function resource(download: DownloadFacts, fixities: DownloadFixities) {
  const path = download.url.slice(download.url.lastIndexOf('/') + 1);
  const { bytes, sha256 } = fixityAmong(fixities, download.url);
  return {
    name: nameOf(path),
    path,
    title: download.title,
    description: download.description,
    mediatype: download.mediaType,
    ...(path.endsWith('.gz') && { compression: 'gz' }),
    bytes,
    hash: `sha256:${sha256}`,
    ...(download.mediaType === 'text/csv' && { type: 'table', encoding: 'utf-8', schema: { fields: fields() } }),
  };
}

function fields() {
  return tableColumns.map(({ name, type, description }) => ({ name, type, description }));
}

/** Names in a package are of lower-case letters, digits, dots and hyphens. */
function nameOf(text: string): string {
  return (
    text
      .toLowerCase()
      .replace(/[^a-z0-9.]+/g, '-')
      .replace(/^-|-$/g, '') || 'archive'
  );
}
