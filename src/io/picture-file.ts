import { createHash } from 'node:crypto';
import { extname } from 'node:path';
import type { SourceFile } from '../capture/sources.ts';
import { pictureSize } from '../site/settings/theme-files.ts';
import type { SiteFile } from '../site/site-file.ts';
import type { Picture } from '../site/site-plan.ts';
import { siteUrl } from '../site/site-url.ts';

export interface PublishedPicture {
  readonly picture: Picture;
  readonly file: SiteFile;
}

/** A picture with its final name, which carries a digest of its bytes; none when it has no size. */
export function pictureFile(name: string, { path, bytes }: SourceFile): PublishedPicture | undefined {
  const size = pictureSize(path, bytes);
  if (!size) return undefined;
  const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 8);
  const url = siteUrl('assets', `${name}-${digest}${extname(path)}`);
  return { picture: { url, ...size }, file: { kind: 'bytes', path: url, bytes } };
}
