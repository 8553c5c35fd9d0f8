/** What a host takes of a site; the sources stand in docs/publishing.md. What a host does not limit is absent. */
interface HostLimits {
  readonly host: string;
  readonly files?: number;
  /** Files and folders together. */
  readonly entries?: number;
  readonly bytes?: number;
  readonly fileBytes?: number;
  readonly filesInFolder?: number;
  /** Lines of `_redirects`. */
  readonly redirects?: number;
  readonly redirectsBytes?: number;
  /** Rules of `_headers`. */
  readonly headers?: number;
}

const mebibyte = 1024 * 1024;

export const hostLimits: readonly HostLimits[] = [
  { host: 'GitHub Pages', bytes: 1024 * mebibyte },
  { host: 'Cloudflare Pages', files: 20_000, fileBytes: 25 * mebibyte, redirects: 2000, headers: 100 },
  { host: 'Netlify', filesInFolder: 54_000 },
  { host: 'Vercel', bytes: 100 * mebibyte },
  {
    host: 'GitLab Pages',
    entries: 200_000,
    bytes: 1024 * mebibyte,
    redirects: 1000,
    redirectsBytes: 64 * 1024,
  },
];

/** How large a site is, in what hosts count. */
export interface SiteSize {
  readonly files: number;
  readonly folders: number;
  readonly bytes: number;
  readonly largest: SizedFile;
  readonly fullest: { readonly folder: string; readonly files: number };
  readonly redirects: number;
  readonly redirectsBytes: number;
  readonly headers: number;
}

export interface SizedFile {
  /** Relative to the site, with forward slashes. */
  readonly path: string;
  readonly bytes: number;
}

/** Counts a site's files, and the rules of the two that hosts read. */
export function siteSize(
  files: readonly SizedFile[],
  rules: { readonly redirects: string; readonly headers: string },
): SiteSize {
  const filesIn = new Map<string, number>();
  const folders = new Set<string>();
  for (const { path } of files) {
    const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')));
    filesIn.set(folder, (filesIn.get(folder) ?? 0) + 1);
    for (let at = path.indexOf('/'); at >= 0; at = path.indexOf('/', at + 1)) folders.add(path.slice(0, at));
  }
  const fullest = [...filesIn].reduce((most, one) => (one[1] > most[1] ? one : most), ['', 0]);
  return {
    files: files.length,
    folders: folders.size,
    bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
    largest: files.reduce((most, one) => (one.bytes > most.bytes ? one : most), { path: '', bytes: 0 }),
    fullest: { folder: `${fullest[0]}/`, files: fullest[1] },
    redirects: rules.redirects.split('\n').filter(line => line !== '').length,
    redirectsBytes: new TextEncoder().encode(rules.redirects).length,
    headers: rules.headers.trim() === '' ? 0 : rules.headers.trim().split('\n\n').length,
  };
}

/** What a site has more of than a host takes, a sentence each. */
export function passedLimits(size: SiteSize): readonly string[] {
  return hostLimits.flatMap(limits => {
    const passed = (unit: string, found: number, limit: number | undefined) =>
      limit === undefined || found <= limit ? [] : [sentence(limits.host, unit, found, limit)];
    const inUnits = (bytes: number, unit: number) => Math.ceil(bytes / unit);
    return [
      ...passed('files', size.files, limits.files),
      ...passed('files and folders', size.files + size.folders, limits.entries),
      ...passed('MiB', inUnits(size.bytes, mebibyte), limits.bytes && limits.bytes / mebibyte),
      ...passed(
        `MiB in one file (${size.largest.path})`,
        inUnits(size.largest.bytes, mebibyte),
        limits.fileBytes && limits.fileBytes / mebibyte,
      ),
      ...passed(`files in one folder (${size.fullest.folder})`, size.fullest.files, limits.filesInFolder),
      ...passed('redirects', size.redirects, limits.redirects),
      ...passed(
        'KiB in _redirects',
        inUnits(size.redirectsBytes, 1024),
        limits.redirectsBytes && limits.redirectsBytes / 1024,
      ),
      ...passed('rules in _headers', size.headers, limits.headers),
    ];
  });
}

function sentence(host: string, unit: string, found: number, limit: number): string {
  return `${host} takes ${limit.toLocaleString('en')} ${unit}; this site has ${found.toLocaleString('en')}.`;
}
