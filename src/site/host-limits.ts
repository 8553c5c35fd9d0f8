/** What a host takes of a site; the sources stand in docs/publishing.md. */
interface HostLimits {
  readonly host: string;
  readonly files?: number;
  readonly bytes?: number;
  readonly fileBytes?: number;
  readonly redirects?: number;
  readonly headers?: number;
}

const mebibyte = 1024 * 1024;

export const hostLimits: readonly HostLimits[] = [
  { host: 'GitHub Pages', bytes: 1024 * mebibyte },
  { host: 'Cloudflare Pages', files: 20_000, fileBytes: 25 * mebibyte, redirects: 2000, headers: 100 },
];

/** How large a site is, in what hosts count. */
export interface SiteSize {
  readonly files: number;
  readonly bytes: number;
  readonly largest: { readonly path: string; readonly bytes: number };
  readonly redirects: number;
  readonly headers: number;
}

/** What a site has more of than a host takes, a sentence each. */
export function passedLimits(size: SiteSize): readonly string[] {
  return hostLimits.flatMap(({ host, files, bytes, fileBytes, redirects, headers }) => [
    ...passed(host, 'files', size.files, files),
    ...passed(host, 'MiB', Math.ceil(size.bytes / mebibyte), bytes && bytes / mebibyte),
    ...passed(
      host,
      `MiB in one file (${size.largest.path})`,
      Math.ceil(size.largest.bytes / mebibyte),
      fileBytes && fileBytes / mebibyte,
    ),
    ...passed(host, 'redirects', size.redirects, redirects),
    ...passed(host, 'rules in _headers', size.headers, headers),
  ]);
}

function passed(host: string, unit: string, found: number, limit: number | undefined): readonly string[] {
  if (limit === undefined || found <= limit) return [];
  return [`${host} takes ${limit.toLocaleString('en')} ${unit}; this site has ${found.toLocaleString('en')}.`];
}
