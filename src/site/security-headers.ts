import type { Site } from './site-plan.ts';

const directives = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
];

/** The policy as pages carry it in a meta tag, for hosts that send no headers. */
export const contentSecurityPolicy = directives.join('; ');

/** `_headers` for the hosts that read it: the policy, and types that no host should guess. */
export function securityHeaders(site: Site): string {
  const at = (pattern: string, ...headers: readonly string[]) =>
    [`${site.pathPrefix}${pattern}`, ...headers.map(header => `  ${header}`)].join('\n');
  return `${[
    at(
      '*',
      `Content-Security-Policy: ${contentSecurityPolicy}; frame-ancestors 'none'`,
      'X-Content-Type-Options: nosniff',
      'Referrer-Policy: strict-origin-when-cross-origin',
      'Permissions-Policy: camera=(), geolocation=(), microphone=()',
    ),
    at('articles/*/index.md', 'Content-Type: text/markdown; charset=utf-8'),
    at('articles/*/capture.*', 'Content-Type: text/plain; charset=utf-8', 'Content-Disposition: attachment'),
    at('feed.xml', 'Content-Type: application/rss+xml; charset=utf-8'),
    at('atom.xml', 'Content-Type: application/atom+xml; charset=utf-8'),
    at('feed.json', 'Content-Type: application/feed+json; charset=utf-8'),
    at('opensearch.xml', 'Content-Type: application/opensearchdescription+xml; charset=utf-8'),
    // The index's files lie in a folder that is named by their contents; its list of them is not.
    at('search/manifest.json', 'Cache-Control: no-cache'),
    at('search/*/*', 'Cache-Control: public, max-age=31536000, immutable'),
    at('assets/*', 'Cache-Control: public, max-age=31536000, immutable'),
  ].join('\n\n')}\n`;
}
