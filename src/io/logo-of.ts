import { createHash } from 'node:crypto';
import { extname } from 'node:path';
import type { Theme } from '../site/settings/read-theme.ts';
import { pictureSize } from '../site/settings/theme-files.ts';
import type { Logo, SiteFile } from '../site/site-plan.ts';
import { siteUrl } from '../site/site-url.ts';

/** The editor's logo with its final name; a picture without a size was told of before. */
export function logoOf({ logo }: Theme): { readonly logo: Logo; readonly file: SiteFile } | undefined {
  const size = logo && pictureSize(logo.path, logo.bytes);
  if (!logo || !size) return undefined;
  const digest = createHash('sha256').update(logo.bytes).digest('hex').slice(0, 8);
  const url = siteUrl('assets', `logo-${digest}${extname(logo.path)}`);
  return { logo: { url, ...size }, file: { kind: 'bytes', path: url, bytes: logo.bytes } };
}
